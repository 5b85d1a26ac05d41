import type { Bytes } from '../../../bytes/views.ts';
import { type OptionsOrIndex, readOptions } from '../../../issues/fields.ts';
import { finishAsync } from '../../../issues/finish.ts';
import { documentsMessages } from '../../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../../issues/report.ts';
import { type Result, unwrap } from '../../../issues/result.ts';
import { readScene } from '../../layout/read-scene.ts';
import type { Scene } from '../../layout/scene.ts';
import { drawRaster, type Raster } from './draw.ts';
import type { DrawingFiles } from './engine.ts';
import { ESCPOS_FIELDS } from './escpos-fields.ts';

export interface EscPosOptions extends DrawingFiles {
  /** Whether the paper is cut at the end. Default `true`. */
  readonly cut?: boolean;
  /** Lines fed before that, 0 to 255. Default 3. */
  readonly feed?: number;
}

/** Dots to a millimetre, as thermal printers of 80 and 58 mm have them. */
const DOTS_PER_MM = 8;

/**
 * Writes a scene, such as a {@link receipt}, for a thermal printer: a picture of dots (`GS v 0`), so that no code page of the
 * printer matters, then paper feed and cut. Needs `@resvg/resvg-js` or `@resvg/resvg-wasm`.
 *
 * @throws {VietqrError} `input.*`, `package.missing`; `render.overflow` for a scene wider than 576 dots, 72 mm.
 */
export async function toEscPos(scene: Scene, options?: OptionsOrIndex<EscPosOptions>): Promise<Bytes> {
  return unwrap(await safeToEscPos(scene, options));
}

/** Does what {@link toEscPos} does and returns a {@link Result} instead of rejecting. */
export function safeToEscPos(scene: Scene, options?: OptionsOrIndex<EscPosOptions>): Promise<Result<Bytes>> {
  return finishAsync(documentsMessages, (report) => writeEscPos(scene, options, report));
}

const MAX_DOTS = 576;
/** Rows to a picture: more than the memory of some printers holds at once. */
const BAND_ROWS = 128;
const INITIALIZE = [0x1b, 0x40];

async function writeEscPos(given: unknown, options: unknown, report: Report): Promise<Bytes | undefined> {
  const scene = readScene(given, report);
  const read = readOptions(ESCPOS_FIELDS, options, report);
  if (!scene || !read || hasErrors(report)) return undefined;
  const dots = Math.round(scene.width * DOTS_PER_MM);
  if (dots > MAX_DOTS)
    return report('render.overflow', { path: ['scene'], limit: `${MAX_DOTS / DOTS_PER_MM} mm` });
  const raster = await drawRaster(scene, dots, read, report);
  if (!raster) return undefined;
  const bytes = [...INITIALIZE];
  for (let row = 0; row < raster.height; row += BAND_ROWS) writeBand(raster, row, bytes);
  bytes.push(0x1b, 0x64, read.feed);
  if (read.cut) bytes.push(0x1d, 0x56, 0x42, 0);
  return Uint8Array.from(bytes);
}

/** One `GS v 0`: width in bytes and height in rows, the low byte first, then the rows; a dark dot is 1. */
function writeBand(raster: Raster, from: number, bytes: number[]): void {
  const across = Math.ceil(raster.width / 8);
  const rows = Math.min(BAND_ROWS, raster.height - from);
  bytes.push(0x1d, 0x76, 0x30, 0, across & 255, across >> 8, rows & 255, rows >> 8);
  for (let y = from; y < from + rows; y++) {
    for (let x = 0; x < across * 8; x += 8) bytes.push(dotsAt(raster, x, y));
  }
}

function dotsAt({ width, pixels }: Raster, x: number, y: number): number {
  let byte = 0;
  for (let bit = 0; bit < 8; bit++) {
    const at = (y * width + x + bit) * 4;
    const dark = x + bit < width && (pixels[at] ?? 255) < 128;
    byte = (byte << 1) | Number(dark);
  }
  return byte;
}
