import { describe, expect, test } from 'vitest';
import { poster, type Scene, safePoster } from '../../../src/documents/index.ts';
import { LOGO } from '../../kit/drawing/logos.ts';
import { PAYLOADS, POSTER } from '../../kit/drawing/samples.ts';
import { expectScreen } from '../../kit/drawing/scan-back.ts';
import { oneIn, runs } from '../../kit/scale.ts';

/** Papers with the shorter side of a face, in millimetres, and the number of faces. */
const FACES = [
  ['A4', 210, 1],
  ['A5', 148, 1],
  ['A6', 105, 1],
  ['folded', 148.5, 2],
  ['sticker', 54, 1],
] as const;
const SEVEN_POINTS = (7 * 25.4) / 72;
const NAMES = [
  'Sạp 12',
  'Quán phở Bà Tám',
  'Hộ kinh doanh Nguyễn Hoàng Phương Thảo Trường Giang, chợ Tân An',
];
const CASES = FACES.flatMap(([paper, shorter, faces]) =>
  NAMES.flatMap((name) =>
    [PAYLOADS.plain, PAYLOADS.amount, PAYLOADS.vietnamese].map((payload) => ({
      input: { ...POSTER, name, payload, paper },
      shorter,
      faces,
    })),
  ),
);

describe('a poster of any size', () => {
  test('has the name first and largest, and nothing to read below seven points', () => {
    for (const { input } of oneIn(4, CASES)) {
      const texts = textsOf(poster(input));
      const [first] = texts;
      expect(input.name.startsWith(first?.text ?? '?')).toBe(true);
      for (const { size, text, y } of texts) {
        expect(size, text).toBeLessThanOrEqual((first?.size ?? 0) + 1e-9);
        expect(y, text).toBeGreaterThanOrEqual((first?.y ?? 0) - 1e-9);
        expect(size, text).toBeGreaterThanOrEqual(SEVEN_POINTS - 1e-9);
      }
    }
  });

  test('has a code whose modules take two thirds of the shorter side, at level Q, on each face', () => {
    for (const { input, shorter, faces } of oneIn(4, CASES, 1)) {
      const codes = poster(input).items.filter((item) => item.kind === 'code');
      expect(codes).toHaveLength(faces);
      for (const { side, matrix } of codes) {
        expect(side).toBeGreaterThanOrEqual((shorter * 2) / 3 - 1e-9);
        expect([matrix.level, matrix.text]).toEqual(['Q', input.payload]);
      }
    }
  });

  test.each(FACES)('%s scans back, with a logo, bleed and marks too', async (paper) => {
    await expectScreen(
      [poster({ ...POSTER, paper, logo: LOGO, bleed: 3, cropMarks: true })].map(oneFace),
      paper === 'sticker' ? 150 : runs(75, 150),
    );
  });

  test.each(FACES)('%s is larger by what bleeds and by its marks, and by nothing else', (paper) => {
    const plain = poster({ ...POSTER, paper });
    for (const [around, more] of [
      [3, { bleed: 3 }],
      [8, { bleed: 3, cropMarks: true }],
      [7, { cropMarks: true }],
    ] as const) {
      const grown = poster({ ...POSTER, paper, ...more });
      expect(grown.width).toBeCloseTo(plain.width + 2 * around, 9);
      expect(grown.height).toBeCloseTo(plain.height + 2 * around, 9);
      const moved = textsOf(grown).map(({ x, y, text }) => [text, x - around, y - around]);
      for (const [i, { text, x, y }] of textsOf(plain).entries())
        expect(moved[i]).toEqual([text, expect.closeTo(x, 9), expect.closeTo(y, 9)]);
    }
  });

  test('bleeds to the outer edge in its band alone, and marks stand outside of what bleeds', () => {
    for (const [paper] of FACES) {
      const scene = poster({ ...POSTER, paper, bleed: 3, cropMarks: true });
      const boxes = scene.items.filter((item) => item.kind === 'box');
      const bands = boxes.filter(({ fill }) => fill !== '#000000');
      expect(Math.max(...bands.map(({ x, width }) => x + width))).toBeCloseTo(scene.width - 5, 6);
      const marks = boxes.filter(({ x, y, width, height }) => {
        const [right, bottom] = [x + width, y + height];
        return right < 5.01 || bottom < 5.01 || x > scene.width - 5.01 || y > scene.height - 5.01;
      });
      expect(marks.length).toBeGreaterThanOrEqual(8);
    }
  });

  test.each([
    ['a bleed of eleven millimetres', { bleed: 11 }, 'bleed'],
    ['a paper that there is not', { paper: 'A3' }, 'paper'],
    ['a name that no size holds', { paper: 'sticker', name: 'Trường '.repeat(40) }, 'name'],
  ])('is refused with %s', (_, wrong, field) => {
    expect(safePoster({ ...POSTER, ...wrong } as never)).toMatchObject({
      ok: false,
      issues: [{ path: [field] }],
    });
  });
});

/** Two equal codes on one sheet are one to a reader. */
function oneFace(scene: Scene): Scene {
  const [code] = scene.items.filter((item) => item.kind === 'code');
  return { ...scene, items: scene.items.filter((item) => item.kind !== 'code' || item === code) };
}

function textsOf({ items }: Scene) {
  return items.filter((item) => item.kind === 'text');
}
