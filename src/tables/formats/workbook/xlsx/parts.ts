import { hasErrors, type Report } from '../../../../issues/report.ts';
import { decodeEntities } from '../../html/entities.ts';
import { isInLimit, type SomeLimits } from '../../limits.ts';
import { latinText } from '../byte-text.ts';
import { MAX_FORMAT_LENGTH } from '../marks.ts';
import { walkTags, type XmlTag } from '../tags.ts';
import { compactSheet } from './compact.ts';
import { packBook } from './plain-book.ts';
import { plainXml } from './plain-xml.ts';
import { type BookParts, findParts, type PackageParts } from './relations.ts';
import { withoutStruck } from './struck.ts';
import { listZip, unpackEntry, type ZipEntry } from './zip.ts';

/** Parts of a workbook that may be large and say nothing of its cells, and entries for folders, which some programs write. */
const OTHER_PARTS =
  /\/$|(?:^|\/)(?:media|drawings|charts|embeddings|printersettings|ctrlprops|externallinks|pivottables|pivotcache|customxml|docprops|comments\w*|threadedcomments|activex|theme|querytables|slicers\w*)\/|\.(?!xml$|rels$)[^./]*$/i;

/**
 * Unpacks the parts of an XLSX workbook (ECMA-376, part 2) that say what its cells hold, within the limits, and packs them anew
 * in one plain way, so that a reader of workbooks is given nothing that can grow. Of a sheet only the cells are left that hold
 * something.
 */
export function unpackWorkbook(
  bytes: Uint8Array,
  limits: SomeLimits,
  report: Report,
): Uint8Array | undefined {
  const entries = listZip(bytes)?.filter(({ name }) => !OTHER_PARTS.test(name));
  if (!entries) return reportDamagedPackage(report);
  if (entries.some(({ isEncrypted }) => isEncrypted)) return report('table.encrypted');
  const sheets = entries.filter(({ name }) => SHEET_PART.test(name)).length;
  const said = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (!isInLimit(limits, 'maxSheets', sheets, report)) return undefined;
  if (!isInLimit(limits, 'maxUnpackedBytes', said, report)) return undefined;
  const parts = openPackage(bytes, entries, limits, report);
  const found = findParts(parts);
  const isEveryNamed = found !== undefined && found.sheets.length >= sheets;
  return (isEveryNamed ? packParts(found, parts, limits) : undefined) ?? reportDamagedPackage(report);
}

/** A sheet that the workbook does not name is money that nobody sees. */
const SHEET_PART = /(?:^|\/)worksheets\/[^/]*\.xml$/i;

/** What keeps a package from being read is told once. */
function reportDamagedPackage(report: Report): undefined {
  return hasErrors(report) ? undefined : report('table.damaged', { received: 'damagedFile' });
}

function openPackage(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  limits: SomeLimits,
  report: Report,
): PackageParts {
  const { maxUnpackedBytes = Number.POSITIVE_INFINITY } = limits;
  const named = new Map<string, ZipEntry | 'twice'>();
  for (const entry of entries) {
    const name = entry.name.toLowerCase();
    named.set(name, named.has(name) ? 'twice' : entry);
  }
  let room = maxUnpackedBytes;
  return {
    has: (name) => named.has(name.toLowerCase()),
    open(name) {
      const entry = named.get(name.toLowerCase());
      const part = entry === undefined || entry === 'twice' ? undefined : unpackEntry(bytes, entry, room);
      if (part === 'tooLarge') isInLimit(limits, 'maxUnpackedBytes', maxUnpackedBytes + 1, report);
      if (part === undefined || part === 'tooLarge') return undefined;
      room -= part.length;
      return withoutStruck(plainXml(part));
    },
  };
}

/** Packs what says what the cells hold; nothing where a part is not whole. */
function packParts(found: BookParts, parts: PackageParts, limits: SomeLimits): Uint8Array | undefined {
  const styles = found.styles === undefined ? undefined : parts.open(found.styles);
  const shared = found.shared === undefined ? undefined : parts.open(found.shared);
  const texts = shared ? countShared(shared) : 0;
  const isStyled = styles ? areFormatsShort(styles) : found.styles === undefined;
  if (!isStyled || texts === undefined || (found.shared !== undefined && !shared)) return undefined;
  const sheets = compactSheets(found, parts, limits, texts);
  return sheets && packBook(found, { sheets, styles, shared });
}

/** Leaves of each sheet the cells that hold something; what it was stays no longer than that takes. */
function compactSheets(
  { sheets }: BookParts,
  parts: PackageParts,
  limits: SomeLimits,
  texts: number,
): readonly (Uint8Array | undefined)[] | undefined {
  const compact: (Uint8Array | undefined)[] = [];
  for (const { part } of sheets) {
    const xml = part === undefined ? undefined : parts.open(part);
    const sheet = xml && compactSheet(xml, limits, texts);
    if (part !== undefined && !sheet) return undefined;
    compact.push(sheet);
  }
  return compact;
}

/** Counts the texts that sheets share; nothing where they are not whole. */
function countShared(xml: Uint8Array): number | undefined {
  let count = 0;
  const isWhole = walkTags(xml, ({ name, isEnd }) => {
    if (name === 'si' && !isEnd) count++;
    return true;
  });
  return isWhole ? count : undefined;
}

/** Checks whether formats are no longer than any may be, since each of their characters is looked at for every cell. */
function areFormatsShort(xml: Uint8Array): boolean {
  return walkTags(xml, (tag) => tag.name !== 'numFmt' || isFormatShort(xml, tag));
}

function isFormatShort(xml: Uint8Array, { attributes, end }: XmlTag): boolean {
  const code = /\sformatCode\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(latinText(xml, attributes, end));
  return decodeEntities(code?.[1] ?? code?.[2] ?? '').length <= MAX_FORMAT_BYTES;
}

/** A format has 255 characters at most ([MS-XLS] 2.4.126), each of three bytes at most. */
const MAX_FORMAT_BYTES = 3 * MAX_FORMAT_LENGTH;
