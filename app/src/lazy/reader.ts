import { type ImageInput, safeScan } from 'vietqr-kit/scan';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm';

/** Finds the codes of a picture. */
export function scanPicture(image: ImageInput) {
  return safeScan(image, { wasm });
}
