import { afterEach, describe, expect, test, vi } from 'vitest';
import { partMissing, reasonOf } from '../../app/src/failure.ts';
import { WORDS } from '../../app/src/words.ts';
import { decode } from '../../src/index.ts';

afterEach(() => vi.restoreAllMocks());

describe('the words of the page', () => {
  test('say about as much in one language as in the other', () => {
    const uneven = Object.entries(WORDS).filter(([, { vi: vietnamese, en }]) => {
      const [short = 0, long = 0] = [vietnamese.length, en.length].sort((a, b) => a - b);
      return long > 20 && short < long * 0.4;
    });
    expect(uneven.map(([key]) => key)).toEqual([]);
  });

  test('warn in both languages that a code which is well formed may be of someone else', () => {
    expect(WORDS.valid.vi).toContain('Kiểm tra tên người nhận');
    expect(WORDS.valid.en).toContain('Check the name of the payee');
  });
});

describe('why something failed', () => {
  test.each([
    ['a camera that may not be used', 'NotAllowedError', WORDS.cameraDenied.vi],
    ['no camera', 'NotFoundError', WORDS.cameraNone.vi],
    ['a camera in use', 'NotReadableError', WORDS.cameraBusy.vi],
    ['anything else', 'Whatever', WORDS.unexpected.vi],
  ])('%s is said in the language of the page', (_, name, words) => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const error = Object.assign(new Error('Permission denied by system'), { name });
    expect(reasonOf(error)).toBe(words);
    expect(log).toHaveBeenCalledWith(error);
  });

  test('a part of the page that does not load, or a text thrown, too', () => {
    vi.spyOn(console, 'error').mockReturnValue();
    expect([reasonOf(partMissing('paper.js')), reasonOf('x')]).toEqual([
      WORDS.partMissing.vi,
      WORDS.unexpected.vi,
    ]);
  });

  test('an error of the package is told by its issues', () => {
    expect(reasonOf(caught(() => decode('000201')))).toMatch(/[ắạệôưđ]/);
  });
});

function caught(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
