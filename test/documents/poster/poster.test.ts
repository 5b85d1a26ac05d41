import { describe, expect, test } from 'vitest';
import { poster, type Scene, safePoster, sceneToSvg } from '../../../src/documents/index.ts';
import { turnItem } from '../../../src/documents/layout/scene.ts';
import { toPdf } from '../../../src/documents/output/pdf/index.ts';
import { LOGO, MARK } from '../../kit/drawing/logos.ts';
import { drawPdf, drawSvg, type Pixels, POPPLER } from '../../kit/drawing/readers.ts';
import { PAYLOADS, POSTER } from '../../kit/drawing/samples.ts';
import { expectScreen } from '../../kit/drawing/scan-back.ts';
import { oneIn, runs } from '../../kit/scale.ts';

/** Papers with the shorter side of a face, in millimetres, and the number of faces. */
const FACES = [
  ['A4', 210, 1],
  ['A5', 148, 1],
  ['A6', 105, 1],
  ['folded', 148.5, 2],
  ['tent', 148.5, 2],
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
      const texts = textsOf(poster(input)).filter(({ turned }) => !turned);
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

  test('as a tent is the same from either side: turned by half a turn, the faces change places', () => {
    for (const more of [
      {},
      { logo: LOGO, centerImage: MARK },
      { bleed: 3, cropMarks: true, name: NAMES[2] ?? '' },
    ]) {
      const { items, width, height } = poster({ ...POSTER, paper: 'tent', ...more });
      const kept = items.filter((item) => item.kind !== 'box').map((item) => placeOf(item));
      const turned = items.flatMap((item) =>
        item.kind === 'box' ? [] : [placeOf(turnItem(item, width, height))],
      );
      expect(turned.sort()).toEqual(kept.sort());
      expect(items.some((item) => item.kind === 'text' && item.turned && item.y < height / 2)).toBe(true);
      for (const item of items)
        if (item.kind === 'text') expect(item.y < height / 2).toBe(item.turned === true);
    }
  });

  test('turned text and pictures stand on their heads in every medium', async () => {
    const text = {
      kind: 'text',
      text: 'Ab',
      size: 8,
      weight: 'bold',
      fill: '#000000',
      anchor: 'middle',
    } as const;
    const page = { width: 50.8, height: 25.4, title: 'A', lang: 'vi', medium: 'paper' } as const;
    const upright: Scene = {
      ...page,
      items: [
        { ...text, x: 12, y: 10 },
        { ...text, x: 30, y: 20, figures: 'equal' },
      ],
    };
    const turned: Scene = { ...page, items: upright.items.map((item) => turnItem(item, 50.8, 25.4)) };
    const svg = (scene: Scene) => drawSvg(sceneToSvg(scene), 400);
    const pdf = async (scene: Scene) =>
      drawPdf(await toPdf(scene), 600, { x: 0, y: 0, width: 1200, height: 600 })[0];
    expect(darkDifference(svg(upright), svg(turned))).toBeLessThan(0.03);
    if (POPPLER) expect(darkDifference(await pdf(upright), await pdf(turned))).toBeLessThan(0.1);
    expect(darkDifference(svg(upright), svg(upright))).toBeGreaterThan(0.5);
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

/** What tells where an item stands, and which way up. */
function placeOf(item: Scene['items'][number]): string {
  const turned = 'turned' in item && item.turned === true;
  return `${item.kind} ${item.x.toFixed(6)} ${item.y.toFixed(6)} ${turned}`;
}

/** The share of dark pixels that are none in the other picture, turned by half a turn. */
function darkDifference(one: Pixels | undefined, two: Pixels | undefined): number {
  if (!one || !two) return 1;
  const pixels = one.width * one.height;
  let [dark, apart] = [0, 0];
  for (let i = 0; i < pixels; i++) {
    const [here, there] = [one.data[4 * i] ?? 255, two.data[4 * (pixels - 1 - i)] ?? 255];
    if (here < 128) dark += 1;
    if (Math.abs(here - there) > 128) apart += 1;
  }
  return apart / dark;
}

function textsOf({ items }: Scene) {
  return items.filter((item) => item.kind === 'text');
}
