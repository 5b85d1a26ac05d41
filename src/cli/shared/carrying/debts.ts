import { join, resolve } from 'node:path';
import { createReport } from '../../../issues/report.ts';
import type { BillList } from '../../../issuing/list/list.ts';
import type { BookedPayment, CarriedDebt } from '../../../issuing/manifest/carried.ts';
import type { ManifestEntry } from '../../../issuing/manifest/manifest.ts';
import { readManifest } from '../../../issuing/manifest/read.ts';
import type { MovementAllocation } from '../../../reconcile/settlement/allocate/allocation.ts';
import type { Settlement } from '../../../reconcile/settlement/settle.ts';
import { groupBy } from '../../../text/group-by.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Call } from '../../command.ts';
import { usage } from '../../terminal/failure.ts';
import { createExitTally } from '../exit-tally.ts';
import type { ManifestFile } from '../issuing/register/handed-out.ts';
import { readNamed } from '../issuing/register/named.ts';
import { folderOperands } from '../issuing/words.ts';
import type { ListedBill } from '../money/bills.ts';
import { manifestMonth } from '../money/months.ts';
import { isFolder } from '../money/operands.ts';
import { policyOf } from '../money/policy.ts';
import { readMoneyFiles } from '../money/read-files.ts';
import { settleDecided } from '../money/settlement.ts';
import { type DebtsToCarry, NO_DEBTS, type OpenDebt } from './debt.ts';
import { type OpenBillRow, openRows, readManifests } from './unpaid.ts';

/** What a call carries debts into. */
interface CarryingRun extends Pick<BillList, 'keyedBy'> {
  readonly before: readonly Pick<ManifestEntry, 'key' | 'code' | 'carried'>[];
  readonly manifests: readonly ManifestFile[];
}

/**
 * Finds what is open of the folders that a call carries debts of, by its statements, as `vietqr remind` does; nothing where a
 * fault has been told. What the folder of the call itself asked for before is settled beside them, since money for it may have come.
 *
 * @throws {UsageError} @throws {DataError}
 */
export async function readDebts(call: Call, run: CarryingRun): Promise<DebtsToCarry | undefined> {
  const { flags } = call;
  const folders = flags.list('carry');
  const out = flags.text('out') ?? '.';
  if (folders.length === 0) {
    checkNoneDropped(run);
    return NO_DEBTS;
  }
  await checkCarried(folders, out, call);
  if (run.keyedBy.includes('document')) throw perDocument(folders);
  const again = run.before.length > 0 ? [out] : [];
  const list = (name: string) => (name === 'bills' ? [...folders, ...again] : flags.list(name));
  const reading = { ...call, flags: { ...flags, list } };
  const manifests = await readManifests(reading);
  const settlement = manifests && (await settleFolders(reading));
  if (!manifests || !settlement) return undefined;
  const months = new Set(folders.map((folder) => manifestMonth(join(folder, 'manifest.csv'))));
  const isOld = ({ file }: OpenBillRow) => folders.some((folder) => join(folder, 'manifest.csv') === file);
  const { open, held } = openRows(settlement, manifests);
  const payments = paymentsOfBills(settlement);
  const debtOf = (row: OpenBillRow) => openDebt(row, months, payments);
  const found = { debts: open.filter(isOld).map(debtOf), held: held.filter(isOld).map(debtOf) };
  checkCarriedOnce({ folders, ...found }, out, run.manifests);
  return { folders, ...found, kept: keptDebts(run, found.debts, settlement, payments) };
}

/** Finds what codes of the folder carried when it was issued before, and ask for no more, with what was booked for it. */
function keptDebts(
  { before }: CarryingRun,
  debts: readonly OpenDebt[],
  { bills }: Settlement<ListedBill>,
  payments: ReadonlyMap<string, readonly BookedPayment[]>,
): DebtsToCarry['kept'] {
  const nameOf = (code: string, month: string) => JSON.stringify([code, month]);
  const told = new Set(
    debts.flatMap(({ row, debts: all }) => all.map(({ month }) => nameOf(row.code, month))),
  );
  const keys = new Map(bills.map(({ key, bill }) => [nameOf(bill.code, manifestMonth(bill.file)), key]));
  const kept = before.map(({ key, code, carried = [] }) => {
    const others = carried.filter(({ month }) => !told.has(nameOf(code, month)));
    const debtOf = ({ month, paid }: CarriedDebt): CarriedDebt => {
      const bill = keys.get(nameOf(code, month));
      return { month, amount: 0, paid: bill === undefined ? paid : (payments.get(bill) ?? []) };
    };
    return [key, others.map(debtOf)] as const;
  });
  return new Map(kept.filter(([, all]) => all.length > 0));
}

/** @throws {UsageError} */
function checkNoneDropped({ before }: CarryingRun): void {
  const months = new Set(before.flatMap(({ carried = [] }) => carried.map(({ month }) => month)));
  if (months.size === 0) return;
  const names = [...months].join(', ');
  throw usage(
    `codes of this folder ask for debts of ${names}, which would be dropped; name these again with the statements since then: --carry=FOLDER --statement=FILE (what was paid meanwhile is not carried)`,
    `mã trong thư mục này gồm cả nợ của ${names}, làm lại sẽ bỏ mất số nợ đó; hãy ghi lại --carry=THƯ_MỤC và --statement=TỆP với sao kê đến nay (nợ đã nộp sẽ không chuyển nữa)`,
  );
}

/** @throws {UsageError} */
async function checkCarried(folders: readonly string[], out: string, { flags }: Call): Promise<void> {
  for (const folder of folders) {
    if (!(await isFolder(folder)))
      throw usage(
        `--carry=${folder}: there is no such folder of codes`,
        `--carry=${folder}: không có thư mục mã đã phát nào như vậy`,
      );
    if (resolve(folder) === resolve(out))
      throw usage(
        `--carry=${folder} is the folder that is written; issue the new month into another`,
        `--carry=${folder} chính là thư mục ghi ra; hãy phát mã kỳ mới vào thư mục khác`,
      );
  }
  if (!flags.on('statement') && !flags.on('lock'))
    throw usage(
      '--carry needs the statements that tell who has paid: --statement=FILE, as often as there are files',
      '--carry cần sao kê để biết ai đã nộp: --statement=TỆP, có thể ghi nhiều lần',
    );
}

/** A document asks for what it says: a debt put into another, or into the same one again, would be asked for twice. */
function perDocument(folders: readonly string[]) {
  const names = folderOperands(folders);
  return usage(
    `--carry is for lists of those who pay; each code of this list is for one document, and what is open of an earlier one is paid by the code of that document, which stays good; for reminders: vietqr remind ${names} STATEMENT`,
    `--carry chỉ dùng cho danh sách theo người nộp; mỗi mã của danh sách này dành cho một chứng từ, chứng từ trước chưa thu đủ vẫn nộp theo mã của chính chứng từ đó; để in giấy nhắc: vietqr remind ${names} SAO_KÊ`,
  );
}

async function settleFolders(call: Call): Promise<Settlement<ListedBill> | undefined> {
  const policy = policyOf(call.flags);
  const read = await readMoneyFiles(call, createExitTally(call.output));
  if (!read) return undefined;
  const rules = { policy, ...omitUndefined({ institution: read.institution }) };
  return (await settleDecided(read, rules, call))?.settlement;
}

/** A debt as codes tell of it: with those of older months that it holds, unless these are carried by themselves. */
function openDebt(
  open: OpenBillRow,
  months: ReadonlySet<string>,
  payments: ReadonlyMap<string, readonly BookedPayment[]>,
): OpenDebt {
  const month = manifestMonth(open.file);
  const older = (open.row.carried ?? []).filter((debt) => !months.has(debt.month));
  const own = { month, amount: open.left, paid: payments.get(open.bill) ?? [] };
  return { ...open, month, debts: [own, ...older.map((debt) => ({ ...debt, amount: 0, paid: [] }))] };
}

/** Lists for each bill the payments that were for it alone. */
function paymentsOfBills({ movements }: Settlement): ReadonlyMap<string, readonly BookedPayment[]> {
  const payments = movements.flatMap(({ id, amount, outcome, allocations }: MovementAllocation) => {
    const [only, ...others] = allocations;
    const isWhole = outcome === 'allocated' && amount > 0 && only && others.length === 0 && !only.walletFee;
    return isWhole ? [{ id, amount, bill: only.bill }] : [];
  });
  const lists = groupBy(payments, ({ bill }) => bill);
  return new Map([...lists].map(([bill, all]) => [bill, all.map(({ id, amount }) => ({ id, amount }))]));
}

/** Refuses debts that a folder which is not named carries already: two slips would ask for them. @throws {UsageError} */
function checkCarriedOnce(
  { folders, debts }: Pick<DebtsToCarry, 'folders' | 'debts'>,
  out: string,
  manifests: readonly ManifestFile[],
): void {
  const owed = new Set(debts.map(({ row, month }) => JSON.stringify([row.key, month])));
  const known = new Set([out, ...folders].map((folder) => resolve(folder, 'manifest.csv')));
  for (const { path, bytes } of manifests) {
    if (known.has(resolve(path))) continue;
    const entries = readNamed(path, bytes, readManifest, createReport()) ?? [];
    const again = entries.find(({ key, carried = [] }) =>
      carried.some(({ month, amount }) => amount > 0 && owed.has(JSON.stringify([key, month]))),
    );
    if (again) throw carriedElsewhere(again.code, manifestMonth(path));
  }
}

function carriedElsewhere(code: string, month: string) {
  return usage(
    `${code}: what is owed stands in ${month} already, and two slips would ask for it; carry ${month} too (--carry=${month})`,
    `${code}: số còn nợ đã chuyển vào ${month} rồi, chuyển nữa thì hai phiếu cùng đòi một khoản; hãy chuyển cả nợ của ${month} (--carry=${month})`,
  );
}
