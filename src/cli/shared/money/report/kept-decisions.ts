import { safeReadPlacedDecisions } from '../../../../reconcile/settlement/decisions/column/read-column.ts';
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
  const known = new Set(movements.flatMap(({ id, decision }) => (decision ? [id] : [])));
  const lost = bytes ? await decisionsNotIn(bytes, known) : 0;
  if (lost === 0) return;
  throw usage(
    `${name} holds ${lost} decisions that this run does not know, and they would be lost; give them with --decisions=${name}, and write to another file`,
    `${name} đang giữ ${lost} quyết định mà lần chạy này không biết, ghi đè là mất; hãy thêm --decisions=${name} và ghi báo cáo ra tệp khác`,
  );
}

/** Counts the decisions of a report on movements that are not known; what is no report has none. */
async function decisionsNotIn(bytes: Uint8Array, known: ReadonlySet<string>): Promise<number> {
  const tables = await safeReadSheets(bytes);
  if (!tables.ok) return 0;
  const read = safeReadPlacedDecisions(tables.value.sheets, { by: '?', at: new Date().toISOString() });
  if (!read.ok) return read.issues.filter(({ code }) => code === 'decision.cell').length;
  return read.value.filter(({ decision }) => !known.has(decision.movement)).length;
}
