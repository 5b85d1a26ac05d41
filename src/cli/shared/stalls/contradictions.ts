import { findBank } from '../../../banks/index.ts';
import { fingerprint } from '../../../emv/fingerprint.ts';
import type { PaymentBank } from '../../../payment/bank/directory.ts';
import type { Payment } from '../../../payment/payment.ts';
import { foldName } from '../../../text/diacritics.ts';
import { groupBy } from '../../../text/group-by.ts';
import type { Bilingual } from '../../terminal/io.ts';
import type { StallRow } from './list.ts';
import { isSamePayee, stallKey } from './same.ts';
import type { PlacedStall, StallReading } from './stall.ts';

/** Lists what the cells beside a code say otherwise than the code: people read the cells, and money goes by the code. */
export function againstCode(
  { bank, account, amount, purpose, fingerprint: given }: StallRow['cells'],
  payload: string,
  payment: Payment<PaymentBank>,
): Bilingual[] {
  const bin = bank === undefined || /^\d{6}$/.test(bank) ? bank : (findBank(bank)?.bin ?? bank);
  const cells = [
    { en: 'bank', vi: 'ngân hàng', cell: bin, code: payment.bank.bin },
    { en: 'account', vi: 'số tài khoản', cell: account, code: payment.account },
    {
      en: 'amount',
      vi: 'số tiền',
      cell: amount?.replace(/\D/g, ''),
      code: String(payment.amount ?? ''),
    },
    { en: 'purpose', vi: 'nội dung chuyển khoản', cell: purpose, code: payment.purpose ?? '' },
    { en: 'check code', vi: 'mã đối chiếu', cell: given, code: fingerprint(payload) },
  ];
  return cells
    .filter(({ cell, code }) => cell !== undefined && foldName(cell) !== foldName(code))
    .map(({ en, vi }) => ({
      en: `the ${en} is not the one in the code; leave only what is right`,
      vi: `${vi} không khớp với chuỗi mã QR; hãy chỉ giữ lại cái đúng`,
    }));
}

/**
 * Finds the rows that contradict others: the number of a stall that stands above already, or with other accounts, and one account of
 * which the list names several holders, all of whose rows are then in doubt.
 */
export function againstOthers(
  readings: readonly StallReading[],
): ReadonlyMap<StallRow, readonly Bilingual[]> {
  const found = readings.flatMap(({ row, stall }) => (stall ? [{ row, stall }] : []));
  return new Map([...holdersOf(found), ...secondOf(found)]);
}

function secondOf(found: readonly PlacedStall[]): [StallRow, Bilingual[]][] {
  return [...groupBy(found, ({ stall }) => stallKey(stall.id)).values()].flatMap((group) => {
    const [first, ...more] = group;
    if (!first || more.length === 0) return [];
    const isOnePayee = more.every(({ stall }) => isSamePayee(stall.payment, first.stall.payment));
    const wrong = isOnePayee ? more : group;
    return wrong.map((each): [StallRow, Bilingual[]] => [
      each.row,
      [isOnePayee ? standsAlready(each, first) : differentAccounts(each, group)],
    ]);
  });
}

function standsAlready({ stall: { id } }: PlacedStall, first: PlacedStall): Bilingual {
  return {
    en: `stall ${id} stands in row ${placeOfClash(first)} already`,
    vi: `sạp ${id} đã có ở dòng ${placeOfClash(first)}`,
  };
}

function differentAccounts({ stall: { id } }: PlacedStall, group: readonly PlacedStall[]): Bilingual {
  const places = group.map(placeOfClash).join(', ');
  return {
    en: `stall ${id} stands in rows ${places} with different accounts; leave the row that is right`,
    vi: `sạp ${id} có ở các dòng ${places} với tài khoản khác nhau; hãy chỉ để lại dòng đúng`,
  };
}

function holdersOf(found: readonly PlacedStall[]): [StallRow, Bilingual[]][] {
  const named = found.filter(({ stall }) => stall.accountName !== undefined);
  const accounts = groupBy(named, ({ stall: { payment } }) => `${payment.bank.bin} ${payment.account}`);
  return [...accounts.values()].flatMap((group) => {
    const holders = [...groupBy(group, ({ stall }) => foldName(stall.accountName ?? '')).values()];
    if (holders.length < 2) return [];
    const names = holders.flatMap(([first]) => first?.stall.accountName ?? []).join(', ');
    const places = group.map(placeOfClash).join(', ');
    const words = {
      en: `one account, several holders (${names}; rows ${places}); an account has one holder: ask the bank, and correct the name or the account`,
      vi: `một số tài khoản mà nhiều chủ tài khoản (${names}; các dòng ${places}); mỗi tài khoản chỉ có một chủ: hãy hỏi lại, rồi sửa tên hoặc số tài khoản`,
    };
    return group.map(({ row }): [StallRow, Bilingual[]] => [row, [words]]);
  });
}

function placeOfClash({ row: { sheet, row } }: PlacedStall): string {
  return sheet === undefined ? String(row) : `${sheet}:${row}`;
}
