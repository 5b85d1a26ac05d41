import { readUint32 } from '../bytes/endian.ts';
import type { Report } from '../issues/report.ts';
import { stringify } from '../issues/stringify.ts';
import { readJpegFrame } from './jpeg.ts';
import { PNG_SIGNATURE } from './png/format.ts';

/** A PNG or JPEG file of the user's own, with its size in pixels. */
export interface Picture {
  /** Format of the file. */
  readonly type: 'png' | 'jpeg';
  /** The whole file. */
  readonly bytes: Uint8Array;
  /** Pixels from left to right. */
  readonly width: number;
  /** Pixels from top to bottom. */
  readonly height: number;
}

/** Larger files do not belong on a bill. */
const MAX_PICTURE_BYTES = 2_000_000;
export const MAX_PICTURE_PIXELS = 16_000_000;

/**
 * Reads the type and size of an image file: the head of a PNG (§11.2.2), all segments of a JPEG (T.81 annex B). Reports
 * `input.type` and `render.picture`.
 */
export function readPicture(bytes: unknown, report: Report): Picture | undefined {
  const expected = 'pngOrJpegBytes';
  if (!(bytes instanceof Uint8Array)) return report('input.type', { expected, received: stringify(bytes) });
  if (bytes.length > MAX_PICTURE_BYTES) {
    const received = `byteCount(${bytes.length})`;
    return report('render.picture', { expected: `bytesUpTo(${MAX_PICTURE_BYTES})`, received });
  }
  const size = PNG_SIGNATURE.every((byte, i) => bytes[i] === byte) ? pngSize(bytes) : jpegSize(bytes);
  if (!size || size.width === 0 || size.height === 0) {
    return report('render.picture', {
      expected,
      received: isJpeg(bytes) ? 'damagedFile' : 'neitherPngNorJpeg',
    });
  }
  return { ...size, bytes };
}

type PictureSize = Pick<Picture, 'type' | 'width' | 'height'>;

function pngSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 33) return undefined;
  return { type: 'png', width: readUint32(bytes, 16), height: readUint32(bytes, 20) };
}

/** Checks whether a file begins as a JPEG does. */
export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

/** Eight bits a sample and one, three or four components are what files of the wild have (T.81 §B.2.2). */
function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  const frame = isJpeg(bytes) ? readJpegFrame(bytes) : undefined;
  if (frame?.precision !== 8 || ![1, 3, 4].includes(frame.components)) return undefined;
  const { width, height } = frame;
  return width * height > MAX_PICTURE_PIXELS ? undefined : { type: 'jpeg', width, height };
}
