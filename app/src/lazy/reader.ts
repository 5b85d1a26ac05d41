import { type ImageInput, safeScan } from 'vietqr-kit/scan';
import wasm from 'zxing-wasm/reader/zxing_reader.wasm';

/** It finds the codes of a picture. */
export function scanPicture(image: ImageInput) {
  return safeScan(image, { wasm });
}
