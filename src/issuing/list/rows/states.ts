import { foldWords } from './keys.ts';

/** What a state says of a row: nothing is due any more, it counts no more, a part was paid. */
export type BillState = 'paid' | 'cancelled' | 'partly';

// biome-ignore format: a table of words reads better in rows
const STATES: readonly (readonly [BillState, RegExp])[] = [
  ['cancelled', /^(?:da )?(?:huy|huy bo|xoa)\b|^(?:cancell?ed|void(?:ed)?|refunded|da hoan tien)$/],
  ['partly', /mot phan|1 phan|^partial|^partially paid/],
  ['paid', /^(?:da (?:thu|nop|dong|tra|thanh toan|tat toan|giai trach|gach no|thu tien|nop tien|thu du|nop du|dong du)|tat toan|paid|x da thu|du)(?: .*)?$/],
];

/** Reads a state; undefined where money is still due, or the words say nothing of money. */
export function readState(text: string): BillState | undefined {
  const folded = foldWords(text);
  return STATES.find(([, words]) => words.test(folded))?.[0];
}

const DUE_STATE =
  /\b(?:chua|con|no|thieu|cho|qua han|phai|unpaid|pending|overdue|due|open|dang hoc|hoat dong|binh thuong|moi|active|new)\b/;

/** Checks whether a state says that money is still due. */
export function isDueState(text: string): boolean {
  return DUE_STATE.test(foldWords(text));
}

/** Checks whether a text in a column of days of payment says that there was one: not a dash, a nought or `chưa`. */
export function saysPaidDay(text: string): boolean {
  return !/^[-–—.,0 ]*$/.test(text) && !/^(?:chua|con|no|thieu)\b/.test(foldWords(text));
}
