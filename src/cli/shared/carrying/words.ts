import type { Language } from '../../../issues/format.ts';
import type { ManifestRow } from '../../../issuing/manifest/manifest.ts';
import { writeVnd } from '../../../money/vnd.ts';
import type { Bilingual } from '../../terminal/io.ts';
import { firstNames } from '../first-names.ts';
import type { DebtsToCarry, OpenDebt } from './debt.ts';
import type { MovedSum } from './own-sums.ts';

/** What stands on papers for the debt of an earlier month. */
export const DEBT_TITLES: Readonly<Record<Language, (month: string) => string>> = {
  vi: (month) => `Còn nợ ${month}`,
  en: (month) => `Still owed from ${month}`,
};

/** What stands there for what a list asks for now, where it names no items. */
export const NOW_TITLES: Readonly<Record<Language, string>> = { vi: 'Khoản thu kỳ này', en: 'Asked for now' };

/** Says that debts which stand in two folders count once. */
export function countedOnceWords({ month, from, codes, sum }: MovedSum): Bilingual {
  return {
    en: `${month}: ${codes} codes ask for ${writeVnd(sum)} of ${from} too; that is counted once, with ${from}`,
    vi: `${month}: ${codes} mã gồm cả ${writeVnd(sum)} còn nợ của ${from}; số này chỉ tính một lần, vào ${from}`,
  };
}

/** Says that codes hold debts of a month that is not given. */
export function countedInWords({ month, from, codes, sum }: MovedSum): Bilingual {
  return {
    en: `${month}: ${codes} codes ask for ${writeVnd(sum)} of ${from} too, which is counted in; where payments of ${from} are in the statements, give that folder as well`,
    vi: `${month}: ${codes} mã gồm cả ${writeVnd(sum)} còn nợ của ${from}, tính chung vào ${month}; nếu sao kê có tiền nộp cho ${from} thì hãy ghi thêm thư mục đó`,
  };
}

/** Says how many rows of a list got no code. */
export function withoutCodeWords(count: number, file: string): Bilingual {
  return {
    en: `${count} rows of the list got no code, so nobody reminds them: see ${file}`,
    vi: `${count} dòng của danh sách chưa có mã nên không được nhắc: xem ${file}`,
  };
}

/** Says what became of the debts of earlier months: carried, left where they are, or not sure. */
export function debtWords({ debts, held, folders }: DebtsToCarry, rows: readonly ManifestRow[]): Bilingual[] {
  if (folders.length === 0) return [];
  const { carried, left } = carriedAndLeft(debts, rows);
  const from = folders.join(', ');
  if (debts.length + held.length === 0)
    return [{ en: `nothing is owed from ${from}`, vi: `${from}: không còn ai nợ` }];
  return [
    {
      en: `carried from ${from}: ${carried.length} payers, ${sumOfDebts(carried)}; their old slips are void, take them back`,
      vi: `chuyển nợ từ ${from}: ${carried.length} người nộp, ${sumOfDebts(carried)}; phiếu cũ của họ hết hiệu lực, hãy thu lại`,
    },
    ...(left.length === 0
      ? []
      : [
          {
            en: `owed too, and NOT carried, since they have no bill in this list: ${left.length} payers, ${sumOfDebts(left)}: ${namesOfDebts(left)}; their old slips stay good`,
            vi: `còn nợ nhưng KHÔNG chuyển vì không có khoản thu trong danh sách này: ${left.length} người nộp, ${sumOfDebts(left)}: ${namesOfDebts(left)}; phiếu cũ của họ vẫn dùng được`,
          },
        ]),
    ...(held.length === 0
      ? []
      : [
          {
            en: `not carried, since money without a sure code may be theirs, or has gone back: ${held.length} payers, ${sumOfDebts(held)}: ${namesOfDebts(held)}; decide in the report first (--decisions)`,
            vi: `chưa chuyển vì có thể đã nộp mà chưa rõ mã, hoặc có tiền trả lại cần kiểm tra: ${held.length} người nộp, ${sumOfDebts(held)}: ${namesOfDebts(held)}; hãy quyết định trong báo cáo trước ("--decisions")`,
          },
        ]),
  ];
}

/** Divides debts into those that codes ask for and those that none does. */
export function carriedAndLeft(debts: readonly OpenDebt[], rows: readonly ManifestRow[]) {
  const asking = new Set(rows.flatMap(({ key, carried = [] }) => (carried.length > 0 ? [key] : [])));
  return {
    carried: debts.filter(({ row }) => asking.has(row.key)),
    left: debts.filter(({ row }) => !asking.has(row.key)),
  };
}

function namesOfDebts(debts: readonly OpenDebt[]): string {
  return firstNames(debts.map(({ row: { code, name } }) => [code, name].filter(Boolean).join(' ')));
}

function sumOfDebts(debts: readonly OpenDebt[]): string {
  return writeVnd(debts.reduce((sum, { left }) => sum + left, 0));
}
