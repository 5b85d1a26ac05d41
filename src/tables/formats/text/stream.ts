import { bytesIn, isBuffer, joinBytes } from '../../../bytes/views.ts';
import { readOptions } from '../../../issues/fields.ts';
import { reportType } from '../../../issues/foreign.ts';
import { hasErrors, type Report } from '../../../issues/report.ts';
import { isRecord, stringify } from '../../../issues/stringify.ts';
import type { Row } from '../../sheet.ts';
import { nameFormat } from '../name.ts';
import { STREAM_FIELDS } from '../options.ts';
import { reportFormat } from '../other-formats.ts';
import { createCsvReader } from './csv.ts';

/** Bytes that are read at once, so that small pieces cost no more than large ones. */
const STEP = 65_536;

/**
 * Reads the rows of delimited text as its bytes come, with the memory of a few rows however long it is; the source is asked for
 * more only when the rows so far were taken. The rows are those of {@link readTables}. It ends at the first issue, and leaves
 * the source then.
 */
export async function* streamRows(
  source: unknown,
  options: unknown,
  report: Report,
): AsyncGenerator<Row, void> {
  const settings = readOptions(STREAM_FIELDS, options, report);
  if (!settings || hasErrors(report)) return;
  const reader = createCsvReader(settings, report);
  let isStart = true;
  for await (const piece of steps(source, report)) {
    if (isStart && !isCsv(piece.bytes, report)) return;
    isStart = false;
    const rows = reader.read(piece.bytes, piece.last);
    if (!rows) return;
    yield* rows;
  }
}

function isCsv(start: Uint8Array, report: Report): boolean {
  const format = nameFormat(start);
  if (format !== 'csv') reportFormat(format, report);
  return format === 'csv';
}

interface Step {
  readonly bytes: Uint8Array;
  readonly last: boolean;
}

/** Gathers what a source gives into larger pieces; the last is marked, and nothing is marked after an issue. */
async function* steps(source: unknown, report: Report): AsyncGenerator<Step, void> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for await (const bytes of piecesOf(source, report)) {
    if (length >= STEP) {
      yield { bytes: joinBytes(waiting), last: false };
      [waiting, length] = [[], 0];
    }
    waiting.push(bytes);
    length += bytes.length;
  }
  if (!hasErrors(report)) yield { bytes: joinBytes(waiting), last: true };
}

/** Gives the pieces of a source; what is none of bytes, or throws, is reported and ends them. */
async function* piecesOf(source: unknown, report: Report): AsyncGenerator<Uint8Array, void> {
  try {
    const pieces = sourcePieces(source);
    if (!pieces) return reportType(report, 'aSource', source);
    for await (const piece of pieces) {
      const bytes = isBuffer(piece) ? new Uint8Array(piece) : bytesIn(piece);
      if (!bytes) return reportType(report, 'bytes', piece);
      yield bytes;
    }
  } catch (error) {
    report('input.unreadable', { received: stringify(error instanceof Error ? error.message : error) });
  }
}

/** Sees what gives pieces: an iterable, or a stream of the web, which browsers do not all let iterate. */
function sourcePieces(source: unknown): AsyncIterable<unknown> | Iterable<unknown> | undefined {
  if (!isRecord(source) && !Array.isArray(source)) return undefined;
  if (isPieces(source)) return source;
  return source instanceof ReadableStream ? readerPieces(source.getReader()) : undefined;
}

function isPieces(source: object): source is AsyncIterable<unknown> | Iterable<unknown> {
  return !ArrayBuffer.isView(source) && (Symbol.asyncIterator in source || Symbol.iterator in source);
}

async function* readerPieces(reader: ReadableStreamDefaultReader<unknown>): AsyncGenerator<unknown, void> {
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value;
  } finally {
    await reader.cancel();
  }
}
