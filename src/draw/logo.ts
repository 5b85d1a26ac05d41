import { type Picture, readPicture } from '../images/picture.ts';
import { drawingIssue, type Issue, within } from '../issues/issue.ts';
import { checkOptions, type OptionRules } from '../issues/options.ts';
import type { QrMatrix } from '../qr/matrix.ts';
import { largestHole } from './logo-area.ts';

export interface Logo {
  /** The bytes of a PNG or JPEG file. */
  readonly image: Uint8Array;
  /** Part of the symbol's side that is covered, its light border included. Default 0.2, or what the level allows. */
  readonly size?: number;
}

/** Where a logo goes: a square of `hole` modules in the middle. */
export interface LogoPlace {
  readonly hole: number;
  readonly picture: Picture;
}

const USUAL_SIZE = 0.2;
const SMALLEST_HOLE = 3;

const RULES = {
  image: { accepts: (value) => value !== undefined, expected: 'the bytes of a PNG or JPEG file' },
  size: {
    accepts: (value) => typeof value === 'number' && value > 0 && value < 1,
    expected: 'a number between 0 and 1',
  },
} as const satisfies OptionRules;

/** It finds the place of a logo in a symbol, or says why there is none. */
export function placeLogo(logo: Logo, matrix: QrMatrix): LogoPlace | Issue {
  const path = ['logo'];
  const [refused] = checkOptions(logo, RULES);
  if (refused) return within(refused, { path });
  const picture = readPicture(logo.image, [...path, 'image']);
  if ('code' in picture) return picture;
  const largest = largestHole(matrix.version, matrix.level);
  const most = largest < SMALLEST_HOLE ? 0 : largest;
  const wanted = wholeHole(logo.size ?? USUAL_SIZE, matrix.size);
  const hole = logo.size === undefined ? Math.min(wanted, most) : wanted;
  if (hole >= SMALLEST_HOLE && hole <= most) return { hole, picture };
  const received = share(Math.max(hole, SMALLEST_HOLE), matrix.size);
  return drawingIssue('render.logo', {
    path: [...path, 'size'],
    expected: share(most, matrix.size),
    received,
  });
}

/** The odd number of modules nearest below, so that the middle stays in the middle. */
function wholeHole(part: number, size: number): number {
  const modules = Math.floor(part * size);
  return modules % 2 ? modules : modules - 1;
}

function share(modules: number, size: number): string {
  return `${Math.floor((modules / size) * 1000) / 10} %`;
}
