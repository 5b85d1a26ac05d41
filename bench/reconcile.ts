import { createReconciler } from '../src/reconcile/matching/reconciler.ts';
import { checkCharacters, verifies } from '../src/text/check-digits.ts';

/** Descriptions a second against a million issued codes, beside a loop of `includes` and one regular expression a code. */
const CODES = 1_000_000;
const LINES = 200_000;
const PEER_CODES = 10_000;
const PEER_LINES = 200;

const random = generator(7);
const codes = Array.from({ length: CODES }, (_, serial) => issue(serial));
const lines = Array.from({ length: LINES }, (_, i) => describe(i % 2 === 0 ? pick(codes) : undefined));

const heapBefore = memory();
const started = performance.now();
const { match, bytes } = createReconciler(
  codes.map((code) => ({ code })),
  { check: (code) => code.startsWith('HS') && verifies(code.slice(2), '31-3') },
);
const built = performance.now() - started;
report('index', `${CODES} codes in ${Math.round(built)} ms, ${(bytes / CODES).toFixed(1)} bytes a code`);
report('heap', `${((memory() - heapBefore) / CODES).toFixed(0)} bytes a code with the entries`);

for (const line of lines.slice(0, 2000)) match(line);
let found = 0;
const perSecond = rate(lines, (line) => {
  if (match(line).status === 'matched') found++;
});
report('match', `${Math.round(perSecond)} lines/s against ${CODES} codes, ${found} of ${LINES / 2} found`);

const ours = codes.slice(0, 1000);
const small = createReconciler(ours.map((code) => ({ code })));
const oursOnly = lines.map((_, i) => describe(i % 2 === 0 ? pick(ours) : undefined));
report(
  'match',
  `${Math.round(rate(oursOnly, small.match))} lines/s against 1000 codes, every other line with one`,
);

const few = codes.slice(0, PEER_CODES);
const sample = lines.slice(0, PEER_LINES);
const loop = rate(sample, (line) => few.filter((code) => line.includes(code)));
const expressions = few.map((code) => new RegExp(`\\b${code}\\b`));
const regex = rate(sample, (line) => expressions.filter((expression) => expression.test(line)));
compare('includes loop', loop);
compare('regex a code', regex);

function compare(name: string, peer: number) {
  const scaled = (peer * PEER_CODES) / CODES;
  report(
    name,
    `${Math.round(peer)} lines/s against ${PEER_CODES} codes; for ${CODES} that is ${scaled.toFixed(2)}, 1:${Math.round(perSecond / scaled)}`,
  );
}

/** Lines a second of processor time, all threads counted, so that other work on the machine does not matter. */
function rate(sample: readonly string[], work: (line: string) => unknown): number {
  const from = process.cpuUsage();
  for (const line of sample) work(line);
  const { user, system } = process.cpuUsage(from);
  return (sample.length / (user + system)) * 1e6;
}

function issue(serial: number): string {
  let body = '';
  for (let rest = Math.imul(serial, 0x2545f491) >>> 0; body.length < 6; rest = Math.floor(rest / 31))
    body += '23456789ABCDEFGHJKMNPQRSTUVWXYZ'.charAt(rest % 31);
  body += '23456789ABCDEFGHJKMNPQRSTUVWXYZ'.charAt(serial % 31);
  return `HS${body}${checkCharacters(body, '31-3')}`;
}

function describe(code: string | undefined): string {
  const memo = code ? `${code} hoc phi thang 9` : 'NGUYEN VAN AN chuyen tien hoc phi';
  const wrapped = `MBVCB.${digits(10)}.${digits(6)}.${memo}.CT tu ${digits(13)} NGUYEN VAN AN toi ${digits(10)} TRUONG TH SO 1 tai MB- Ma GD ACSP/ kq${digits(6)}`;
  return random() < 0.5 ? wrapped : `${memo} GD ${digits(6)}-${digits(6)} 18:14:59`;
}

function digits(count: number): string {
  let text = '';
  while (text.length < count) text += Math.floor(random() * 10);
  return text;
}

function pick(list: readonly string[]): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function report(name: string, text: string) {
  console.log(`${name.padEnd(14)}${text}`);
}
