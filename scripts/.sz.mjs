import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

for (const c of [
  "export {decode} from './src/lite.ts'",
  "export {encode,decode} from './src/index.ts'",
  "export {inspect} from './src/inspect/index.ts'",
  "export {safeDecode,formatIssues} from './src/index.ts'",
]) {
  const r = await build({
    stdin: { contents: c, resolveDir: '.' },
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
    logLevel: 'error',
  });
  console.log(c, gzipSync(r.outputFiles[0].contents, { level: 9 }).length, r.outputFiles[0].contents.length);
}
