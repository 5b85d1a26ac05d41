import { drawingIssue, type Issue } from '../issues/issue.ts';
import { show } from '../issues/show.ts';

/** A PNG or JPEG file of the user's own, with its size in pixels. */
export interface Picture {
  readonly type: 'png' | 'jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Larger files do not belong on a bill. */
const MOST_BYTES = 2_000_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** It looks at the head of an image file (PNG §11.2.2, JPEG T.81 §B.2.2) for its type and size. */
export function readPicture(bytes: unknown, path: readonly (string | number)[]): Picture | Issue {
  const expected = 'the bytes of a PNG or JPEG file';
  if (!(bytes instanceof Uint8Array))
    return drawingIssue('input.type', { path, expected, received: show(bytes) });
  if (bytes.length > MOST_BYTES) {
    const received = `${bytes.length} bytes`;
    return drawingIssue('render.picture', { path, expected: `at most ${MOST_BYTES} bytes`, received });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = PNG.every((byte, i) => bytes[i] === byte) ? pngSize(view) : jpegSize(view);
  if (!size || size.width === 0 || size.height === 0) {
    return drawingIssue('render.picture', { path, expected, received: 'neither PNG nor JPEG' });
  }
  return { ...size, bytes };
}

type Size = Pick<Picture, 'type' | 'width' | 'height'>;

function pngSize(view: DataView): Size | undefined {
  if (view.byteLength < 33) return undefined;
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

function jpegSize(view: DataView): Size | undefined {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 9 < view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return frameSize(view, at + 4);
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** Eight bits a sample and one, three or four components are what files of the wild have (T.81 §B.2.2). */
function frameSize(view: DataView, at: number): Size | undefined {
  if (view.getUint8(at) !== 8 || ![1, 3, 4].includes(view.getUint8(at + 5))) return undefined;
  return { type: 'jpeg', height: view.getUint16(at + 1), width: view.getUint16(at + 3) };
}

/** Start of frame: C0 to CF but for the tables C4, C8 and CC. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
