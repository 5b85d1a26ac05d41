import { utils, write } from '@e965/xlsx';

/** Formats in which a generated statement is written, text files by their encoding. */
export const WRITTEN_AS = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'windows-1258',
  'xlsx',
  'xls',
  'html',
] as const;

export type WrittenAs = (typeof WRITTEN_AS)[number];

/** Writes rows of cells as the bytes of a file. */
export function bytesOf(rows: readonly (readonly string[])[], format: WrittenAs): Uint8Array {
  if (format === 'html') return new TextEncoder().encode(pageOf(rows));
  if (format === 'xlsx' || format === 'xls') return bookOf(rows, format);
  const text = rows.map((cells) => cells.map(quotedCell).join(',')).join('\r\n');
  if (format === 'windows-1258') return writeIn1258(text);
  if (format === 'utf-16le') return new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
  return new TextEncoder().encode(format === 'utf-8' ? text : `\uFEFF${text}`);
}

function quotedCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function pageOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (cells) => `<tr>${cells.map((text) => `<td>${escapeHtml(text)}</td>`).join('')}</tr>`,
  );
  return `<html><head><meta charset="utf-8"></head><body><table>${lines.join('')}</table></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function bookOf(rows: readonly (readonly string[])[], format: 'xlsx' | 'xls'): Uint8Array {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((cells) => [...cells])), 'S');
  return new Uint8Array(write(book, { type: 'array', bookType: format === 'xls' ? 'biff8' : 'xlsx' }));
}

/** Windows-1258 has a byte for each of these; tones stand behind their vowel. */
const LETTERS = [
  ...'\0'.repeat(0x80),
  ...new TextDecoder('windows-1258').decode(Uint8Array.from({ length: 128 }, (_, at) => 0x80 + at)),
];

function writeIn1258(text: string): Uint8Array {
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  return Uint8Array.from(
    [...text].flatMap((letter) => {
      const decomposed = letter.normalize('NFD');
      const parts = [decomposed.replace(tones, '').normalize(), ...(decomposed.match(tones) ?? [])];
      return parts.map((part) => (part < '\x80' ? part.charCodeAt(0) : LETTERS.indexOf(part)));
    }),
  );
}
