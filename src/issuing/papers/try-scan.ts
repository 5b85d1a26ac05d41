import { safeToPng } from '../../draw/png.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Report } from '../../issues/report.ts';
import type { QrMatrix } from '../../qr/matrix.ts';
import { safeScanOne } from '../../scan/scan.ts';
import { readableSymbol } from '../codes/issuer.ts';
import type { ManifestRow } from '../manifest/manifest.ts';
import type { PaperGroup } from './groups.ts';

/** Of so many codes a camera's reader tries one, and the first of each class. */
const TRIED_OF = 100;

/** Chooses what a camera's reader tries of a list, whatever share of it is made where. */
export function chooseTried(rows: readonly ManifestRow[]): ReadonlySet<ManifestRow> {
  const classes = new Set<string>();
  const chosen = new Set<ManifestRow>();
  for (const [at, row] of rows.entries()) {
    const name = row.class ?? '';
    if (!classes.has(name) || at % TRIED_OF === TRIED_OF - 1) chosen.add(row);
    classes.add(name);
  }
  return chosen;
}

/**
 * Reads those of the chosen pictures that are of a group as a camera does, and counts them. One that is read otherwise is `issue.read_back`;
 * where no reader is installed none is counted.
 */
export async function tryScan(
  { rows }: PaperGroup<ManifestRow>,
  chosen: ReadonlySet<ManifestRow>,
  report: Report,
): Promise<number> {
  let count = 0;
  for (const row of rows.filter((each) => chosen.has(each))) {
    const symbol = readableSymbol(row.payload, report);
    const found = symbol && (await scannedAs(symbol));
    if (found === 'no reader') return count;
    if (found === 'read') count += 1;
    else if (found) report('issue.read_back', { path: [row.key], received: row.key });
  }
  return count;
}

/** Pixels of a module, the hardest first: a reader has four times as much to look at in the second. */
const TRIED_SIZES = [2, 4];

async function scannedAs(symbol: QrMatrix): Promise<'read' | 'other' | 'no reader'> {
  for (const moduleSize of TRIED_SIZES) {
    const png = safeToPng(symbol, { moduleSize });
    const scanned = png.ok ? await safeScanOne(png.value) : png;
    if (!scanned.ok && scanned.issues.some(isReaderMissing)) return 'no reader';
    if (scanned.ok && scanned.value.some(({ text }) => text === symbol.text)) return 'read';
  }
  return 'other';
}

/** Whether the package that reads as a camera does is not installed: it is an optional one. */
function isReaderMissing({ code, received }: Issue): boolean {
  return code === 'scan.reader' && received?.startsWith('notInstalled(') === true;
}
