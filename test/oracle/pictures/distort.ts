import { type Gray, map, paint } from '../picture.ts';

type Point = readonly [x: number, y: number];

/** Turns a picture on white ground, degrees clockwise. */
export function rotate(picture: Gray, degrees: number): Gray {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const side = Math.ceil(picture.width * (Math.abs(cos) + Math.abs(sin))) + 20;
  return warp(picture, side, side, (x, y) => {
    const [dx, dy] = [x - side / 2, y - side / 2];
    return [cos * dx + sin * dy + picture.width / 2, -sin * dx + cos * dy + picture.height / 2];
  });
}

/** Looks at a picture from the side; `strength` is how far a corner moves, as a part of the width. */
export function perspective(picture: Gray, strength: number): Gray {
  const { width: w, height: h } = picture;
  const shift = strength * w;
  const border = 30;
  const corners: readonly Point[] = [
    [border + shift, border + shift * 0.4],
    [border + w - shift * 0.3, border],
    [border + w, border + h - shift * 0.2],
    [border, border + h],
  ];
  const flat: readonly Point[] = [
    [0, 0],
    [w, 0],
    [w, h],
    [0, h],
  ];
  return warp(picture, w + 2 * border, h + 2 * border, projection(corners, flat));
}

/** Blurs with a Gaussian of `sigma` pixels. */
export function blur(picture: Gray, sigma: number): Gray {
  const radius = Math.ceil(3 * sigma);
  const weights = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)),
  );
  const rows = convolve(Float64Array.from(picture.data), picture.width, picture.height, weights);
  const both = transpose(
    convolve(transpose(rows, picture.width), picture.height, picture.width, weights),
    picture.height,
  );
  return paint(picture.width, picture.height, (x, y) => (both[y * picture.width + x] ?? 0) + 0.5);
}

/** Scales a picture to a width with a cubic kernel that is as wide as the step, so that nothing is skipped. */
export function resize(picture: Gray, width: number): Gray {
  const height = Math.round((picture.height * width) / picture.width);
  const across = resample(Float64Array.from(picture.data), picture.width, picture.height, width);
  const down = resample(transpose(across, width), picture.height, width, height);
  const both = transpose(down, height);
  return paint(width, height, (x, y) => (both[y * width + x] ?? 0) + 0.5);
}

/** Adds what `random` draws to each pixel. */
export function noise(picture: Gray, random: () => number, sigma: number): Gray {
  return map(picture, (value) => value + sigma * gaussian(random));
}

function gaussian(random: () => number): number {
  return Math.sqrt(-2 * Math.log(random() + 1e-9)) * Math.cos(2 * Math.PI * random());
}

function warp(picture: Gray, width: number, height: number, source: (x: number, y: number) => Point): Gray {
  const { data, width: w, height: h } = picture;
  return paint(width, height, (x, y) => {
    const [u, v] = source(x + 0.5, y + 0.5);
    const [left, top] = [Math.floor(u - 0.5), Math.floor(v - 0.5)];
    if (left < 0 || top < 0 || left + 1 >= w || top + 1 >= h) return 255;
    const [a, b, i] = [u - 0.5 - left, v - 0.5 - top, top * w + left];
    const upper = (data[i] ?? 0) * (1 - a) + (data[i + 1] ?? 0) * a;
    const lower = (data[i + w] ?? 0) * (1 - a) + (data[i + w + 1] ?? 0) * a;
    return upper * (1 - b) + lower * b;
  });
}

/** The projective map that takes four points to four others: eight linear equations, solved by elimination. */
function projection(from: readonly Point[], to: readonly Point[]): (x: number, y: number) => Point {
  const rows = from.flatMap(([x, y], i) => {
    const [u, v] = to[i] ?? [0, 0];
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(rows);
  return (x, y) => {
    const w = g * x + h * y + 1;
    return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
  };
}

function solve(rows: number[][]): number[] {
  for (let i = 0; i < rows.length; i++) {
    const pivot = rows
      .slice(i)
      .reduce((best, row) => (Math.abs(row[i] ?? 0) > Math.abs(best[i] ?? 0) ? row : best));
    const at = rows.indexOf(pivot);
    rows[at] = rows[i] ?? pivot;
    rows[i] = pivot.map((value) => value / (pivot[i] ?? 1));
    for (const [k, row] of rows.entries()) {
      if (k !== i) rows[k] = row.map((value, j) => value - (row[i] ?? 0) * (rows[i]?.[j] ?? 0));
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}

function convolve(
  data: Float64Array,
  width: number,
  height: number,
  weights: readonly number[],
): Float64Array {
  const radius = (weights.length - 1) / 2;
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const result = new Float64Array(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -radius; k <= radius; k++) {
        const column = Math.max(0, Math.min(width - 1, x + k));
        sum += (data[y * width + column] ?? 0) * (weights[k + radius] ?? 0);
      }
      result[y * width + x] = sum / total;
    }
  }
  return result;
}

function resample(data: Float64Array, width: number, height: number, newWidth: number): Float64Array {
  const step = width / newWidth;
  const reach = Math.max(1, step);
  const result = new Float64Array(newWidth * height);
  for (let x = 0; x < newWidth; x++) {
    const centre = (x + 0.5) * step - 0.5;
    const first = Math.ceil(centre - 2 * reach);
    const weights = Array.from({ length: Math.floor(4 * reach) + 1 }, (_, k) =>
      cubic((first + k - centre) / reach),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (let y = 0; y < height; y++) {
      let sum = 0;
      for (const [k, weight] of weights.entries()) {
        const column = Math.max(0, Math.min(width - 1, first + k));
        sum += (data[y * width + column] ?? 0) * weight;
      }
      result[y * newWidth + x] = sum / total;
    }
  }
  return result;
}

/** Catmull and Rom's kernel. */
function cubic(distance: number): number {
  const t = Math.abs(distance);
  if (t < 1) return 1.5 * t ** 3 - 2.5 * t ** 2 + 1;
  return t < 2 ? -0.5 * t ** 3 + 2.5 * t ** 2 - 4 * t + 2 : 0;
}

function transpose(data: Float64Array, width: number): Float64Array {
  const height = data.length / width;
  return Float64Array.from(data, (_, i) => data[(i % height) * width + Math.floor(i / height)] ?? 0);
}
