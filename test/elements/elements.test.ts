import { describe, expect, test } from 'vitest';
import { defineElements } from '../../src/elements/index.ts';
import { checkText } from '../../src/elements/verdict.ts';
import { ELEMENT_WORDS, wordsOfElement } from '../../src/elements/words.ts';
import { encode } from '../../src/index.ts';

const PAYLOAD = encode({ bank: '970436', account: '0011001234567', amount: 350_000 });

test('elements of a page are loaded on a server too, where they do nothing', () => {
  expect(defineElements()).toBe(false);
});

describe('what the elements say', () => {
  test('is about as long in one language as in the other, and fills its blank as it is', () => {
    for (const { vi, en } of Object.values(ELEMENT_WORDS)) {
      const [short = 0, long = 0] = [vi.length, en.length].sort((a, b) => a - b);
      expect(long > 20 && short < long * 0.4, en).toBe(false);
    }
    expect(wordsOfElement('vi', 'noCode', '$& {}')).toBe('Chưa tạo được mã QR: $& {}');
  });
});

describe('a code that is scanned is judged', () => {
  test.each([
    ['sound', PAYLOAD, 'good'],
    ['damaged', PAYLOAD.replace('350000', '350001'), 'bad'],
    ['of a bank that is not known', encode({ bank: '970499', account: '1' }), 'advice'],
    ['a link', 'https://example.com/pay', 'other'],
    ['an identity card', '012345678901||NGUYEN VAN A|01012000|Nam|', 'other'],
    ['nothing', '', 'other'],
  ])('%s', (_, text, kind) => {
    expect(checkText(text).kind).toBe(kind);
  });
});
