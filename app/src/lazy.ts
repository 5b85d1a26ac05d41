import { partMissing } from './failure.ts';

declare global {
  var vietqrReader: typeof import('./lazy/reader.ts') | undefined;
  var vietqrPaper: typeof import('./lazy/paper.ts') | undefined;
}

/** Loads what reads pictures, with its wasm inside, when it is first needed. */
export async function loadReader(): Promise<typeof import('./lazy/reader.ts')> {
  return loaded('reader.js', () => globalThis.vietqrReader);
}

/** Loads what writes PDF, with the typeface inside, when it is first needed. */
export async function loadPaper(): Promise<typeof import('./lazy/paper.ts')> {
  return loaded('paper.js', () => globalThis.vietqrPaper);
}

const loading = new Map<string, Promise<void>>();

/** Plain scripts, unlike modules and fetched files, also load where the page was opened as a file. */
async function loaded<T>(file: string, get: () => T | undefined): Promise<T> {
  const script = loading.get(file) ?? append(file);
  loading.set(file, script);
  await script;
  const bundle = get();
  if (!bundle) throw partMissing(file);
  return bundle;
}

function append(file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = file;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      loading.delete(file);
      reject(partMissing(file));
    });
    document.head.append(script);
  });
}
