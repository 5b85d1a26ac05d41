import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Movement } from '../movement.ts';
import { agreedAccount } from '../printed/account.ts';
import { createProver, type ProofOutcome } from '../proof/prove.ts';
import type { SettledPart } from '../settle.ts';
import type { RawMovement, RawPart, RawStatement } from './raw.ts';

/** Proves each message of a file in a bank's own format, and all of one account together, so that one that lacks is missed. */
export function partsOfRaw(raw: RawStatement, account: string | undefined): SettledPart[] {
  const { bank, period, movements, parts } = raw;
  const each = parts.map((part) => ({ ...settledPart(part, account), bank }));
  const isOne = new Set(parts.map((part) => part.account)).size === 1;
  if (!isOne || parts.length < 2) return each;
  const { opening, closing } = raw;
  const whole = { account: agreedAccount(account, raw.account), bank, period, opening, closing, count: 0 };
  return [...each, { ...whole, outcome: proved(movements, opening, closing) }];
}

function settledPart(part: RawPart, account: string | undefined): SettledPart {
  const { period, opening, closing, movements } = part;
  return {
    ...{ account: agreedAccount(account, part.account), period, opening, closing, count: movements.length },
    outcome: proved(movements, opening, closing),
  };
}

function proved(
  movements: readonly RawMovement[],
  opening: number | undefined,
  closing: number | undefined,
): ProofOutcome {
  const prover = createProver();
  if (opening !== undefined) prover.open(opening);
  if (closing !== undefined) prover.close(closing);
  for (const movement of movements) prover.add(movement);
  return prover.settle();
}

/** Makes a movement of one of a bank's own format; its id is given later. */
export function rawMovement(
  { row, description, amount, account: own, ...rest }: RawMovement,
  account: string | undefined,
): Movement {
  return {
    ...{ id: '', description, amount },
    ...omitUndefined({ ...rest, account: own ?? account }),
    at: { row },
    source: 'statement',
  };
}
