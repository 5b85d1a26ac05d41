import type { MoneyRole } from '../columns/roles.ts';
import type { MoneyColumn } from './prove.ts';
import type { Term } from './solve.ts';

type Signs = Term['signs'];

const USUAL_SIGNS: Signs = [
  { sign: 1, cost: 0 },
  { sign: 0, cost: 3 },
];
const LIKELY: Signs = [
  { sign: 1, cost: 0 },
  { sign: 0, cost: 1 },
];
const UNLIKELY: Signs = [
  { sign: 0, cost: 0 },
  { sign: 1, cost: 2 },
];
const BASE_SIGNS: Signs = [
  { sign: 0, cost: 0 },
  { sign: 1, cost: 1 },
];
const NO_SIGNS: Signs = [];

/** Signs by the role of a column, and by what its values show; `target` is the role of the column that is to be proved. */
export function signsOf(column: MoneyColumn, target: MoneyRole): Signs {
  switch (column.role) {
    case 'item':
      return USUAL_SIGNS;
    case 'sum':
      return LIKELY;
    case 'unknown':
      return isSmall(column) ? UNLIKELY : LIKELY;
    case 'gross':
    case 'out':
      return BASE_SIGNS;
    case 'due':
      return UNLIKELY;
    case 'dueNow':
      return NO_SIGNS;
    case 'carried':
      return carriedSigns();
    case 'reduction':
      return takenOff(column, 0, 1);
    case 'paid':
      return target === 'dueNow' ? takenOff(column, 0, 1) : takenOff(column, 1, 0);
  }
}

/** Counts and marks stay below what anybody pays: 1.000 đ. */
function isSmall({ values }: MoneyColumn): boolean {
  return values.every((value) => Math.abs(value) < 1_000_000);
}

/** What is carried from before may be a debt or money left over: only the sums tell. */
function carriedSigns(): Signs {
  return [
    { sign: 1, cost: 0 },
    { sign: -1, cost: 0.5 },
    { sign: 0, cost: 1 },
  ];
}

/** What is taken off stands there with its sign or without. */
function takenOff({ values }: MoneyColumn, cost: number, otherwise: number): Signs {
  const isNegative = values.every((value) => value <= 0);
  const isMixed = !isNegative && values.some((value) => value < 0);
  const signs: Signs = [
    { sign: isNegative ? 1 : -1, cost },
    { sign: 0, cost: otherwise },
  ];
  return isMixed ? [...signs, { sign: 1, cost: 2 }] : signs;
}
