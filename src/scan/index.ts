export type { WasmSource } from '../bytes/packages/wasm.ts';
export type { Pixels } from '../images/pixels.ts';
export type { Corners, Decoder, Point, ScannedCode } from './code.ts';
export type { ImageInput, PictureOptions } from './picture.ts';
export { type ScanOptions, safeScan, scan } from './scan.ts';
