import fc from 'fast-check';
import { correction, generate, mode } from 'lean-qr';
import QRCode from 'qrcode';
import { describe, expect, test } from 'vitest';
import { VietqrError } from '../../src/issues/error.ts';
import { denseSegments } from '../../src/qr/dense.ts';
import { symbolLayout } from '../../src/qr/layout.ts';
import { overlayOf } from '../../src/qr/mask.ts';
import { type QrMatrix, qrMatrix, safeQrMatrix } from '../../src/qr/matrix.ts';
import { LEVELS } from '../../src/qr/options.ts';
import { readModules } from '../../src/qr/read.ts';
import { bitsOf, groupOf } from '../../src/qr/segments.ts';
import { blocksOf } from '../../src/qr/standard.ts';
import { PAYLOADS } from '../kit/drawing/samples.ts';
import { anyCharacter } from '../kit/inputs/any-character.ts';
import { runs } from '../kit/scale.ts';
import { fewestBits } from '../oracle/segmentations.ts';

const MASKS = [0, 1, 2, 3, 4, 5, 6, 7] as const;
const level = fc.constantFrom(...LEVELS);
const plain = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
});
const unicode = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 120 });
const mixed = fc
  .array(
    fc.oneof(
      fc.stringMatching(/^\d{1,20}$/),
      fc.stringMatching(/^[A-Z $%*+./:-]{1,12}$/),
      fc.stringMatching(/^[a-z]{1,6}$/),
    ),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((parts) => parts.join(''));

describe('a symbol in byte mode', () => {
  test.each(LEVELS)('is bit for bit what qrcode makes of it, from version 1 to 40 of level %s', (level) => {
    for (let version = 1; version <= 40; version += runs(13, 1)) {
      const text = fullText(version, level);
      const own = qrMatrix(text, { level });
      expect(own.version, `${text.length} characters`).toBe(version);
      expectSame(own, QRCode.create([{ data: text, mode: 'byte' }], { errorCorrectionLevel: level }));
    }
  });

  test('is bit for bit what qrcode makes of any plain text', () => {
    fc.assert(
      fc.property(plain, level, (text, level) => {
        fc.pre(text !== '');
        const theirs = QRCode.create([{ data: text, mode: 'byte' }], { errorCorrectionLevel: level });
        expectSame(qrMatrix(text, { level }), theirs);
      }),
      { numRuns: runs(30, 150) },
    );
  });

  test('names UTF-8 for any other text, bit for bit as lean-qr does but for its choice of mask', () => {
    fc.assert(
      fc.property(unicode, level, (words, level) => {
        const text = `${words}đ`;
        const only = { minCorrectionLevel: correction[level], maxCorrectionLevel: correction[level] };
        const theirs = generate(mode.utf8(text), only);
        const own = qrMatrix(text, { level });
        expect(own.size).toBe(theirs.size);
        const modules = Uint8Array.from(own.data, (_, i) =>
          Number(theirs.get(i % own.size, Math.floor(i / own.size))),
        );
        expect(MASKS.map((mask) => Buffer.compare(remasked(own, mask), modules))).toContain(0);
      }),
      { numRuns: runs(20, 100) },
    );
  });
});

describe('a dense symbol', () => {
  test('is bit for bit what qrcode makes of the same segments, and never larger than its own', () => {
    fc.assert(
      fc.property(mixed, level, (text, level) => {
        const own = qrMatrix(text, { level, dense: true });
        const segments = denseSegments(text, groupOf(own.version)).map(({ mode, ...rest }) =>
          mode !== 'eci' && 'text' in rest ? [{ mode, data: rest.text }] : [],
        );
        expectSame(own, QRCode.create(segments.flat(), { errorCorrectionLevel: level }));
        const theirs = QRCode.create(text, { errorCorrectionLevel: level });
        expect(own.version).toBeLessThanOrEqual(theirs.version);
      }),
      { numRuns: runs(30, 150) },
    );
  });

  test('takes the fewest bits of all cuts', () => {
    const short = fc.string({
      unit: fc.constantFrom('0', '7', 'A', ':', 'a', 'đ', '漢', '😀'),
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(short, fc.constantFrom(0, 1, 2), (text, group) => {
        const data = denseSegments(text, group).filter(({ mode }) => mode !== 'eci');
        expect(bitsOf(data, group)).toBe(fewestBits(text, group));
      }),
      { numRuns: runs(50, 200) },
    );
  });

  test('is up to three versions smaller than byte mode', () => {
    const versions = (text: string) => [qrMatrix(text).version, qrMatrix(text, { dense: true }).version];
    expect(versions(PAYLOADS.plain)).toEqual([6, 4]);
    expect(versions(PAYLOADS.lower)).toEqual([8, 6]);
    expect(versions(PAYLOADS.amount)).toEqual([8, 5]);
  });
});

describe('reading modules back', () => {
  test('gives the text of every symbol', () => {
    fc.assert(
      fc.property(fc.oneof(unicode, mixed), level, fc.boolean(), (text, level, dense) => {
        expect(readModules(qrMatrix(text, { level, dense }).data)).toBe(text);
      }),
      { numRuns: runs(30, 150) },
    );
  });

  test('refuses a symbol with any one module turned but those that hold nothing', () => {
    const { data, version, level, size } = qrMatrix(PAYLOADS.vietnamese);
    const { path, words } = symbolLayout(version);
    const unused = new Set(
      [...path.subarray(blocksOf(version, level).total * 8)].map(
        (at) => Math.floor(at / (words * 32)) * size + (at % (words * 32)),
      ),
    );
    fc.assert(
      fc.property(fc.nat(size * size - 1), (index) => {
        fc.pre(!unused.has(index));
        const damaged = data.slice();
        damaged[index] = 1 - (damaged[index] ?? 0);
        expect(readModules(damaged)).toBeUndefined();
      }),
    );
  });

  test('never throws on any modules', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 41 }), fc.infiniteStream(fc.nat(1)), (version, modules) => {
        const size = version * 4 + 17;
        readModules(Uint8Array.from(modules.take(size * size)));
      }),
      { numRuns: runs(10, 30) },
    );
  });
});

describe('what no symbol can hold', () => {
  test.each([
    ['L', 2953],
    ['M', 2331],
    ['Q', 1663],
    ['H', 1273],
  ] as const)(
    'is refused from one byte over the most of level %s (ISO/IEC 18004 table 7), %i',
    (level, most) => {
      expect(qrMatrix('a'.repeat(most), { level }).version).toBe(40);
      const refused = safeQrMatrix('a'.repeat(most + 1), { level });
      expect(refused).toMatchObject({
        ok: false,
        issues: [{ code: 'qr.too_long', expected: String(most), received: String(most + 1) }],
      });
    },
  );

  test('is refused at once when it is very long, dense or not', () => {
    for (const dense of [false, true]) {
      const refused = safeQrMatrix('0'.repeat(1_000_000), { dense });
      expect(refused).toMatchObject({ ok: false, issues: [{ code: 'qr.too_long', received: '1000000' }] });
    }
  });

  test('is half a surrogate pair, which UTF-8 cannot write', () => {
    expect(() => qrMatrix('ab\ud83d')).toThrow(
      'text: U+D83D is not allowed; expected whole Unicode characters',
    );
    expect(safeQrMatrix('ab\ud83d')).toMatchObject({ ok: false, issues: [{ at: { start: 2, end: 3 } }] });
  });

  test('is anything but a text with known options', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (text, options) => {
        try {
          Reflect.apply(qrMatrix, undefined, [text, options]);
        } catch (error) {
          expect(error).toBeInstanceOf(VietqrError);
        }
      }),
    );
  });
});

function expectSame(own: QrMatrix, theirs: ReturnType<typeof QRCode.create>): void {
  expect({ version: own.version, mask: own.mask }).toEqual({
    version: theirs.version,
    mask: theirs.maskPattern,
  });
  expect(Buffer.compare(own.data, theirs.modules.data)).toBe(0);
}

/** A text that fills a symbol to its last byte; its characters follow no pattern. */
function fullText(version: number, level: (typeof LEVELS)[number]): string {
  const length = blocksOf(version, level).data - (version < 10 ? 2 : 3);
  return Array.from({ length }, (_, i) =>
    String.fromCharCode(0x20 + ((i * i * 7 + i * version + length) % 95)),
  ).join('');
}

/** The modules of a symbol under another mask. */
function remasked({ data, size, version, level, mask }: QrMatrix, other: number): Uint8Array {
  const { words } = symbolLayout(version);
  const [from, to] = [overlayOf(version, level, mask), overlayOf(version, level, other)];
  return data.map((module, i) => {
    const column = i % size;
    const at = Math.floor(i / size) * words + (column >> 5);
    return module ^ ((((from[at] ?? 0) ^ (to[at] ?? 0)) >>> (column & 31)) & 1);
  });
}
