import { createRequire } from 'node:module';

/** Reads the version of the package, by its own name, so that sources and build read the same file. */
export function version(): string {
  const manifest: unknown = createRequire(import.meta.url)('vietqr-kit/package.json');
  const known = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return known ? String(manifest.version) : '';
}
