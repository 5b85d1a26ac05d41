import { createRandom } from '../../kit/damage/random.ts';
import { type Gray, map, paint } from '../picture.ts';
import { blur, noise, perspective, resize, rotate } from './distort.ts';
import { jpegLoss } from './jpeg-loss.ts';

/** A symbol, `size * size` modules, 1 is dark. */
export interface Modules {
  readonly size: number;
  readonly data: Uint8Array;
}

/** How a code is printed and from where it is taken. Lengths in millimetres. */
export interface Shot {
  readonly module: number;
  readonly distance: number;
  /** Whether a white stain lies on 6 % of the code, anywhere but on its three corner marks. */
  readonly isStained?: boolean;
}

/** Dots of a plain printer, millimetres a dot. */
const DOT = 25.4 / 150;
/** Ink spreads 0.04 mm beyond its dot, a cell of four to a dot; on modules of a millimetre and more that is left out. */
const CELLS = { fine: 4, coarse: 1 } as const;

/** A frame of 1080p, held along the longer side: 1920 pixels across an angle of 69°, as of a lens of 26 mm. */
const FRAME_PIXELS = 1920;
const FRAME_PER_DISTANCE = 36 / 26;

/** Gives how many pixels of the frame a millimetre takes. */
export function pixelsPerMillimetre(distance: number): number {
  return FRAME_PIXELS / (FRAME_PER_DISTANCE * distance);
}

/** Pixels to a pixel of the frame while the paper is held aslant. */
const OVERSAMPLED = 2;

/** Prints a code with its quiet zone, `shift` dots off the grid of the printer, as the lens resolves it. */
export function printed(symbol: Modules, shot: Shot, shift: number): Gray {
  const cells = shot.module < 1 ? CELLS.fine : CELLS.coarse;
  const plate = dots(symbol, shot.module, { shift, cells });
  const ink = cells === CELLS.fine ? spread(plate) : plate;
  const width = (ink.width * DOT * pixelsPerMillimetre(shot.distance) * OVERSAMPLED) / cells;
  return resize(ink, Math.round(width));
}

/** Takes a printed code: a stain, half of it in shadow, held aslant, out of focus, noisy, saved as JPEG of quality 40. */
export function photographed(print: Gray, symbol: Modules, shot: Shot, random: () => number): Gray {
  const paper = shot.isStained ? stained(print, symbol, random) : print;
  const held = rotate(perspective(paper, 0.1 * random()), 40 * random() - 20);
  const framed = shadowed(resize(held, Math.round(held.width / OVERSAMPLED)), random);
  const exposed = map(blur(framed, 0.8), (value) => 35 + 0.75 * value);
  return jpegLoss(noise(exposed, random, 5), 40);
}

/** Rounds each module to the dots whose middle it covers, each dot a square of cells. */
function dots(
  { size, data }: Modules,
  module: number,
  { shift, cells }: { readonly shift: number; readonly cells: number },
): Gray {
  const across = Math.ceil(((size + 8) * module) / DOT);
  const at = (dot: number) => Math.floor(((dot + 0.5 + shift) * DOT) / module) - 4;
  return paint(across * cells, across * cells, (x, y) => {
    const [column, row] = [at(Math.floor(x / cells)), at(Math.floor(y / cells))];
    const isInside = Math.min(column, row) >= 0 && Math.max(column, row) < size;
    return isInside && data[row * size + column] === 1 ? 0 : 255;
  });
}

function spread(picture: Gray): Gray {
  const { width, height, data } = picture;
  const across = paint(width, height, (x, y) => darkest(data, y * width, x, width, 1));
  return paint(width, height, (x, y) => darkest(across.data, x, y, height, width));
}

function darkest(data: Uint8Array, from: number, at: number, length: number, step: number): number {
  let least = 255;
  const last = Math.min(length - 1, at + 1);
  for (let i = Math.max(0, at - 1); i <= last; i++) least = Math.min(least, data[from + i * step] ?? 255);
  return least;
}

/** What is white of the code's area. */
const STAIN = 0.06;
/** Modules of a corner mark, with its margin. */
const CORNER = 8;

function stained(print: Gray, { size }: Modules, random: () => number): Gray {
  const module = print.width / (size + 8);
  const radius = Math.sqrt((STAIN * size * size) / Math.PI);
  const place = () => radius + (size - 2 * radius) * random();
  let [x, y] = [place(), place()];
  while (touchesCorner(x, y, radius, size)) [x, y] = [place(), place()];
  return map(print, (value, column, row) => {
    const [dx, dy] = [column / module - 4 - x, row / module - 4 - y];
    return dx * dx + dy * dy < radius * radius ? 255 : value;
  });
}

function touchesCorner(x: number, y: number, radius: number, size: number): boolean {
  const far = size - CORNER;
  return (
    [
      [0, 0],
      [far, 0],
      [0, far],
    ] as const
  ).some(([left, top]) => {
    const dx = Math.max(left - x, 0, x - left - CORNER);
    const dy = Math.max(top - y, 0, y - top - CORNER);
    return dx * dx + dy * dy < radius * radius;
  });
}

/** Takes half the light on one side, none on the other, and a part between: the edge of a shadow is soft. */
function shadowed(picture: Gray, random: () => number): Gray {
  const angle = 2 * Math.PI * random();
  const { width, height } = picture;
  return map(picture, (value, x, y) => {
    const side = ((x - width / 2) * Math.cos(angle) + (y - height / 2) * Math.sin(angle)) / width;
    return value * (1 - 0.5 * Math.min(1, Math.max(0, 0.5 + side)));
  });
}

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
export function randomShots(seed: number): () => number {
  const { below } = createRandom(seed);
  return () => below(2 ** 30) / 2 ** 30;
}
