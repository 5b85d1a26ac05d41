import { writeBase64 } from './base64.ts';

/** Writes bytes as a data URL. */
export function dataUrl(type: string, bytes: Uint8Array): string {
  return `data:${type};base64,${writeBase64(bytes)}`;
}
