import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import {
  card,
  labelSheets,
  labels,
  notice,
  noticeJsonSchema,
  type Scene,
  safeCard,
  safeLabels,
  safeNotice,
  safePoster,
  safeSceneToPng,
  sceneToSvg,
} from '../../src/documents/index.ts';
import type { DocumentTable, TableFor } from '../../src/documents/input/fields.ts';
import { printedText, readPrintedText } from '../../src/documents/input/text.ts';
import { FONT_CHARACTERS } from '../../src/documents/layout/text/metrics.ts';
import { NOTICE as FIELDS, type NoticeInput } from '../../src/documents/notice/fields.ts';
import { pdfChunks, safeToPdf } from '../../src/documents/output/pdf/index.ts';
import { VietqrError } from '../../src/issues/error.ts';
import { describeIssue } from '../../src/issues/format.ts';
import { createReport } from '../../src/issues/report.ts';
import type { Result } from '../../src/issues/result.ts';
import { LOGO } from '../kit/drawing/logos.ts';
import { LABELS, NOTICE, PAYLOADS } from '../kit/drawing/samples.ts';
import { runs } from '../kit/scale.ts';

const SCENE = card({ payload: PAYLOADS.plain });

/** Values that fail whoever reads them. */
const HOSTILE: Readonly<Record<string, unknown>> = {
  'a getter that throws': Object.defineProperty({}, 'payload', { enumerable: true, get: fails }),
  'a proxy that throws': new Proxy({}, { get: fails, has: fails, ownKeys: fails, getPrototypeOf: fails }),
  'a revoked proxy': revoked(),
  'an iterable that throws': { other: 0, [Symbol.iterator]: fails },
  'an iterator that throws': { other: 0, [Symbol.iterator]: () => ({ next: fails }) },
  'items that throw': { width: 1, height: 1, items: [new Proxy({}, { get: fails })] },
};

describe.each(Object.entries(HOSTILE))('%s', (_, value) => {
  const hostile = value as never;

  test('becomes an issue at every door', async () => {
    const results: Result<unknown>[] = [
      safeCard(hostile),
      safePoster(hostile),
      safeNotice(hostile),
      safeNotice({ ...NOTICE, items: hostile, signer: hostile }),
      safeLabels(hostile),
      safeLabels([hostile]),
      safeLabels([], hostile),
      await safeSceneToPng(hostile),
      await safeSceneToPng(SCENE, hostile),
      await safeToPdf(hostile),
      await safeToPdf([hostile]),
      await safeToPdf(SCENE, hostile),
    ];
    expect(results.map(codes)).toEqual(results.map(() => expect.stringMatching(/^input\./)));
  });

  test('makes nothing throw but our error', async () => {
    expect(() => sceneToSvg(hostile)).toThrow(VietqrError);
    expect(() => [...labelSheets(hostile)]).toThrow(VietqrError);
    await expect(collect(pdfChunks(hostile))).rejects.toBeInstanceOf(VietqrError);
  });
});

describe('a stream of labels', () => {
  test('whose source fails gives the sheets before it, then our error', () => {
    const pages = labelSheets(failingAfter(10), { columns: 2, rows: 5 });
    expect(pages.next().done).toBe(false);
    expect(() => pages.next()).toThrow(expect.objectContaining({ code: 'input.unreadable' }));
    expect(pages.next().done).toBe(true);
  });

  test('that nobody reads on closes its source', () => {
    const source = failingAfter(100);
    for (const page of labelSheets(source, { columns: 1, rows: 2 })) {
      expect(page.items.length).toBeGreaterThan(0);
      break;
    }
    expect(source.next().done).toBe(true);
  });

  test('whose grid is wrong does not touch its source', () => {
    const source = failingAfter(3);
    expect(() => [...labelSheets(source, { columns: 0 })]).toThrow(
      expect.objectContaining({ code: 'input.value' }),
    );
    expect([source.next(), source.next()].map(({ value }) => value?.title)).toEqual(['Số 0', 'Số 1']);
  });

  test('of a list of lists is laid out by map', () => {
    const layOut: (items: typeof LABELS) => Scene[] = labels;
    expect([LABELS, LABELS].map(layOut).map((pages) => pages.length)).toEqual([1, 1]);
  });
});

describe('the table of a notice', () => {
  test('has to take all that its interface allows', () => {
    // @ts-expect-error an amount may be a number too
    const narrow = { amount: printedText() } satisfies TableFor<Pick<NoticeInput, 'amount'>>;
    // @ts-expect-error a field is missing
    const partial = { bank: printedText() } satisfies TableFor<Pick<NoticeInput, 'bank' | 'due'>>;
    // @ts-expect-error the interface has no such field
    const wide = { bank: printedText(), bnak: printedText() } satisfies TableFor<Pick<NoticeInput, 'bank'>>;
    expect([narrow, partial, wide].every((table: DocumentTable) => Object.keys(table).length > 0)).toBe(true);
  });

  test('names each field that is absent but required', () => {
    const result = safeNotice({} as NoticeInput);
    const required = Object.entries<{ required?: true }>(FIELDS).filter(([, field]) => field.required);
    expect(required.length).toBeGreaterThan(1);
    expect(result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual(
      required.map(([key]) => `input.required ${key}`),
    );
  });
});

describe('the JSON Schema of a notice', () => {
  const schema = z.fromJSONSchema({ ...noticeJsonSchema() });
  const { payload: _, ...withoutPayload } = NOTICE;

  test('is of draft 2020-12 and names every field', () => {
    expect(noticeJsonSchema()).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema' });
    expect(Object.keys(Object(noticeJsonSchema().properties))).toEqual(Object.keys(FIELDS));
    expect(JSON.parse(JSON.stringify(noticeJsonSchema()))).toEqual(noticeJsonSchema());
  });

  test.each<[string, object]>([
    ['the plain case', NOTICE],
    ['an amount in digits', { ...NOTICE, amount: '1250000' }],
    ['no items', { ...NOTICE, items: [] }],
    ['a signer without a name', { ...NOTICE, signer: { role: 'Hiệu trưởng' } }],
    ['every choice', { ...NOTICE, paper: 'A5', lang: 'en', level: 'H', dense: true, accent: '#1D4F63' }],
    ['an unknown field', { ...NOTICE, acount: '1' }],
    ['no payload', withoutPayload],
    ['a payload that is empty', { ...NOTICE, payload: '' }],
    ['a blank name of the bank', { ...NOTICE, bank: ' ' }],
    ['a negative amount', { ...NOTICE, amount: -1 }],
    ['an amount with a point', { ...NOTICE, amount: '1.250.000' }],
    ['another paper', { ...NOTICE, paper: 'A3' }],
    ['an item without a name', { ...NOTICE, items: [{ amount: 1_250_000 }] }],
    ['an item with a fraction', { ...NOTICE, items: [{ name: 'x', amount: 0.5 }] }],
    ['a signer without an office', { ...NOTICE, signer: { name: 'Trần Thị Ý' } }],
    ['a note that is no text', { ...NOTICE, notes: [5] }],
    ['an accent that is no colour', { ...NOTICE, accent: 'red' }],
    ['a list in place of an object', []],
  ])('says of %s what notice says', (_, input) => {
    expect(schema.safeParse(input).success).toBe(safeNotice(input as NoticeInput).ok);
  });

  test('accepts what was laid out', () => {
    expect(notice(NOTICE)[0]?.items.length).toBeGreaterThan(20);
    expect(schema.safeParse(NOTICE).success).toBe(true);
  });
});

test('what is wrong with a document is said in both languages', async () => {
  const results: readonly Result<unknown>[] = [
    safeCard({ payload: PAYLOADS.plain, accent: 'red', heading: 'an\u200Btoan' }),
    safeCard({ payload: PAYLOADS.plain, accent: '#ffcc00', logo: LOGO.slice(0, 60) }),
    safeLabels([], { columns: 20, gap: 20, skip: 799, margin: 41 }),
    await safeToPdf([]),
    await safeToPdf(5 as never, { date: 5, fonts: 3 } as never),
    await safeSceneToPng(5 as never, { dpi: 5 }),
  ];
  const issues = results.flatMap((result) => (result.ok ? [] : result.issues));
  expect(issues.map(({ message }) => message)).toMatchInlineSnapshot(`
    [
      "heading: cannot hold U+200B; use printable characters",
      "accent: "red" is not allowed; expected a color such as #1a2b3c",
      "logo: a damaged or interlaced PNG; expected a whole PNG without interlacing, or a JPEG",
      "accent: #ffcc00 (1.5) is not allowed; expected contrast ≥ 4.5 on white",
      "margin: 41 is not allowed; expected a number between 0 and 40",
      "skip: 799 is not allowed; expected a whole number from 0 to 159",
      "columns: 20 × 8, -8.5 × 19.6 mm each is not allowed; expected ≥ 10 mm",
      "scenes: required; give a page",
      "date: 5 is not allowed; expected a Date",
      "fonts: 3 is not allowed; expected the bytes of two font files, regular and bold",
      "scene: must be a page of a document of this package, not 5",
      "dpi: 5 is not allowed; expected a number between 24 and 1200",
    ]
  `);
  for (const issue of issues) {
    expect(describeIssue(issue, 'vi')).not.toMatch(
      /(?<![\p{L}\d])(?:a|an|the|or|of|from|each|expected|not|page|file|color)(?![\p{L}\d])/u,
    );
  }
});

function codes(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.issues[0].code;
}

function fails(): never {
  throw new RangeError('no');
}

function revoked(): unknown {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
}

async function collect(chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let count = 0;
  for await (const chunk of chunks) count += chunk.length;
  return count;
}

/** Gives some labels, then throws. */
function* failingAfter(count: number) {
  for (let i = 0; i < count; i++) yield { payload: PAYLOADS.plain, title: `Số ${i}` };
  fails();
}

test('a text of letters that there are is precomposed, its blanks single, however it comes', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...FONT_CHARACTERS, ' ', '\n', '\t', '\u00a0'),
    maxLength: 12,
  });
  const written = fc
    .tuple(letters, fc.constantFrom('NFC', 'NFD'))
    .map(([text, form]) => text.normalize(form));
  fc.assert(
    fc.property(written, (text) => {
      const lines = text
        .normalize('NFC')
        .split('\n')
        .map((line) => line.replace(/\s+/g, ' ').trim());
      const wanted = lines.join('\n').replace(/\n+/g, '\n').trim();
      expect(readPrintedText(text, createReport())).toBe(wanted);
    }),
    { numRuns: runs(300) },
  );
});
