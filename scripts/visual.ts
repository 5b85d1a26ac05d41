/** Writes every document as PNG into test/out, for the eye: `npm run test:visual`. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sceneToPng } from '../src/documents/index.ts';
import { toPdf } from '../src/documents/output/pdf/index.ts';
import { GALLERY } from '../test/documents/gallery.ts';

const OUT = fileURLToPath(new URL('../test/out/', import.meta.url));

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
for (const [name, scene] of Object.entries(GALLERY)) {
  const onPaper = scene.medium === 'paper';
  writeFileSync(join(OUT, `${name}.png`), await sceneToPng(scene, onPaper ? { dpi: 110 } : {}));
  if (!onPaper) continue;
  const file = join(OUT, `${name}.pdf`);
  writeFileSync(file, await toPdf(scene));
  execFileSync('pdftoppm', ['-r', '110', '-png', '-singlefile', file, join(OUT, `${name}.pdf`)]);
}
console.log(`${Object.keys(GALLERY).length} documents in ${OUT}`);
