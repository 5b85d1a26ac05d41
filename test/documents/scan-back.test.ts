import { describe, expect, test } from 'vitest';
import { card, labels, notice, poster, sceneToSvg } from '../../src/documents/index.ts';
import { LOGO, MARK } from '../kit/drawing/logos.ts';
import { drawSvg, POPPLER, paulmillr, zxing } from '../kit/drawing/readers.ts';
import { LABELS, NAMES, NOTICE, PAYLOADS, POSTER } from '../kit/drawing/samples.ts';

import { expectPaper, expectScreen, widthOf } from '../kit/drawing/scan-back.ts';
import { GALLERY } from './gallery.ts';

const PAYLOAD = PAYLOADS.vietnamese;

/** One document of each kind; test/slow holds the product of kinds, payloads, levels, marks and densities. */
describe('two unrelated readers get exactly the payload from', () => {
  test('a card as SVG, with a mark and a logo', async () => {
    const scene = card({ payload: PAYLOAD, preset: 'compact2', centerImage: MARK, ...NAMES, logo: LOGO });
    const image = drawSvg(sceneToSvg(scene), widthOf(scene, 96));
    expect(await zxing(image)).toEqual([PAYLOAD]);
    expect(paulmillr(image)).toBe(PAYLOAD);
  });

  test('a poster as a PNG', () =>
    expectScreen([poster({ ...POSTER, payload: PAYLOAD, paper: 'A6', centerImage: MARK, logo: LOGO })], 100));

  test.each(['chat-picture', 'chat-picture-full', 'chat-picture-bare'])('%s as a PNG', async (name) => {
    const scene = GALLERY[name];
    await expectScreen(scene ? [scene] : [], 96);
    expect([(scene?.width ?? 0) * 96, (scene?.height ?? 0) * 96]).toEqual([1080 * 25.4, 1350 * 25.4]);
  });

  test.runIf(POPPLER)('a notice and a sheet of labels on PDF pages', () =>
    expectPaper([...notice({ ...NOTICE, logo: LOGO }), ...labels(LABELS.slice(0, 3))], [300]),
  );
});
