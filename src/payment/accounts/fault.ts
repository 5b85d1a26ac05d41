import { hasAccountShape, isAlphanumeric } from './shape.ts';

/** What can keep a text from being an account. */
export type AccountFaultKind =
  /** A number in scientific notation, `1.1E+13`: digits are lost for good. */
  | 'exponent'
  /** A number with decimals, `11001234567.0`: zeros in front may be lost. */
  | 'decimals'
  /** A number in groups of thousands, `11,001,234,567`: zeros in front may be lost. */
  | 'thousands'
  /** The mark by which a spreadsheet is told that a cell is text: `'0011`, `="0011"`. */
  | 'quote'
  /** A telephone number with the code of the country, `+84912345678`. */
  | 'phone'
  | 'character'
  | 'invisible'
  /** Dots and dashes. */
  | 'separator'
  /** Plain blanks. */
  | 'blank'
  /** Nothing, or more than 19 characters. */
  | 'length';

/** A fault, with the characters that make it so. */
export interface FoundFault {
  readonly kind: AccountFaultKind;
  /** Invisible and other characters, as `U+200B, U+0040 @`; absent where the text as a whole shows the fault. */
  readonly received?: string;
}

/** Tells which faults count. */
export type Counts = (kind: AccountFaultKind) => boolean;

/**
 * Finds the fault that keeps a text from being an account: of those that count the one by which the others can be
 * explained, a trace of a spreadsheet first, blanks last.
 */
export function findAccountFault(text: string, counts: Counts): FoundFault | undefined {
  if (hasAccountShape(text)) return undefined;
  return faultsOf(text).find(({ kind }) => counts(kind));
}

function faultsOf(text: string): FoundFault[] {
  if (isAlphanumeric(text)) return [{ kind: 'length' }];
  const trace = traceOf(text.trim());
  return trace ? [trace, ...characterFaults(text)] : characterFaults(text);
}

/** What spreadsheets and telephone books make of an account. */
const TRACES: readonly (readonly [AccountFaultKind, RegExp])[] = [
  ['exponent', /^['’]?\d(?:[.,]\d+)?E\+\d+$/i],
  ['exponent', /^['’]?\d[.,]\d+E\d+$/i],
  ['decimals', /^[1-9]\d*[.,]0{1,2}$/],
  ['thousands', /^[1-9]\d{0,2}(?:,\d{3})+(?:\.0{1,2})?$/],
  ['quote', /^(?:['’‘`]|=?["“”])/],
];

const PHONE = /^\+84(?:[ .-]?\d){9,10}$/;

function traceOf(text: string): FoundFault | undefined {
  if (PHONE.test(text)) return { kind: 'phone', received: nameCharacter('+') };
  const kind = TRACES.find(([, pattern]) => pattern.test(text))?.[0];
  return kind && { kind };
}

const INVISIBLE = /[\p{C}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800]|(?! )\p{Zs}/u;
/** Checks whether a character takes up room only, or none, and is no plain blank. */
export function isInvisible(character: string): boolean {
  return INVISIBLE.test(character);
}

function characterFaults(text: string): FoundFault[] {
  const odd = oddCharacters(text);
  const unseen = odd.filter(isInvisible);
  const others = odd.filter((each) => !isInvisible(each) && !isSeparator(each) && each !== ' ');
  const faults: FoundFault[] = [];
  if (others.length > 0) faults.push({ kind: 'character', received: named(others) });
  if (unseen.length > 0) faults.push({ kind: 'invisible', received: named(unseen) });
  if (odd.some(isSeparator)) faults.push({ kind: 'separator' });
  if (odd.includes(' ')) faults.push({ kind: 'blank' });
  return faults;
}

/** Checks whether a character is a dot or a dash of any kind. */
function isSeparator(character: string): boolean {
  return /[.\p{Pd}\u2212]/u.test(character);
}

/** The characters of a text that are neither letter nor digit, each once. */
function oddCharacters(text: string): string[] {
  const odd = new Set<string>();
  for (const character of text) if (!isAlphanumeric(character)) odd.add(character);
  return [...odd];
}

const MOST_NAMED = 5;

function named(characters: readonly string[]): string {
  return characters.slice(0, MOST_NAMED).map(nameCharacter).join(', ');
}

/** A character by its code point, and as it looks where it can be seen. */
function nameCharacter(character: string): string {
  const point = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return isInvisible(character) ? `U+${point}` : `U+${point} ${character}`;
}
