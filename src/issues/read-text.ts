import type { Report } from './report.ts';
import { stringify } from './stringify.ts';

/** The longest text of a code that is looked at unless a caller says otherwise, in UTF-16 units. */
export const DEFAULT_MAX_LENGTH = 4096;

/** Takes a text to be read; reports what is no text (`input.type`) or longer than is looked at (`input.too_large`). */
export function readText(
  text: unknown,
  report: Report,
  maxLength: number = DEFAULT_MAX_LENGTH,
): string | undefined {
  if (typeof text !== 'string') {
    return report('input.type', { expected: 'aString', received: stringify(text) });
  }
  if (text.length <= maxLength) return text;
  return report('input.too_large', { limit: maxLength, received: String(text.length) });
}
