import type { Pixels } from '../images/pixels.ts';

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

/** Another reader of codes; it gets gray, opaque pixels. */
export type Decoder = (pixels: Pixels) => readonly ScannedCode[] | Promise<readonly ScannedCode[]>;
