import type { Pixels } from './pixels.ts';

/** A place in a picture, in pixels from the top left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The corners of a symbol without its quiet zone; top and left as the symbol itself has them, however it is turned. */
export interface Corners {
  readonly topLeft: Point;
  readonly topRight: Point;
  readonly bottomRight: Point;
  readonly bottomLeft: Point;
}

/** A QR code that was found in a picture. */
export interface ScannedCode {
  readonly text: string;
  readonly position: Corners;
}

/** Another reader of codes; it gets grey, opaque pixels. */
export type Decoder = (pixels: Pixels) => readonly ScannedCode[] | Promise<readonly ScannedCode[]>;

/** It moves the corners of a symbol. */
export function moved(position: Corners, move: (point: Point) => Point): Corners {
  return {
    topLeft: move(position.topLeft),
    topRight: move(position.topRight),
    bottomRight: move(position.bottomRight),
    bottomLeft: move(position.bottomLeft),
  };
}

/** It reads the bytes of a symbol as UTF-8, which payment codes are written in; nothing where they are something else. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
