/** An element of XML or SGML. */
export interface MarkupElement {
  /** Without its namespace. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: MarkupElement[];
  /** All text directly inside, entities replaced. */
  text: string;
  /** Line of the file, from 1. */
  readonly row: number;
}

/** Deeper than any statement; ISO 20022 goes to some 15. */
export const MAX_ELEMENT_DEPTH = 64;

/** Gives the first element on a way down. */
export function elementAt(
  element: MarkupElement | undefined,
  ...names: readonly string[]
): MarkupElement | undefined {
  let found = element;
  for (const wanted of names) found = found?.children.find(({ name }) => name === wanted);
  return found;
}

/** Gives the text of the first element on a way down; an empty one is undefined. */
export function textAt(element: MarkupElement | undefined, ...names: readonly string[]): string | undefined {
  const text = elementAt(element, ...names)?.text.trim();
  return text === '' ? undefined : text;
}

/** Gives the elements of a name directly inside. */
export function elementsIn(element: MarkupElement | undefined, wanted: string): MarkupElement[] {
  return element?.children.filter(({ name }) => name === wanted) ?? [];
}

/** Finds the elements of the names given, from the outermost in; not those inside one that was found. */
export function findElements(root: MarkupElement, names: readonly string[]): MarkupElement[] {
  const open = [root];
  const found: MarkupElement[] = [];
  for (let next = open.pop(); next; next = open.pop()) {
    if (names.includes(next.name)) found.push(next);
    else for (let i = next.children.length - 1; i >= 0; i--) open.push(...next.children.slice(i, i + 1));
  }
  return found;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const ENTITY = /&(?:([a-z]{2,4}|#\d{1,7}|#x[0-9A-Fa-f]{1,6});)?/g;

/** Replaces the five entities of XML and numbers of characters; undefined where there is another, or an `&` by itself. */
export function decodeXmlEntities(text: string): string | undefined {
  let isWhole = true;
  const decoded = replaceEntities(text, () => {
    isWhole = false;
    return '';
  });
  return isWhole ? decoded : undefined;
}

/** Replaces entities of XML and numbers of characters, and others by what a function makes of them. */
export function replaceEntities(text: string, otherwise: (written: string) => string): string {
  return text.replace(ENTITY, (written, entity: string | undefined) => {
    return (entity === undefined ? undefined : xmlCharacter(entity)) ?? otherwise(written);
  });
}

function xmlCharacter(entity: string): string | undefined {
  if (!entity.startsWith('#')) return Object.hasOwn(NAMED, entity) ? NAMED[entity] : undefined;
  const point = entity.startsWith('#x') ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  const isCharacter =
    point >= 0x20 ? point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) : [9, 10, 13].includes(point);
  return isCharacter ? String.fromCodePoint(point) : undefined;
}
