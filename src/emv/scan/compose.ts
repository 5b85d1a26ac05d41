import { crcDigits } from '../../bytes/crc16.ts';
import { measure } from '../../text/length.ts';
import { HEADER_LENGTH } from '../../tlv/node.ts';
import { headerOf, MAX_VALUE_LENGTH } from '../../tlv/write.ts';
import { CRC_HEADER } from '../ids.ts';
import { addEntry, CERTAIN, columns, entryEnd, firstIn, NO_INSIDE, setInside } from './columns.ts';
import { scanChecksum } from './divide.ts';

/** A template whose objects are planned: its id, its value, and which entries stand in it. */
export interface PlannedTemplate {
  readonly id: number;
  readonly value: string;
  readonly first: number;
  readonly last: number;
  /** Whether nothing that must stand in it can be missing. */
  readonly isWhole: boolean;
}

/**
 * Plans one object as an entry that stands in no text yet, and gives it as it is written. Its length is counted by
 * `columns.isEven`. `inside` is {@link CERTAIN} for a value, in ASCII, that was found to be right, and needs no check.
 */
export function planObject(id: number, value: string, inside: number = NO_INSIDE): string {
  const length = columns.isEven ? value.length : measure(value);
  addEntry(id, value, length, inside);
  return headerOf(id, length) + value;
}

/** An object whose value, in ASCII, is this package's own, with its text as it is written. */
export interface ConstantObject {
  readonly id: number;
  readonly value: string;
  readonly text: string;
}

/** Makes an object that is planned often, once. */
export function constantObject(id: number, value: string): ConstantObject {
  return { id, value, text: headerOf(id, value.length) + value };
}

/** Plans an object that needs no check. */
export function planConstant({ id, value, text }: ConstantObject): string {
  addEntry(id, value, value.length, CERTAIN);
  return text;
}

/** Plans a template whose objects are planned already; one that is whole, of which each is right, needs no check. */
export function planTemplate({ id, value, first, last, isWhole }: PlannedTemplate): string {
  const entry = columns.count;
  let length = 0;
  let isRight = isWhole;
  for (let inner = first; inner < last; inner++) {
    length += HEADER_LENGTH + entryEnd(inner);
    if (firstIn(inner) !== CERTAIN) isRight = false;
    columns.parents[inner] = entry;
  }
  if (isRight && length <= MAX_VALUE_LENGTH) addEntry(id, value, length, CERTAIN);
  else {
    addEntry(id, value, length);
    setInside(entry, first, last, true);
  }
  return headerOf(id, length) + value;
}

/** Closes a planned code, whose root begins at an entry, with its checksum; it can be judged then. */
export function closePlan(body: string, first: number): string {
  const open = body + CRC_HEADER;
  scanChecksum(open, 0, open.length);
  columns.first = first;
  columns.last = columns.count;
  return open + crcDigits(columns.crc);
}
