import type { MovementAllocation } from '../../../../reconcile/settlement/allocate/allocation.ts';
import { safeReadPlacedDecisions } from '../../../../reconcile/settlement/decisions/column/read-column.ts';
import type { Decision } from '../../../../reconcile/settlement/decisions/decision.ts';
import type { Settlement } from '../../../../reconcile/settlement/settle.ts';
import { safeReadSheets } from '../../../../tables/index.ts';
import type { Call } from '../../../command.ts';
import { usage } from '../../../terminal/failure.ts';
import { extensionOf } from '../../../terminal/files.ts';

/**
 * Refuses to write a report over one that holds decisions which this run was not given: they stand nowhere else.
 *
 * @throws {UsageError}
 */
export async function checkDecisionsKept(
  name: string | undefined,
  { movements }: Pick<Settlement, 'movements'>,
  { files }: Pick<Call, 'files'>,
): Promise<void> {
  if (name === undefined || !['xlsx', 'csv'].includes(extensionOf(name))) return;
  const bytes = await files.readBeforeWriting(name);
  const decided = new Map(movements.flatMap((each) => (each.decision ? [[each.id, each]] : [])));
  const lost = bytes ? await decisionsNotIn(bytes, decided) : 0;
  if (lost === 0) return;
  throw usage(
    `${name} holds ${lost} decisions that this run does not know, and they would be lost; give them with --decisions=${name}, and write to another file`,
    `${name} đang giữ ${lost} quyết định mà lần chạy này không biết, ghi đè là mất; hãy thêm --decisions=${name} và ghi báo cáo ra tệp khác`,
  );
}

/** Counts the decisions of a report that are not those of a run, as where a cell was changed since; what is no report has none. */
async function decisionsNotIn(
  bytes: Uint8Array,
  decided: ReadonlyMap<string, MovementAllocation>,
): Promise<number> {
  const tables = await safeReadSheets(bytes);
  if (!tables.ok) return 0;
  const read = safeReadPlacedDecisions(tables.value.sheets, { by: '?', at: new Date().toISOString() });
  if (!read.ok) return read.issues.filter(({ code }) => code === 'decision.cell').length;
  return read.value.filter(({ decision, isUnsigned }) => {
    const known = decided.get(decision.movement);
    return !known || (isUnsigned && decidedShares(decision.allocations) !== decidedShares(known.allocations));
  }).length;
}

/** Writes which bills get how much; empty for money that no bill gets. */
function decidedShares(allocations: Decision['allocations']): string {
  if (typeof allocations === 'string') return '';
  return allocations
    .map(({ bill, amount, walletFee = 0 }) => `${bill}=${amount}-${walletFee}`)
    .sort()
    .join('; ');
}
