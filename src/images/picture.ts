import { drawingIssue, type Issue } from '../issues/issue.ts';
import { stringify } from '../issues/stringify.ts';
import { readJpegFrame } from './jpeg.ts';
import { PNG_SIGNATURE } from './png/format.ts';

/** A PNG or JPEG file of the user's own, with its size in pixels. */
export interface Picture {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Larger files do not belong on a bill. */
const MAX_PICTURE_BYTES = 2_000_000;
export const MAX_PICTURE_PIXELS = 16_000_000;

/** Reads the type and size of an image file: the head of a PNG (§11.2.2), all segments of a JPEG (T.81 annex B). */
export function readPicture(bytes: unknown, path: readonly (string | number)[]): Picture | Issue {
  const expected = 'the bytes of a PNG or JPEG file';
  if (!(bytes instanceof Uint8Array))
    return drawingIssue('input.type', { path, expected, received: stringify(bytes) });
  if (bytes.length > MAX_PICTURE_BYTES) {
    const received = `${bytes.length} bytes`;
    return drawingIssue('render.picture', { path, expected: `at most ${MAX_PICTURE_BYTES} bytes`, received });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = PNG_SIGNATURE.every((byte, i) => bytes[i] === byte) ? pngSize(view) : jpegSize(bytes);
  if (!size || size.width === 0 || size.height === 0) {
    const received = isJpeg(bytes) ? 'a damaged file' : 'neither PNG nor JPEG';
    return drawingIssue('render.picture', { path, expected, received });
  }
  return { ...size, bytes };
}

type PictureSize = Pick<Picture, 'type' | 'width' | 'height'>;

function pngSize(view: DataView): PictureSize | undefined {
  if (view.byteLength < 33) return undefined;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

/** Eight bits a sample and one, three or four components are what files of the wild have (T.81 §B.2.2). */
function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  const frame = isJpeg(bytes) ? readJpegFrame(bytes) : undefined;
  if (frame?.precision !== 8 || ![1, 3, 4].includes(frame.components)) return undefined;
  const { width, height } = frame;
  return width * height > MAX_PICTURE_PIXELS ? undefined : { type: 'jpeg', width, height };
}
