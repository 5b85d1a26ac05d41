import { groupBy } from '../../text/group-by.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { RawPart, RawStatement } from './raw.ts';

/** Puts the messages of a file together, by account and then by day, whatever order they stand in. */
export function joinParts(found: readonly RawPart[], bank: string | undefined): RawStatement {
  const parts = sortParts(found);
  const isOfOne = parts.every(({ account }) => account === parts[0]?.account);
  const movements = parts.flatMap(({ account, movements }) =>
    isOfOne ? movements : movements.map((each) => ({ ...each, ...omitUndefined({ account }) })),
  );
  return { ...omitUndefined({ ...(isOfOne && wholeOf(parts)), bank }), currency: 'VND', movements, parts };
}

/** Orders messages by account, as they come in the file, and those of one by day; what is equal stays in its order. */
export function sortParts<T extends RawPart>(found: readonly T[]): T[] {
  return [...groupBy(found, ({ account }) => account).values()].flatMap((parts) =>
    parts.sort((a, b) => compareDays(a, b)),
  );
}

function wholeOf(parts: readonly RawPart[]) {
  const [first, last] = [parts[0], parts.at(-1)];
  const from = first?.period?.from;
  const to = parts.reduce((latest, { period }) => (period && period.to > latest ? period.to : latest), '');
  return {
    account: first?.account,
    period: from === undefined ? undefined : { from, to },
    opening: first?.opening,
    closing: last?.closing,
  };
}

function compareDays({ period: a }: RawPart, { period: b }: RawPart): number {
  const [one, other] = [a?.from ?? '', b?.from ?? ''];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
