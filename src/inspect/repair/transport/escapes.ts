/** Undoes the escapes of a web address: `%20`, and `+` where a form was sent. */
export function fromWebEscapes(text: string): string[] {
  const spaced = text.replaceAll('+', ' ');
  return [decodePercent(text), decodePercent(spaced)];
}

const utf8 = (bytes: readonly number[]) => new TextDecoder().decode(Uint8Array.from(bytes));

const hexBytes = (run: string, mark: string) =>
  run
    .split(mark)
    .slice(1)
    .map((pair) => Number.parseInt(pair, 16));

function decodePercent(text: string): string {
  return text.replace(/(?:%[\dA-F]{2})+/gi, (run) => utf8(hexBytes(run, '%')));
}

/** Undoes what mail does to lines: `=` at their ends, `=3D` inside. */
export function fromQuotedPrintable(text: string): string[] {
  if (!text.includes('=')) return [];
  const joined = text.replace(/=[ \t]*\r?\n/g, '');
  return [joined, joined.replace(/(?:=[\dA-F]{2})+/g, (run) => utf8(hexBytes(run, '=')))];
}

/** Names of characters that stand in codes and are written as entities in pages. */
const NAMED_CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  ast: '*',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  num: '#',
  quot: '"',
  sol: '/',
};

/** Undoes the entities of a page, `&nbsp;` and `&#42;`; those that are unknown stay. */
export function fromEntities(text: string): string[] {
  if (!text.includes('&')) return [];
  return [text.replace(/&(?:#(\d{1,7})|#x([\dA-F]{1,6})|(\w{2,6}));/gi, entity)];
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED_CHARACTERS[name.toLowerCase()] ?? whole;
  const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  if (point === NO_BREAK_BLANK) return ' ';
  return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
}

const NO_BREAK_BLANK = 0xa0;

/** Undoes the escapes of JSON and of program texts: `\u0020`, `\/`. */
export function fromBackslashes(text: string): string[] {
  if (!text.includes('\\')) return [];
  const plain = text.replace(/\\u([\dA-F]{4})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return [plain.replace(/\\[rn]/g, '\n').replace(/\\(.)/g, '$1')];
}
