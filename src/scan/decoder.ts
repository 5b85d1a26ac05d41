import { type GrayImage, pixelsOf } from '../images/pixels.ts';
import { type Issue, issue } from '../issues/issue.ts';
import { fail, type Result, toResult } from '../issues/result.ts';
import { isRecord, stringify } from '../issues/stringify.ts';
import type { Decoder, ScannedCode } from './code.ts';

/** Asks the caller's reader; what that throws or returns by mistake becomes an issue. */
export async function askDecoder(decoder: Decoder, gray: GrayImage): Promise<Result<ScannedCode[]>> {
  try {
    const codes: unknown = await decoder(pixelsOf(gray));
    if (Array.isArray(codes) && codes.every(isScannedCode)) return toResult<ScannedCode[]>(codes, []);
    return fail(failed('decoder', `it returned ${stringify(codes)}, not codes with text and position`));
  } catch (error) {
    return fail(failed('decoder', error));
  }
}

/** Tells that a reader of codes failed, and how. */
export function failed(reader: string, error: unknown): Issue {
  const received = `${reader}: ${error instanceof Error ? error.message : stringify(error)}`;
  return issue('scan.reader', { received, expected: 'try another picture or another reader' });
}

function isScannedCode(value: unknown): value is ScannedCode {
  return isRecord(value) && typeof value.text === 'string' && isRecord(value.position);
}
