import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CardInput,
  labelSheets,
  labels,
  type Scene,
  safeCard,
  safeLabels,
  safeNotice,
  safePoster,
  sceneToSvg,
} from '../../src/documents/index.ts';
import { textWidth } from '../../src/documents/layout/text/measure.ts';
import type { Result } from '../../src/issues/result.ts';
import { LOGO, MARK } from '../kit/drawing/logos.ts';
import { LABELS, NAMES, NOTICE, PAYLOADS, POSTER, VIETNAMESE } from '../kit/drawing/samples.ts';
import { runs } from '../kit/scale.ts';
import { GALLERY } from './gallery.ts';

const word = fc.string({
  unit: fc.constantFrom(...VIETNAMESE, ...'WWWW0123456789<&>"\'-'),
  minLength: 1,
  maxLength: 25,
});
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const account = fc.stringMatching(/^[0-9A-Z]{6,19}$/);

const optional = {
  accountName: word,
  logo: fc.constant(LOGO),
  centerImage: fc.constant(MARK),
};
const asked = fc.record(
  {
    bank: fc.constantFrom('VCB', 'MB', 'CAKE'),
    account,
    amount: fc.integer({ min: 1, max: 9_999_999_999_999 }),
    purpose: fc.stringMatching(/^[A-Z0-9]{1,25}$/),
  },
  { requiredKeys: ['bank', 'account'] },
);
const payload = fc.oneof(fc.constantFrom(...Object.values(PAYLOADS)), asked);
const cards = fc.record(
  {
    ...optional,
    payload,
    heading: line,
    preset: fc.constantFrom('qr_only', 'compact', 'compact2', 'print'),
  },
  { requiredKeys: ['payload', 'preset'] },
);
const posters = fc.record(
  {
    ...optional,
    payload,
    name: line,
    note: word,
    paper: fc.constantFrom('A4', 'A5', 'A6', 'folded', 'tent', 'sticker'),
    bleed: fc.constantFrom(0, 3),
    cropMarks: fc.boolean(),
  },
  { requiredKeys: ['payload', 'name', 'paper'] },
);
const notices = fc
  .record({
    ...{ issuer: line, subject: line, accountName: word },
    payer: fc.array(fc.record({ label: word, value: line }), { maxLength: 6 }),
    items: fc.array(fc.record({ name: line, amount: fc.integer({ min: 1, max: 1_000_000_000 }) }), {
      maxLength: 25,
    }),
    notes: fc.array(line, { maxLength: 3 }),
    paper: fc.constantFrom('A4', 'A5'),
  })
  .map((notice) => {
    const amount = notice.items.reduce((sum, item) => sum + item.amount, 0) || 5000;
    return { ...notice, payload: { bank: 'VCB', account: '0011001234567', amount, purpose: 'HP2026K7' } };
  });
const sheets = fc.tuple(
  fc.array(fc.record({ payload, title: line, lines: fc.array(line, { maxLength: 3 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  fc.record({
    columns: fc.integer({ min: 1, max: 5 }),
    rows: fc.integer({ min: 1, max: 10 }),
    margin: fc.integer({ min: 0, max: 15 }),
    gap: fc.integer({ min: 0, max: 4 }),
  }),
);

describe('a document is laid out whole or not at all', () => {
  test.each([
    ['card', cards.map((input) => [safeCard(input), wordsOf(input)] as const)],
    ['poster', posters.map((input) => [safePoster(input), wordsOf(input)] as const)],
    ['notice', notices.map((input) => [safeNotice(input), wordsOf(input)] as const)],
  ])('a %s: every word on the page, nothing outside, nothing on top of the code', (name, arbitrary) => {
    let fine = 0;
    let said = 0;
    fc.assert(
      fc.property(arbitrary, ([result, words]) => {
        if (!result.ok) {
          const errors = result.issues.filter(({ severity }) => severity === 'error');
          expect(errors.map(({ code }) => code)).toEqual(
            errors.map(() => expect.stringMatching(/^render\.(overflow|module)$/)),
          );
          return;
        }
        fine += 1;
        const scenes = [result.value].flat();
        scenes.forEach(expectInside);
        const shown = scenes.map(lettersOf).join('');
        const needed = name === 'card' ? [] : words;
        said += needed.length;
        for (const letters of needed) expect(shown).toContain(letters);
      }),
      { numRuns: runs(25, 100) },
    );
    expect(fine).toBeGreaterThanOrEqual(runs(4, 15));
    expect(said).toBeGreaterThanOrEqual(name === 'card' ? 0 : fine);
  });

  test('labels: each inside its own cell', () => {
    let fine = 0;
    fc.assert(
      fc.property(sheets, ([items, sheet]) => {
        const result = safeLabels(items, sheet);
        if (!result.ok) return;
        fine += 1;
        for (const scene of result.value) expectInCells(scene, sheet);
        const codes = result.value.flatMap(({ items }) => items.filter(({ kind }) => kind === 'code'));
        expect(codes).toHaveLength(items.length);
      }),
      { numRuns: runs(20, 60) },
    );
    expect(fine).toBeGreaterThanOrEqual(runs(4, 15));
  });

  test.each(Object.entries(GALLERY))('%s of the gallery', (_, scene) => {
    expectInside(scene);
  });
});

describe('the layout of', () => {
  test.each(Object.entries(GALLERY))('%s is as it was', async (name, scene) => {
    await expect(linesOf(scene)).toMatchFileSnapshot(`__snapshots__/${name}.txt`);
  });

  test('a card is scanned from whole pixels', () => {
    const cards = Object.entries(GALLERY).filter(([, { medium }]) => medium === 'screen');
    expect(cards.length).toBeGreaterThan(5);
    for (const [name, scene] of cards) {
      const codes = scene.items.filter((item) => item.kind === 'code');
      expect(codes).toHaveLength(1);
      for (const item of codes) {
        for (const length of [item.x, item.y, item.side / item.matrix.size]) {
          expect((length * 96) / 25.4, name).toBeCloseTo(Math.round((length * 96) / 25.4), 9);
        }
      }
    }
  });

  test('cards has the familiar sizes in pixels', () => {
    const sizes = { qr_only: '480 480', compact: '540 540', compact2: '540 640', print: '600 776' } as const;
    for (const preset of ['qr_only', 'compact', 'compact2', 'print'] as const) {
      const svg = sceneToSvg(made(safeCard({ payload: PAYLOADS.plain, preset })));
      expect(svg).toContain(`viewBox="0 0 ${sizes[preset]}"`);
    }
  });
});

describe('texts', () => {
  test('come out precomposed, however they went in', () => {
    const name = 'Đỗ Ỷ Vy – Trường Nguyễn Đức Cảnh';
    const [composed, decomposed] = ['NFC', 'NFD'].map((form) =>
      sceneToSvg(made(safePoster({ ...POSTER, name: name.normalize(form) }))),
    );
    expect(decomposed).toBe(composed);
    expect(composed?.normalize('NFC')).toBe(composed);
  });

  test('cannot break out of SVG', () => {
    const name = '</text><script>alert("1")</script>&\'';
    const svg = sceneToSvg(made(safePoster({ ...POSTER, name })));
    expect(svg).not.toContain('<script');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;');
    expect(svg.match(/<text /g)?.length).toBe(svg.match(/<\/text>/g)?.length);
  });

  test.each([
    ['turns the direction of writing', 'an\u202Etoan', 'U+202E'],
    ['is a control character', 'an\u0000', 'U+0000'],
    ['is half of a pair', 'an\uD83D', 'U+D83D'],
    ['has no width', 'an\u200Btoan', 'U+200B'],
  ])('are refused when one character %s', (_, text, received) => {
    expect(safePoster({ ...POSTER, name: text })).toMatchObject({
      issues: [{ code: 'text.unsupported', path: ['name'], received }],
    });
  });

  test('are refused when the typeface has no letter for them', () => {
    const result = safeNotice({ ...NOTICE, items: [{ name: 'Học phí 汉 😀', amount: 1_250_000 }] });
    expect(result).toMatchObject({
      issues: [{ code: 'render.glyph', path: ['items', 0, 'name'], received: '汉 😀' }],
    });
  });

  test('that cannot fit are named', () => {
    const result = safePoster({ ...POSTER, name: 'Trường '.repeat(60) });
    expect(result).toMatchObject({ issues: [{ code: 'render.overflow', path: ['name'] }] });
    const items = [{ name: 'Học phí '.repeat(120), amount: 1_250_000 }];
    expect(safeNotice({ ...NOTICE, items })).toMatchObject({
      issues: [{ code: 'render.overflow', path: ['items', 0, 'name'] }],
    });
  });
});

describe('input', () => {
  test.each([undefined, null, 1, 'x', [], new Uint8Array(3)])('that is %s gives an issue', (value) => {
    const input = value as never;
    const results: Result<unknown>[] = [safeCard, safePoster, safeNotice].map((safe) => safe(input));
    results.push(safeLabels([input]), ...(Array.isArray(value) ? [] : [safeLabels(input)]));
    const codes = results.map((result) => (result.ok ? 'accepted' : result.issues[0].code));
    expect(codes).toEqual(codes.map(() => expect.stringMatching(/^input\./)));
    expect(safeLabels([]).ok).toBe(true);
  });

  test('a label takes smaller type before it refuses a long line', () => {
    const label = { payload: PAYLOADS.plain, accountName: 'NGUYEN VAN A', lines: ['W'.repeat(31)] };
    expect(safeLabels([label], { columns: 3, rows: 8 }).ok).toBe(true);
    expect(safeLabels([{ ...label, lines: ['W'.repeat(200)] }], { columns: 3, rows: 8 })).toMatchObject({
      ok: false,
      issues: [{ code: 'render.overflow', path: [0, 'lines', 0] }],
    });
  });

  test('of items that sum to more than an amount may be is told, not thrown', () => {
    const items = [9_999_999_999_999, 1].map((amount) => ({ name: 'x', amount }));
    expect(safeNotice({ ...NOTICE, items })).toMatchObject({
      ok: false,
      issues: [{ code: 'document.total', expected: '10.000.000.000.000 đ' }],
    });
  });

  test('of any shape never throws', () => {
    fc.assert(
      fc.property(fc.object({ maxDepth: 2 }), (value) => {
        const input = { ...NOTICE, ...value } as never;
        for (const safe of [safeCard, safePoster, safeNotice]) expect(safe(input)).toHaveProperty('ok');
        expect(safeLabels([input], value as never)).toHaveProperty('ok');
      }),
      { numRuns: runs(20, 50) },
    );
  });

  test.each<[string, object, object]>([
    ['a key that is not known', { acount: '1' }, { code: 'input.unknown_key', path: ['acount'] }],
    ['a preset that is not known', { preset: 'compact3' }, { code: 'input.value', path: ['preset'] }],
    ['a payload that is no text', { payload: 5 }, { code: 'input.type', path: ['payload'] }],
    ['an amount with a fraction', { amount: 1.5 }, { code: 'input.type', path: ['amount'] }],
    ['a pale accent', { accent: '#ffcc00' }, { code: 'input.value', path: ['accent'] }],
    ['an accent that is no color', { accent: 'red" onload="x' }, { code: 'input.value', path: ['accent'] }],
    [
      'a logo that is no picture',
      { logo: new Uint8Array([1, 2, 3]) },
      { code: 'render.picture', path: ['logo'] },
    ],
    ['a mark that is no picture', { centerImage: '<svg/>' }, { code: 'input.type', path: ['centerImage'] }],
  ])('with %s is refused', (_, wrong, issue) => {
    const input = { payload: PAYLOADS.plain, ...wrong } as CardInput;
    expect(safeCard(input)).toMatchObject({ ok: false, issues: [issue] });
  });

  test('names all faults at once', () => {
    const result = safeNotice({
      ...NOTICE,
      issuer: '',
      lang: 'fr' as 'en',
      amount: -1,
      payer: [{ label: 'Lớp', value: '' }],
    });
    expect(result.ok ? [] : result.issues.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['amount', 'issuer', 'lang', 'payer.0.value']),
    );
  });

  test('whose items do not add up is refused', () => {
    const items = [{ name: 'Học phí', amount: 1_200_000 }];
    expect(safeNotice({ ...NOTICE, items })).toMatchObject({
      issues: [
        { code: 'document.total', path: ['amount'], expected: '1.200.000 đ', received: '1.250.000 đ' },
      ],
    });
  });

  test('that would make squares too small for phones is refused', () => {
    const result = safeLabels([{ payload: PAYLOADS.long, accountName: 'AN', level: 'H' }], { rows: 10 });
    expect(result).toMatchObject({ issues: [{ code: 'render.module', path: [0, 'payload'] }] });
  });
});

describe('sheets of labels', () => {
  const HOLDER = 'TRUONG THCS NGUYEN DUC CANH';
  const PAYEE = [HOLDER, 'Vietcombank', '0011 0012 34567'];

  test.each([
    [{ columns: 1, rows: 1 }, 'a whole sheet'],
    [{ columns: 3, rows: 8 }, 'a usual label'],
    [{ columns: 4, rows: 10 }, '40 a sheet'],
  ])('say on each label who is paid: %o, %s', (sheet, _) => {
    const named = LABELS.slice(0, 3).map((label) => ({ ...label, accountName: HOLDER }));
    for (const [i, input] of [...named, ...named.map(({ title: _, lines: __, ...bare }) => bare)].entries()) {
      const [page] = labels([input], sheet);
      const words = page?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(' ');
      for (const text of PAYEE) expect([i, words]).toEqual([i, expect.stringContaining(text)]);
    }
  });

  test('as small as 65 a sheet say who is paid, and refuse what leaves no room for it by its own name', () => {
    const sheet = { columns: 5, rows: 13, margin: 5 };
    const [first] = LABELS;
    const payee = { payload: first?.payload ?? '', accountName: HOLDER };
    const [page] = labels([payee], sheet);
    const words = page?.items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])).join(' ');
    for (const text of PAYEE) expect(words).toContain(text);
    expect(
      safeLabels([{ ...payee, title: 'Nguyễn Trần Khánh Linh', lines: ['6A1', 'HP1', 'HP2', 'HP3'] }], sheet),
    ).toMatchObject({
      issues: [{ code: 'render.overflow', path: [0, 'lines', 3] }],
    });
  });

  test('warn once where no holder is named, at the first such label', () => {
    const [first, ...rest] = LABELS;
    const result = safeLabels([
      { ...first, payload: first?.payload ?? '', accountName: 'TRUONG A' },
      ...rest,
    ]);
    expect(result.ok && result.warnings).toMatchObject([
      { code: 'document.no_holder', path: [1, 'accountName'] },
    ]);
  });

  test('with a grid too fine for any code are refused', () => {
    for (const sheet of [
      { columns: 20, rows: 40 },
      { columns: 20, gap: 20 },
    ]) {
      expect(safeLabels(LABELS.slice(0, 1), { margin: 40, ...sheet })).toMatchObject({
        issues: expect.arrayContaining([expect.objectContaining({ code: 'input.value', path: ['columns'] })]),
      });
    }
  });

  test('hold as many as their grid, after those already used', () => {
    expect(made(safeLabels(LABELS, { columns: 2, rows: 5 }))).toHaveLength(3);
    expect(made(safeLabels(LABELS, { skip: 1 }))).toHaveLength(2);
    expect(made(safeLabels([]))).toHaveLength(0);
  });

  test('are the same one at a time', () => {
    expect([...labelSheets(LABELS, { columns: 2, rows: 5 })]).toEqual(
      made(safeLabels(LABELS, { columns: 2, rows: 5 })),
    );
  });

  test('stop at the sheet with a fault', () => {
    const items = LABELS.map((label, i) => (i === 13 ? { ...label, title: '汉' } : label));
    const pages = labelSheets(items, { columns: 2, rows: 5 });
    expect(pages.next().done).toBe(false);
    expect(() => pages.next()).toThrow(expect.objectContaining({ code: 'render.glyph' }));
  });
});

test('a poster shows the fingerprint it is given, computes one, or shows none', () => {
  const shown = (fingerprint?: string) =>
    lettersOf(made(safePoster({ ...POSTER, ...(fingerprint === undefined ? {} : { fingerprint }) })));
  expect(shown('ABCD2345')).toContain('ABCD2345');
  expect(shown()).toContain('Mãđốichiếu');
  expect(shown('')).not.toContain('Mãđốichiếu');
});

test('a notice says the amount in digits and words, prints the purpose, and needs no link', () => {
  const shown = made(safeNotice(NOTICE)).map(lettersOf).join('');
  for (const text of [
    '1.250.000 đ',
    'Một triệu hai trăm năm mươi nghìn đồng.',
    NOTICE.purpose,
    NAMES.accountName,
    '30/9/2026',
    'không gửi đường liên kết thanh toán',
    '−100.000',
  ]) {
    expect(shown).toContain(text.replaceAll(' ', ''));
  }
});

function made<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
}

/** No text leaves the page, touches a code or its quiet zone, or another text. */
function expectInside({ items, width, height }: Scene): void {
  const codes = items.filter((item) => item.kind === 'code');
  expect(overlaps(items)).toEqual([]);
  for (const item of items) {
    if (item.kind !== 'text') continue;
    const { left, right, top, bottom } = boxOf(item);
    expect(left, item.text).toBeGreaterThanOrEqual(0);
    expect(right, item.text).toBeLessThanOrEqual(width + 1e-6);
    expect(top, item.text).toBeGreaterThanOrEqual(0);
    expect(bottom, item.text).toBeLessThanOrEqual(height);
    for (const { x, y, side, matrix } of codes) {
      const quiet = (side / matrix.size) * 4 - 1e-6;
      const apart =
        left >= x + side + quiet || right <= x - quiet || top >= y + side + quiet || bottom <= y - quiet;
      expect(apart, `${item.text} beside the code`).toBe(true);
    }
  }
}

/** Texts that lie on one another, as pairs. */
function overlaps(items: Scene['items']): string[] {
  const texts = items.flatMap((item) => (item.kind === 'text' ? [{ text: item.text, ...boxOf(item) }] : []));
  return texts.flatMap((one, i) =>
    texts
      .slice(i + 1)
      .filter((two) => one.left < two.right - SLACK && two.left < one.right - SLACK)
      .filter((two) => one.top < two.bottom - SLACK && two.top < one.bottom - SLACK)
      .map((two) => `${one.text} | ${two.text}`),
  );
}

/** Marks of capitals may reach into the descent of the line above, in millimetres. */
const SLACK = 0.1;

function boxOf({
  text,
  weight,
  size,
  anchor,
  figures,
  x,
  y,
  turned = false,
}: Extract<Scene['items'][number], { kind: 'text' }>) {
  const length = textWidth(text, weight, figures) * size;
  const before = length * { start: 0, middle: 0.5, end: 1 }[anchor];
  const left = x - (turned ? length - before : before);
  const [above, below] = turned ? [0.25, 0.95] : [0.95, 0.25];
  return { left, right: left + length, top: y - size * above, bottom: y + size * below };
}

/** Every text, and every code with its quiet zone, stands in one cell of the sheet. */
function expectInCells(scene: Scene, { columns, rows, margin, gap }: Grid): void {
  expectInside(scene);
  const [wide, high] = [
    (scene.width - 2 * margin - gap * (columns - 1)) / columns,
    (scene.height - 2 * margin - gap * (rows - 1)) / rows,
  ];
  for (const item of scene.items) {
    if (item.kind !== 'text' && item.kind !== 'code') continue;
    const quiet = item.kind === 'code' ? (item.side / item.matrix.size) * 4 : 0;
    const box =
      item.kind === 'text'
        ? boxOf(item)
        : {
            left: item.x - quiet,
            right: item.x + item.side + quiet,
            top: item.y - quiet,
            bottom: item.y + item.side + quiet,
          };
    const left = margin + Math.floor(((box.left + box.right) / 2 - margin) / (wide + gap)) * (wide + gap);
    const top = margin + Math.floor(((box.top + box.bottom) / 2 - margin) / (high + gap)) * (high + gap);
    expect(box.left).toBeGreaterThanOrEqual(left - 1e-6);
    expect(box.right).toBeLessThanOrEqual(left + wide + 1e-6);
    expect(box.top).toBeGreaterThanOrEqual(top - 1e-6);
    expect(box.bottom).toBeLessThanOrEqual(top + high + 1e-6);
  }
}

interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly margin: number;
  readonly gap: number;
}

function lettersOf({ items }: Scene): string {
  return items.map((item) => (item.kind === 'text' ? item.text.replaceAll(' ', '') : '')).join('');
}

function wordsOf(input: object): string[] {
  const { name, issuer, accountName, purpose } = input as Record<string, string | undefined>;
  return [name, issuer, accountName, purpose]
    .filter((text) => text !== undefined)
    .map((text) => text.replace(/ /g, ''));
}

function linesOf({ items, width, height, title }: Scene): string {
  const round = (value: number) => Number(value.toFixed(2));
  const lines = items.map((item) => {
    const at = `${item.kind} ${round(item.x)} ${round(item.y)}`;
    if (item.kind === 'text')
      return `${at} ${round(item.size)} ${item.weight} ${item.fill} ${item.anchor} "${item.text}"`;
    if (item.kind === 'code')
      return `${at} ${round(item.side)} v${item.matrix.version}${item.matrix.level} hole ${item.logoArea} ${item.form}`;
    const size = `${at} ${round(item.width)} ${round(item.height)}`;
    return item.kind === 'image' ? size : `${size} ${item.fill ?? '-'} ${item.stroke ?? '-'}`;
  });
  return `${[`${round(width)} × ${round(height)} "${title}"`, ...lines].join('\n')}\n`;
}
