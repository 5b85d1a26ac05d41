import { zipSync } from 'fflate';
import type { Report } from '../../../issues/report.ts';
import { isInLimit, type SomeLimits } from '../limits.ts';
import { compactSheet } from './compact.ts';
import { listZip, unpackEntry, type ZipEntry } from './zip.ts';

/** The parts of a workbook that say nothing of its cells. */
const OTHER_PARTS =
  /(?:^|\/)(?:media|drawings|charts|embeddings|printersettings|ctrlprops|externallinks|pivottables|pivotcache|customxml|docprops|comments\w*|threadedcomments|activex|theme|querytables|slicers\w*)\/|\.(?!xml$|rels$)[^./]*$/i;

/**
 * Unpacks the parts of an XLSX workbook (ECMA-376, part 2) that hold its cells, within the limits, and packs them again
 * without compression, so that a reader of workbooks is given nothing that can grow. Of a sheet
 * only the cells are left that hold something.
 */
export function unpackWorkbook(
  bytes: Uint8Array,
  limits: SomeLimits,
  report: Report,
): Uint8Array | undefined {
  const entries = listZip(bytes)?.filter(({ name }) => !OTHER_PARTS.test(name));
  if (!entries) return report('table.damaged', { received: 'damagedFile' });
  if (entries.some(({ isEncrypted }) => isEncrypted)) return report('table.encrypted');
  const sheets = entries.filter(({ name }) => SHEET_PART.test(name)).length;
  const said = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (!isInLimit(limits, 'maxSheets', sheets, report)) return undefined;
  if (!isInLimit(limits, 'maxUnpackedBytes', said, report)) return undefined;
  const parts = unpackParts(bytes, entries, limits, report);
  return parts && zipSync(parts, { level: 0 });
}

const SHEET_PART = /(?:^|\/)worksheets\/[^/]*\.xml$/i;

function unpackParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: SomeLimits,
  report: Report,
): Record<string, Uint8Array> | undefined {
  const { maxUnpackedBytes = Number.POSITIVE_INFINITY } = limits;
  const parts: Record<string, Uint8Array> = Object.create(null);
  let room = maxUnpackedBytes;
  for (const entry of entries) {
    const part = unpackEntry(bytes, entry, room);
    if (part === undefined) return report('table.damaged', { received: 'damagedFile' });
    if (part === 'tooLarge') {
      isInLimit(limits, 'maxUnpackedBytes', maxUnpackedBytes + 1, report);
      return undefined;
    }
    room -= part.length;
    const smaller = SHEET_PART.test(entry.name) ? compactSheet(part, limits) : part;
    if (!smaller) return report('table.damaged', { received: 'damagedFile' });
    parts[entry.name] = smaller;
  }
  return parts;
}
