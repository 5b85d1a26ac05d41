import { type Picture, readPicture } from '../../images/picture.ts';
import { isValidPng } from '../../images/png/validate.ts';
import type { Report } from '../../issues/report.ts';
import type { DocumentField } from './fields.ts';

/** Makes a field that is the bytes of a PNG or JPEG file which every medium can draw. */
export function picture(): DocumentField<Picture | undefined, Uint8Array> {
  return { expected: 'pngOrJpegBytes', blank: undefined, read: drawablePicture };
}

/** Reads a PNG or JPEG file to its end. Reports `input.type` and `render.picture`. */
export function drawablePicture(bytes: unknown, report: Report): Picture | undefined {
  const picture = readPicture(bytes, report);
  if (!picture || picture.type === 'jpeg' || isValidPng(picture.bytes)) return picture;
  return report('render.picture', { received: 'damagedOrInterlacedPng', expected: 'wholePngOrJpeg' });
}
