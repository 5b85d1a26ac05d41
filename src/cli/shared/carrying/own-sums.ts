import type { CarriedDebt } from '../../../issuing/manifest/carried.ts';
import { writeVnd } from '../../../money/vnd.ts';
import { foldName } from '../../../text/diacritics.ts';
import { groupBy } from '../../../text/group-by.ts';
import { usage } from '../../terminal/failure.ts';
import type { Output } from '../../terminal/output.ts';
import type { ListedBill } from '../money/bills.ts';
import { manifestMonth } from '../money/months.ts';
import { countedInWords, countedOnceWords } from './words.ts';

/**
 * Takes out of bills the debts whose own bills are given too, so that none counts twice. A debt whose bill is not given stays in
 * the bill that carries it.
 *
 * @throws {UsageError} where a debt would count twice all the same, since the folder between two others is not given.
 */
export function withOwnSums(
  bills: readonly ListedBill[],
  { info }: Pick<Output, 'info'>,
): readonly ListedBill[] {
  if (bills.every(({ carried }) => carried === undefined)) return bills;
  const { monthOf, listed } = folderMonths(bills);
  const ofCode = groupBy(listed, ({ code }) => foldName(code));
  const told = { once: new Map<string, MovedSum>(), within: new Map<string, MovedSum>() };
  for (const all of ofCode.values()) checkEachOnce(all, monthOf);
  const own = bills.map((bill) => {
    const { carried, amount, code } = bill;
    if (!carried || amount === undefined) return bill;
    const month = monthOf(bill);
    const beside = new Map((ofCode.get(foldName(code)) ?? []).map((each) => [monthOf(each), each]));
    const given = carried.flatMap((debt) => {
      const source = debt.month === month ? undefined : beside.get(debt.month);
      return source ? [{ ...debt, bill: source.id ?? source.code }] : [];
    });
    const rest = carried.filter((debt) => !given.some((each) => each.month === debt.month));
    for (const debt of given) addSum(told.once, month, debt);
    for (const debt of rest) addSum(told.within, month, debt);
    const moved = given.reduce((sum, debt) => sum + debt.amount, 0);
    return { ...bill, amount: amount - moved, carried: rest, booked: given };
  });
  for (const each of told.once.values()) info(countedOnceWords(each));
  for (const each of told.within.values()) info(countedInWords(each));
  return own;
}

/** What codes of a month hold of another one. */
export interface MovedSum {
  readonly month: string;
  readonly from: string;
  readonly codes: number;
  readonly sum: number;
}

function addSum(sums: Map<string, MovedSum>, month: string, { month: from, amount }: CarriedDebt): void {
  if (amount === 0) return;
  const name = JSON.stringify([month, from]);
  const { codes, sum } = sums.get(name) ?? { codes: 0, sum: 0 };
  sums.set(name, { month, from, codes: codes + 1, sum: sum + amount });
}

/** Names the month of each bill of a manifest, as other manifests name it: by its folder alone. */
function folderMonths(bills: readonly ListedBill[]) {
  const months = new Map<string, string>();
  const monthOf = ({ file }: ListedBill) => {
    const known = months.get(file) ?? manifestMonth(file);
    months.set(file, known);
    return known;
  };
  return { monthOf, listed: bills.filter(({ month }) => month !== undefined) };
}

/** Refuses bills of a code of which two hold the debt of one month. @throws {UsageError} */
function checkEachOnce(bills: readonly ListedBill[], monthOf: (bill: ListedBill) => string): void {
  if (bills.length < 2 || bills.every(({ carried }) => carried === undefined)) return;
  const given = new Set(bills.map(monthOf));
  const holders = new Map<string, string>();
  for (const bill of bills) {
    const month = monthOf(bill);
    const { carried = [] } = bill;
    const absent = carried.filter((debt) => debt.amount > 0 && !given.has(debt.month));
    const through = absent.length > 0 ? carried.filter(({ amount }) => amount === 0) : [];
    for (const held of new Set([month, ...absent, ...through].map((each) => nameOfDebt(each)))) {
      const other = holders.get(held);
      if (other !== undefined) throw countedTwice(bill, held, [month, other], absent);
      holders.set(held, month);
    }
  }
}

function nameOfDebt(debt: string | CarriedDebt): string {
  return typeof debt === 'string' ? debt : debt.month;
}

function countedTwice(
  { code }: ListedBill,
  held: string,
  [month, other]: readonly [string, string],
  absent: readonly CarriedDebt[],
) {
  if (absent.length === 0)
    return usage(
      `two folders are called ${month}, and both hold the code ${code}, of which another carries a debt: name folders of one register differently`,
      `có hai thư mục cùng tên ${month} và cùng có mã ${code}, mà mã này có nợ chuyển sang tháng khác: hãy đặt tên thư mục khác nhau`,
    );
  const missing = [...new Set(absent.map((debt) => debt.month))].join(', ');
  const sum = writeVnd(absent.reduce((all, { amount }) => all + amount, 0));
  return usage(
    `${code}: ${month} asks for ${sum} of ${missing} too, and what is owed from ${held} would count twice, there and in ${other}: give the folder ${missing} as well`,
    `${code}: ${month} gồm cả ${sum} còn nợ của ${missing}, nên số nợ của ${held} sẽ bị tính hai lần, ở đây và ở ${other}: hãy ghi thêm thư mục ${missing}`,
  );
}
