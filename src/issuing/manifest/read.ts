import type { Report } from '../../issues/report.ts';
import { csvLines } from '../../text/csv.ts';
import { MANIFEST_HEADINGS, type ManifestRow, manifestRow } from './manifest.ts';

/** Reads the text of a manifest; a line that was changed since it was written is `issue.manifest`, at its number. */
export function readManifest(text: string, report: Report): readonly ManifestRow[] | undefined {
  const [head, ...lines] = csvLines(text);
  const isHead = MANIFEST_HEADINGS.every((heading, at) => head?.[at] === heading);
  if (!isHead)
    return report('issue.manifest', { path: [1], expected: 'manifestHeadings', received: head?.[0] ?? '' });
  const codes = new Set<string>();
  const rows: ManifestRow[] = [];
  for (const [at, cells] of lines.entries()) {
    const row = manifestRow(cells);
    const expected = row ? 'manifestTwice' : 'manifestChanged';
    if (!row || codes.has(row.code))
      report('issue.manifest', { path: [at + 2], expected, received: cells[0] ?? '' });
    else rows.push(row);
    codes.add(row?.code ?? '');
  }
  return rows.length === lines.length ? rows : undefined;
}
