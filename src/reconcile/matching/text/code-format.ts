import type { Report } from '../../../issues/report.ts';
import { stringify } from '../../../issues/stringify.ts';

/** Characters of a format, and of what one repetition may repeat. */
const MAX_CODE_FORMAT_LENGTH = 200;
const MAX_REPETITIONS = 64;

/** One item of a format: a character or class, and how often it stands. */
const CLASS = String.raw`\[(?:[A-Za-z0-9]-[A-Za-z0-9]|[A-Za-z0-9 _./-])+\]`;
const CHARACTER = String.raw`(?:[A-Za-z0-9 _/-]|\\[d.\-/]|${CLASS})`;
const COUNT = String.raw`(?:\{\d{1,2}(?:,\d{1,2})?\}|\?)?`;
const ITEM = new RegExp(`^${CHARACTER}${COUNT}`);
const GROUP_COUNT = new RegExp(`^${COUNT}`);

/**
 * Reads the format of a code: letters, digits, `\d`, classes such as `[A-Z]`, groups, `|`, and counted repetitions of one
 * character, `{6}`, `{5,7}` and `?`. Anchors, `*`, `+` and repeated groups are `reconcile.format`: the first have no place, the
 * others can take a search time without end.
 */
export function readCodeFormat(source: string, report: Report): string | undefined {
  const isRead = source.length > 0 && source.length <= MAX_CODE_FORMAT_LENGTH && isSafeFormat(source);
  return isRead
    ? source
    : report('reconcile.format', { received: stringify(source), limit: MAX_CODE_FORMAT_LENGTH });
}

function isSafeFormat(source: string): boolean {
  let depth = 0;
  for (let rest = source; rest !== ''; ) {
    const item = ITEM.exec(rest)?.[0];
    if (item !== undefined) {
      if (!isCountRight(item)) return false;
      rest = rest.slice(item.length);
      continue;
    }
    const [sign = ''] = /^\((?:\?:)?|^[)|]/.exec(rest) ?? [];
    if (sign === '') return false;
    if (sign.startsWith('(')) depth++;
    if (sign === ')' && --depth < 0) return false;
    rest = rest.slice(sign.length);
    if (sign === ')' && (GROUP_COUNT.exec(rest)?.[0] ?? '') !== '') return false;
  }
  return depth === 0 && compiles(source);
}

function isCountRight(item: string): boolean {
  const [, least, most = least] = /\{(\d+)(?:,(\d+))?\}$/.exec(item) ?? [];
  return least === undefined || (Number(most) <= MAX_REPETITIONS && Number(least) <= Number(most));
}

/** Classes such as `[z-a]` do not. */
function compiles(source: string): boolean {
  try {
    return new RegExp(source) instanceof RegExp;
  } catch {
    return false;
  }
}
