import { type Grey, pixelsOf } from '../images/pixels.ts';
import { type Issue, issue } from '../issues/issue.ts';
import { fail, type Result, toResult } from '../issues/result.ts';
import { isRecord, show } from '../issues/stringify.ts';
import type { Decoder, ScannedCode } from './code.ts';

/** It asks the caller's reader; what that throws or returns by mistake becomes an issue. */
export async function askDecoder(decoder: Decoder, grey: Grey): Promise<Result<ScannedCode[]>> {
  try {
    const codes: unknown = await decoder(pixelsOf(grey));
    if (Array.isArray(codes) && codes.every(isCode)) return toResult<ScannedCode[]>(codes, []);
    return fail(failed('decoder', `it returned ${show(codes)}, not codes with text and position`));
  } catch (error) {
    return fail(failed('decoder', error));
  }
}

/** It tells that a reader of codes failed, and how. */
export function failed(reader: string, error: unknown): Issue {
  const received = `${reader}: ${error instanceof Error ? error.message : show(error)}`;
  return issue('scan.reader', { received, expected: 'try another picture or another reader' });
}

function isCode(value: unknown): value is ScannedCode {
  return isRecord(value) && typeof value.text === 'string' && isRecord(value.position);
}
