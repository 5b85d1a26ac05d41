import { type GrayImage, pixelsOf } from '../images/pixels.ts';
import { ownItems } from '../issues/foreign.ts';
import { createReport, type Report } from '../issues/report.ts';
import { isRecord, stringify } from '../issues/stringify.ts';
import type { Decoder, ScannedCode } from './code.ts';

/** Asks the caller's reader; what that throws or returns by mistake is reported as `scan.reader`. */
export async function askDecoder(
  decoder: Decoder,
  gray: GrayImage,
  report: Report,
): Promise<ScannedCode[] | undefined> {
  try {
    const codes: unknown = await decoder(pixelsOf(gray));
    const items = ownItems(codes, createReport());
    if (items?.every(isScannedCode)) return [...items];
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

function isScannedCode(value: unknown): value is ScannedCode {
  return isRecord(value) && typeof value.text === 'string' && isRecord(value.position);
}
