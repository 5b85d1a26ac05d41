import { cleanCell, foldWords } from '../rows/keys.ts';
import { readState } from '../rows/states.ts';
import type { Understood } from '../understand.ts';

/** Notes by which somebody pays nothing, or is not there any more. */
const NOT_DUE =
  /^(?:duoc )?mien(?: (?:phi|100|toan bo|het|dong|nop|thu))?$|\b(?:thoi hoc|nghi hoc|bo hoc|chuyen (?:truong|di)|bao luu|ra truong|xuat vien|cat dien|cat nuoc|da (?:chuyen|huy))\b|^huy\b/;

/** A row whose note contradicts its sum. */
interface ContraryNote {
  readonly row: number;
  readonly note: string;
}

/** Finds the rows that ask for money and beside which a note says that it was paid or that nobody is there to pay it. */
export function contraryNotes({ table, sorted, amount }: Understood): readonly ContraryNote[] {
  const notes = table.columns.filter(({ role }) => role === 'note');
  return sorted.payers.flatMap(({ row, cells }, at): ContraryNote[] => {
    if ((amount?.amounts[at] ?? 0) <= 0) return [];
    const texts = notes.map(({ column }) => cleanCell(cells[column]));
    const note = texts.find((text) => readState(text) === 'paid' || NOT_DUE.test(foldWords(text)));
    return note === undefined ? [] : [{ row, note }];
  });
}
