/** A piece of XML or SGML. Names are without their namespace; `row` is a line of the file, from 1. */
export type MarkupToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string; readonly row: number }
  | { readonly kind: 'close'; readonly name: string; readonly row: number }
  /** `isLiteral`: of a CDATA section, in which nothing is an entity. */
  | { readonly kind: 'text'; readonly text: string; readonly isLiteral: boolean; readonly row: number }
  /** The rest cannot be read. */
  | { readonly kind: 'damaged'; readonly reason: 'xmlDamaged' | 'xmlDoctype'; readonly row: number };

/** What is left out, or taken as it stands: how it starts and ends. */
const SECTIONS = [
  { start: '<!--', end: '-->', isText: false },
  { start: '<![CDATA[', end: ']]>', isText: true },
  { start: '<?', end: '?>', isText: false },
] as const;

/**
 * Divides XML 1.0 or SGML into tags and texts, each character looked at once. A document type, which could define entities, is
 * not read.
 */
export function* markupTokens(text: string): Generator<MarkupToken> {
  let [at, row, newline] = [0, 1, text.indexOf('\n')];
  while (at < text.length) {
    const found = nextPiece(text, at);
    for (const piece of found.pieces) yield { ...piece, row };
    if (found.end === undefined) return;
    at = found.end;
    for (; newline >= 0 && newline < at; newline = text.indexOf('\n', newline + 1)) row++;
  }
}

type Unplaced<T> = T extends unknown ? Omit<T, 'row'> : never;

interface Found {
  readonly pieces: readonly Unplaced<MarkupToken>[];
  /** Where the next piece stands; none behind what is damaged. */
  readonly end?: number;
}

function nextPiece(text: string, at: number): Found {
  if (text[at] !== '<') {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    return { pieces: [{ kind: 'text', text: text.slice(at, end), isLiteral: false }], end };
  }
  const section = SECTIONS.find(({ start }) => text.startsWith(start, at));
  if (section) return sectionAt(text, at, section);
  if (text[at + 1] === '!') return damaged('xmlDoctype');
  const end = closeOfTag(text, at);
  return end < 0 ? damaged('xmlDamaged') : { pieces: tagPieces(text.slice(at + 1, end)), end: end + 1 };
}

function damaged(reason: 'xmlDamaged' | 'xmlDoctype'): Found {
  return { pieces: [{ kind: 'damaged', reason }] };
}

function sectionAt(text: string, at: number, { start, end, isText }: (typeof SECTIONS)[number]): Found {
  const close = text.indexOf(end, at + start.length);
  if (close < 0) return damaged('xmlDamaged');
  const inside = text.slice(at + start.length, close);
  return { pieces: isText ? [{ kind: 'text', text: inside, isLiteral: true }] : [], end: close + end.length };
}

/** Finds the `>` of a tag; one in a quoted value is none. */
function closeOfTag(text: string, at: number): number {
  let quote = '';
  for (let i = at + 1; i < text.length; i++) {
    const character = text.charAt(i);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i;
    else if (character === '<') return -1;
  }
  return -1;
}

const TAG_START = /^(\/?)(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/;

function tagPieces(tag: string): Found['pieces'] {
  const [start = '', slash, name] = TAG_START.exec(tag) ?? [];
  if (name === undefined) return [{ kind: 'damaged', reason: 'xmlDamaged' }];
  const rest = tag.slice(start.length);
  if (slash !== '')
    return [rest.trim() === '' ? { kind: 'close', name } : { kind: 'damaged', reason: 'xmlDamaged' }];
  const isEmpty = rest.endsWith('/');
  const open = { kind: 'open', name, attributes: isEmpty ? rest.slice(0, -1) : rest } as const;
  return isEmpty ? [open, { kind: 'close', name }] : [open];
}
