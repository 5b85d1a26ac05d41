import { type GrayImage, pixelsOf } from '../images/pixels.ts';
import { anyProps, ownItems } from '../issues/foreign.ts';
import { createReport, type Report } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
import type { Corners, Decoder, Point, ScannedCode } from './code.ts';

/** Asks the caller's reader; what that throws or returns by mistake is reported as `scan.reader`. */
export async function askDecoder(
  decoder: Decoder,
  gray: GrayImage,
  report: Report,
): Promise<ScannedCode[] | undefined> {
  try {
    const codes: unknown = await decoder(pixelsOf(gray));
    const read = ownItems(codes, createReport())?.map(readScannedCode);
    if (read?.every((code) => code !== undefined)) return read;
    return report('scan.reader', { expected: 'codesWithPosition', received: stringify(codes) });
  } catch (error) {
    return reportFailed('decoder', error, report);
  }
}

/** Reports that a reader of codes failed, and how. */
export function reportFailed(reader: string, error: unknown, report: Report): undefined {
  return report('scan.reader', { expected: 'tryAnother', received: failureOf(reader, error) });
}

/** What a reader says of its failure, behind its name. */
export function failureOf(reader: string, error: unknown): string {
  return `${reader}: ${error instanceof Error ? error.message : stringify(error)}`;
}

/** Makes a code anew of what was given, each property read once. */
function readScannedCode(given: unknown): ScannedCode | undefined {
  const { text, position } = anyProps(given);
  const corners = readCorners(position);
  return typeof text === 'string' && corners ? { text, position: corners } : undefined;
}

function readCorners(given: unknown): Corners | undefined {
  const props = anyProps(given);
  const topLeft = readPoint(props.topLeft);
  const topRight = readPoint(props.topRight);
  const bottomRight = readPoint(props.bottomRight);
  const bottomLeft = readPoint(props.bottomLeft);
  return topLeft && topRight && bottomRight && bottomLeft && { topLeft, topRight, bottomRight, bottomLeft };
}

function readPoint(given: unknown): Point | undefined {
  const { x, y } = anyProps(given);
  return isCoordinate(x) && isCoordinate(y) ? { x, y } : undefined;
}

function isCoordinate(value: unknown): value is number {
  return Number.isFinite(value);
}
