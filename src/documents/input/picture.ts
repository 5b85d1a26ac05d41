import type { Picture } from '../../images/picture.ts';
import { drawablePicture } from './drawing-bridge.ts';
import type { DocumentField } from './fields.ts';

/** Makes a field that is the bytes of a PNG or JPEG file. */
export function picture(): DocumentField<Picture | undefined, Uint8Array> {
  return { expected: 'pictureFile', blank: undefined, read: drawablePicture };
}
