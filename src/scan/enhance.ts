import type { GrayImage } from '../images/pixels.ts';

/** Spreads the shades between the darkest and the lightest hundredth over the whole range. */
export function stretch({ width, height, data }: GrayImage): GrayImage {
  const histogram = histogramOf(data);
  const hundredth = data.length / 100;
  const low = shadeAt(histogram, hundredth);
  const high = Math.max(low + 1, shadeAt(histogram, data.length - hundredth));
  const table = Uint8ClampedArray.from(histogram, (_, value) => ((value - low) * 255) / (high - low));
  return { width, height, data: relabel(data, table) };
}

/**
 * Takes the median of each pixel and its eight neighbours, which removes specks; the border stays. Three upright
 * threes are sorted; the median of nine is the middle of their greatest low, middle mid and least high.
 */
export function median({ width, height, data }: GrayImage): GrayImage {
  const result = data.slice();
  const [low, mid, high] = [new Uint8Array(width), new Uint8Array(width), new Uint8Array(width)];
  for (let y = 1; y < height - 1; y++) {
    for (let x = 0, i = y * width; x < width; x++, i++) {
      const [a, b, c] = [data[i - width] ?? 0, data[i] ?? 0, data[i + width] ?? 0];
      low[x] = Math.min(a, b, c);
      mid[x] = middleOf(a, b, c);
      high[x] = Math.max(a, b, c);
    }
    for (let x = 1, i = y * width + 1; x < width - 1; x++, i++) {
      result[i] = middleOf(
        Math.max(low[x - 1] ?? 0, low[x] ?? 0, low[x + 1] ?? 0),
        middleOf(mid[x - 1] ?? 0, mid[x] ?? 0, mid[x + 1] ?? 0),
        Math.min(high[x - 1] ?? 0, high[x] ?? 0, high[x + 1] ?? 0),
      );
    }
  }
  return { width, height, data: result };
}

/** Halves width and height; each pixel is the mean of four. */
export function halve({ width, height, data }: GrayImage): GrayImage {
  const half = { width: width >> 1, height: height >> 1 };
  const result = new Uint8Array(half.width * half.height);
  for (let y = 0, at = 0; y < half.height; y++) {
    for (let x = 0, i = 2 * y * width; x < half.width; x++, i += 2, at++) {
      const below = i + width;
      result[at] = ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[below] ?? 0) + (data[below + 1] ?? 0)) >> 2;
    }
  }
  return { ...half, data: result };
}

/** Swaps left and right. */
export function mirror({ width, height, data }: GrayImage): GrayImage {
  const result = data.slice();
  for (let row = 0; row < result.length; row += width) result.subarray(row, row + width).reverse();
  return { width, height, data: result };
}

/**
 * Keeps only the darkest of three classes of shade, as black on white: a code without quiet zone on dark ground
 * comes free of its surroundings.
 */
export function darkest({ width, height, data }: GrayImage): GrayImage {
  const histogram = histogramOf(data);
  const threshold = split(histogram, split(histogram, 256));
  const table = Uint8Array.from(histogram, (_, value) => (value < threshold ? 0 : 255));
  return { width, height, data: relabel(data, table) };
}

function relabel(data: Uint8Array, table: Uint8Array | Uint8ClampedArray): Uint8Array {
  const result = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) result[i] = table[data[i] ?? 0] ?? 0;
  return result;
}

function histogramOf(data: Uint8Array): Float64Array {
  const histogram = new Float64Array(256);
  for (let i = 0; i < data.length; i++) {
    const value = data[i] ?? 0;
    histogram[value] = (histogram[value] ?? 0) + 1;
  }
  return histogram;
}

/** The shade below which `count` pixels lie. */
function shadeAt(histogram: Float64Array, count: number): number {
  let sum = 0;
  for (let value = 0; value < 256; value++) {
    sum += histogram[value] ?? 0;
    if (sum > count) return value;
  }
  return 255;
}

/** The threshold that best parts the shades below `end` into two classes (N. Otsu, 1979). */
function split(histogram: Float64Array, end: number): number {
  let [total, moment] = [0, 0];
  for (let value = 0; value < end; value++) {
    total += histogram[value] ?? 0;
    moment += value * (histogram[value] ?? 0);
  }
  let [below, momentBelow, best, threshold] = [0, 0, 0, 0];
  for (let value = 0; value < end; value++) {
    below += histogram[value] ?? 0;
    momentBelow += value * (histogram[value] ?? 0);
    if (below === 0 || below === total) continue;
    const distance = momentBelow / below - (moment - momentBelow) / (total - below);
    const between = below * (total - below) * distance * distance;
    if (between > best) [best, threshold] = [between, value + 1];
  }
  return threshold;
}

function middleOf(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
