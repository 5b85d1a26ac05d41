import { createNormalizedText, denormalize, FIRST_LETTER, normalize } from '../text/normalize.ts';
import type { CodeIndex } from './code-index.ts';

/** Issued codes of one length that are all digits, or that are not. */
export interface CodeGroup {
  readonly kind: 'digits' | 'mixed' | 'letters';
  /** Characters of each. */
  readonly length: number;
  /** How many were issued. */
  readonly codes: number;
  /** What all begin with. */
  readonly prefix: string;
  /** One of them, as its letters and digits. */
  readonly example: string;
  /** What share of the texts around them, that are as long and begin alike, are issued codes; the mean of all. */
  readonly share: number;
}

const MAX_CODE_CHARACTERS = 64;

interface GroupCount {
  kind: CodeGroup['kind'];
  length: number;
  codes: number;
  prefix: string;
  readonly example: string;
  share: number;
}

/** Puts codes together by their length and kind, the largest group first. */
export function groupCodes(
  codes: readonly ({ readonly code: string } | undefined)[],
  codeIndex: Pick<CodeIndex, 'rarity'>,
): CodeGroup[] {
  const groups = new Map<string, GroupCount>();
  const buffer = createNormalizedText(MAX_CODE_CHARACTERS);
  codes.forEach((entry, index) => {
    if (!entry) return;
    const { values, length } = normalize(entry.code, buffer);
    const text = denormalize(values, 0, length);
    const kind = codeKind(values, length);
    const key = `${kind} ${length}`;
    const group = groups.get(key) ?? { kind, length, codes: 0, prefix: text, example: text, share: 0 };
    groups.set(key, group);
    group.codes++;
    group.share += 2 ** -codeIndex.rarity(index);
    while (!text.startsWith(group.prefix)) group.prefix = group.prefix.slice(0, -1);
  });
  return [...groups.values()]
    .map((group) => ({ ...group, share: group.share / group.codes }))
    .sort((a, b) => b.codes - a.codes || a.length - b.length);
}

function codeKind(values: Uint8Array, length: number): CodeGroup['kind'] {
  let digits = 0;
  for (let i = 0; i < length; i++) if ((values[i] ?? 0) < FIRST_LETTER) digits++;
  if (digits === length) return 'digits';
  return digits === 0 ? 'letters' : 'mixed';
}
