/**
 * Payload to picture against `qrcode` in one process, on the same 32 payments of 135 characters, level M. Rounds are
 * interleaved and the median counts; read the ratios, not the absolute numbers. Byte mode, our default, makes a
 * symbol of version 8 where `qrcode` mixes modes and makes one of version 5, as `dense` does.
 */
import QRCode from 'qrcode';
import { encode } from 'vietqr-kit/emv';
import { toPng } from 'vietqr-kit/png';
import { qrMatrix, toSvg } from 'vietqr-kit/svg';
import { toTerminal } from 'vietqr-kit/terminal';
import { report, type Standing } from './race.ts';

type Contestants = Readonly<Record<string, (payload: string) => unknown>>;

const ROUNDS = 7;
const ROUND_MS = 250;
const WARM_UP_MS = 400;
const theirs = { errorCorrectionLevel: 'M' } as const;

const payloads = Array.from({ length: 32 }, (_, i) => payment(i));
console.log(`payload of ${payloads[0]?.length} characters: ${payloads[0]}`);

report(
  'symbol',
  await race({
    qrMatrix: (payload) => qrMatrix(payload),
    'qrMatrix, dense': (payload) => qrMatrix(payload, { dense: true }),
    'qrcode, same segments': (payload) => QRCode.create([{ data: payload, mode: 'byte' }], theirs),
    qrcode: (payload) => QRCode.create(payload, theirs),
  }),
);
report(
  'payload to SVG',
  await race({
    toSvg: (payload) => toSvg(payload),
    'toSvg, dense': (payload) => toSvg(payload, { dense: true }),
    'toSvg, verified': (payload) => toSvg(payload, { verify: true }),
    'QRCode.toString': (payload) => QRCode.toString(payload, { type: 'svg', ...theirs }),
  }),
);
report(
  'payload to PNG of 500 pixels',
  await race({
    toPng: (payload) => toPng(payload, { size: 500 }),
    'toPng, dense': (payload) => toPng(payload, { size: 500, dense: true }),
    'toPng, fastest': (payload) => toPng(payload, { size: 500, compression: 1 }),
    'toPng, verified': (payload) => toPng(payload, { size: 500, verify: true }),
    'QRCode.toBuffer': (payload) => QRCode.toBuffer(payload, { width: 500, ...theirs }),
  }),
);
report('payload to terminal', await race({ toTerminal: (payload) => toTerminal(payload) }));

console.log('\nbytes, largest of all');
for (const [name, make] of Object.entries({
  toSvg: (payload: string) => toSvg(payload).length,
  'toSvg, dense': (payload: string) => toSvg(payload, { dense: true }).length,
  toPng: (payload: string) => toPng(payload, { size: 500 }).length,
  'toPng, dense': (payload: string) => toPng(payload, { size: 500, dense: true }).length,
})) {
  console.log(
    `  ${name.padEnd(28)}${Math.max(...payloads.map(make))
      .toLocaleString('en')
      .padStart(8)}`,
  );
}

function payment(i: number): string {
  const account = [
    { tag: '00', value: '970436' },
    { tag: '01', value: String(1_000_000_000 + i * 7_654_321) },
  ];
  const payee = [
    { tag: '00', value: 'A000000727' },
    { tag: '01', children: account },
    { tag: '02', value: 'QRIBFTTA' },
  ];
  const purpose = `Hoc phi T09 HS${20_261_000 + i} 6A`;
  return encode({
    objects: [
      { tag: '00', value: '01' },
      { tag: '01', value: '12' },
      { tag: '38', children: payee },
      { tag: '53', value: '704' },
      { tag: '54', value: String(1_250_000 + i * 1000) },
      { tag: '58', value: 'VN' },
      { tag: '62', children: [{ tag: '08', value: purpose }] },
    ],
  });
}

/** Runs contestants in turn, waiting for those that are asynchronous. */
async function race(contestants: Contestants): Promise<Standing> {
  const entries = Object.entries(contestants);
  const rounds = new Map<string, number[]>(entries.map(([name]) => [name, []]));
  for (const [, run] of entries) await measure(run, WARM_UP_MS);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, run] of entries) rounds.get(name)?.push(await measure(run, ROUND_MS));
  }
  return Object.fromEntries(
    [...rounds].map(([name, speeds]) => [name, speeds.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0]),
  );
}

async function measure(run: (payload: string) => unknown, milliseconds: number): Promise<number> {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < milliseconds) {
    await run(payloads[count++ % payloads.length] ?? '');
  }
  return (count * 1000) / (performance.now() - start);
}
