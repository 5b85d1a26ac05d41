import { readUint16 } from '../bytes/endian.ts';

/** What the frame of a JPEG file says. */
export interface JpegFrame {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly precision: number;
  readonly components: number;
}

const EOI = 0xd9;
const SOS = 0xda;

/** A decoder goes over the whole picture once a scan; cameras and programs write about ten. */
const MAX_SCANS = 100;

/**
 * Follows the segments of a JPEG file (ITU-T T.81 annex B) to the end-of-image marker. What follows that, as some
 * cameras write, is not looked at. Nothing where the file is cut short, has no frame or more than one.
 */
export function readJpegFrame(bytes: Uint8Array): JpegFrame | undefined {
  let frame: JpegFrame | undefined;
  let scans = 0;
  for (let at = nextMarker(bytes, 2); at <= bytes.length; at = nextMarker(bytes, at)) {
    const marker = bytes[at - 1] ?? 0;
    if (marker === EOI) return scans > 0 ? frame : undefined;
    if (isAlone(marker)) continue;
    const length = readUint16(bytes, at);
    if (length < 2 || at + length > bytes.length) return undefined;
    if (isFrameMarker(marker)) {
      if (frame || length < 8) return undefined;
      const [width, height] = [readUint16(bytes, at + 5), readUint16(bytes, at + 3)];
      frame = { width, height, precision: bytes[at + 2] ?? 0, components: bytes[at + 7] ?? 0 };
    }
    if (marker === SOS && ++scans > MAX_SCANS) return undefined;
    at += length;
  }
  return undefined;
}

/** The index after the next marker, one beyond the end where there is none; entropy-coded data and its stuffed zeros are passed over. */
function nextMarker(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    const code = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && code !== 0 && code !== 0xff) return at + 2;
  }
  return bytes.length + 1;
}

/** Markers without a length: TEM, RST0 to RST7, SOI. */
function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** Any start of frame: C0 to CF but for the tables C4, C8 and CC. */
function isFrameMarker(marker: number): boolean {
  return marker === 0xc0 || (marker > 0xc0 && marker <= 0xcf && marker % 4 > 0);
}
