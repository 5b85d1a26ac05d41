import { emv, formatIssues, inspect, safeDecode, safeEncode } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { signed } from '../oracle/crc-bitwise.ts';

const MEGABYTE = 1 << 20;
const SHORT = 1 << 14;
const LONG = 1 << 16;
/** Four times the text may take this many times as long; a quadratic reader takes sixteen. */
const MOST = 8;
/** What a pause of the machine may add; far less than a quadratic reader needs. */
const NOISE_MS = 200;

const nested = (length: number): string => {
  let text = '';
  for (let i = 0; text.length < length; i++) text += `62${String(99 - (i % 24) * 4).padStart(2, '0')}`;
  return text;
};
const HOSTILE: Readonly<Record<string, (length: number) => string>> = {
  'a quarter of a million tiny objects': (length) => signed(`000201${'0000'.repeat(length / 4)}`),
  'a quarter of a million unreserved templates': (length) =>
    signed(`000201${'80080004abcd'.repeat(length / 12)}`),
  'templates inside templates': (length) => signed(`000201${nested(length)}`),
  'negative lengths': (length) => `000201${'26-4'.repeat(length / 4)}`,
  'one character after another that counts two': (length) => signed(`000201${'5902💳💳'.repeat(length / 8)}`),
  'blanks around nothing': (length) => ' '.repeat(length),
  'checksum objects': (length) => `000201${'63040000'.repeat(length / 8)}`,
  'NAPAS templates': (length) => signed(`000201${'38140010A000000727'.repeat(length / 18)}`),
  'a link without an end': (length) => `https://${'a.'.repeat(length / 2)}vn`,
};

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/** A busy machine may slow one try; a reader that is not linear fails them all. */
function expectLinear(make: (length: number) => unknown, run: (input: unknown) => unknown): void {
  const [short, long] = [make(SHORT), make(LONG)];
  const isLinear = () => {
    const least = Math.min(
      timeOf(() => run(short)),
      timeOf(() => run(short)),
    );
    return timeOf(() => run(long)) < MOST * least + NOISE_MS;
  };
  expect(isLinear() || isLinear() || isLinear()).toBe(true);
}

describe('a text is answered in time proportional to its length', () => {
  test.each(Object.entries(HOSTILE))('of %s', (_name, make) => {
    const options = { maxLength: 2 * MEGABYTE };
    expect(safeDecode(make(MEGABYTE), options).ok).toBe(false);
    expectLinear(make, (text) => safeDecode(String(text), options));
    expectLinear(make, (text) => emv.safeDecode(String(text), options));
    expect(inspect(make(LONG), options).issues.length).toBeGreaterThan(0);
  });

  test('of issues printed with their places', () => {
    const source = 'x'.repeat(LONG);
    expectLinear(
      (length) => inspect(`000201${'6200'.repeat(length / 16)}`, { maxLength: LONG }).issues,
      (issues) => formatIssues(issues as ReturnType<typeof inspect>['issues'], { source }),
    );
  });

  test.each([
    ['letters with two marks each', 'e\u0323\u0301'],
    ['marks alone', '\u0301\u0323'],
    ['emoji', '💳'],
    ['blanks', ' '],
  ])('of a purpose of %s', (_name, unit) => {
    const input = (length: number) => ({
      bank: '970436',
      account: '1',
      purpose: unit.repeat(length / unit.length),
    });
    expectLinear(input, (input) => Reflect.apply(safeEncode, undefined, [input]));
    expectLinear(input, (input) => Reflect.apply(safeEncode, undefined, [input, { diacritics: 'keep' }]));
  });
});

test('a text over the limit is refused before it is looked at', () => {
  const result = safeDecode('0'.repeat(4097));
  expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(['input.too_large']);
  expect(emv.safeDecode('0'.repeat(4096)).ok).toBe(false);
});
