import fc from 'fast-check';
import { emv, encode, safeDecode } from 'vietqr-kit';
import { describe, expect, test } from 'vitest';
import { payment } from '../../kit/inputs/arbitraries.ts';
import { runs } from '../../kit/scale.ts';

/** The chance that a damaged text keeps a right checksum of sixteen bits. */
const COLLISION = 1 / 65_536;

/** All of ASCII that is printed; the fast suite tries every seventh. */
const PRINTABLE = Array.from({ length: 95 }, (_, i) => String.fromCharCode(0x20 + i)).filter(
  (_, i) => i % runs(7, 1) === 0,
);
const SAMPLES: readonly string[] = fc.sample(
  payment.map((input) => encode(input)).filter((text) => /^[ -~]+$/.test(text)),
  { numRuns: runs(4, 40), seed: 62 },
);

/** Any reader of this package; both must refuse. */
function isRead(text: string): boolean {
  return safeDecode(text).ok || emv.safeDecode(text).ok;
}

/** A change of letter case within the checksum says the same. */
function sameBut(text: string, changed: string): boolean {
  return changed.slice(0, -4) === text.slice(0, -4) && changed.toUpperCase() === text.toUpperCase();
}

function survivors(text: string, changed: Iterable<string>): { tried: number; read: string[] } {
  const read: string[] = [];
  let tried = 0;
  for (const each of changed) {
    if (sameBut(text, each)) continue;
    tried++;
    if (isRead(each)) read.push(each);
  }
  return { tried, read };
}

function* substitutions(text: string, letters: readonly string[]): Generator<string> {
  for (let i = 0; i < text.length; i++) {
    for (const letter of letters) yield text.slice(0, i) + letter + text.slice(i + 1);
  }
}

function* neighbourSwaps(text: string): Generator<string> {
  for (let i = 1; i < text.length; i++) {
    yield text.slice(0, i - 1) + text.charAt(i) + text.charAt(i - 1) + text.slice(i + 1);
  }
}

function* deletions(text: string): Generator<string> {
  for (let i = 0; i < text.length; i++) yield text.slice(0, i) + text.slice(i + 1);
}

/** Insertions inside the text; a blank around it is no damage. */
function* insertions(text: string, letters: readonly string[]): Generator<string> {
  for (let i = 1; i < text.length; i++)
    for (const letter of letters) yield text.slice(0, i) + letter + text.slice(i);
}

function* farSwaps(text: string): Generator<string> {
  for (let i = 0; i < text.length; i++) {
    for (let k = i + 2; k < text.length; k += runs(9, 1)) {
      yield text.slice(0, i) + text.charAt(k) + text.slice(i + 1, k) + text.charAt(i) + text.slice(k + 1);
    }
  }
}

describe('a right code is refused after', () => {
  test('any one character of it is replaced by any other', () => {
    for (const text of SAMPLES.slice(0, runs(1, 2))) {
      const { read, tried } = survivors(text, substitutions(text, PRINTABLE));
      expect(read).toEqual([]);
      expect(tried).toBeGreaterThan(text.length * (PRINTABLE.length - 2));
    }
  });

  test('any two neighbours change places', () => {
    for (const text of SAMPLES) {
      const { read, tried } = survivors(text, neighbourSwaps(text));
      expect(read).toEqual([]);
      expect(tried).toBeGreaterThan(text.length / 2);
    }
  });

  test('it is cut anywhere', () => {
    for (const text of SAMPLES) {
      const prefixes = Array.from(text, (_, i) => text.slice(0, i));
      expect(survivors(text, prefixes).read).toEqual([]);
    }
  });

  test('anything follows its checksum, but blanks', () => {
    for (const text of SAMPLES) {
      const longer = ['0', '6304', '6304ABCD', '8003046', text, '&x=1', '.'].map((tail) => text + tail);
      expect(survivors(text, longer).read).toEqual([]);
    }
  });
});

describe('no more codes than the checksum lets through in 65,536 are read after', () => {
  /** Six standard deviations above the mean: a sound reader stays below, one that skips a check does not. */
  function expectFew(damage: (text: string) => Iterable<string>, samples: readonly string[]): void {
    let tried = 0;
    let read = 0;
    for (const text of samples) {
      const found = survivors(text, damage(text));
      tried += found.tried;
      read += found.read.length;
    }
    expect(tried).toBeGreaterThan(samples.length * 100);
    const mean = tried * COLLISION;
    expect(read).toBeLessThanOrEqual(Math.floor(mean + 6 * Math.sqrt(mean) + 1));
  }

  test('a character of another script, of two bytes or more, stands for one of it', () =>
    expectFew((text) => substitutions(text, ['đ', '０', '٣', '😀']), SAMPLES.slice(0, runs(2, 40))));

  test('one character is left out', () => expectFew(deletions, SAMPLES));

  test('one character is put in', () =>
    expectFew((text) => insertions(text, [...'0159AaZ .']), SAMPLES.slice(0, runs(2, 10))));

  test('two distant characters change places', () => expectFew(farSwaps, SAMPLES.slice(0, runs(1, 2))));
});
