/**
 * Share of the stress set that is read, by kind of hardship, and the time for it: both entry points beside the bare
 * packages they stand on.
 */
import { decodeQR } from 'qr/decode.js';
import * as full from 'vietqr-kit/scan';
import * as lite from 'vietqr-kit/scan/lite';
import { readBarcodes } from 'zxing-wasm/reader';
import { rgba } from '../test/oracle/picture.ts';
import { hardships, withoutCode } from '../test/oracle/pictures/stress.ts';

type Picture = ReturnType<typeof rgba>;

const READERS: Readonly<Record<string, (pixels: Picture) => Promise<readonly string[]>>> = {
  'vietqr-kit/scan': async (pixels) => (await full.scan(pixels)).map(({ text }) => text),
  'vietqr-kit/scan/lite': async (pixels) => (await lite.scan(pixels)).map(({ text }) => text),
  'zxing-wasm alone': async ({ width, height, data }) => {
    const image = { width, height, data: new Uint8ClampedArray(data), colorSpace: 'srgb' } as const;
    return (await readBarcodes(image, { formats: ['QRCode'] })).map(({ text }) => text);
  },
  'qr alone': async (pixels) => {
    try {
      return [decodeQR(pixels)];
    } catch {
      return [];
    }
  },
};

const pictures = [...hardships()].map(({ picture, ...rest }) => ({ ...rest, pixels: rgba(picture) }));
const empty = Object.entries(withoutCode()).map(([name, picture]) => ({ name, pixels: rgba(picture) }));
const kinds = [...new Set(pictures.map(({ group }) => group))];
const missed = new Map<string, Map<string, number>>();

for (const [name, read] of Object.entries(READERS)) {
  const times: number[] = [];
  const misses = new Map<string, number>();
  let wrong = 0;
  for (const { group, text, pixels } of pictures) {
    const start = performance.now();
    const texts = await read(pixels);
    times.push(performance.now() - start);
    if (!texts.includes(text)) misses.set(group, (misses.get(group) ?? 0) + 1);
    wrong += texts.filter((one) => one !== text).length;
  }
  missed.set(name, misses);
  const lost = [...misses.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    name.padEnd(22),
    `read ${(100 * (1 - lost / pictures.length)).toFixed(1)} %`,
    `wrong ${wrong}`,
    `ms a picture: median ${quantile(times, 0.5)}, p95 ${quantile(times, 0.95)}`,
  );
  for (const { name: picture, pixels } of empty) {
    const median = quantile(await timesOf(() => read(pixels), 11), 0.5);
    console.log(' '.repeat(22), `2 megapixels without a code, ${picture}: median ${median} ms`);
  }
}

console.log(`\nNot read, of ${pictures.length} pictures:`);
for (const kind of kinds) {
  const counts = [...missed].filter(([, misses]) => misses.has(kind));
  if (counts.length === 0) continue;
  console.log(kind.padEnd(32), counts.map(([name, misses]) => `${name} ${misses.get(kind)}`).join(', '));
}

async function timesOf(action: () => Promise<unknown>, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    await action();
    times.push(performance.now() - start);
  }
  return times;
}

function quantile(values: readonly number[], part: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
}
