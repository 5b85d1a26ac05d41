import { join } from 'node:path';
import type { ManifestEntry } from '../../../issuing/manifest/manifest.ts';
import { readManifest } from '../../../issuing/manifest/read.ts';
import type { UnpaidRow } from '../../../issuing/papers/reminders.ts';
import type { BillBalance } from '../../../reconcile/settlement/bills/bill-status.ts';
import { safeProposeBills } from '../../../reconcile/settlement/propose/propose.ts';
import { isOpen } from '../../../reconcile/settlement/report/sorts.ts';
import type { Settlement } from '../../../reconcile/settlement/settle.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Call } from '../../command.ts';
import { decodedText } from '../../terminal/input.ts';
import { allIssues, collectNow } from '../collect.ts';
import { rowsWithoutCode } from '../issuing/errors/file.ts';
import type { ListedBill } from '../money/bills.ts';
import { withoutCodeWords } from './words.ts';

/** The codes of folders, by the file of their manifest. */
export type FolderManifests = ReadonlyMap<string, readonly ManifestEntry[]>;

/** Reads the codes that were handed out; what is wrong with a manifest has been told. @throws {DataError} */
export async function readManifests({
  flags,
  files,
  output,
}: Pick<Call, 'flags' | 'files' | 'output'>): Promise<FolderManifests | undefined> {
  const manifests = new Map<string, readonly ManifestEntry[]>();
  for (const folder of flags.list('bills')) {
    const file = join(folder, 'manifest.csv');
    const text = decodedText(file, await files.read(file));
    const read = collectNow((report) => readManifest(text, report.at(file)));
    output.issues(allIssues(read));
    if (!read.ok) return undefined;
    manifests.set(file, read.value);
  }
  return manifests;
}

/** Says for each folder how many rows of its list got no code, and are in no manifest. */
export async function tellWithoutCode({
  flags,
  files,
  output,
}: Pick<Call, 'flags' | 'files' | 'output'>): Promise<void> {
  for (const folder of flags.list('bills')) {
    const file = join(folder, 'errors.csv');
    const bytes = await files.readIfThere(file);
    const count = bytes ? rowsWithoutCode(decodedText(file, bytes)) : 0;
    if (count > 0) output.info(withoutCodeWords(count, file));
  }
}

/** An unpaid row, and the bill that it is of. */
export interface OpenBillRow extends UnpaidRow {
  /** Key of the bill. */
  readonly bill: string;
  readonly file: string;
}

/** Who has not paid all, and the bills for which money may have come, or gone back, that nobody has decided on. */
export interface OpenBillRows {
  readonly open: readonly OpenBillRow[];
  readonly held: readonly OpenBillRow[];
}

/** Finds what is still open of codes that were handed out. */
export function openRows(settlement: Settlement<ListedBill>, manifests: FolderManifests): OpenBillRows {
  const waiting = mayHavePaid(settlement);
  const rows = new Map(
    [...manifests].map(([file, all]) => [file, new Map(all.map((row) => [row.line, row]))]),
  );
  const rowOf = (balance: BillBalance<ListedBill>): OpenBillRow[] => {
    const { key, bill, received, walletFee = 0, difference = 0 } = balance;
    const row = rows.get(bill.file)?.get(bill.row);
    const { file } = bill;
    const paid = { received: received + walletFee, left: Math.max(-difference, 0) };
    return row ? [{ bill: key, file, row, ...omitUndefined({ items: itemsAlone(row, bill) }), ...paid }] : [];
  };
  const short = settlement.bills.filter(({ status }) => status === 'unpaid' || status === 'underpaid');
  const shortKeys = new Set(short.map(({ key }) => key));
  const isHeld = ({ key, status }: BillBalance<ListedBill>) =>
    status === 'needs_review' || (waiting.has(key) && shortKeys.has(key));
  return {
    open: short.filter(({ key }) => !waiting.has(key)).flatMap(rowOf),
    held: settlement.bills.filter(isHeld).flatMap(rowOf),
  };
}

/** The items of a code without the debts whose own bills stand beside it; nothing where there are none such. */
function itemsAlone(row: ManifestEntry, { carried = [] }: ListedBill): ManifestEntry['items'] | undefined {
  const debts = (row.carried ?? []).filter(({ amount }) => amount > 0);
  const kept = new Set(carried.map(({ month }) => month));
  if (debts.every(({ month }) => kept.has(month))) return undefined;
  const own = row.items.length - debts.length;
  return row.items.filter((_, at) => at < own || kept.has(debts[at - own]?.month ?? ''));
}

/** Keys of bills for which money may have come: by a code that is not sure, by name, class or account, or by a sum that is theirs alone. */
function mayHavePaid(settlement: Settlement<ListedBill>): ReadonlySet<string> {
  const proposed = safeProposeBills(settlement);
  const proposals = (proposed.ok ? proposed.value : []).filter(
    ({ bills, reasons }) => bills.length === 1 || reasons.some((reason) => reason !== 'amount'),
  );
  const unsure = settlement.movements.filter((movement) => movement.amount > 0 && isOpen(movement));
  return new Set([
    ...proposals.flatMap(({ bills }) => bills),
    ...unsure.flatMap(({ candidates }) => candidates),
  ]);
}
