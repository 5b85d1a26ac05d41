import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { outlinePath } from '../../src/draw/outline.ts';
import { safeToPng, toPng, toPngUrl } from '../../src/draw/png.ts';
import { safeToSvg, toSvg, toSvgUrl } from '../../src/draw/svg.ts';
import { readBackModules } from '../../src/draw/svg-cells.ts';
import { safeToTerminal, toTerminal } from '../../src/draw/terminal.ts';
import { VietqrError } from '../../src/issues/error.ts';
import { type QrMatrix, qrMatrix } from '../../src/qr/matrix.ts';
import { MARK } from '../kit/drawing/logos.ts';
import { openPng, pixelsOf, pixelsOfTerminal } from '../kit/drawing/pictures.ts';
import type { Pixels } from '../kit/drawing/readers.ts';
import { PAYLOADS } from '../kit/drawing/samples.ts';
import { runs } from '../kit/scale.ts';
import { createTally } from '../kit/tally.ts';

/** Modules that no symbol has, for writers that must draw whatever they get. */
const noise = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.infiniteStream(fc.nat(1)))
  .map(([version, modules]): QrMatrix => {
    const size = version * 4 + 17;
    const data = Uint8Array.from(modules.take(size * size));
    return { size, version, level: 'M', mask: 0, data, text: 'noise' };
  });
const quietZone = fc.integer({ min: 4, max: 9 });

describe('the outline of a symbol', () => {
  test('encloses exactly its dark modules, whatever they are', () => {
    fc.assert(
      fc.property(noise, quietZone, (matrix, offset) => {
        const path = `<path d="${outlinePath(matrix, { offset })}"/>`;
        expect(readBackModules(path, matrix.size, offset)).toEqual(matrix.data);
      }),
      { numRuns: runs(15, 60) },
    );
  });

  test('leaves out a square in the middle and nothing else', () => {
    fc.assert(
      fc.property(noise, fc.integer({ min: 0, max: 5 }), (matrix, half) => {
        const logoArea = half * 2 + 1;
        const first = (matrix.size - logoArea) / 2;
        const inside = (place: number) => place >= first && place < first + logoArea;
        const path = `<path d="${outlinePath(matrix, { logoArea })}"/>`;
        const rest = matrix.data.map((module, i) =>
          inside(i % matrix.size) && inside(Math.floor(i / matrix.size)) ? 0 : module,
        );
        expect(readBackModules(path, matrix.size, 0)).toEqual(rest);
      }),
      { numRuns: runs(15, 60) },
    );
  });
});

describe('every medium shows exactly the modules and the quiet zone', () => {
  test('SVG, drawn by resvg', () => {
    fc.assert(
      fc.property(noise, quietZone, fc.integer({ min: 1, max: 4 }), (matrix, quietZone, scale) => {
        const side = matrix.size + 2 * quietZone;
        const image = pixelsOf(toSvg(matrix, { quietZone }), side * scale);
        expect(modulesOf(image, scale)).toEqual(expected(matrix, quietZone));
      }),
      { numRuns: runs(10, 40) },
    );
  });

  test('PNG, pixel by pixel', () => {
    fc.assert(
      fc.property(noise, quietZone, fc.integer({ min: 1, max: 9 }), (matrix, quietZone, moduleSize) => {
        const image = openPng(toPng(matrix, { quietZone, moduleSize }));
        expect(image.width).toBe((matrix.size + 2 * quietZone) * moduleSize);
        expect(modulesOf(image, moduleSize)).toEqual(expected(matrix, quietZone));
      }),
      { numRuns: runs(10, 40) },
    );
  });

  test('terminal text, in explicit black on white', () => {
    fc.assert(
      fc.property(noise, quietZone, (matrix, quietZone) => {
        const image = pixelsOfTerminal(toTerminal(matrix, { quietZone }), 1);
        const below = '.'.repeat(matrix.size + 2 * quietZone);
        expect(modulesOf(image, 1)).toEqual([...expected(matrix, quietZone), below]);
      }),
      { numRuns: runs(10, 40) },
    );
  });
});

describe('a PNG', () => {
  test('has exactly the size asked for, whole modules and an even quiet zone', () => {
    const matrix = qrMatrix(PAYLOADS.plain);
    fc.assert(
      fc.property(fc.integer({ min: matrix.size + 8, max: 700 }), (size) => {
        const image = openPng(toPng(matrix, { size }));
        expect([image.width, image.height]).toEqual([size, size]);
        const module = Math.floor(size / (matrix.size + 8));
        const border = Math.floor((size - matrix.size * module) / 2);
        const rows = modulesOf(image, 1).slice(border, border + matrix.size * module);
        const inner = rows.map((row) => row.slice(border, border + matrix.size * module));
        expect(inner.filter((_, y) => y % module === 0).map((row) => thin(row, module))).toEqual(
          expected(matrix, 0),
        );
        expect(new Set(inner).size).toBe(new Set(expected(matrix, 0)).size);
      }),
      { numRuns: runs(4, 15) },
    );
  });

  test('has one bit a pixel and stays small', () => {
    const png = toPng(PAYLOADS.amount, { size: 500 });
    expect(png[24], 'depth').toBe(1);
    expect(png.length).toBeLessThanOrEqual(1200);
  });

  test('has the colors asked for', () => {
    const image = openPng(toPng('x', { dark: '#123', light: '#fedcba' }));
    expect(colors(image)).toEqual(new Set(['17,34,51', '254,220,186']));
  });

  describe('without a built-in zlib', () => {
    afterEach(() => {
      vi.unstubAllGlobals();
      vi.resetModules();
    });

    test.each([1, 6, 9] as const)('shows the same at compression %i, and verifies', async (compression) => {
      vi.resetModules();
      vi.stubGlobal('process', { ...process, getBuiltinModule: undefined });
      const elsewhere = await import('../../src/draw/png.ts');
      const png = elsewhere.toPng(PAYLOADS.vietnamese, { compression, verify: true });
      expect(modulesOf(openPng(png), 8)).toEqual(expected(qrMatrix(PAYLOADS.vietnamese), 4));
    });
  });
});

describe('an SVG', () => {
  test('is only text where the title stands, whatever the title', () => {
    const met = createTally();
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`<>&"'; aấ\u0000\u202e\ud800`) }), (title) => {
        const drawn = safeToSvg('x', { title });
        expect(drawn.ok).toBe(!/\p{C}/u.test(title));
        met(drawn.ok ? 'drawn' : 'refused');
        if (!drawn.ok) return;
        const [, shown = ''] = /<title>([^<>"']*)<\/title>/.exec(drawn.value) ?? [];
        expect(fromXml(shown)).toBe(title);
      }),
    );
    met.expectAtLeast({ drawn: 10, refused: 10 });
    const hostile = toSvg('x', { title: `</title><script>alert("1")</script>'&amp;` });
    expect(hostile).not.toContain('<script');
    expect(() => pixelsOf(hostile)).not.toThrow();
  });

  test('has a name and a size for those who ask', () => {
    const svg = toSvg(PAYLOADS.plain, { title: 'Học phí tháng 9', size: 240 });
    expect(svg).toContain('width="240" height="240" role="img"');
    expect(svg).toContain('<title>Học phí tháng 9</title>');
  });

  test('draws one path of whole units on its ground', () => {
    const svg = toSvg(PAYLOADS.amount);
    expect(svg.match(/<path/g)).toHaveLength(2);
    expect(svg).not.toMatch(/\d\.\d/);
  });
});

describe('data URLs', () => {
  test('hold the very files', () => {
    const text = PAYLOADS.vietnamese;
    expect(bytesOf(toPngUrl(text), 'image/png')).toEqual(Buffer.from(toPng(text)));
    expect(bytesOf(toSvgUrl(text, { title: 'Phí' }), 'image/svg+xml').toString()).toBe(
      toSvg(text, { title: 'Phí' }),
    );
  });
});

describe('verify', () => {
  const media = [safeToSvg, safeToPng, safeToTerminal] as const;

  test.each(media)('passes what %o draws', (draw) => {
    for (const text of Object.values(PAYLOADS)) {
      expect(draw(text, { verify: true, quietZone: 5 }).ok).toBe(true);
      expect(draw(text, { verify: true, dense: true }).ok).toBe(true);
    }
  });

  test('passes a logo', () => {
    expect(safeToSvg(PAYLOADS.lower, { logo: { image: MARK }, verify: true }).ok).toBe(true);
  });

  test.each(media)('refuses a symbol that holds another text: %o', (draw) => {
    const matrix = { ...qrMatrix(PAYLOADS.plain), text: PAYLOADS.amount };
    expect(draw(matrix, { verify: true })).toMatchObject({
      ok: false,
      issues: [{ code: 'render.unreadable' }],
    });
    expect(draw(matrix).ok).toBe(true);
  });

  test.each(media)('refuses a symbol with a damaged module: %o', (draw) => {
    const { data, ...rest } = qrMatrix(PAYLOADS.plain);
    const damaged = data.with(data.length - 1, 1 - (data.at(-1) ?? 0));
    expect(draw({ ...rest, data: damaged }, { verify: true }).ok).toBe(false);
  });
});

describe('what would not scan is refused', () => {
  const matrix = qrMatrix(PAYLOADS.plain);
  const cases: readonly (readonly [why: string, draw: () => unknown, code: string, message: string])[] = [
    [
      'a narrow quiet zone',
      () => toSvg('x', { quietZone: 3 }),
      'input.value',
      'quietZone: 3 is not allowed; expected a whole number from 4 to 100',
    ],
    ['a fractional quiet zone', () => toPng('x', { quietZone: 4.5 }), 'input.value', 'quietZone: 4.5'],
    [
      'an inverted code',
      () => toPng('x', { dark: '#fff', light: '#000' }),
      'render.contrast',
      '#fff on #000',
    ],
    ['a pale code', () => toSvg('x', { dark: '#bbb' }), 'render.contrast', '#bbb on #ffffff: 50 %'],
    [
      'colors that light tells apart and a camera does not',
      () => toPng('x', { dark: '#d796d1', light: '#ebfff7' }),
      'render.contrast',
      '#d796d1 on #ebfff7: 28 %',
    ],
    [
      'a transparent ground',
      () => Reflect.apply(toSvg, undefined, ['x', { light: 'none' }]),
      'input.value',
      'light: "none"',
    ],
    [
      'a picture smaller than its modules',
      () => toPng(matrix, { size: 48 }),
      'render.too_small',
      'size: 48 px is too small for this code, which needs at least 49 px',
    ],
    [
      'a terminal narrower than the code',
      () => toTerminal(matrix, { columns: 48 }),
      'render.too_small',
      'columns: 48',
    ],
    ['two sizes at once', () => toPng('x', { size: 300, moduleSize: 4 }), 'input.value', 'moduleSize: 4'],
    ['a level for a symbol that has one', () => toSvg(matrix, { level: 'H' }), 'input.value', 'level: "H"'],
    [
      'a large logo',
      () => toSvg('x'.repeat(120), { logo: { image: MARK, size: 0.4 } }),
      'render.logo',
      'logo.size: covers',
    ],
    [
      'a logo where the level leaves no room',
      () => toSvg('x', { level: 'L', logo: { image: MARK } }),
      'render.logo',
      'at most 0 % may be lost',
    ],
    [
      'a logo that is no picture',
      () => toSvg('x', { logo: { image: new Uint8Array(40) } }),
      'render.picture',
      'logo.image',
    ],
    [
      'an option of another library',
      () => Reflect.apply(toSvg, undefined, ['x', { margin: 0 }]),
      'input.unknown_key',
      'margin: no such field; use quietZone',
    ],
  ];

  test.each(cases)('%s', (_why, draw, code, message) => {
    expect(draw).toThrow(VietqrError);
    expect(draw).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }));
  });

  test('as an issue, never as another error, whatever is given', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (source, options) => {
        for (const draw of [toSvg, toPng, toTerminal, toSvgUrl, toPngUrl]) {
          try {
            Reflect.apply(draw, undefined, [source, options]);
          } catch (error) {
            expect(error).toBeInstanceOf(VietqrError);
          }
        }
      }),
    );
  });

  test('as an issue for any value of any option', () => {
    const names = [
      'level',
      'dense',
      'quietZone',
      'verify',
      'dark',
      'light',
      'size',
      'moduleSize',
      'compression',
      'title',
      'logo',
      'columns',
    ];
    const options = fc.dictionary(fc.constantFrom(...names), fc.anything(), { maxKeys: 2 });
    fc.assert(
      fc.property(options, (options) => {
        for (const draw of [safeToSvg, safeToPng, safeToTerminal]) {
          expect(Reflect.apply(draw, undefined, ['x', options])).toHaveProperty('ok');
        }
      }),
    );
  });
});

/** Rows of `#` for dark and `.` for light modules, each checked to be one color all over. */
function modulesOf(image: Pixels, scale: number): string[] {
  const dark = (x: number, y: number) => (image.data[(y * image.width + x) * 4] ?? 0) < 128;
  const rows: string[] = [];
  for (let y = 0; y < image.height; y += scale) {
    let row = '';
    for (let x = 0; x < image.width; x += scale) {
      const first = dark(x, y);
      for (let i = 0; i < scale * scale; i++) {
        if (dark(x + (i % scale), y + Math.floor(i / scale)) !== first) row += '?';
      }
      row += first ? '#' : '.';
    }
    rows.push(row);
  }
  return rows;
}

function expected({ size, data }: QrMatrix, quietZone: number): string[] {
  const side = size + 2 * quietZone;
  const blank = Array.from({ length: quietZone }, () => '.'.repeat(side));
  const edge = '.'.repeat(quietZone);
  const rows = Array.from({ length: size }, (_, y) =>
    Array.from(data.subarray(y * size, (y + 1) * size), (module) => (module ? '#' : '.')).join(''),
  );
  return [...blank, ...rows.map((row) => edge + row + edge), ...blank];
}

function thin(row: string, module: number): string {
  return [...row].filter((_, x) => x % module === 0).join('');
}

function colors({ data }: Pixels): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i < data.length; i += 4) found.add(data.subarray(i, i + 3).join());
  return found;
}

function fromXml(xml: string): string {
  const named = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' } as const;
  return Object.entries(named).reduce(
    (text, [name, character]) => text.replaceAll(`&${name};`, character),
    xml,
  );
}

function bytesOf(url: string, type: string): Buffer {
  const head = `data:${type};base64,`;
  expect(url.slice(0, head.length)).toBe(head);
  return Buffer.from(url.slice(head.length), 'base64');
}
