// Times the first 500 calls of a fresh process and the same calls after many: nanoseconds a call, as JSON.
import { decode, encode } from 'vietqr-kit';

const FIRST = 500;
const BLOCKS = 150;
const WARM_UP_NS = 400e6;
const { action, inputs } = JSON.parse(process.argv[2] ?? '');
const call = action === 'decode' ? decode : encode;
let sink;

const first = lap();
for (const end = process.hrtime.bigint() + BigInt(WARM_UP_NS); process.hrtime.bigint() < end; ) lap();
let steady = Infinity;
for (let block = 0; block < BLOCKS; block++) steady = Math.min(steady, lap());
console.log(JSON.stringify({ first, steady, kept: typeof sink }));

function lap() {
  const start = process.hrtime.bigint();
  for (let i = 0; i < FIRST; i++) sink = call(inputs[i % inputs.length]);
  return Number(process.hrtime.bigint() - start) / FIRST;
}
