import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { card, type Scene, safeSceneToPng } from '../../src/documents/index.ts';
import { safeToPdf } from '../../src/documents/output/pdf/index.ts';
import { MARK } from '../kit/drawing/logos.ts';
import { PAYLOADS } from '../kit/drawing/samples.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

vi.setConfig({ testTimeout: 30_000 });

/** A page with an item of every kind. */
const PAGE: Scene = card({
  payload: PAYLOADS.amount,
  preset: 'compact',
  bank: 'Vietcombank',
  centerImage: MARK,
});

/** A PNG whose head is whole and whose pixels no one can unpack. */
const DAMAGED = MARK.slice().fill(7, 60, -20);

describe('a page that was handed over', () => {
  test('may be a copy of what was laid out', async () => {
    expect(await safeToPdf(structuredClone(PAGE))).toMatchObject({ ok: true });
  });

  test.each([
    ['a damaged PNG', { type: 'png', bytes: DAMAGED, width: 96, height: 96 }],
    ['no picture at all', { type: 'png', bytes: new Uint8Array(40), width: 1, height: 1 }],
  ])('with %s is refused by every medium', async (_, picture) => {
    const scene = changed('image', { picture });
    const refused = {
      ok: false,
      issues: [{ code: 'render.picture', path: expect.arrayContaining(['scene']) }],
    };
    expect(await safeToPdf(scene)).toMatchObject(refused);
    expect(await safeSceneToPng(scene)).toMatchObject(refused);
  });

  test.each([
    ['code', { matrix: { size: 0, data: new Uint8Array(0) } }],
    ['code', { matrix: { size: -21, data: new Uint8Array(441) } }],
    ['code', { matrix: { size: 3, data: new Uint8Array(9) } }],
    ['code', { logoArea: -2 }],
    ['code', { logoArea: 2.5 }],
    ['code', { logoArea: 999 }],
    ['code', { side: -1 }],
    ['text', { size: -1 }],
    ['box', { width: -1 }],
    ['box', { radius: -1 }],
    ['box', { line: -1 }],
    ['image', { height: -1 }],
  ] as const)('with a wrong %s is refused (%#)', async (kind, other) => {
    const refused = {
      ok: false,
      issues: [{ code: 'input.type', path: ['scene', 'items', expect.anything()] }],
    };
    expect(await safeToPdf(changed(kind, other))).toMatchObject(refused);
  });

  test('with any one thing in it changed is drawn by all media or by none', async () => {
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(place(), anything(), async ([at, key], value) => {
        const items = PAGE.items.map((item, i) =>
          i === at && value !== UNCHANGED ? { ...item, [key]: value } : item,
        );
        const scene = { ...PAGE, items } as Scene;
        const [pdf, png] = [await safeToPdf(scene), await safeSceneToPng(scene)];
        expect(pdf.ok, String(key)).toBe(png.ok);
        met(pdf.ok ? 'drawn' : 'refused');
      }),
      { numRuns: runs(40, 200) },
    );
    met.expectAtLeast({ drawn: 1, refused: 5 });
  });
});

/** An item of the page, and one of its keys. */
function place() {
  return fc
    .nat(PAGE.items.length - 1)
    .chain((at) => fc.tuple(fc.constant(at), fc.constantFrom(...Object.keys(PAGE.items[at] ?? {}))));
}

/** Stands for what is there already. */
const UNCHANGED = Symbol('unchanged');

function anything() {
  return fc.oneof(
    fc.constantFrom(0, -1, 1, 0.5, 1e5, Number.NaN, '', '#123456', 'png', DAMAGED),
    fc.constantFrom(
      { bytes: DAMAGED, type: 'png' },
      { bytes: MARK, type: 'jpeg' },
      { size: 0, data: DAMAGED },
    ),
    fc.anything(),
    fc.constant(UNCHANGED),
  );
}

/** The page with something else in its items of a kind. */
function changed(kind: Scene['items'][number]['kind'], other: object): Scene {
  expect(PAGE.items.map((item) => item.kind)).toContain(kind);
  return { ...PAGE, items: PAGE.items.map((item) => (item.kind === kind ? { ...item, ...other } : item)) };
}
