/**
 * Reads a collection of codes, a JSON object a line with `payload` and `class`, and tells for each class how many
 * are accepted, refused, and not the same bytes when written again, with the ids of the exceptions.
 *
 *     npm run corpus -- FILE.jsonl
 *
 * Ends with 0 when exactly the class `valid` is read, 1 when it is not, 2 without a file name and 3 when the file
 * cannot be read.
 */
import { readFileSync } from 'node:fs';
import { decode, emv, encode, safeDecode, VietqrError } from '../src/index.ts';

const CLASSES = ['valid', 'tlv-ok-crc-bad', 'malformed'] as const;
const MOST_IDS = 20;

interface Sample {
  readonly id: string;
  readonly payload: string;
  readonly class: (typeof CLASSES)[number];
}

interface Tally {
  readonly accepted: string[];
  readonly refused: string[];
  /** Read, but not written again byte for byte. */
  readonly changed: string[];
  /** Read as a VietQR payment; the rest are codes of other networks. */
  readonly payments: string[];
  /** Payments that encode refuses, as they break a rule for writers. */
  readonly unstable: string[];
}

const file = process.argv[2];
if (file === undefined) {
  console.error('usage: npm run corpus -- FILE.jsonl');
  process.exitCode = 2;
} else {
  process.exitCode = run(file);
}

function run(path: string): number {
  let samples: readonly Sample[];
  try {
    samples = readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [toSample(JSON.parse(line), index)]));
  } catch (error) {
    console.error(`${path}: ${error instanceof Error ? error.message : 'unreadable'}`);
    return 3;
  }
  const tallies = new Map(
    CLASSES.map((name) => [name, tallyOf(samples.filter((each) => each.class === name))]),
  );
  for (const [name, tally] of tallies) print(name, tally);
  return [...tallies].every(([name, tally]) => asExpected(name, tally)) ? 0 : 1;
}

function toSample(value: unknown, index: number): Sample {
  const record: object = typeof value === 'object' && value !== null ? value : {};
  const [payload, id] = [Reflect.get(record, 'payload'), Reflect.get(record, 'id')];
  const name = CLASSES.find((each) => each === Reflect.get(record, 'class'));
  if (typeof payload !== 'string' || name === undefined) {
    throw new Error(`line ${index + 1}: wants a payload and a class out of ${CLASSES.join(', ')}`);
  }
  return { id: typeof id === 'string' ? id : `line ${index + 1}`, payload, class: name };
}

function tallyOf(samples: readonly Sample[]): Tally {
  const tally: Tally = { accepted: [], refused: [], changed: [], payments: [], unstable: [] };
  for (const { id, payload } of samples) {
    const read = emv.safeDecode(payload);
    (read.ok ? tally.accepted : tally.refused).push(id);
    if (read.ok && emv.encode(read.value) !== payload) tally.changed.push(id);
    if (!safeDecode(payload).ok) continue;
    tally.payments.push(id);
    if (!isStable(payload)) tally.unstable.push(id);
  }
  return tally;
}

/** Whether a payment can be written under the widest options, and then stays as it is. */
function isStable(payload: string): boolean {
  const options = { maxPurposeLength: 95, diacritics: 'keep' } as const;
  const payment = decode(payload, options);
  try {
    const canonical = encode(payment, options);
    return encode(decode(canonical, options), options) === canonical;
  } catch (error) {
    if (error instanceof VietqrError) return false;
    throw error;
  }
}

function asExpected(name: Sample['class'], { accepted, refused, changed }: Tally): boolean {
  return name === 'valid' ? refused.length === 0 && changed.length === 0 : accepted.length === 0;
}

function print(name: Sample['class'], tally: Tally): void {
  const { accepted, refused, changed, payments, unstable } = tally;
  console.log(`${name}: ${accepted.length} accepted, ${refused.length} refused, ${changed.length} changed`);
  console.log(
    `  VietQR payments: ${payments.length}, too far from the standard to be written: ${unstable.length}`,
  );
  const exceptions = name === 'valid' ? { refused, changed, unstable } : { accepted };
  for (const [what, ids] of Object.entries(exceptions)) {
    const more = ids.length > MOST_IDS ? ` and ${ids.length - MOST_IDS} more` : '';
    if (ids.length > 0) console.log(`  ${what}: ${ids.slice(0, MOST_IDS).join(' ')}${more}`);
  }
}
