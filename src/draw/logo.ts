import { type Picture, readPicture } from '../images/picture.ts';
import { type Field, type FieldsOf, type FieldTable, field, readFields } from '../issues/fields.ts';
import type { Report } from '../issues/report.ts';
import { isRecord, stringify } from '../issues/stringify.ts';
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

/** The bytes of the picture are read when it is placed. */
export const LOGO_FIELDS = {
  image: field('pngOrJpegBytes', (_value): _value is unknown => true),
  size: field(
    'numberBetween(0, 1)',
    (value): value is number => typeof value === 'number' && value > 0 && value < 1,
  ),
} as const satisfies FieldTable;

type LogoFields = Partial<FieldsOf<typeof LOGO_FIELDS>>;

/** The option `logo`: an object of its own. */
export const LOGO: Field<LogoFields> = {
  expected: 'objectWithImage',
  read: (value, report) =>
    isRecord(value)
      ? readFields(LOGO_FIELDS, value, report)
      : report('input.value', { expected: 'objectWithImage', received: stringify(value) }),
};

/** Reads the picture of a logo and finds its place in a symbol; reports at the fields of the logo. */
export function placeLogoFields(
  { image, size }: LogoFields,
  matrix: QrMatrix,
  report: Report,
): LogoPlace | undefined {
  const picture = readPicture(image, report.at('image'));
  return picture && placePicture(picture, matrix, report.at('size'), size);
}

/**
 * Finds the place of a picture in the middle of a symbol: as large as wanted, or a fifth of its side and no more than the
 * level allows. Reports `render.logo`, with the parts of the side, where it would cover too much.
 */
export function placePicture(
  picture: Picture,
  matrix: QrMatrix,
  report: Report,
  size?: number,
): LogoPlace | undefined {
  const largest = largestLogoArea(matrix.version, matrix.level);
  const most = largest < MIN_LOGO_AREA ? 0 : largest;
  const wanted = wholeArea(size ?? DEFAULT_LOGO_SIZE, matrix.size);
  const area = size === undefined ? Math.min(wanted, most) : wanted;
  if (area >= MIN_LOGO_AREA && area <= most) return { area, picture };
  const received = share(Math.max(area, MIN_LOGO_AREA), matrix.size);
  return report('render.logo', { limit: share(most, matrix.size), received });
}

/** The odd number of modules nearest below, so that the middle stays in the middle. */
function wholeArea(part: number, size: number): number {
  const modules = Math.floor(part * size);
  return modules % 2 ? modules : modules - 1;
}

function share(modules: number, size: number): string {
  return `${Math.floor((modules / size) * 1000) / 10} %`;
}
