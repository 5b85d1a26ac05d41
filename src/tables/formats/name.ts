import { toHex } from '../../bytes/hex.ts';
import { decodeHead } from './text/encoding.ts';
import { isOdsName, listZip } from './workbook/xlsx/zip.ts';

/** What a file is by its content. The first four are tables and are read; the others are named. */
export type FileFormat =
  | 'csv'
  | 'xlsx'
  | 'xls'
  | 'html'
  | 'mt940'
  | 'camt053'
  | 'ofx'
  | 'qif'
  | 'xml'
  | 'json'
  | 'xlsb'
  | 'ods'
  | 'excel95'
  | 'encrypted'
  | 'mhtml'
  | 'word'
  | 'pdf'
  | 'image'
  | 'zip'
  | 'archive'
  | 'empty'
  | 'unknown';

/** Characters of a text that are looked at. */
const HEAD_BYTES = 4096;

/** Tells what a file is by its content; its name plays no part. Any text that is nothing else is `csv`. */
export function nameFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return 'empty';
  const signed = signatureOf(bytes)?.[1];
  if (signed === 'zip') return formatOfZip(bytes);
  if (signed === 'xls') return formatOfOle(bytes);
  return signed ?? formatOfText(decodeHead(bytes.subarray(0, HEAD_BYTES)));
}

/** Tells the kind of a picture whose codes are not read; nothing of one that is read, and of other files. */
export function namePicture(bytes: Uint8Array): string | undefined {
  if (SVG_START.test(decodeHead(bytes.subarray(0, HEAD_BYTES)))) return 'SVG';
  return signatureOf(bytes)?.[2];
}

/** A text that begins with a drawing, whatever is said of it before. */
const SVG_START = /^\s*(?:<\?xml[^>]*>\s*|<!--[^>]*-->\s*|<!DOCTYPE svg[^>]*>\s*)*<svg[\s>]/;

function signatureOf(bytes: Uint8Array): Signature | undefined {
  const start = toHex(bytes.subarray(0, 16));
  return SIGNATURES.find(([pattern]) => pattern.test(start));
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

type Signature = readonly [start: RegExp, format: FileFormat, picture?: string];

/**
 * Files that are no texts, by their first bytes in hexadecimal; a ZIP and an OLE container hold files of several kinds. HEIC and
 * AVIF are told by their brands (ISO/IEC 14496-12 §4.3, ISO/IEC 23008-12 §10).
 */
const SIGNATURES: readonly Signature[] = [
  [/^504B0(?:304|506)/, 'zip'],
  [/^D0CF11E0A1B11AE1/, 'xls'],
  [/^(?:0A|0D|20|09|EFBBBF)*255044462D/, 'pdf'],
  [/^(?:89504E47|FFD8FF|47494638|52494646.{8}57454250)/, 'image'],
  [/^(?:49492A00|4D4D002A)/, 'image', 'TIFF'],
  [/^424D.{8}00000000/, 'image', 'BMP'],
  [/^.{8}66747970(?:6865|6D6966|6D7366)/, 'image', 'HEIC'],
  [/^.{8}66747970617669/, 'image', 'AVIF'],
  [/^7B5C727466/, 'word'],
  [/^09(?:000400|0[24]0600)/, 'excel95'],
  [/^(?:526172211A|377ABCAF|1F8B)/, 'archive'],
];

/** A ZIP without a directory is a file that was cut short, most likely a workbook. */
function formatOfZip(bytes: Uint8Array): FileFormat {
  const entries = listZip(bytes);
  const names = entries ? entries.map(({ name }) => name) : [latin1(bytes.subarray(0, HEAD_BYTES))];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/xl\/workbook\.bin/i)) return 'xlsb';
  if (has(/xl\/(?:workbook|worksheets)|(?:^|\/)workbook\.xml$/i)) return 'xlsx';
  if (has(/word\/document/i)) return 'word';
  if (names.some(isOdsName)) return 'ods';
  return entries ? 'zip' : 'xlsx';
}

/** The names that stand in the directory of an OLE container ([MS-CFB] 2.6.1), whose entries have 128 bytes. */
const OLE_NAMES: readonly (readonly [name: string, format: FileFormat])[] = [
  ['EncryptedPackage', 'encrypted'],
  ['Workbook', 'xls'],
  ['WordDocument', 'word'],
  ['Book', 'excel95'],
];

function formatOfOle(bytes: Uint8Array): FileFormat {
  const found = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const name = oleName(bytes, at);
    if (name) found.add(name);
  }
  return OLE_NAMES.find(([name]) => found.has(name))?.[1] ?? 'xls';
}

/** Reads the name of a directory entry: UTF-16, its length in bytes with the closing nought at offset 64. */
function oleName(bytes: Uint8Array, at: number): string | undefined {
  const length = bytes[at + 64] ?? 0;
  if (length < 10 || length > 64 || bytes[at + 65] !== 0 || bytes[at + 1] !== 0) return undefined;
  let name = '';
  for (let i = 0; i < length - 2; i += 2) name += String.fromCharCode(bytes[at + i] ?? 0);
  return name;
}

/** Texts by what they begin with, more or less; the first that fits counts. */
const TEXTS: readonly (readonly [pattern: RegExp, format: FileFormat])[] = [
  [/^\s*<[\s\S]*urn:schemas-microsoft-com:office:spreadsheet(?![\s\S]*<html)/i, 'xls'],
  [/^\s*<[\s\S]*urn:iso:std:iso:20022:tech:xsd:camt\.05[234]/, 'camt053'],
  [/^\s*(?:OFXHEADER\s*:|<OFX>|<\?[\s\S]*<OFX>)/i, 'ofx'],
  [/^\s*<[\s\S]*<(?:html|table|body|tr)\b/i, 'html'],
  [/^\s*<(?:html|table|body|tr|!doctype\s+html)\b/i, 'html'],
  [/^\s*<[\s\S]*urn:oasis:names:tc:opendocument/, 'ods'],
  [/^\s*<\?xml\b/, 'xml'],
  [/^\s*!(?:Type|Account|Option):?/i, 'qif'],
  [/^\s*(?:\{1:|:20:)[\s\S]*|^[\s\S]{0,500}\n:20:[\s\S]*\n:(?:25|60[FM]):/, 'mt940'],
  [/^\s*(?:\{\s*["}]|\[\s*[[{"\]])/, 'json'],
  [/^\s*MIME-Version:/i, 'mhtml'],
];

function formatOfText(head: string): FileFormat {
  const found = TEXTS.find(([pattern]) => pattern.test(head))?.[1];
  return found ?? (isPlainText(head) ? 'csv' : 'unknown');
}

/** Checks whether nearly all characters are such as texts hold. */
function isPlainText(head: string): boolean {
  const odd = head.match(/(?!\s)[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return !head.includes('\0') && odd * 20 <= head.length;
}
