import { ownAddress } from '../own-address.ts';

/**
 * Gives the loader of installed packages, in Node, Deno and Bun; nothing where there are none. It is asked for without an
 * import that would keep bundlers for browsers away.
 */
export function installedPackages(): NodeJS.Require | undefined {
  try {
    return globalThis.process
      ?.getBuiltinModule?.('node:module')
      .createRequire(ownAddress ?? `${globalThis.process.cwd()}/`);
  } catch {
    return undefined;
  }
}

/** Reads a file of an installed package, in Node, Deno and Bun; nothing where there are no files. */
export function packageFile(path: string): Uint8Array | undefined {
  try {
    const file = installedPackages()?.resolve(path);
    if (file === undefined) return undefined;
    return globalThis.process.getBuiltinModule('node:fs').readFileSync(file);
  } catch {
    return undefined;
  }
}
