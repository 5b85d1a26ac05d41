import { crcDigits, crcOf, crcOfPlain } from '../bytes/crc16.ts';
import { measure } from '../text/length.ts';
import { TWO_DIGITS } from '../tlv/digits.ts';
import { writeObject } from '../tlv/write.ts';
import type { ObjectTable } from './objects.ts';
import { addEntry, scan, setInside } from './scan.ts';

/** A template whose objects are planned: its id, its value, which entries stand in it, and the table of these. */
export interface PlannedTemplate {
  readonly id: number;
  readonly value: string;
  readonly first: number;
  readonly last: number;
  readonly inside?: ObjectTable;
}

/** Plans one object as an entry that stands in no text yet, and gives it as it is written. */
export function planObject(id: number, value: string): string {
  scan.values[addEntry(id, -1, -1)] = value;
  return writeObject(TWO_DIGITS[id] ?? '', value, measure(value));
}

/** Plans a template whose objects are planned already. */
export function planTemplate({ id, value, first, last, inside }: PlannedTemplate): string {
  const entry = scan.count;
  const text = planObject(id, value);
  setInside(entry, first, last);
  scan.insides[entry] = inside;
  return text;
}

/** Closes a planned code, whose root begins at an entry, with its checksum; it can be judged then. */
export function closePlan(body: string, first: number): string {
  const open = `${body}6304`;
  const crc = crcOfPlain(open, 0, open.length);
  scan.isPlain = crc >= 0;
  scan.first = first;
  scan.last = scan.count;
  return open + crcDigits(crc >= 0 ? crc : crcOf(open, 0, open.length));
}
