import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  card,
  labelSheets,
  labels,
  notice,
  poster,
  type Scene,
  safeSceneToPng,
  sceneToPng,
} from '../../../src/documents/index.ts';
import { composedLetters } from '../../../src/documents/layout/text/letters.ts';
import { orMissing, readFonts } from '../../../src/documents/output/optional-packages.ts';
import { pdfChunks, safeToPdf, toPdf } from '../../../src/documents/output/pdf/index.ts';
import { finish, finishAsync } from '../../../src/issues/finish.ts';
import { documentsMessages } from '../../../src/issues/messages/en/documents.ts';
import { createReport } from '../../../src/issues/report.ts';
import { unwrap } from '../../../src/issues/result.ts';
import { HIGHLAND_LETTERS } from '../../kit/drawing/alphabets.ts';
import { LOGO, MARK } from '../../kit/drawing/logos.ts';
import { POPPLER, textOfPdf } from '../../kit/drawing/readers.ts';
import { LABELS, NOTICE, PAYLOADS, POSTER, VIETNAMESE } from '../../kit/drawing/samples.ts';
import { runs } from '../../kit/scale.ts';

vi.setConfig({ testTimeout: 30_000 });

describe.runIf(POPPLER)('text in a PDF', () => {
  test('comes out with every letter of Vietnam, in both weights, however it went in', async () => {
    const letters = [...new Set([...VIETNAMESE, ...HIGHLAND_LETTERS, ...composedLetters()])];
    const lines = Array.from({ length: Math.ceil(letters.length / 16) }, (_, i) =>
      letters.slice(i * 16, i * 16 + 16).join(''),
    );
    for (const form of ['NFC', 'NFD']) {
      const scene = notice({
        ...NOTICE,
        notes: lines.map((line) => line.normalize(form)),
        payer: lines.map((line, i) => ({ label: `Dòng ${i}`, value: line.normalize(form) })),
        items: [],
      });
      const text = textOfPdf(await toPdf(scene));
      for (const line of lines) expect(text.split(line)).toHaveLength(3);
    }
  });

  test('can be searched by name, account, amount and purpose', async () => {
    const text = textOfPdf(await toPdf([...notice(NOTICE), ...labels(LABELS)]));
    for (const words of [
      NOTICE.issuer,
      NOTICE.subject,
      '0011 0012 34567',
      '1.250.000 đ',
      '−100.000',
      NOTICE.purpose,
    ]) {
      expect(text).toContain(words);
    }
    for (const { title, lines } of LABELS) {
      expect(text).toContain(title.split(' ').at(-1));
      expect(text).toContain(lines[1]);
    }
  });

  test('cannot break out of its string', async () => {
    const name = ') Tj ET (\\) <</JS (x)>> endstream';
    const pdf = await toPdf(poster({ ...POSTER, name }), { title: name, author: '(\\' });
    expect(textOfPdf(pdf).replace(/\s+/g, ' ')).toContain(name);
    expect(info(pdf)).toContain(`Title:           ${name}`);
  });

  test('survives any letters of the typeface', async () => {
    const letters = fc.string({
      unit: fc.constantFrom(...VIETNAMESE, ...'0123456789()<>[]{}/%\\'),
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(letters, { minLength: 12, maxLength: 12 }), async (names) => {
        const pdf = await toPdf(
          labels(
            names.map((title) => ({ payload: PAYLOADS.plain, title })),
            { columns: 1, rows: 12 },
          ),
        );
        // Where kerning parts two letters, as in `ừ)`, poppler takes the gap for a blank.
        const text = textOfPdf(pdf).replaceAll(' ', '');
        for (const name of names) expect(text).toContain(name);
      }),
      { numRuns: runs(2, 8) },
    );
  });
});

describe('a PDF', () => {
  test('is the same, byte for byte, for the same pages', async () => {
    const make = () => toPdf([...notice({ ...NOTICE, logo: LOGO, centerImage: MARK }), ...labels(LABELS)]);
    expect(Buffer.from(await make()).equals(Buffer.from(await make()))).toBe(true);
  });

  test.runIf(POPPLER)('bears title, language, date and size', async () => {
    const pdf = await toPdf(notice(NOTICE), {
      author: 'Phòng Kế toán',
      date: new Date('2026-09-05T00:00:00Z'),
    });
    const text = info(pdf);
    expect(text).toContain('Title:           THÔNG BÁO THU TIỀN');
    expect(text).toContain('Author:          Phòng Kế toán');
    expect(text).toMatch(/CreationDate: {4}Sat Sep {2}5 00:00:00 2026 UTC/);
    expect(text).toMatch(/Page size: +595\.2\d+ x 841\.8\d+ pts \(A4\)/);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (vi)');
  });

  test('holds only the letters that it shows', async () => {
    const [small, large] = await Promise.all([
      toPdf(card({ payload: PAYLOADS.plain })),
      toPdf(notice(NOTICE)),
    ]);
    expect(small.length).toBeLessThan(20_000);
    expect(large.length).toBeLessThan(45_000);
  });

  test('holds a logo once, on however many labels', async () => {
    const items = LABELS.slice(0, 8).map((label) => ({ ...label, centerImage: MARK }));
    const [one, eight] = await Promise.all(
      [items.slice(0, 1), items].map((some) => toPdf(labels(some, { rows: 4 }))),
    );
    expect((eight?.length ?? 0) - (one?.length ?? 0)).toBeLessThan(8 * MARK.length);
  });

  test('comes page by page to the same bytes', async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of pdfChunks(labelSheets(LABELS, { rows: 2 }))) chunks.push(chunk);
    expect(chunks.length).toBeGreaterThan(4);
    expect(Buffer.concat(chunks).equals(Buffer.from(await toPdf(labels(LABELS, { rows: 2 }))))).toBe(true);
  });

  test.each([[[]], [null], [undefined], [5], [{}], [[{}]], ['x']])('of %j is refused', async (pages) => {
    const result = await safeToPdf(pages as never);
    expect(result.ok ? 'accepted' : result.issues[0].code).toMatch(/^input\./);
  });

  test.each<[object | null, string]>([
    [null, 'options'],
    [{ title: 5 }, 'title'],
    [{ date: 'today' }, 'date'],
    [{ date: new Date('x') }, 'date'],
    [{ fonts: { regular: 'a', bold: 'b' } }, 'fonts'],
    [{ fonts: { regular: new Uint8Array(9), bold: new Uint8Array(9) } }, 'fonts.regular'],
    [{ color: 1 }, 'color'],
  ])('with options %j is refused', async (options, path) => {
    const result = await safeToPdf(card({ payload: PAYLOADS.plain }), options as never);
    expect(result.ok ? '' : result.issues[0].path.join('.')).toBe(path);
  });

  test('takes its typeface as bytes too', async () => {
    const scene = card({ payload: PAYLOADS.plain, preset: 'compact2', accountName: 'Trần Thị Ý' });
    const own = await toPdf(scene, { fonts: unwrap(finish(documentsMessages, readFonts)) });
    expect(Buffer.from(own).equals(Buffer.from(await toPdf(scene)))).toBe(true);
  });

  test('with a picture that cannot be read is refused', async () => {
    const scene = card({ payload: PAYLOADS.plain });
    const picture = { type: 'png', bytes: new Uint8Array(40), width: 1, height: 1 } as const;
    const image = { kind: 'image', x: 1, y: 1, width: 1, height: 1, picture } as const;
    const result = await safeToPdf({ ...scene, items: [...scene.items, image] });
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'render.picture' }] });
  });
});

describe('a PNG of a scene', () => {
  test('has the pixels that its preset promises, or its paper at the given density', async () => {
    const sizes = {
      qr_only: [480, 480],
      compact: [540, 540],
      compact2: [540, 640],
      print: [600, 776],
    } as const;
    for (const preset of ['qr_only', 'compact', 'compact2', 'print'] as const) {
      expect(sizeOf(await sceneToPng(card({ payload: PAYLOADS.plain, preset })))).toEqual(sizes[preset]);
    }
    expect(sizeOf(await sceneToPng(poster({ ...POSTER, paper: 'A6' }), { dpi: 254 }))).toEqual([1050, 1480]);
  });

  test.each([0, 23, 1201, Number.NaN, '300'])('of %j dots per inch is refused', async (dpi) => {
    const result = await safeSceneToPng(card({ payload: PAYLOADS.plain }), { dpi: dpi as number });
    expect(result).toMatchObject({ ok: false, issues: [{ code: 'input.value', path: ['dpi'] }] });
  });

  test('of no scene is refused', async () => {
    expect(await safeSceneToPng(null as unknown as Scene)).toMatchObject({
      ok: false,
      issues: [{ code: 'input.type' }],
    });
  });
});

describe('a package that is not installed', () => {
  test('is named with the line that installs it', async () => {
    const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    const loading = finishAsync(documentsMessages, (report) =>
      Promise.reject(missing).catch(orMissing('pdfkit', report)),
    );
    expect(await loading).toMatchObject({
      ok: false,
      issues: [
        {
          code: 'package.missing',
          message:
            'this needs pdfkit, which is not installed; run: npm install pdfkit @expo-google-fonts/be-vietnam-pro',
        },
      ],
    });
  });

  test('is not blamed for another fault', async () => {
    expect(() => orMissing('pdfkit', createReport())(new Error('disk'))).toThrow('disk');
  });

  test('is asked for only when it is used', async () => {
    const network = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
    await toPdf(card({ payload: PAYLOADS.plain }));
    expect(network).not.toHaveBeenCalled();
    network.mockRestore();
  });
});

function info(pdf: Uint8Array): string {
  const env = { ...process.env, TZ: 'UTC', LC_ALL: 'C.UTF-8' };
  return execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8', env });
}

function sizeOf(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}
