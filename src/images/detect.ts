import type { Phrase } from '../issues/messages/phrase.ts';
import type { Report } from '../issues/report.ts';
import { measureGif } from './gif.ts';
import { readJpegFrame } from './jpeg.ts';
import { fits, type Size } from './pixels.ts';
import { isWholePng, measurePng } from './png/decode.ts';
import { measureWebp } from './webp.ts';

export type ImageFormat = 'png' | 'jpeg' | 'gif' | 'webp';

/** What a file says of itself, in pixels. */
export interface ImageHeader extends Size {
  readonly format: ImageFormat;
}

interface FormatRule {
  readonly format: ImageFormat;
  /** The bytes by which the format is told, as Latin-1 text, at their offset. */
  readonly magic: readonly (readonly [offset: number, text: string])[];
  /** Reads the size; nothing where the file is damaged. */
  readonly measure: (bytes: Uint8Array) => Size | undefined;
  /** Follows the file to its end. */
  readonly isWhole?: (bytes: Uint8Array) => boolean;
}

const FORMAT_RULES: readonly FormatRule[] = [
  { format: 'png', magic: [[0, '\x89PNG\r\n\x1a\n']], measure: measurePng, isWhole: isWholePng },
  { format: 'jpeg', magic: [[0, '\xff\xd8\xff']], measure: readJpegFrame },
  { format: 'gif', magic: [[0, 'GIF8']], measure: measureGif },
  {
    format: 'webp',
    magic: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
    measure: measureWebp,
  },
];

/**
 * Tells format and size of a picture file and whether the file is whole, before a single pixel is made room for.
 * Its time is linear in the bytes. Reports `scan.format`, `scan.damaged` and `scan.too_large` at `image`.
 */
export function readImageHeader(
  bytes: Uint8Array,
  maxPixels: number,
  report: Report,
): ImageHeader | undefined {
  const rule = FORMAT_RULES.find(({ magic }) =>
    magic.every(([offset, text]) => startsWith(bytes, offset, text)),
  );
  if (!rule) {
    const expected = 'oneOf(PNG, JPEG, GIF, WebP)';
    return report('scan.format', { path: ['image'], expected, received: beginning(bytes) });
  }
  const size = rule.measure(bytes);
  if (!size || size.width === 0 || size.height === 0) return reportDamaged(rule.format, report);
  if (!fits(size, maxPixels, report)) return undefined;
  if (rule.isWhole?.(bytes) === false) return reportDamaged(rule.format, report);
  return { format: rule.format, ...size };
}

const FORMAT_NAMES: Readonly<Record<ImageFormat, string>> = {
  png: 'PNG',
  jpeg: 'JPEG',
  gif: 'GIF',
  webp: 'WebP',
};

/** Reports that a file cannot be read to its end. */
export function reportDamaged(format: ImageFormat, report: Report): undefined {
  return report('scan.damaged', { path: ['image'], received: FORMAT_NAMES[format] });
}

function startsWith(bytes: Uint8Array, offset: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[offset + i] !== text.charCodeAt(i)) return false;
  return true;
}

function beginning(bytes: Uint8Array): Phrase {
  if (bytes.length === 0) return 'emptyFile';
  const first = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0'));
  return `fileBeginning(${first.join(' ')})`;
}
