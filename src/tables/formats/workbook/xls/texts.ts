import { joinBytes } from '../../../../bytes/views.ts';
import { seeNumbers } from './container.ts';

/** Where a text stands in a record, and how many bytes its length takes. */
export interface TextPlace {
  readonly at: number;
  readonly lengthBytes: 1 | 2;
  /** The most characters, where there is such a limit. */
  readonly most?: number;
}

const WIDE = 1;
const WITH_PHONETICS = 4;
const WITH_RUNS = 8;

/** Checks whether the characters that a record says it has are in it, or in those that continue it ([MS-XLS] 2.5.294). */
export function fitsText(parts: readonly Uint8Array[], { at, lengthBytes, most }: TextPlace): boolean {
  const view = seeNumbers(joinBytes(parts));
  const characters = at + lengthBytes;
  if (characters >= view.byteLength) return view.byteLength === characters;
  const length = lengthBytes === 1 ? view.getUint8(at) : view.getUint16(at, true);
  const width = 1 + (view.getUint8(characters) & WIDE);
  return length <= (most ?? length) && characters + 1 + length * width <= view.byteLength;
}

/** The shared texts of a workbook, and where they are read. */
interface SharedTexts {
  readonly view: DataView;
  /** Where each record ends. */
  readonly ends: readonly number[];
  /** The record that is read, as a place in {@link ends}. */
  part: number;
  at: number;
}

/** Checks whether shared texts ([MS-XLS] 2.4.265, 2.5.293) are whole: of others a reader makes texts of noughts. */
export function areSharedWhole(parts: readonly Uint8Array[]): boolean {
  let length = 0;
  const ends = parts.map((part) => {
    length += part.length;
    return length;
  });
  const texts: SharedTexts = { view: seeNumbers(joinBytes(parts)), ends, part: 0, at: 8 };
  for (let left = texts.view.getUint32(4, true); left > 0 && texts.at < length; left--)
    if (!passText(texts)) return false;
  return texts.at <= length;
}

function passText(texts: SharedTexts): boolean {
  const { view, at } = texts;
  if (at + 3 > view.byteLength) return false;
  const flags = view.getUint8(at + 2);
  const [runs, phonetics] = [(flags & WITH_RUNS) / 4, flags & WITH_PHONETICS];
  texts.at = at + 3 + runs + phonetics;
  if (texts.at > view.byteLength) return false;
  const behind =
    (runs && view.getUint16(at + 3, true) * 4) + (phonetics && view.getUint32(at + 3 + runs, true));
  if (!passCharacters(texts, view.getUint16(at, true), flags)) return false;
  texts.at += behind;
  return texts.at <= view.byteLength;
}

/** Passes over characters; where a record ends among them, the next says anew how wide they are. */
function passCharacters(texts: SharedTexts, count: number, flags: number): boolean {
  const { view, ends } = texts;
  let width = 1 + (flags & WIDE);
  for (let left = count; left > 0; ) {
    while ((ends[texts.part] ?? Number.POSITIVE_INFINITY) < texts.at) texts.part++;
    const room = (ends[texts.part] ?? 0) - texts.at;
    const here = Math.min(left, Math.floor(room / width));
    texts.at += here * width;
    left -= here;
    if (left === 0) return true;
    if (here * width !== room || texts.at >= view.byteLength) return false;
    width = 1 + (view.getUint8(texts.at++) & WIDE);
  }
  return true;
}
