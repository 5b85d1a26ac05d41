import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** The facts of package.json that tests hold the package to. */
export const manifest: {
  readonly name: string;
  readonly version: string;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly typesVersions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  readonly imports: Readonly<Record<string, unknown>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
} = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** Every import path of the package that holds code: `vietqr-kit`, `vietqr-kit/emv` … */
export const entries: readonly string[] = Object.keys(manifest.exports)
  .filter((subpath) => !subpath.endsWith('.json'))
  .map((subpath) => `${manifest.name}${subpath.slice(1)}`);
