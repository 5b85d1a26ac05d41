import { isAns } from '../text/charset.ts';

/** Longer than any code with separators between all characters. */
const MAX_CODE_TEXT = 100;

/**
 * Writes a code as people and banks spell it in upper case without separators; undefined when it holds anything
 * but letters, digits and separators.
 */
export function normalizeCode(text: string): string | undefined {
  if (text.length > MAX_CODE_TEXT || !isAns(text)) return undefined;
  const code = text.toUpperCase().replace(/[ \-._/]/g, '');
  return /^[0-9A-Z]+$/.test(code) ? code : undefined;
}
