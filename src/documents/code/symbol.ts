import { type LogoPlace, placePicture } from '../../draw/logo.ts';
import { QUIET_ZONE } from '../../draw/source.ts';
import type { Picture } from '../../images/picture.ts';
import type { Report } from '../../issues/report.ts';
import { makeMatrix, type QrMatrix } from '../../qr/matrix.ts';
import type { ReadBy } from '../input/fields.ts';
import type { Canvas } from '../layout/canvas.ts';
import type { CODE } from './fields.ts';

export interface CodeSymbol {
  readonly matrix: QrMatrix;
  readonly centerImage: LogoPlace | undefined;
}

/** Phones read smaller squares only at times; four dots of a 300 dpi printer. */
const MIN_MODULE = 0.33;

/** Draws a text as a symbol, as {@link makeMatrix} does. */
export type SymbolMaker = typeof makeMatrix;

/** Draws the symbol of a document. */
export function layOutSymbol(
  {
    payload,
    dense,
    centerImage,
    level = centerImage ? 'Q' : 'M',
  }: Pick<ReadBy<typeof CODE>, 'payload' | 'dense' | 'centerImage' | 'level'>,
  report: Report,
  make: SymbolMaker = makeMatrix,
): CodeSymbol | undefined {
  const matrix = payload === undefined ? undefined : make(payload, { level, dense }, report.at('payload'));
  if (!matrix) return undefined;
  const place = centerImage && placePicture(centerImage, matrix, report.at('centerImage'));
  return { matrix, centerImage: place };
}

/** Where a code goes: a square that includes its quiet zone. */
export interface CodePlace {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** Whole pixels to a module, for screens. */
  readonly grid?: boolean;
  readonly form?: 'outline' | 'mask';
  /** What it says in words. */
  readonly alt?: string;
  readonly path: readonly (string | number)[];
}

/** Draws a code in the middle of a square, quiet zone and mark included. */
export function drawSymbol(page: Canvas, { matrix, centerImage }: CodeSymbol, place: CodePlace): void {
  const across = matrix.size + 2 * QUIET_ZONE;
  const { side: room, grid = false, form = 'outline', alt } = place;
  const module = grid ? Math.floor(room / across) : room / across;
  if (module * page.unit < MIN_MODULE) {
    const received = ((room / across) * page.unit).toFixed(2);
    page.report('render.module', { path: place.path, received, limit: MIN_MODULE });
    return;
  }
  const side = module * matrix.size;
  const margin = grid ? Math.floor((room - side) / 2) : (room - side) / 2;
  const at = { x: place.x + margin, y: place.y + margin };
  const code = { kind: 'code', ...at, side, matrix, logoArea: centerImage?.area ?? 0, form } as const;
  page.items.push(alt === undefined ? code : { ...code, alt });
  if (centerImage) drawCenterImage(page, centerImage, { ...at, module, modules: matrix.size });
}

interface CenterImagePlace {
  readonly x: number;
  readonly y: number;
  readonly module: number;
  readonly modules: number;
}

/** The picture in the middle of the hole, half a module of margin around it. */
function drawCenterImage(
  page: Canvas,
  { area, picture }: LogoPlace,
  { x, y, module, modules }: CenterImagePlace,
): void {
  const from = ((modules - area) / 2) * module;
  const side = area * module;
  const margin = from + module / 2;
  drawPicture(page, picture, { x: x + margin, y: y + margin, width: side - module, height: side - module });
}

/** Places a picture in the middle of a frame, as large as its proportions allow; returns its width. */
export function drawPicture(
  page: Canvas,
  picture: Picture,
  frame: { x: number; y: number; width: number; height: number; anchor?: 'start' | 'middle' },
): number {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  const x = frame.anchor === 'start' ? frame.x : frame.x + (frame.width - width) / 2;
  page.items.push({ kind: 'image', x, y: frame.y + (frame.height - height) / 2, width, height, picture });
  return width;
}
