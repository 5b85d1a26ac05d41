import { type FieldPlace, isAccountPath, walk } from './walk.ts';

/** A code in which one digit of a number was put right. */
export interface DigitEdit {
  readonly payload: string;
  readonly field: 'account' | 'amount';
  /** As it stands in the damaged text. */
  readonly from: string;
  readonly to: string;
}

/** A number of the damaged text, as long as it is there. */
interface TypedNumber {
  readonly field: 'account' | 'amount';
  readonly start: number;
  readonly value: string;
}

/** Takes one digit out of the number that has one more than its length says. */
export function withoutDigit(text: string): DigitEdit[] {
  return edits(text, 1, (value) =>
    places(value).map((at) => (isDigit(value[at]) ? value.slice(0, at) + value.slice(at + 1) : value)),
  );
}

/** Swaps two neighbours of a number. */
export function neighboursSwapped(text: string): DigitEdit[] {
  return edits(text, 0, (value) =>
    places(value)
      .slice(1)
      .map((at) => value.slice(0, at - 1) + value.charAt(at) + value.charAt(at - 1) + value.slice(at + 1)),
  );
}

/** Puts another digit in the place of one. */
export function changed(text: string): DigitEdit[] {
  return edits(text, 0, (value) =>
    places(value).flatMap((at) =>
      isDigit(value[at]) ? DIGITS.map((digit) => value.slice(0, at) + digit + value.slice(at + 1)) : [],
    ),
  );
}

/** Puts a digit into the number that has one fewer than its length says. */
export function withDigit(text: string): DigitEdit[] {
  return edits(text, -1, (value) =>
    [...places(value), value.length].flatMap((at) =>
      DIGITS.map((digit) => value.slice(0, at) + digit + value.slice(at)),
    ),
  );
}

const DIGITS: readonly string[] = [...'0123456789'];

const places = (value: string) => Array.from(value, (_, at) => at);

function isDigit(letter = ''): boolean {
  return letter >= '0' && letter <= '9';
}

function edits(text: string, by: number, change: (value: string) => readonly string[]): DigitEdit[] {
  return numbersOf(text, by).flatMap(({ field, start, value }) => {
    const others = new Set(
      change(value).filter((to) => to !== value && !(field === 'amount' && to.startsWith('0'))),
    );
    return Array.from(others, (to) => ({
      payload: text.slice(0, start) + to + text.slice(start + value.length),
      field,
      from: value,
      to,
    }));
  });
}

/** Finds the accounts and amounts that, so many characters longer than is written, let the text divide into objects. */
function numbersOf(text: string, by: number): TypedNumber[] {
  return walk(text).fields.flatMap((met) => {
    const field = numberIn(met);
    const value = text.slice(met.start, met.start + met.length + by);
    if (!field || !/^[\dA-Za-z]+$/.test(value)) return [];
    return walk(text, [{ at: met.at, by }]).closed ? [{ field, start: met.start, value }] : [];
  });
}

function numberIn({ path }: FieldPlace): 'account' | 'amount' | undefined {
  if (path === '54') return 'amount';
  return isAccountPath(path) ? 'account' : undefined;
}
