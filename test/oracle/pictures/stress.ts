import { checksum } from '../../../src/bytes/crc16.ts';
import { draw, type Gray, type Level, map, paint, place } from '../picture.ts';
import { blur, noise, perspective, resize, rotate } from './distort.ts';
import { jpegLoss } from './jpeg-loss.ts';

/** A picture of a code under one kind of hardship, and the text that stands in it. */
export interface Hardship {
  readonly group: string;
  readonly text: string;
  readonly picture: Gray;
}

type Make = (text: string, index: number, random: () => number) => Gray;

/** Name, number of pictures, how to make one. */
const GROUPS: readonly (readonly [name: string, count: number, make: Make])[] = [
  ['clean, 8 pixels a module', 18, (text) => draw(text, 8)],
  ['2 pixels a module', 18, (text) => draw(text, 2)],
  ['1 pixel a module', 18, (text) => draw(text, 1)],
  ['turned by 5 to 45 degrees', 15, (text, i) => rotate(draw(text, 6), 5 + (i % 5) * 10)],
  ['seen from the side, mild', 12, (text) => perspective(draw(text, 8), 0.1)],
  ['seen from the side, strong', 12, (text) => perspective(draw(text, 8), 0.24)],
  ['blurred by 0.45 modules', 12, (text) => blur(draw(text, 8), 3.6)],
  ['blurred by 0.7 modules', 12, (text) => blur(draw(text, 8), 5.6)],
  ['noise, sigma 70', 12, (text, _, random) => noise(draw(text, 5), random, 70)],
  ['salt and pepper, 12 %', 12, (text, _, random) => map(draw(text, 6), (value) => pepper(value, random))],
  ['contrast 25 of 255', 12, (text) => map(draw(text, 5), (value) => (value ? 150 : 125))],
  ['white on black', 12, (text) => map(draw(text, 5), (value) => 255 - value)],
  ['logo 15 %, level M', 8, (text) => logo(text, 'M', 0.15)],
  ['logo 20 %, level Q', 8, (text) => logo(text, 'Q', 0.2)],
  ['logo 25 %, level H', 8, (text) => logo(text, 'H', 0.25)],
  ['logo 25 %, level Q', 8, (text) => logo(text, 'Q', 0.25)],
  ['logo 30 %, level H', 8, (text) => logo(text, 'H', 0.3)],
  ['screenshot of a phone', 12, screenshot],
  ['JPEG of quality 30, 3 pixels', 12, (text) => jpegLoss(draw(text, 3), 30)],
  ['JPEG of quality 10, 4 pixels', 12, (text) => jpegLoss(draw(text, 4), 10)],
  ['glare and shadow', 12, (text) => glare(draw(text, 8))],
  ['no quiet zone, dark ground', 12, onDarkGround],
  ['mirrored', 12, (text) => mirrored(draw(text, 5))],
  ['round dots', 12, (text) => draw(text, 8, { dots: true })],
  ['phone photograph', 12, photograph],
  ['scaled to 2.3 pixels a module', 12, (text) => resize(draw(text, 8), Math.round(49 * 2.3))],
];

/** Makes the pictures one by one, the same ones every time; `most` limits how many of each kind. */
export function* hardships(most = Number.POSITIVE_INFINITY): Generator<Hardship> {
  for (const [seed, [group, count, make]] of GROUPS.entries()) {
    const random = randomFrom(seed);
    for (let i = 0; i < Math.min(count, most); i++) {
      const text = TEXTS[i] ?? '';
      yield { group, text, picture: make(text, i, random) };
    }
  }
}

/** Makes two pictures of two megapixels in which there is nothing to read, by name. */
export function withoutCode(): Readonly<Record<string, Gray>> {
  const random = randomFrom(7);
  const waves = paint(
    1632,
    1224,
    (x, y) => 120 + 60 * Math.sin(x / 37) + 40 * Math.cos(y / 23) + 50 * random(),
  );
  return { 'noisy waves': waves, 'page of scribble': page(random) };
}

const PURPOSES = [
  'HOC PHI T09 HS20251234',
  'Hoc phi lop 6A1 Nguyen An',
  'ung ho quy vac xin covid',
  'TIEN DIEN KH PD12000987',
  'Vien phi BN 00918273',
];

const TEXTS: readonly string[] = Array.from({ length: 18 }, (_, i) => {
  const account = i % 6 === 5 ? `VQRQ${100000 + i * 713}` : String(1e9 + i * 7654321);
  const payee = tlv('00', i % 6 === 5 ? '970422' : '970436') + tlv('01', account);
  const network = tlv('38', tlv('00', 'A000000727') + tlv('01', payee) + tlv('02', 'QRIBFTTA'));
  if (i % 6 === 5) return closed(`000201010211${network}53037045802VN`);
  const named = i % 6 === 4 ? `${tlv('59', 'BENH VIEN DA KHOA TINH')}${tlv('60', 'HA NOI')}` : '';
  const bill = i % 6 === 4 ? tlv('01', `BN2026091200${i}`) : '';
  const details = tlv('62', bill + tlv('08', PURPOSES[i % 5] ?? ''));
  return closed(
    `000201010212${network}5303704${tlv('54', String(10000 + i * 37500))}5802VN${named}${details}`,
  );
});

function tlv(tag: string, value: string): string {
  return tag + String(value.length).padStart(2, '0') + value;
}

function closed(body: string): string {
  return `${body}6304${checksum(`${body}6304`)}`;
}

function pepper(value: number, random: () => number): number {
  if (random() >= 0.12) return value;
  return random() < 0.5 ? 0 : 255;
}

/** A bordered square in the middle, its side as a part of the symbol's. */
function logo(text: string, level: Level, part: number): Gray {
  const symbol = draw(text, 8, { level });
  const side = Math.round((symbol.width - 64) * part);
  const badge = paint(side, side, (x, y) => {
    if (Math.min(x, y, side - 1 - x, side - 1 - y) < 5) return 255;
    return ((x >> 3) + (y >> 3)) % 3 === 0 ? 40 : 170;
  });
  const middle = (symbol.width - side) >> 1;
  return place(symbol, badge, middle, middle);
}

/** The code somewhere in the middle of a page, on a white card. */
function screenshot(text: string, index: number, random: () => number): Gray {
  const symbol = draw(text, index % 2 ? 6 : 4);
  const [left, top] = [180 + index * 20, 500 + index * 30];
  const card = paint(symbol.width + 28, symbol.height + 28, () => 255);
  return stamp(stamp(page(random), card, left - 14, top - 14), symbol, left, top);
}

/** A phone's screen: a header bar, lines of scribble and a noisy photograph. */
function page(random: () => number): Gray {
  const [width, height] = [1080, 1920];
  const screen = paint(width, height, (x, y) => {
    if (y < 120) return 60;
    return y >= height - 420 && y < height - 200 && x >= 60 && x < width - 60 ? random() * 255 : 244;
  });
  for (let line = 0; line < 26; line++) {
    for (let x = 40; x < width - 80; ) {
      const word = paint(6 + Math.floor(random() * 26), 20, () => (random() < 0.6 ? 30 : 244));
      stamp(screen, word, x, 140 + line * 66 + ((line * 7) % 13));
      x += word.width + 6 + Math.floor(random() * 14);
    }
  }
  return screen;
}

/** Lays a picture over a page that nobody else looks at. */
function stamp(page: Gray, picture: Gray, left: number, top: number): Gray {
  for (let y = 0; y < picture.height; y++) {
    const row = picture.data.subarray(y * picture.width, (y + 1) * picture.width);
    page.data.set(row, (top + y) * page.width + left);
  }
  return page;
}

function glare(symbol: Gray): Gray {
  return map(symbol, (value, x, y) => {
    const [dx, dy] = [x / symbol.width - 0.65, y / symbol.height - 0.4];
    const light = 260 * Math.exp(-(dx * dx + dy * dy) / 0.018);
    return value * (0.35 + (0.65 * x) / symbol.width) * 0.8 + 25 + light;
  });
}

function onDarkGround(text: string): Gray {
  const symbol = draw(text, 6, { margin: 0 });
  const side = symbol.width + 120;
  return place(
    paint(side, side, () => 70),
    symbol,
    60,
    60,
  );
}

function mirrored({ width, height, data }: Gray): Gray {
  return paint(width, height, (x, y) => data[y * width + width - 1 - x] ?? 0);
}

function photograph(text: string, index: number, random: () => number): Gray {
  const seen = blur(rotate(perspective(draw(text, 6), 0.12), 8 + index * 3), 1.8);
  const lit = map(seen, (value, x) => value * 0.7 + 30 + (40 * x) / 600);
  return jpegLoss(noise(lit, random, 14), 55);
}

/** Numbers in [0, 1) that are the same every time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
