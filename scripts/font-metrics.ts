/** Writes src/documents/layout/text/metrics.ts: which characters Be Vietnam Pro has, and how wide they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const FOLDER = '@expo-google-fonts/be-vietnam-pro';
export const FILES = {
  regular: '400Regular/BeVietnamPro_400Regular.ttf',
  bold: '700Bold/BeVietnamPro_700Bold.ttf',
} as const;
const OUT = fileURLToPath(new URL('../src/documents/layout/text/metrics.ts', import.meta.url));

/** Lists the characters for which a file has a glyph. */
export function readCharacters(file: string): Set<number> {
  const bytes = readFileSync(require.resolve(`${FOLDER}/${file}`));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Set(characters(view, tables(view)('cmap')));
}

function tables(view: DataView): (name: string) => number {
  const offsets = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const at = 12 + 16 * i;
    const name = [0, 1, 2, 3].map((k) => String.fromCharCode(view.getUint8(at + k))).join('');
    offsets.set(name, view.getUint32(at + 8));
  }
  return (name) => {
    const offset = offsets.get(name);
    if (offset === undefined) throw new Error(`no table ${name}`);
    return offset;
  };
}

/** Characters with a glyph: `cmap` format 4 (OpenType 1.9, cmap). */
function* characters(view: DataView, cmap: number): Generator<number> {
  const count = view.getUint16(cmap + 2);
  const at = Array.from({ length: count }, (_, i) => cmap + view.getUint32(cmap + 8 + 8 * i)).find(
    (offset) => view.getUint16(offset) === 4,
  );
  if (at === undefined) throw new Error('no cmap of format 4');
  const twice = view.getUint16(at + 6);
  for (let i = 0; i < twice; i += 2) {
    const end = view.getUint16(at + 14 + i);
    const start = view.getUint16(at + 16 + twice + i);
    const delta = view.getUint16(at + 16 + 2 * twice + i);
    const place = at + 16 + 3 * twice + i;
    const range = view.getUint16(place);
    for (let c = start; c <= end && c < 0xffff; c++) {
      const raw = range === 0 ? c : view.getUint16(place + range + 2 * (c - start));
      if (raw !== 0 && ((raw + delta) & 0xffff) !== 0) yield c;
    }
  }
}

/** A letter, digit or sign that can stand alone: no marks, no control or format characters, no odd blanks. */
export function standsAlone(character: number): boolean {
  return character === 0x20 || /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(String.fromCodePoint(character));
}

/** How far a character reaches at most: its advance and the widest kerning that any other puts behind it. */
function widths(file: string, shared: readonly string[]): number[] {
  const document = new PDFDocument({ autoFirstPage: false })
    .font(require.resolve(`${FOLDER}/${file}`))
    .fontSize(1000);
  const own = new Map(shared.map((character) => [character, document.widthOfString(character)]));
  return shared.map((left) => {
    const alone = own.get(left) ?? 0;
    const kerned = shared.map(
      (right) => document.widthOfString(left + right) - alone - (own.get(right) ?? 0),
    );
    return Math.ceil(alone + Math.max(0, ...kerned));
  });
}

function write(): void {
  const bold = readCharacters(FILES.bold);
  const shared = [...readCharacters(FILES.regular)].filter((c) => bold.has(c) && standsAlone(c));
  const letters = shared.sort((a, b) => a - b).map((c) => String.fromCodePoint(c));
  const text = `// Written by scripts/font-metrics.ts from ${FOLDER}; run it again after a change of the typeface.

/** Every character that Be Vietnam Pro has in both weights, in order of its code point. */
export const FONT_CHARACTERS =
  ${JSON.stringify(letters.join(''))};

/** The most that each of {@link FONT_CHARACTERS} adds to a line, kerning included, in thousandths of the type size. */
export const REGULAR: readonly number[] = ${JSON.stringify(widths(FILES.regular, letters))};

export const BOLD: readonly number[] = ${JSON.stringify(widths(FILES.bold, letters))};
`;
  writeFileSync(OUT, text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write();
