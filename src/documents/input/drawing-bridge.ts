import { type LogoPlace, placeLogo } from '../../draw/logo.ts';
import { type Picture, readPicture } from '../../images/picture.ts';
import { isValidPng } from '../../images/png/validate.ts';
import type { RawIssue, Report } from '../../issues/report.ts';
import { type QrMatrix, type SymbolOptions, safeQrMatrix } from '../../qr/matrix.ts';
import { passOn } from '../layout/canvas.ts';

/** Draws the symbol of a text. */
export function symbolMatrix(text: string, options: SymbolOptions, report: Report): QrMatrix | undefined {
  const drawn = safeQrMatrix(text, options);
  if (drawn.ok) return drawn.value;
  passOn(drawn.issues.map(withoutMessage), report);
  return undefined;
}

/** Reads a picture file that every medium can draw. */
export function drawablePicture(bytes: unknown, report: Report): Picture | undefined {
  const picture = readPicture(bytes, []);
  if ('code' in picture) {
    passOn([withoutMessage(picture)], report);
    return undefined;
  }
  if (picture.type === 'jpeg' || isValidPng(picture.bytes)) return picture;
  return report('render.picture', { received: 'damagedOrInterlacedPng', expected: 'wholePngOrJpeg' });
}

/** Finds the place of a picture in the middle of a symbol. */
export function centerPlace(picture: Picture, matrix: QrMatrix, report: Report): LogoPlace | undefined {
  const place = placeLogo({ image: picture.bytes }, matrix);
  if ('area' in place) return { ...place, picture };
  passOn([{ ...withoutMessage(place), path: [] }], report);
  return undefined;
}

function withoutMessage({ message: _, ...found }: RawIssue & { readonly message: string }): RawIssue {
  return found;
}
