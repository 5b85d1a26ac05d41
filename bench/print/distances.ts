/**
 * From how far a printed code is read: the smallest modules of which all simulated photographs are read, by distance and level.
 * The print (150 dpi, dot gain, a white stain on 6 % of it) and the photograph (a frame of 1080p, held aslant, half in shadow, out
 * of focus, noisy, JPEG 40) are those of test/oracle/pictures/photograph.ts; the reader is zxing-wasm.
 */
import { type Level, qrMatrix } from '../../src/qr/matrix.ts';
import { zxing } from '../../test/kit/drawing/readers.ts';
import { PAYLOADS } from '../../test/kit/drawing/samples.ts';
import { rgba } from '../../test/oracle/picture.ts';
import {
  photographed,
  pixelsPerMillimetre,
  printed,
  randomShots,
  type Shot,
} from '../../test/oracle/pictures/photograph.ts';

const CENTIMETRES = [30, 40, 60, 100, 200] as const;
const PIXELS = [2.6, 3, 3.4, 3.8] as const;
const LEVELS: readonly Level[] = ['M', 'Q'];
const PHOTOGRAPHS = 10;

for (const level of LEVELS) {
  for (const centimetres of CENTIMETRES) {
    const rows: string[] = [];
    for (const pixels of PIXELS) {
      const distance = centimetres * 10;
      const shot = { module: pixels / pixelsPerMillimetre(distance), distance, isStained: true };
      const { read, wrong } = await readShots(level, shot);
      rows.push(`${shot.module.toFixed(2)} mm ${read}/${PHOTOGRAPHS}${wrong > 0 ? ` WRONG ${wrong}` : ''}`);
      if (read === PHOTOGRAPHS) break;
    }
    console.log(`${level}  ${String(centimetres).padStart(3)} cm  ${rows.join('  ')}`);
  }
}

async function readShots(level: Level, shot: Shot) {
  const text = PAYLOADS.amount;
  const symbol = qrMatrix(text, { level });
  const random = randomShots(shot.distance);
  let [read, wrong] = [0, 0];
  const prints = [printed(symbol, shot, random()), printed(symbol, shot, random())];
  for (let i = 0; i < PHOTOGRAPHS; i++) {
    const print = prints[i % 2] ?? printed(symbol, shot, 0);
    const { width, height, data } = rgba(photographed(print, symbol, shot, random));
    const [found] = await zxing({ width, height, data: new Uint8ClampedArray(data) });
    if (found === text) read += 1;
    else if (found) wrong += 1;
  }
  return { read, wrong };
}
