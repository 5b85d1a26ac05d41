import { omitUndefined } from '../../text/omit-undefined.ts';
import type { RawPart, RawStatement } from './raw.ts';

/** Puts the messages of a file together, by account and then by day, whatever order they stand in. */
export function joinParts(found: readonly RawPart[], bank: string | undefined): RawStatement {
  const accounts = [...new Set(found.map(({ account }) => account))];
  const parts = accounts.flatMap((each) =>
    found.filter(({ account }) => account === each).sort((a, b) => compareDays(a, b)),
  );
  const movements = parts.flatMap((part) =>
    part.movements.map((movement) =>
      accounts.length > 1 ? { ...movement, ...omitUndefined({ account: part.account }) } : movement,
    ),
  );
  const whole = accounts.length === 1 ? wholeOf(parts) : {};
  return { ...omitUndefined({ ...whole, bank }), currency: 'VND', movements, parts };
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
  return (a?.from ?? '').localeCompare(b?.from ?? '') || (a?.to ?? '').localeCompare(b?.to ?? '');
}
