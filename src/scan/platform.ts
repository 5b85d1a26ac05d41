import { installedPackages } from '../bytes/packages/installed.ts';
import type { Pixels } from '../images/pixels.ts';

/** Decodes the bytes of a picture file; nothing where it has no means to. */
export type FileDecoder = (file: Uint8Array) => Pixels | Promise<Pixels | undefined>;

/** Finds the browser's canvas; nothing where there is none, as in Node. */
export function canvasDecoder(): FileDecoder | undefined {
  const exists = typeof createImageBitmap === 'function' && typeof OffscreenCanvas === 'function';
  return exists ? canvasPixels : undefined;
}

async function canvasPixels(file: Uint8Array): Promise<Pixels | undefined> {
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(file)]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Checks whether installed packages can be reached, as in Node, Deno and Bun. */
export function hasPackages(): boolean {
  return installedPackages() !== undefined;
}

/**
 * Loads the package `@cwasm/webp`; nothing where it is not installed. No `import` names it: the package reads a file
 * as it loads, and a bundler for browsers would stop at that.
 */
export function webpDecoder(): FileDecoder | undefined {
  try {
    const webp: typeof import('@cwasm/webp') | undefined = installedPackages()?.('@cwasm/webp');
    return webp?.decode;
  } catch {
    return undefined;
  }
}
