import type { Report } from '../../issues/report.ts';
import { csvLines, separatorOf } from '../../text/csv.ts';
import type { ProvenKind } from '../proof/kind.ts';
import { bearsHeadings, readProven } from '../proof/table.ts';
import { CARRYING_MANIFEST, MANIFEST, type ManifestEntry, manifestEntry } from './manifest.ts';

/**
 * Reads the text of a manifest, its codes in the order in which they were issued. Reports `issue.manifest` for a cell that was
 * changed since, a line that is missing, was added or comes from another manifest, and a code that stands there twice.
 */
export function readManifest(text: string, report: Report): readonly ManifestEntry[] | undefined {
  const lines = readProven(text, kindOfText(text), report);
  if (!lines) return undefined;
  const codes = new Set<string>();
  const entries = lines.flatMap((each) => {
    const entry = manifestEntry(each);
    const expected = entry ? 'manifestTwice' : 'lineChanged';
    if (!entry || codes.has(entry.code))
      return report('issue.manifest', { path: [each.line], expected, received: entry?.code ?? '' }) ?? [];
    codes.add(entry.code);
    return entry;
  });
  return entries.length === lines.length ? entries : undefined;
}

/** One that carries debts has a column more, before the one that proves its lines. */
function kindOfText(text: string): ProvenKind {
  const [head] = csvLines(text, separatorOf(text));
  return head?.includes(CARRYING_MANIFEST.headings.at(-1) ?? '') ? CARRYING_MANIFEST : MANIFEST;
}

/** Checks whether a text is that of a manifest, whole or not, whatever was put before its headings. */
export function isManifest(text: string): boolean {
  return bearsHeadings(text, MANIFEST);
}
