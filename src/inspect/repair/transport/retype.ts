import { SERVICE } from '../../../payment/fields.ts';
import { NAPAS_GUID } from '../../../payment/napas/table.ts';
import { isTemplate } from '../walk.ts';

/** How the values of a code that was typed or read by eye are taken. */
export interface Retyping {
  /** Blanks outside texts count for nothing. */
  readonly skipBlanks?: boolean;
  /** Letters that look like digits are digits where only digits stand. */
  readonly lookalikes?: boolean;
  /** The checksum and the country are written in capitals. */
  readonly capitals?: boolean;
  readonly account?: (value: string) => string;
  readonly text?: (value: string, path: string) => string;
}

/** Takes letters that look like digits for digits. */
export function asDigits(text: string): string {
  return text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');
}

/**
 * Writes a code anew as it is walked through: ids, lengths and numbers, what is the same in all codes, accounts and
 * texts each in their own way. `undefined` where the text does not divide into objects.
 */
export function retype(text: string, how: Retyping): string | undefined {
  const pen: Pen = { text, how, at: 0, out: '' };
  let path = '';
  while (path !== '63') {
    const next = object(pen, '');
    if (next === undefined) return undefined;
    path = next;
  }
  return text.slice(pen.at).trim() === '' ? pen.out : undefined;
}

interface Pen {
  readonly text: string;
  readonly how: Retyping;
  at: number;
  out: string;
}

/** Writes one object and gives its path. */
function object(pen: Pen, parent: string): string | undefined {
  const id = digits(pen, 2);
  const length = id === undefined ? undefined : digits(pen, 2);
  if (length === undefined) return undefined;
  const path = `${parent}${id}`;
  const isDone = isParent(pen, path)
    ? objects(pen, `${path}.`, Number(length))
    : writeValue(pen, path, Number(length));
  return isDone ? path : undefined;
}

function objects(pen: Pen, parent: string, length: number): boolean {
  const end = pen.out.length + length;
  while (pen.out.length < end) if (object(pen, parent) === undefined) return false;
  return pen.out.length === end;
}

function digits(pen: Pen, count: number): string | undefined {
  const taken = take(pen, count);
  if (taken === undefined) return undefined;
  const read = pen.how.lookalikes ? asDigits(taken) : taken;
  if (!/^\d+$/.test(read)) return undefined;
  pen.out += read;
  return read;
}

/** Takes characters, without blanks where these do not count. */
function take(pen: Pen, count: number): string | undefined {
  let taken = '';
  while (taken.length < count) {
    const letter = pen.text[pen.at++];
    if (letter === undefined) return undefined;
    if (letter !== ' ' || !pen.how.skipBlanks) taken += letter;
  }
  return taken;
}

function takeRaw(pen: Pen, length: number): string {
  const start = pen.at;
  pen.at += length;
  return pen.text.slice(start, pen.at);
}

function writeValue(pen: Pen, path: string, length: number): boolean {
  const isText = !FORMAL.test(path);
  const taken = isText ? takeRaw(pen, length) : take(pen, length);
  if (taken?.length !== length) return false;
  pen.out += isText ? (pen.how.text?.(taken, path) ?? taken) : formal(taken, path, pen.how);
  return true;
}

/** What is no text: numbers, what is the same in all codes, accounts, country and checksum. */
const FORMAL = /^(?:0[01]|5[2-8]|63|\d\d\.0[02]|\d\d\.01\.0[01])$/;

function formal(taken: string, path: string, { lookalikes, capitals, account }: Retyping): string {
  if (path.endsWith('.01.01')) return account?.(taken) ?? taken;
  const known = CONSTANTS.find((constant) => fold(constant) === fold(taken));
  if (known) return known;
  if (path === '58') return capitals ? taken.toUpperCase() : taken;
  const read = lookalikes ? asDigits(taken) : taken;
  return capitals ? read.toUpperCase() : read;
}

/** What stands in every Vietnamese code (NAPAS QR format T9-2021, §2). */
const CONSTANTS = [NAPAS_GUID, ...Object.values(SERVICE)];

function fold(text: string): string {
  return asDigits(text.toUpperCase().replaceAll('L', '1'));
}

function isParent({ text, at }: Pen, path: string): boolean {
  return isTemplate(path, fold(text.slice(at, at + PEEK).replaceAll(' ', '')), 0);
}

/** Characters in which the identifier of NAPAS stands, blanks between them included. */
const PEEK = 30;
