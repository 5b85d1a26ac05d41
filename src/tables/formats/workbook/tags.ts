import { findLetters, hasLetters } from './byte-text.ts';

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

const [LESS, GREATER, SLASH, COLON] = [60, 62, 47, 58];
const MAX_TAG_NAME = 40;

/**
 * Gives the tags of XML from a place on, in one walk over its bytes; comments, character data and instructions are passed
 * over. Ends at the last, and at markup that is none.
 */
export function* readTags(xml: Uint8Array, from: number): Generator<XmlTag, void> {
  let start = xml.indexOf(LESS, from);
  while (start >= 0) {
    const other = endOfOther(xml, start);
    if (other === -1) return;
    if (other !== undefined) {
      start = xml.indexOf(LESS, other);
      continue;
    }
    const found = xml.indexOf(LESS, start + 1);
    const next = found < 0 ? xml.length : found;
    const tag = tagAt(xml, start, next);
    if (!tag) return;
    yield tag;
    start = found;
  }
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
  let end = at;
  while (end < next && xml[end] !== GREATER) end++;
  if (end >= next || at === from) return undefined;
  let name = '';
  for (let i = from; i < at; i++) name += String.fromCharCode(xml[i] ?? 0);
  return { name, isEnd, isEmpty: xml[end - 1] === SLASH, attributes: at, start, end: end + 1, next };
}

function isNameByte(byte: number): boolean {
  return byte > 32 && byte !== GREATER && byte !== SLASH;
}
