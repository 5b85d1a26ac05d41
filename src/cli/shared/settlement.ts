import type { Issue } from '../../issues/issue.ts';
import { createReport } from '../../issues/report.ts';
import type { Check } from '../../reconcile/matching/index/issued-codes.ts';
import { safeCreateReconciler } from '../../reconcile/matching/reconciler.ts';
import type { SettlePolicy } from '../../reconcile/settlement/allocate.ts';
import { type Settlement, safeSettle } from '../../reconcile/settlement/settle.ts';
import type { Movement } from '../../statements/movement.ts';
import { safeFromStatement } from '../../statements/spreadsheet.ts';
import { toRecords } from '../../tables/records.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Call } from '../command.ts';
import { allIssues, collect } from './collect.ts';
import { isManifest, type ManifestRow, readManifest } from './manifest.ts';
import { fromOne, rowIssues } from './row-issues.ts';
import { readSheet } from './sheet.ts';

type Surroundings = Pick<Call, 'files' | 'output'>;

/** Reads a list of bills; what is wrong with it has been told when there is none. @throws {DataError} */
export async function readBills(
  file: string,
  { files, output }: Surroundings,
): Promise<readonly ManifestRow[] | undefined> {
  const rows = await readSheet(file, isManifest, files);
  const read = await collect((report) => readManifest(rows, report));
  rowIssues(allIssues(read), file, output);
  return read.ok ? read.value : undefined;
}

/** Reads bank statements one after the other, up to the first with an error, which has been told. @throws {DataError} */
export async function readStatements(
  names: readonly string[],
  { files, output }: Surroundings,
): Promise<readonly Movement[] | undefined> {
  const received: Movement[] = [];
  for (const file of names) {
    const read = safeFromStatement(await readSheet(file, hasStatementColumns, files));
    rowIssues(fromOne(allIssues(read)), file, output);
    if (!read.ok) return undefined;
    for (const movement of read.value) received.push(movement);
  }
  return received;
}

function hasStatementColumns(rows: readonly unknown[]): boolean {
  return rows.length === 0 || toRecords(rows, undefined, createReport()) !== undefined;
}

/** Bills with the file they stand in, and the money received. */
export interface SettleInput {
  readonly bills: readonly ManifestRow[];
  readonly received: readonly Movement[];
  readonly file: string;
}

/** How codes are checked, and what becomes of money that does not fit. */
export interface SettleRules {
  readonly check?: Check;
  readonly policy: SettlePolicy;
}

/** Settles bills with what was received; what is wrong has been told when nothing is given. */
export function settleBills(
  { bills, received, file }: SettleInput,
  { check, policy }: SettleRules,
  { output }: Surroundings,
): Settlement<ManifestRow> | undefined {
  const reconciler = safeCreateReconciler(bills, omitUndefined({ check }));
  const tell = (issues: readonly Issue[]) => rowIssues(inManifest(issues, bills), file, output);
  if (!reconciler.ok) {
    tell(reconciler.issues);
    return undefined;
  }
  const matched = received.map((movement) => ({ movement, match: reconciler.value.match(movement) }));
  const settled = safeSettle(bills, matched, policy);
  // What becomes of payments is of no use beside what refuses the list.
  tell(settled.ok ? reconciler.warnings : settled.issues);
  return settled.ok ? settled.value : undefined;
}

/** Puts the row in the file in place of the number in the list; a bill without an id of its own goes by its code. */
function inManifest(issues: readonly Issue[], bills: readonly ManifestRow[]): Issue[] {
  return issues.map((found) => {
    const [at, ...path] = found.path;
    const bill = typeof at === 'number' ? bills[at] : undefined;
    if (!bill) return found;
    const name = (part: string | number) => (part === 'id' && bill.id === undefined ? 'code' : part);
    return { ...found, path: [bill.row, ...path.map(name)] };
  });
}
