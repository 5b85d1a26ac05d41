/** The words of letters that stand in no field of a list. */
export interface LetterWords {
  /** What was asked for, where the list names no items. */
  readonly asked: string;
  readonly paid: string;
  readonly signer: string;
  readonly day: (day: string) => string;
  readonly issued: (day: string) => string;
}

/** Writes a day `05/10/2026` as letters end: "Ngày 05 tháng 10 năm 2026". */
function spelledDay(day: string): string {
  return day.replace(/^(\d\d)\/(\d\d)\/(\d{4})$/, 'Ngày $1 tháng $2 năm $3');
}

export const LETTER_WORDS: Readonly<Record<'en' | 'vi', LetterWords>> = {
  vi: {
    asked: 'Số tiền phải nộp',
    paid: 'Đã nộp',
    signer: 'Người lập',
    day: (day) => `ngày ${day}`,
    issued: spelledDay,
  },
  en: {
    asked: 'Amount asked for',
    paid: 'Paid so far',
    signer: 'Issued by',
    day: (day) => day,
    issued: (day) => day,
  },
};
