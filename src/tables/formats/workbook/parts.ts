import { zipSync } from 'fflate';
import type { Report } from '../../../issues/report.ts';
import { decodeEntities } from '../html/entities.ts';
import { isInLimit, type SomeLimits } from '../limits.ts';
import { latinText } from './byte-text.ts';
import { compactSheet, inUtf8 } from './compact.ts';
import { MAX_FORMAT_LENGTH } from './marks.ts';
import { walkTags, type XmlTag } from './tags.ts';
import { listZip, unpackEntry, type ZipEntry } from './zip.ts';

/** The parts of a workbook that say nothing of its cells, and entries for folders, which some programs write. */
const OTHER_PARTS =
  /\/$|(?:^|\/)(?:media|drawings|charts|embeddings|printersettings|ctrlprops|externallinks|pivottables|pivotcache|customxml|docprops|comments\w*|threadedcomments|activex|theme|querytables|slicers\w*)\/|\.(?!xml$|rels$)[^./]*$/i;

/**
 * Unpacks the parts of an XLSX workbook (ECMA-376, part 2) that hold its cells, within the limits, and packs them again
 * without compression, so that a reader of workbooks is given nothing that can grow. Of a sheet
 * only the cells are left that hold something.
 */
export function unpackWorkbook(
  bytes: Uint8Array,
  limits: SomeLimits,
  report: Report,
): UnpackedBook | undefined {
  const entries = listZip(bytes)?.filter(({ name }) => !OTHER_PARTS.test(name));
  if (!entries) return report('table.damaged', { received: 'damagedFile' });
  if (entries.some(({ isEncrypted }) => isEncrypted)) return report('table.encrypted');
  const sheets = entries.filter(({ name }) => SHEET_PART.test(name)).length;
  const said = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (!isInLimit(limits, 'maxSheets', sheets, report)) return undefined;
  if (!isInLimit(limits, 'maxUnpackedBytes', said, report)) return undefined;
  const parts = unpackParts(bytes, entries, limits, report);
  return parts && { bytes: zipSync(parts, { level: 0 }), sheets };
}

/** A workbook that holds nothing but cells. */
interface UnpackedBook {
  readonly bytes: Uint8Array;
  /** How many sheets have a part. */
  readonly sheets: number;
}

const SHEET_PART = /(?:^|\/)worksheets\/[^/]*\.xml$/i;

/** Parts of which more is looked at than that they are whole. */
const SPECIAL_PARTS: readonly (readonly [
  part: RegExp,
  take: (found: FoundInParts, xml: Uint8Array, tag: XmlTag) => boolean,
])[] = [
  [/(?:^|\/)sharedstrings\.xml$/i, countShared],
  [/(?:^|\/)styles\.xml$/i, isFormatShort],
];

/** What the parts beside the sheets say. */
interface FoundInParts {
  shared: number;
}

function countShared(found: FoundInParts, _xml: Uint8Array, { name, isEnd }: XmlTag): true {
  if (name === 'si' && !isEnd) found.shared++;
  return true;
}

/** Checks whether a format is no longer than any may be, since each of its characters is looked at for every cell. */
function isFormatShort(_found: FoundInParts, xml: Uint8Array, { name, attributes, end }: XmlTag): boolean {
  if (name !== 'numFmt') return true;
  const code = /\sformatCode\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(latinText(xml, attributes, end));
  return decodeEntities(code?.[1] ?? code?.[2] ?? '').length <= MAX_FORMAT_BYTES;
}

/** A format has 255 characters at most ([MS-XLS] 2.4.126), each of three bytes at most. */
const MAX_FORMAT_BYTES = 3 * MAX_FORMAT_LENGTH;

function unpackParts(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: SomeLimits,
  report: Report,
): Record<string, Uint8Array> | undefined {
  const { maxUnpackedBytes = Number.POSITIVE_INFINITY } = limits;
  const parts: Record<string, Uint8Array> = Object.create(null);
  const found: FoundInParts = { shared: 0 };
  let room = maxUnpackedBytes;
  for (const entry of sheetsLast(entries)) {
    const part = unpackEntry(bytes, entry, room);
    if (part === 'tooLarge') {
      isInLimit(limits, 'maxUnpackedBytes', maxUnpackedBytes + 1, report);
      return undefined;
    }
    room -= part?.length ?? 0;
    const whole = part && wholePart(entry.name, part, limits, found);
    if (!whole) return report('table.damaged', { received: 'damagedFile' });
    parts[entry.name] = whole;
  }
  return parts;
}

/** Cells name texts that stand in another part. */
function sheetsLast(entries: readonly ZipEntry[]): readonly ZipEntry[] {
  const isSheet = ({ name }: ZipEntry) => SHEET_PART.test(name);
  return [...entries.filter((entry) => !isSheet(entry)), ...entries.filter(isSheet)];
}

/** Gives what is left of a part; nothing where it is not whole. */
function wholePart(
  name: string,
  part: Uint8Array,
  limits: SomeLimits,
  found: FoundInParts,
): Uint8Array | undefined {
  if (SHEET_PART.test(name)) return compactSheet(part, limits, found.shared);
  const xml = inUtf8(part);
  const take = SPECIAL_PARTS.find(([pattern]) => pattern.test(name))?.[1];
  return walkTags(xml, (tag) => !take || take(found, xml, tag)) ? part : undefined;
}
