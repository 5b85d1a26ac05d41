import { describe, expect, test } from 'vitest';
import { safeToPng, safeToPngUrl, toPng } from '../../src/draw/png.ts';
import { safeToSvg, safeToSvgUrl, toSvg } from '../../src/draw/svg.ts';
import { safeToTerminal, toTerminal } from '../../src/draw/terminal.ts';
import { describeIssue } from '../../src/issues/format.ts';
import { drawingPhrases, drawingSentences } from '../../src/issues/messages/en/drawing.ts';
import { sizePhrases, valuePhrases } from '../../src/issues/messages/en/input.ts';
import type { Result } from '../../src/issues/result.ts';
import { qrMatrix, safeQrMatrix } from '../../src/qr/matrix.ts';
import { MARK } from '../kit/drawing/logos.ts';
import { errorsOf, issuesOf } from '../kit/expect-issue.ts';

const doors = [safeToSvg, safeToSvgUrl, safeToPng, safeToPngUrl, safeToTerminal, safeQrMatrix] as const;

const ENGLISH = new Set(
  Object.values({ ...drawingPhrases, ...sizePhrases, ...valuePhrases })
    .map((phrase) => (typeof phrase === 'string' ? phrase : phrase('1', '2', '3')))
    .join(' ')
    .match(/[a-z]{3,}/g)
    ?.filter((word) => !['text', 'size', 'image', 'true', 'false'].includes(word)),
);

/** Calls that JavaScript may make and the types forbid. */
function call(door: (...given: never[]) => Result<unknown>, ...given: unknown[]): Result<unknown> {
  return Reflect.apply(door, undefined, given);
}

describe('the message of a fault in a logo', () => {
  test.each([
    [{ size: 3 }, 'logo.size', '3 is not allowed; expected a number between 0 and 1'],
    [{ size: 0.9 }, 'logo.size', "covers 80.9 % of the code's side, at most 14.2 % may be lost"],
    [{ side: 1 }, 'logo.side', 'no such field'],
    [
      { image: new Uint8Array(40) },
      'logo.image',
      'neither PNG nor JPEG; expected the bytes of a PNG or JPEG file',
    ],
    [{ image: undefined }, 'logo.image', 'must be the bytes of a PNG or JPEG file, not undefined'],
  ])('names the place that its path names: %j', (fault, place, words) => {
    const result = call(safeToSvg, 'x', { logo: { image: MARK, ...fault } });
    const [issue] = issuesOf(result);
    expect(issuesOf(result)).toHaveLength(1);
    expect(issue?.path.join('.')).toBe(place);
    expect(issue?.message.startsWith(`${place}: ${words}`), issue?.message).toBe(true);
    expect(issue && describeIssue(issue)).toBe(issue?.message);
  });
});

describe('options of a drawing', () => {
  test('a number in their place is none, so that map draws every text', () => {
    for (const draw of [toTerminal, toSvg, toPng, qrMatrix]) {
      const drawn = ['a', 'b', 'c'].map((...given) => Reflect.apply(draw, undefined, given));
      expect(drawn).toEqual(['a', 'b', 'c'].map((text) => draw(text)));
    }
  });

  test('are read once, so that none can change between check and drawing', () => {
    let reads = 0;
    const options = {
      get quietZone() {
        reads++;
        return reads === 1 ? 4 : 0;
      },
    };
    expect(toSvg('x', options)).toBe(toSvg('x'));
    expect(reads).toBe(1);
  });

  test('a symbol whose fields change is drawn as it was when it was checked', () => {
    const matrix = qrMatrix('x');
    let reads = 0;
    const changing = {
      ...matrix,
      get size() {
        reads++;
        return reads === 1 ? matrix.size : 1e9;
      },
    };
    expect(toTerminal(changing)).toBe(toTerminal(matrix));
  });

  test.each(doors)('that throw or are none are an issue of %o', (door) => {
    const throwing = {
      get level() {
        throw new RangeError('no');
      },
    };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(errorsOf(call(door, 'x', throwing))).toEqual(['input.unreadable']);
    expect(errorsOf(call(door, 'x', proxy))).toEqual(['input.type options']);
    expect(errorsOf(call(door, 'x', null))).toEqual(['input.type options']);
    expect(errorsOf(call(door, 'x', 'L'))).toEqual(['input.type options']);
    expect(errorsOf(call(door, proxy)).join()).toMatch(/^input\.(type|unreadable)/);
  });

  test('all their faults are told at once', () => {
    const result = call(safeToPng, 'x', { level: 'X', quietZone: 1, compression: 0, glow: true });
    expect(errorsOf(result)).toEqual([
      'input.unknown_key glow',
      'input.value level',
      'input.value quietZone',
      'input.value compression',
    ]);
  });

  test.each([
    ['errorCorrectionLevel', 'level'],
    ['ecc', 'level'],
    ['margin', 'quietZone'],
    ['border', 'quietZone'],
    ['width', 'size'],
    ['scale', 'moduleSize'],
    ['color', 'dark and light'],
  ])('named %s as elsewhere are shown their name here, %s', (name, meant) => {
    const [issue] = issuesOf(call(safeToPng, 'x', { [name]: 1 }));
    expect(issue).toMatchObject({ code: 'input.unknown_key', path: [name], expected: meant });
  });

  test('a name that this medium does not take is not proposed', () => {
    for (const name of ['scale', 'color']) {
      const [issue] = issuesOf(call(safeToTerminal, 'x', { [name]: 1 }));
      expect(issue).not.toHaveProperty('expected');
    }
  });

  test('are told in Vietnamese with every phrase in Vietnamese', () => {
    const faults = [
      call(safeToSvg, 5),
      call(safeToSvg, 'x', { title: '\u0000', size: 0, logo: 1, dark: 'red', verify: 1 }),
      call(safeToSvg, 'x', { dark: '#bbb' }),
      call(safeToSvg, 'x', { logo: { image: new Uint8Array(3_000_000) } }),
      call(safeToSvg, 'x', { logo: { image: Uint8Array.of(0xff, 0xd8) } }),
      call(safeToSvg, qrMatrix('x'), { level: 'L' }),
      call(safeToSvg, { ...qrMatrix('x'), text: 'y' }, { verify: true }),
      call(safeToPng, 'x', { size: 300, moduleSize: 3 }),
      call(safeToPng, 'x', { size: 5 }),
      call(safeQrMatrix, '\ud800'),
      call(safeQrMatrix, ''),
      call(safeQrMatrix, 'x'.repeat(3000)),
    ].flatMap(issuesOf);
    expect(faults.length).toBeGreaterThan(14);
    for (const issue of faults) {
      const words = describeIssue(issue, 'vi').match(/[\p{L}.]+/gu) ?? [];
      expect(words.filter((word) => ENGLISH.has(word))).toEqual([]);
      expect(words.filter((word) => /[a-z][A-Z]/.test(word) && word !== 'moduleSize')).toEqual([]);
    }
    const codes = new Set<string>(faults.map(({ code }) => code));
    expect(Object.keys(drawingSentences).filter((code) => !codes.has(code))).toEqual(['render.logo']);
  });
});
