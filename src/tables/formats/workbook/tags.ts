import { createByteWriter, findLetters, hasLetters } from './byte-text.ts';

/** A tag of XML: where it stands, and its name without a prefix. */
export interface XmlTag {
  readonly name: string;
  readonly isEnd: boolean;
  /** It has no content: `<c/>`. */
  readonly isEmpty: boolean;
  /** Where its attributes start, behind the name. */
  readonly attributes: number;
  readonly start: number;
  /** Behind its `>`. */
  readonly end: number;
  /** Where the next markup starts; the text between belongs to the element. */
  readonly next: number;
}

const [LESS, GREATER, SLASH, COLON, DOUBLE, SINGLE] = [60, 62, 47, 58, 34, 39];
const MAX_TAG_NAME = 40;

/**
 * Walks the tags of XML, in one walk over its bytes, and hands each over; comments, character data and instructions are passed
 * over. False once one is not taken, and where the XML is not whole: one element holds all others, and each ends where it
 * should (XML 1.0, section 2.1). Readers of workbooks pass over what is broken, with the money in it.
 */
export function walkTags(xml: Uint8Array, take: (tag: XmlTag) => boolean): boolean {
  const open: string[] = [];
  let roots = 0;
  let start = xml.indexOf(LESS);
  while (start >= 0) {
    const other = endOfOther(xml, start);
    if (other === -1) return false;
    if (other !== undefined) {
      start = xml.indexOf(LESS, other);
      continue;
    }
    const found = xml.indexOf(LESS, start + 1);
    const tag = tagAt(xml, start, found < 0 ? xml.length : found);
    if (!tag) return false;
    if (open.length === 0) roots++;
    if (!isNested(open, tag) || !take(tag)) return false;
    start = found;
  }
  return open.length === 0 && roots === 1;
}

/** Gives XML without the bytes, from one place to another, that are named for its tags. */
export function withoutParts(
  xml: Uint8Array,
  partOf: (tag: XmlTag) => readonly [from: number, end: number] | false,
): Uint8Array {
  const out = createByteWriter(xml);
  let copied = 0;
  walkTags(xml, (tag) => {
    const part = partOf(tag);
    if (part) {
      out.copy(copied, part[0]);
      copied = part[1];
    }
    return true;
  });
  out.copy(copied, xml.length);
  return out.bytes();
}

/** Notes an element that starts; false where another ends than the last that did. */
function isNested(open: string[], { name, isEnd, isEmpty }: XmlTag): boolean {
  if (isEnd) return open.pop() === name;
  if (!isEmpty) open.push(name);
  return true;
}

/** Where a comment, character data or an instruction ends; -1 where it does not, undefined for a tag. */
function endOfOther(xml: Uint8Array, start: number): number | undefined {
  const close = hasLetters(xml, start, '<!--')
    ? '-->'
    : hasLetters(xml, start, '<![CDATA[')
      ? ']]>'
      : hasLetters(xml, start, '<?') || hasLetters(xml, start, '<!')
        ? '>'
        : undefined;
  return close && findLetters(xml, close, start);
}

function tagAt(xml: Uint8Array, start: number, next: number): XmlTag | undefined {
  const isEnd = xml[start + 1] === SLASH;
  let from = start + (isEnd ? 2 : 1);
  let at = from;
  while (at < next && at - from < MAX_TAG_NAME && isNameByte(xml[at] ?? 0))
    if (xml[at++] === COLON) from = at;
  const end = findTagClose(xml, at, next);
  if (end >= next || at === from) return undefined;
  let name = '';
  for (let i = from; i < at; i++) name += String.fromCharCode(xml[i] ?? 0);
  return { name, isEnd, isEmpty: xml[end - 1] === SLASH, attributes: at, start, end: end + 1, next };
}

/** Finds the `>` that ends a tag, those in quoted values apart. */
function findTagClose(xml: Uint8Array, from: number, next: number): number {
  let quote = 0;
  let at = from;
  for (let byte = xml[at]; at < next && (quote > 0 || byte !== GREATER); byte = xml[++at]) {
    if (byte === quote) quote = 0;
    else if (quote === 0 && (byte === DOUBLE || byte === SINGLE)) quote = byte;
  }
  return at;
}

function isNameByte(byte: number): boolean {
  return byte > 32 && byte !== GREATER && byte !== SLASH;
}
