import { type Picture, readPicture } from '../images/picture.ts';
import { drawingIssue, type Issue, prefixPath } from '../issues/issue.ts';
import { checkOptions, type OptionRules } from '../issues/options.ts';
import type { QrMatrix } from '../qr/matrix.ts';
import { largestLogoArea } from './logo-area.ts';

export interface Logo {
  /** The bytes of a PNG or JPEG file. */
  readonly image: Uint8Array;
  /** Part of the symbol's side that is covered, its light border included. Default 0.2, or what the level allows. */
  readonly size?: number;
}

/** Where a logo goes: a square of `area` modules in the middle. */
export interface LogoPlace {
  readonly area: number;
  readonly picture: Picture;
}

const DEFAULT_LOGO_SIZE = 0.2;
const MIN_LOGO_AREA = 3;

const LOGO_RULES = {
  image: { accepts: (value) => value !== undefined, expected: 'the bytes of a PNG or JPEG file' },
  size: {
    accepts: (value) => typeof value === 'number' && value > 0 && value < 1,
    expected: 'a number between 0 and 1',
  },
} as const satisfies OptionRules;

/** Finds the place of a logo in a symbol, or says why there is none. */
export function placeLogo(logo: Logo, matrix: QrMatrix): LogoPlace | Issue {
  const path = ['logo'];
  const [refused] = checkOptions(logo, LOGO_RULES);
  if (refused) return prefixPath(refused, { path });
  const picture = readPicture(logo.image, [...path, 'image']);
  if ('code' in picture) return picture;
  const largest = largestLogoArea(matrix.version, matrix.level);
  const most = largest < MIN_LOGO_AREA ? 0 : largest;
  const wanted = wholeArea(logo.size ?? DEFAULT_LOGO_SIZE, matrix.size);
  const area = logo.size === undefined ? Math.min(wanted, most) : wanted;
  if (area >= MIN_LOGO_AREA && area <= most) return { area, picture };
  const received = share(Math.max(area, MIN_LOGO_AREA), matrix.size);
  return drawingIssue('render.logo', {
    path: [...path, 'size'],
    expected: share(most, matrix.size),
    received,
  });
}

/** The odd number of modules nearest below, so that the middle stays in the middle. */
function wholeArea(part: number, size: number): number {
  const modules = Math.floor(part * size);
  return modules % 2 ? modules : modules - 1;
}

function share(modules: number, size: number): string {
  return `${Math.floor((modules / size) * 1000) / 10} %`;
}
