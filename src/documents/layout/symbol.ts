import { type LogoPlace, placeLogo } from '../../draw/logo.ts';
import type { Picture } from '../../images/picture.ts';
import { issue, prefixPath, reworded } from '../../issues/issue.ts';
import { mistyped } from '../../issues/mistyped.ts';
import { type Level, type QrMatrix, safeQrMatrix } from '../../qr/matrix.ts';
import { choiceField, type DocumentFields, flagField, pictureField } from '../input/fields.ts';
import type { Canvas } from './canvas.ts';

/** What every document takes to draw its code. */
export interface SymbolInput {
  /** The text that a reader gets, drawn as it is. */
  readonly payload: string;
  /** Default `'M'`, with a mark `'Q'`. */
  readonly level?: Level;
  /** Mixed segments: a smaller code, outside the letter of EMVCo MPM v1.1 §4.12.1. Default `false`. */
  readonly dense?: boolean;
  /** The bytes of a PNG or JPEG to stand in the middle of the code; at most a fifth of its side is covered. */
  readonly centerImage?: Uint8Array;
}

export const SYMBOL_KEYS = ['payload', 'level', 'dense', 'centerImage'] as const;

export interface CodeSymbol {
  readonly matrix: QrMatrix;
  readonly centerImage: LogoPlace | undefined;
}

/** Light modules on each side (ISO/IEC 18004 §6.3.8). */
const QUIET = 4;
/** Phones read smaller squares only at times; four dots of a 300 dpi printer. */
const MIN_MODULE = 0.33;

/** Reads the fields of the code and draws its symbol. */
export function readSymbol(fields: DocumentFields): CodeSymbol | undefined {
  const { issues, path } = fields;
  const marked = fields.value('centerImage') !== undefined;
  const level = choiceField(fields, 'level', marked ? ['Q', 'M', 'H', 'L'] : ['M', 'L', 'Q', 'H']);
  const payload = fields.value('payload');
  if (payload === undefined) {
    issues.push(issue('input.required', { path: [...path, 'payload'], expected: 'a text' }));
    return undefined;
  }
  if (typeof payload !== 'string') {
    issues.push(mistyped([...path, 'payload'], 'a text', payload));
    return undefined;
  }
  const drawn = safeQrMatrix(payload, { level, dense: flagField(fields, 'dense') });
  if (!drawn.ok) {
    issues.push(...drawn.issues.map((fault) => reworded(prefixPath(fault, { path: [...path, 'payload'] }))));
    return undefined;
  }
  const centerImage = marked ? readCenterImage(fields, drawn.value) : undefined;
  return { matrix: drawn.value, centerImage };
}

function readCenterImage(fields: DocumentFields, matrix: QrMatrix): LogoPlace | undefined {
  const picture = pictureField(fields, 'centerImage');
  if (!picture) return undefined;
  const place = placeLogo({ image: picture.bytes }, matrix);
  if ('area' in place) return { ...place, picture };
  fields.issues.push(reworded({ ...place, path: [...fields.path, 'centerImage'] }));
  return undefined;
}

/** Where a code goes: a square that includes its quiet zone. */
export interface CodePlace {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  /** Whole pixels to a module, for screens. */
  readonly grid?: boolean;
  readonly form?: 'outline' | 'mask';
  readonly path: readonly (string | number)[];
}

/** Draws a code in the middle of a square, quiet zone and mark included. */
export function drawSymbol(page: Canvas, { matrix, centerImage }: CodeSymbol, place: CodePlace): void {
  const across = matrix.size + 2 * QUIET;
  const { side: room, grid = false, form = 'outline' } = place;
  const module = grid ? Math.floor(room / across) : room / across;
  if (module * page.unit < MIN_MODULE) {
    const received = ((room / across) * page.unit).toFixed(2);
    page.issues.push(issue('render.module', { path: place.path, received, expected: String(MIN_MODULE) }));
    return;
  }
  const side = module * matrix.size;
  const margin = grid ? Math.floor((room - side) / 2) : (room - side) / 2;
  const at = { x: place.x + margin, y: place.y + margin };
  page.items.push({ kind: 'code', ...at, side, matrix, logoArea: centerImage?.area ?? 0, form });
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
