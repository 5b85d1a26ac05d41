import { describe, expect, test } from 'vitest';
import { card, labels, notice, poster, sceneToSvg } from '../../../src/documents/index.ts';
import { decode } from '../../../src/index.ts';
import { LOGO, MARK } from '../../kit/drawing/logos.ts';
import { drawSvg, POPPLER, paulmillr, zxing } from '../../kit/drawing/readers.ts';
import { LABELS, NAMES, NOTICE, PAYLOADS, POSTER } from '../../kit/drawing/samples.ts';
import { expectPaper, expectScreen, widthOf } from '../../kit/drawing/scan-back.ts';

/** Short, with Vietnamese letters, and as long as they come. */
const SPREAD = [PAYLOADS.plain, PAYLOADS.vietnamese, PAYLOADS.long] as const;
/** What does not depend on the code. */
const FORM = { issuer: NOTICE.issuer, payer: NOTICE.payer, accountName: NOTICE.accountName };
const PRESETS = ['qr_only', 'compact', 'compact2', 'print'] as const;
const MARKED = [
  [undefined, 'L'],
  [undefined, 'M'],
  [undefined, 'Q'],
  [undefined, 'H'],
  [MARK, 'M'],
  [MARK, 'Q'],
  [MARK, 'H'],
] as const;

describe('two unrelated readers get exactly the payload from', () => {
  describe.each(PRESETS)('a card "%s"', (preset) => {
    test.each(Object.entries(PAYLOADS))(
      'with the %s payload, at each level, with and without a mark',
      async (_, payload) => {
        for (const [centerImage, level] of MARKED) {
          const details = preset === 'qr_only' ? {} : { ...NAMES, logo: LOGO };
          const scene = card({ payload, preset, level, ...(centerImage ? { centerImage } : {}), ...details });
          const image = drawSvg(sceneToSvg(scene), widthOf(scene, 96));
          expect(await zxing(image)).toEqual([payload]);
          expect(paulmillr(image)).toBe(payload);
        }
      },
    );

    const scenes = SPREAD.map((payload) => card({ payload, preset }));
    test('as a PNG', () => expectScreen(scenes, 96));
    test.runIf(POPPLER)('on a PDF page', () => expectPaper(scenes));
  });

  describe.each(['A4', 'A5', 'A6'] as const)('a poster on %s', (paper) => {
    const scenes = SPREAD.map((payload) =>
      poster({ ...POSTER, payload, paper, centerImage: MARK, logo: LOGO }),
    );
    test('as a PNG', () => expectScreen(scenes, 100));
    test.runIf(POPPLER)('on a PDF page', () => expectPaper(scenes));
  });

  describe.each(['A4', 'A5'] as const)('a notice on %s', (paper) => {
    const scenes = SPREAD.flatMap((payload) =>
      notice({ ...FORM, payload, paper, ...(decode(payload).amount === undefined && { amount: 350_000 }) }),
    );
    test('as a PNG', () => expectScreen(scenes, 100));
    test.runIf(POPPLER)('on a PDF page', () => expectPaper(scenes));
  });

  test.runIf(POPPLER).each([
    ['24 to a page', LABELS, {}],
    ['40 to a page, in a grid with gaps', LABELS, { columns: 4, rows: 10, margin: 8, gap: 2 }],
    ['8 tall ones to a page', LABELS.slice(0, 8), { columns: 4, rows: 2, outline: true }],
  ])('every label of a sheet, %s', (_, items, sheet) => expectPaper(labels(items, sheet)));
});
