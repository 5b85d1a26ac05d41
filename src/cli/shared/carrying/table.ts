import type { Language } from '../../../issues/format.ts';
import type { ManifestRow } from '../../../issuing/manifest/manifest.ts';
import { csvFile } from '../../../text/csv.ts';
import type { DebtsToCarry, OpenDebt } from './debt.ts';
import { carriedAndLeft } from './words.ts';

/** The table of what became of the debts of earlier months. */
export const CARRIED_NAME = 'carried.csv';

export const DEBT_HEADINGS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Nợ kỳ trước', 'Kỳ', 'Mã thanh toán', 'Mã người nộp', 'Họ và tên', 'Lớp', 'Đã nộp', 'Còn nợ'],
  en: ['Debt', 'Month', 'Code', 'Key', 'Name', 'Class', 'Paid', 'Still owed'],
};

const DEBT_STATES: Readonly<Record<Language, Readonly<Record<'carried' | 'left' | 'held', string>>>> = {
  vi: {
    carried: 'đã chuyển vào mã kỳ này',
    left: 'không có khoản thu kỳ này, chưa chuyển',
    held: 'có thể đã nộp hoặc đã được trả lại, chưa chuyển',
  },
  en: {
    carried: 'carried',
    left: 'no bill in this list, not carried',
    held: 'may have paid, or been paid back, not carried',
  },
};

/** Writes `carried.csv`: every debt of earlier months, and what became of it. */
export function carriedTable(
  { debts, held }: DebtsToCarry,
  rows: readonly ManifestRow[],
  lang: Language,
): string {
  const { carried, left } = carriedAndLeft(debts, rows);
  const states = DEBT_STATES[lang];
  const lines = (state: string, all: readonly OpenDebt[]) => all.map((debt) => [state, ...debtCells(debt)]);
  return csvFile([
    DEBT_HEADINGS[lang],
    ...lines(states.carried, carried),
    ...lines(states.left, left),
    ...lines(states.held, held),
  ]);
}

function debtCells({ month, row, received, left }: OpenDebt): readonly string[] {
  const { code, key, name = '', class: group = '' } = row;
  return [month, code, key, name, group, String(received), String(left)];
}
