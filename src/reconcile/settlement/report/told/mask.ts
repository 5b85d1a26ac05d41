import type { SettledBill, SettledMovement } from '../settled.ts';
import type { ToldSettlement } from './told.ts';

/** Stands for what is left out. */
const LEFT_OUT = '…';

/**
 * Masks what a report tells of people: names keep their initials, of a description only the codes of its bills stay, an account of
 * another and the key of a payer keep their last digits, notes and who decided go. Codes, sums, days, statuses and references stay.
 */
export function maskTold(told: ToldSettlement): ToldSettlement {
  const { bills, movements } = told;
  const codes = new Map(bills.map(({ key, code }) => [key, code]));
  return {
    ...told,
    bills: bills.map(maskBill),
    movements: movements.map((movement) => maskMovement(movement, codes)),
  };
}

function maskBill(bill: SettledBill): SettledBill {
  const { name, customer } = bill;
  return { ...bill, name: name && initials(name), customer: customer && lastDigits(customer) };
}

function maskMovement(movement: SettledMovement, codes: ReadonlyMap<string, string>): SettledMovement {
  const { allocations, candidates, description, counterpartyAccount, decision } = movement;
  const keys = [...allocations.map(({ bill }) => bill), ...candidates];
  const ofBills = keys.flatMap((key) => [key, codes.get(key) ?? key]);
  return {
    ...movement,
    description: codesAlone(description, ofBills),
    counterpartyAccount: counterpartyAccount && lastDigits(counterpartyAccount),
    decision: decision && { by: LEFT_OUT, at: decision.at, ...(decision.note && { note: LEFT_OUT }) },
  };
}

/** Writes a name by its initials: `N. V. A.`. */
function initials(name: string): string {
  const letters = name.match(/(?<![\p{L}\p{M}])\p{L}\p{M}*/gu) ?? [];
  return letters.length === 0 ? LEFT_OUT : letters.map((letter) => `${letter.toUpperCase()}.`).join(' ');
}

const LAST_DIGITS = 4;

/** Shows the end of an account or of a payer's key where more is left out than is shown. */
function lastDigits(text: string): string {
  return `${LEFT_OUT}${text.length > 2 * LAST_DIGITS ? text.slice(-LAST_DIGITS) : ''}`;
}

/** Leaves of a text those of some codes that stand in it, in their order. */
function codesAlone(text: string, codes: readonly string[]): string {
  const found = codes
    .map((code) => ({ code, at: text.toUpperCase().indexOf(code.toUpperCase()) }))
    .filter(({ code, at }) => at >= 0 && code !== '')
    .sort((a, b) => a.at - b.at)
    .map(({ code }) => code);
  return [...new Set(found), LEFT_OUT].join(' ');
}
