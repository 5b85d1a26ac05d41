import * as full from 'vietqr-kit/scan';
import * as lite from 'vietqr-kit/scan/lite';
import { expect, test } from 'vitest';
import { runs } from '../../kit/scale.ts';
import { rgba } from '../picture.ts';
import { hardships } from './stress.ts';

/** `bench/scan.ts` prints the figures of the whole set; these are the first pictures of each kind. */
const pictures = [...hardships(runs(1, 2))].map(({ picture, ...rest }) => ({
  ...rest,
  pixels: rgba(picture),
}));

test.each([
  ['zxing-wasm', full.safeScan, 0.92],
  ['qr', lite.safeScan, 0.85],
] as const)('%s reads its share of bad pictures and never a wrong text', async (_, safeScan, share) => {
  let read = 0;
  for (const { text, pixels } of pictures) {
    const result = await safeScan(pixels);
    const texts = result.ok ? result.value.map((code) => code.text) : ['refused'];
    expect([[], [text]]).toContainEqual(texts);
    read += texts.length;
  }
  expect(read / pictures.length).toBeGreaterThanOrEqual(share);
});
