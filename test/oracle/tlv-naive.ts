/** An object: its id, and its value or the objects inside. */
export type NaiveObject = readonly [tag: string, content: string | readonly NaiveObject[]];

export type Unit = 'characters' | 'bytes';

/** Writes objects the plain way, one after the other. */
export function naiveWrite(objects: readonly NaiveObject[], unit: Unit = 'characters'): string {
  return objects
    .map(([tag, content]) => {
      const value = typeof content === 'string' ? content : naiveWrite(content, unit);
      return tag + String(lengthOf(value, unit)).padStart(2, '0') + value;
    })
    .join('');
}

/** Reads one level of objects the plain way, over a list of units; `undefined` where they do not fill the text. */
export function naiveRead(
  text: string,
  unit: Unit = 'characters',
): [tag: string, value: string][] | undefined {
  let rest: readonly string[] = unit === 'characters' ? [...text] : bytesOf(text);
  const objects: [string, string][] = [];
  while (rest.length > 0) {
    const header = rest.slice(0, 4).join('');
    const length = Number(header.slice(2));
    if (!/^[0-9]{4}$/.test(header) || rest.length < 4 + length) return undefined;
    const value = rest.slice(4, 4 + length);
    const written = unit === 'characters' ? value.join('') : textOf(value);
    if (written === undefined) return undefined;
    objects.push([header.slice(0, 2), written]);
    rest = rest.slice(4 + length);
  }
  return objects;
}

function lengthOf(text: string, unit: Unit): number {
  return unit === 'characters' ? [...text].length : bytesOf(text).length;
}

/** The UTF-8 bytes of a text, a character each. */
function bytesOf(text: string): string[] {
  return [...new TextEncoder().encode(text)].map((byte) => String.fromCharCode(byte));
}

function textOf(bytes: readonly string[]): string | undefined {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
