import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { card, labels, notice, type Scene } from '../../../src/documents/index.ts';
import { toPdf } from '../../../src/documents/output/pdf/index.ts';
import { POPPLER } from '../../kit/drawing/readers.ts';
import { LABELS, NOTICE, PAYLOADS } from '../../kit/drawing/samples.ts';
import {
  allTags,
  spokenTexts,
  structureOf,
  type TagElement,
  unmarkedOperators,
} from '../../kit/drawing/structure.ts';
import { runs } from '../../kit/scale.ts';

vi.setConfig({ testTimeout: 30_000 });

const ITEMS = [
  { name: 'Tiền ăn', amount: 750_000, group: 'Tháng 9', unit: 'ngày' },
  { name: 'Giấy\nvở', amount: 300_000, group: 'Tháng 10' },
  { name: 'Bút', amount: 200_000, group: 'Tháng 10', note: 'cả năm' },
];
const PAGES = notice({ ...NOTICE, items: ITEMS });
/** Made once; each test reads it. */
const TAGGED = toPdf(PAGES);
const shape = ({ tag, kids }: TagElement): string =>
  kids.length > 0 ? `${tag}(${kids.map(shape).join(' ')})` : tag;

describe('the structure of a PDF', () => {
  test('has headings, paragraphs, a table with as many cells in each row, and what the code says', async () => {
    const [root, ...others] = await structureOf(await TAGGED);
    expect(others).toEqual([]);
    const tags = allTags(root ? [root] : []);
    const row = (tag: string) => `TR(${Array(5).fill(tag).join(' ')})`;
    const rows = [row('TH'), 'TR(TD)', row('TD'), row('TD'), 'TR(TD)', row('TD'), row('TD'), row('TD')];
    expect(root && shape(root)).toMatch(/^Document\(Sect\((P )+H1 (P )+Table\(.*\) (P )+H2 Figure( P)+\)\)$/);
    expect(shape(tags.find(({ tag }) => tag === 'Table') ?? none())).toBe(`Table(${rows.join(' ')})`);
    expect(tags.filter(({ tag }) => tag === 'TH').every(({ scope }) => scope === 'Column')).toBe(true);
    expect(tags.filter(({ span }) => span === 5)).toHaveLength(2);
    const [figure, ...more] = tags.filter(({ tag }) => tag === 'Figure');
    expect(more).toEqual([]);
    for (const said of ['0011 0012 34567', '1.250.000 đ', NOTICE.purpose, 'Vietcombank', NOTICE.accountName])
      expect(figure?.alt).toContain(said);
  });

  test('says what stands for a code letter by letter, whatever bytes its letters are', async () => {
    // Bytes of č, Ċ, ( and \ end or turn a string where they are not escaped.
    const unit = fc.constantFrom('č', 'Ċ', '(', ')', '\\', '\u0a28', '\u5c0d', 'a', 'ữ', '😀', '>', '\u2829');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, minLength: 1, maxLength: 12 }), async (alt) => {
        const scene = card({ payload: PAYLOADS.plain });
        const items = scene.items.map((item) => (item.kind === 'code' ? { ...item, alt } : item));
        const tags = allTags(await structureOf(await toPdf({ ...scene, items })));
        expect(tags.flatMap((tag) => tag.alt ?? [])).toEqual([alt]);
      }),
      { numRuns: runs(15, 100) },
    );
  });

  test('marks all that is drawn', async () => {
    expect(await unmarkedOperators(await TAGGED)).toEqual([]);
    expect((await unmarkedOperators(await toPdf(PAGES, { tagged: false }))).length).toBeGreaterThan(20);
  });

  test.runIf(POPPLER)('says each text once, in reading order', async () => {
    expect(spokenTexts(await TAGGED)).toEqual(textsOf(PAGES));
  });

  test('takes a sheet of labels as one paragraph', async () => {
    const [root] = await structureOf(await toPdf(labels(LABELS.slice(0, 5))));
    expect(root && shape(root)).toBe('Document(Sect(P))');
  });

  test('says the language of pages that are not in that of the first', async () => {
    const english = notice({ ...NOTICE, lang: 'en' });
    const [root] = await structureOf(await toPdf([...PAGES, ...english]));
    expect(root?.kids.map(({ lang }) => lang)).toEqual([undefined, 'en']);
  });

  test('is left out where it is not wanted', async () => {
    const pdf = Buffer.from(await toPdf(PAGES, { tagged: false })).toString('latin1');
    for (const word of ['StructTreeRoot', 'StructParents', 'MarkInfo']) expect(pdf).not.toContain(word);
  });
});

function textsOf(scenes: readonly Scene[]): string[] {
  return scenes.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : [])));
}

function none(): never {
  throw new Error('no table');
}
