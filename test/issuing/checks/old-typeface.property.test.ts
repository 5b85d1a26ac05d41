import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeIssue } from '../../../src/index.ts';
import { safeReadBillList } from '../../../src/issuing/index.ts';
import { decodedTwice, toTcvn3, toVni, vietnameseNames } from '../../kit/issuing/old-typefaces.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const FAMILIES = [
  'Nguyễn Văn',
  'Trần Thị',
  'Lê Đức',
  'Phạm Ngọc',
  'Hoàng Đình',
  'Đỗ Quốc',
  'Bùi Hữu',
  'Vũ Đăng',
];
const names = fc
  .shuffledSubarray(FAMILIES, { minLength: 5 })
  .chain((families) =>
    fc.tuple(...families.map((family) => vietnameseNames.map((name) => `${family} ${name}`))),
  );

/** The list of these names, and what stands against it. */
async function problems(all: readonly string[]) {
  const rows = all.map((name, at) => [`HS${at + 101}`, name, '350.000']);
  const read = await safeReadBillList([['DANH SÁCH THU'], ['Mã HS', 'Họ và tên', 'Phải nộp'], ...rows]);
  return read.ok ? [] : read.issues.filter(({ severity }) => severity === 'error');
}

describe.each([
  ['TCVN3', toTcvn3, /old typeface/, /phông cũ/],
  ['VNI', toVni, /old typeface/, /phông cũ/],
  ['VNI in capitals', (name: string) => toVni(name.toUpperCase()), /old typeface/, /phông cũ/],
  ['UTF-8 that was decoded twice', decodedTwice, /UTF-8/, /UTF-8/],
] as const)('names in letters of %s below good headings', (_title, written, english, vietnamese) => {
  it('are refused at each row, and no name of the list is printed', async () => {
    await fc.assert(
      fc.asyncProperty(names, async (all) => {
        const found = await problems(all.map(written));
        expect(found.map(({ path }) => path)).toEqual(all.map((_, at) => [at + 3, 'B']));
        expect(found.map((issue) => describeIssue(issue, 'en')).join()).toMatch(english);
        expect(found.map((issue) => describeIssue(issue, 'vi')).join()).toMatch(vietnamese);
      }),
      tries(100),
    );
  });
});

it.each([
  ['TCVN3', toTcvn3],
  ['UTF-8 that was decoded twice', decodedTwice],
])('names a single row of %s among good ones', async (_title, written) => {
  const found = await problems(['Lê An', 'Lê Bình', 'Lê Cúc', 'Lê Dậu', written('Hoàng Văn Thụ'), 'Lê Hà']);
  expect(found.map(({ path }) => path)).toEqual([[7, 'B']]);
});

const FOREIGN =
  "Raúl|Anaïs|Loïc|Noël|Saïd|João|Leão|Müller|Søren|Åsa Åkesson|Muñoz|Peña|Björk|D´Angelo|Mª Carmen|Gal·la|O’Brien|Zoë|Isaác|Jääskeläinen|Čapek|Łukasz|Þór|Æsa|Ðorđe|H'Ƀlă|Michaël|Gaël|ÉLOÏSE|Conceição|Lê “Bi” An|LÃ–LÊ|An¹|Cty ABC®|Y Ƀlŏ Niê|Ksor H’Mơ|Rơ Châm".split(
    '|',
  );

it('takes every Vietnamese and foreign name for what it is, however its letters are put together', async () => {
  const met = createTally();
  const forms = [
    (name: string) => name,
    (name: string) => name.normalize('NFD'),
    (name: string) => name.toUpperCase(),
    (name: string) => name.toLowerCase(),
  ];
  const name = fc.oneof(vietnameseNames, fc.constantFrom(...FOREIGN));
  await fc.assert(
    fc.asyncProperty(
      fc.array(name, { minLength: 1, maxLength: 30 }),
      fc.constantFrom(...forms),
      async (all, form) => {
        if (all.some((each) => FOREIGN.includes(each))) met('foreign');
        expect(await problems(all.map(form))).toEqual([]);
      },
    ),
    tries(300),
  );
  met.expectAtLeast({ foreign: least(100) });
  expect(await problems(FOREIGN)).toEqual([]);
});
