import { type Gray, paint } from '../picture.ts';

/** ITU-T T.81 table K.1, the luminance quantisation at quality 50. */
const QUANTISATION = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22,
  29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103,
  121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

/** Row `u` of the discrete cosine transform of eight samples. */
const COSINES = Float64Array.from({ length: 64 }, (_, i) => {
  const [u, x] = [i >> 3, i % 8];
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});
const TURNED = turn(COSINES);

/**
 * Does to a gray picture what saving it as JPEG does: each 8 × 8 block is transformed, quantised and transformed
 * back. The coding that follows in a file loses nothing and is left out.
 */
export function jpegLoss(picture: Gray, quality: number): Gray {
  const { width, height, data } = picture;
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const steps = QUANTISATION.map((step) => Math.max(1, Math.min(255, Math.floor((step * scale + 50) / 100))));
  const result = new Float64Array(width * height);
  for (let top = 0; top < height; top += 8) {
    for (let left = 0; left < width; left += 8) {
      const at = (i: number) => {
        const [x, y] = [Math.min(width - 1, left + (i % 8)), Math.min(height - 1, top + (i >> 3))];
        return y * width + x;
      };
      const block = Float64Array.from({ length: 64 }, (_, i) => (data[at(i)] ?? 0) - 128);
      const kept = lossy(block, steps);
      for (let i = 63; i >= 0; i--) result[at(i)] = (kept[i] ?? 0) + 128;
    }
  }
  return paint(width, height, (x, y) => Math.round(result[y * width + x] ?? 0));
}

function lossy(block: Float64Array, steps: readonly number[]): Float64Array {
  const spectrum = product(product(COSINES, block), TURNED);
  const kept = spectrum.map((value, i) => Math.round(value / (steps[i] ?? 1)) * (steps[i] ?? 1));
  return product(product(TURNED, kept), COSINES);
}

/** The product of two 8 × 8 matrices. */
function product(a: Float64Array, b: Float64Array): Float64Array {
  const result = new Float64Array(64);
  for (let row = 0; row < 64; row += 8) {
    for (let column = 0; column < 8; column++) {
      let sum = 0;
      for (let k = 0; k < 8; k++) sum += (a[row + k] ?? 0) * (b[8 * k + column] ?? 0);
      result[row + column] = sum;
    }
  }
  return result;
}

function turn(matrix: Float64Array): Float64Array {
  return matrix.map((_, i) => matrix[(i % 8) * 8 + (i >> 3)] ?? 0);
}
