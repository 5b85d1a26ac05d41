import { carriedText } from './carried.ts';
import { type ManifestRow, payeeText } from './manifest.ts';

/** What became of one who pays since the last manifest. */
export type ChangeKind = 'new' | 'gone' | 'changed' | 'unchanged';

export interface ManifestChange {
  readonly kind: ChangeKind;
  readonly before?: ManifestRow;
  readonly after?: ManifestRow;
}

/** Compares two manifests key by key: the new one in its order, then what is gone. */
export function compareManifests(
  before: readonly ManifestRow[],
  after: readonly ManifestRow[],
): ManifestChange[] {
  const old = new Map(before.map((row) => [row.key, row]));
  const changes = after.map((row): ManifestChange => {
    const known = old.get(row.key);
    old.delete(row.key);
    if (!known) return { kind: 'new', after: row };
    return { kind: isSameRow(known, row) ? 'unchanged' : 'changed', before: known, after: row };
  });
  return [...changes, ...[...old.values()].map((row): ManifestChange => ({ kind: 'gone', before: row }))];
}

/** Checks whether the code that was handed out is not the one that is asked for now. */
export function isSuperseded({ kind, before, after }: ManifestChange): boolean {
  return kind === 'changed' && before?.payload !== after?.payload;
}

function isSameRow(a: ManifestRow, b: ManifestRow): boolean {
  const shown = ({ payload, name, class: group, items, dueDate, payee, carried = [] }: ManifestRow) =>
    JSON.stringify([payload, name, group, items, dueDate, payeeText(payee), carriedText(carried)]);
  return shown(a) === shown(b);
}
