import type { Pixels } from './pixels.ts';

/** It decodes a picture file with the browser's canvas; nothing where there is none, as in Node. */
export async function canvasPixels(file: Uint8Array): Promise<Pixels | undefined> {
  if (typeof createImageBitmap !== 'function' || typeof OffscreenCanvas !== 'function') return undefined;
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(file)]));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return undefined;
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** It reads a file of an installed package, in Node, Deno and Bun; nothing where there are no files. */
export function packageFile(path: string): Uint8Array | undefined {
  const builtin = globalThis.process?.getBuiltinModule;
  if (!builtin) return undefined;
  try {
    const file = builtin('node:module')
      .createRequire(import.meta.url)
      .resolve(path);
    return builtin('node:fs').readFileSync(file);
  } catch {
    return undefined;
  }
}
