import { build } from 'esbuild';

const r = await build({
  stdin: { contents: "export {decode} from './dist/lite.js'", resolveDir: '.' },
  bundle: true,
  minify: false,
  format: 'esm',
  write: false,
  metafile: true,
  logLevel: 'error',
});
console.log(r.outputFiles[0].text);
