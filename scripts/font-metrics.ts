/** Writes src/render/text/metrics.ts: which characters Be Vietnam Pro has, and how wide they are. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const FOLDER = '@expo-google-fonts/be-vietnam-pro';
const OUT = fileURLToPath(new URL('../src/render/text/metrics.ts', import.meta.url));

/** It reads the advance width of every character that has a glyph, in thousandths of the type size. */
export function readAdvances(file: string): Map<number, number> {
  const bytes = readFileSync(require.resolve(`${FOLDER}/${file}`));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const table = tables(view);
  const perEm = view.getUint16(table('head') + 18);
  const longMetrics = view.getUint16(table('hhea') + 34);
  const metrics = table('hmtx');
  const advance = (glyph: number) => view.getUint16(metrics + 4 * Math.min(glyph, longMetrics - 1));
  const found = new Map<number, number>();
  for (const [character, glyph] of characters(view, table('cmap'))) {
    found.set(character, Math.round((advance(glyph) * 1000) / perEm));
  }
  return found;
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

/** Character to glyph: `cmap` format 4 (OpenType 1.9, cmap). */
function* characters(view: DataView, cmap: number): Generator<[number, number]> {
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
      const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) yield [c, glyph];
    }
  }
}

/** A letter, digit or sign that can stand alone: no marks, no control or format characters, no odd blanks. */
export function standsAlone(character: number): boolean {
  return character === 0x20 || /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(String.fromCodePoint(character));
}

function write(): void {
  const regular = readAdvances('400Regular/BeVietnamPro_400Regular.ttf');
  const bold = readAdvances('700Bold/BeVietnamPro_700Bold.ttf');
  const shared = [...regular.keys()].filter((c) => bold.has(c) && standsAlone(c)).sort((a, b) => a - b);
  const widths = (from: Map<number, number>) => JSON.stringify(shared.map((c) => from.get(c)));
  writeFileSync(
    OUT,
    `// Written by scripts/font-metrics.ts from ${FOLDER}; run it again after a change of the typeface.

/** Every character that Be Vietnam Pro has in both weights, in order of its code point. */
export const CHARACTERS =
  ${JSON.stringify(String.fromCodePoint(...shared))};

/** Advance widths in thousandths of the type size, in the order of {@link CHARACTERS}. */
export const REGULAR: readonly number[] = ${widths(regular)};

export const BOLD: readonly number[] = ${widths(bold)};
`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) write();
