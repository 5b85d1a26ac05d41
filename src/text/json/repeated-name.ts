/** Where a value begins and where the text goes on behind it. */
type ToldAt = readonly [from: number, to: number];

/** An object or a list that is open: the name or number of the value inside it, where that begins, and what names were told before. */
interface OpenValue {
  readonly told: Map<string, ToldAt> | undefined;
  name: string | number;
  from: number;
}

/**
 * Finds the first name that an object of a JSON text tells twice with two values, of which `JSON.parse` keeps the last in
 * silence (RFC 8259 §4), and gives the way there from the outermost object or list. A value that stands twice in the same letters
 * is one. The text must be JSON; time grows with its length.
 */
export function repeatedName(json: string): readonly (string | number)[] | undefined {
  const levels: OpenValue[] = [];
  let text = '';
  for (let at = 0; at < json.length; at++) {
    const sign = json[at];
    const level = levels.at(-1);
    if (sign === '"') {
      const end = endOfText(json, at);
      text = json.slice(at, end);
      at = end - 1;
    } else if (sign === '{' || sign === '[') {
      levels.push({ told: sign === '{' ? new Map() : undefined, name: 0, from: at + 1 });
    } else if (level && sign === ':') {
      level.name = spelledName(text);
      level.from = at + 1;
    } else if (level && (sign === ',' || sign === '}' || sign === ']')) {
      if (isToldOtherwise(level, json, at)) return levels.map(({ name }) => name);
      if (sign !== ',') levels.pop();
      else if (typeof level.name === 'number') level.name++;
    }
  }
  return undefined;
}

/** Behind the quotation mark that ends a text. */
function endOfText(json: string, start: number): number {
  let at = start + 1;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** Two spellings are one name: `"\u0061mount"` is `"amount"`. */
function spelledName(text: string): string {
  return text.includes('\\') ? String(JSON.parse(text)) : text.slice(1, -1);
}

function isToldOtherwise({ told, name, from }: OpenValue, json: string, to: number): boolean {
  if (!told || typeof name === 'number') return false;
  const before = told.get(name);
  told.set(name, [from, to]);
  return before !== undefined && json.slice(...before).trim() !== json.slice(from, to).trim();
}
