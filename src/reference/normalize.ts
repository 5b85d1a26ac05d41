import { isAns } from '../text/charset.ts';

/** Longer than any code with separators between all characters. */
const LONGEST_TEXT = 100;

/**
 * It writes a code as people and banks spell it in upper case without separators; undefined when it holds anything
 * but letters, digits and separators.
 */
export function canonical(text: string): string | undefined {
  if (text.length > LONGEST_TEXT || !isAns(text)) return undefined;
  const code = text.toUpperCase().replace(/[ \-._/]/g, '');
  return /^[0-9A-Z]+$/.test(code) ? code : undefined;
}
