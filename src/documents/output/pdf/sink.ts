import { type Bytes, joinBytes } from '../../../bytes/views.ts';

/** What an open document has written and nobody has taken yet. */
export interface PdfSink {
  /** Gives what was written since the last time. */
  readonly take: () => Bytes;
}

/**
 * Takes all that a new document of `pdfkit` 0.20 writes, from its first byte, in place of its own stream: there each piece costs
 * more than what it says, and the build for browsers gives none before the end.
 */
export function openSink(document: PDFKit.PDFDocument, version: string): PdfSink {
  let pieces: Uint8Array[] = [];
  let text = '';
  let offset = 0;
  const write = (piece: unknown) => {
    if (piece instanceof Uint8Array) {
      pieces.push(pdfBytes(text), piece);
      text = '';
      offset += piece.length;
    } else {
      const line = `${String(piece)}\n`;
      text += line;
      offset += line.length;
    }
    Reflect.set(document, '_offset', offset);
  };
  Reflect.set(document, '_write', write);
  write(`%PDF-${version}`);
  // A file with such bytes is taken for binary (ISO 32000-1 §7.5.2).
  write('%\xff\xff\xff\xff');
  return {
    take() {
      const taken = joinBytes([...pieces, pdfBytes(text)]);
      pieces = [];
      text = '';
      return taken;
    },
  };
}

const PDF_ENCODER = /* @__PURE__ */ new TextEncoder();

/** Turns text of a PDF into bytes, one for each character. */
export function pdfBytes(text: string): Uint8Array {
  const bytes = PDF_ENCODER.encode(text);
  if (bytes.length === text.length) return bytes;
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes.subarray(0, text.length);
}

/** A value of an object as it stands in the file; `pdfkit` 0.20 writes what it does not know as a string. */
export function writtenValue(text: string): object {
  return { toString: () => text, [Symbol.toStringTag]: 'written' };
}

/** Writes a text as a string of a PDF, in UTF-16 (ISO 32000-1 §7.9.2.2): two bytes a letter, those escaped that mean something. */
export function pdfString(text: string): string {
  let bytes = '\xfe\xff';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes += String.fromCharCode(code >> 8, code & 255);
  }
  return `(${bytes.replace(/[\\()\r\n]/g, escapeByte)})`;
}

function escapeByte(byte: string): string {
  return byte === '\r' ? '\\r' : byte === '\n' ? '\\n' : `\\${byte}`;
}

/** Writes a text as a hexadecimal string, of letters and digits alone. */
export function pdfHexString(text: string): string {
  let hex = '<feff';
  for (let i = 0; i < text.length; i++) hex += text.charCodeAt(i).toString(16).padStart(4, '0');
  return `${hex}>`;
}

/** Writes a number with as many digits as text needs: a thousandth of a point is a third of a micrometre. */
export function pdfNumber(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Writes a number with the digits that the place of a symbol needs. */
export function finePdfNumber(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
