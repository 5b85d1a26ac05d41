import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import PDFDocument from 'pdfkit';
import { describe, expect, test } from 'vitest';
import { subsetWriter } from '../../../src/documents/output/pdf/subset.ts';
import { isRecord } from '../../../src/issues/stringify.ts';

const require = createRequire(import.meta.url);

interface TheirSubset {
  readonly glyphs: readonly number[];
  includeGlyph(id: number): number;
  encode(): Uint8Array;
}

/** The glyphs of a font in a document of pdfkit, which holds the first alone. */
function subsetIn(file: Uint8Array): TheirSubset {
  const document = new PDFDocument({ autoFirstPage: false }).font(Buffer.from(file));
  const font: unknown = Reflect.get(document, '_font');
  const subset: unknown = isRecord(font) ? font.subset : undefined;
  if (!isSubset(subset)) throw new Error('another pdfkit');
  return subset;
}

function isSubset(value: unknown): value is TheirSubset {
  return isRecord(value) && typeof value.encode === 'function' && Array.isArray(value.glyphs);
}

const GLYPHS = 524;

describe.each(['400Regular/BeVietnamPro_400Regular', '700Bold/BeVietnamPro_700Bold'])('%s', (name) => {
  const file = readFileSync(require.resolve(`@expo-google-fonts/be-vietnam-pro/${name}.ttf`));
  const before = Uint8Array.from(file);
  const write = subsetWriter(file);

  test('gives the bytes that fontkit gives, of whatever glyphs in whatever order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(GLYPHS - 1), { maxLength: 80 }), (ids) => {
        const [theirs, ours] = [subsetIn(before), subsetIn(before)];
        for (const id of ids) for (const subset of [theirs, ours]) subset.includeGlyph(id);
        expect(Buffer.compare(write?.(ours.glyphs) ?? Buffer.alloc(0), theirs.encode())).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves the file as it is', () => expect(Buffer.compare(file, before)).toBe(0));
});

test.each([new Uint8Array(), new Uint8Array(12), new TextEncoder().encode('wOFFxxxxxxxxxxxxxxxx')])(
  'leaves a file of another kind alone',
  (file) => expect(subsetWriter(file)).toBeUndefined(),
);

test('leaves a font alone that makes glyphs of others', () => {
  const file = Uint8Array.from(
    readFileSync(require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf')),
  );
  const view = new DataView(file.buffer);
  const entry = Array.from({ length: view.getUint16(4) }, (_, i) => 12 + i * 16).find(
    (at) => Buffer.from(file.subarray(at, at + 4)).toString() === 'glyf',
  );
  view.setInt16(view.getUint32((entry ?? 0) + 8), -1);
  expect(subsetWriter(file)).toBeUndefined();
});
