import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type BankFile, bankFaults, bankTable, detailTable, readBankFile } from '../../scripts/bank-table.ts';
import {
  BANKS_DATE,
  type BankCode,
  type BankText,
  bankByBin,
  bankDetails,
  banks,
  findBank,
  findBanks,
  matchBank,
} from '../../src/banks/index.ts';
import { banksLike, matchName } from '../../src/banks/match.ts';
import { hostileValues } from '../kit/inputs/hostile-values.ts';
import { mapped } from '../kit/mapped.ts';

const json = readFileSync(new URL('../../data/banks.json', import.meta.url), 'utf8');
const file = readBankFile(json);
type Row = BankFile['banks'][number];

/** The source file with one entry changed. */
function changed(bin: string, change: Partial<Row>): BankFile {
  return { ...file, banks: file.banks.map((row) => (row.bin === bin ? { ...row, ...change } : row)) };
}

/** The words that editors offer for a bank, as the generated union has them. */
function offeredWords(name: 'BankCode' | 'BankShortName'): string[] {
  const [, union = ''] = new RegExp(`type ${name} = (.*);`).exec(bankTable(file)) ?? [];
  return union.split(' | ').map((word) => word.slice(1, -1));
}

/** Spellings gathered from bank lists that no list of aliases holds: a rule finds them. */
function readSpellings() {
  const Spellings = z.object({
    spellings: z.record(z.string(), z.string()),
    english: z.record(z.string(), z.string()),
  });
  const json = readFileSync(new URL('../vectors/bank-spellings.json', import.meta.url), 'utf8');
  return Spellings.parse(JSON.parse(json));
}

describe('the words that editors offer', () => {
  const codes = offeredWords('BankCode');
  const words = [...codes, ...offeredWords('BankShortName')];

  test('name one bank each, which receives transfers', () => {
    const bank = words.map((word) => findBank(word));
    expect(words.filter((word, i) => bank[i]?.code !== word && bank[i]?.shortName !== word)).toEqual([]);
    expect(bank.filter((found) => !found?.receiveSupported || found.confidence === 'low')).toEqual([]);
  });

  test('are there for every bank that can be chosen', () => {
    const offered = new Set(words.map((word) => findBank(word)));
    const chosen = banks.filter(
      ({ receiveSupported, confidence }) => receiveSupported && confidence !== 'low',
    );
    expect(chosen.filter((bank) => !offered.has(bank))).toEqual([]);
  });

  test('are a type, of which any text may stand in its place', () => {
    const word: BankText = 'Ngân hàng Ngoại thương';
    const code: BankCode = 'VCB';
    // @ts-expect-error no code of a bank
    const none: BankCode = 'VCX';
    expect(codes).toContain(code);
    expect(codes).not.toContain(none);
    expect(findBank(word)?.code).toBe(code);
  });
});

describe('the source file', () => {
  test('has no fault', () => {
    expect(bankFaults(file)).toEqual([]);
  });

  test('is what the shipped tables were generated from', () => {
    const shipped = (name: string) =>
      readFileSync(new URL(`../../src/banks/${name}.ts`, import.meta.url), 'utf8');
    expect(shipped('data'), 'run `npm run banks`').toBe(bankTable(file));
    expect(shipped('details'), 'run `npm run banks`').toBe(detailTable(file));
    expect(BANKS_DATE).toBe(file.date);
  });

  test.each<[fault: string, BankFile]>([
    ['970437: alias "V.C.B" also means 970436', changed('970437', { aliases: ['V.C.B'] })],
    ['970437: short name "Vietcombank" also means 970436', changed('970437', { shortName: 'Vietcombank' })],
    ['970437: former name "ACB" also means 970416', changed('970437', { formerNames: [{ name: 'ACB' }] })],
    ['970416: alias "Á Châu" says nothing new', changed('970416', { aliases: ['A Chau', 'Á Châu'] })],
    ['970416: alias "Ｘ" cannot be looked up', changed('970416', { aliases: ['Ｘ'] })],
    ['970416: alias "ACB Bank" is found without being listed', changed('970416', { aliases: ['ACB Bank'] })],
    ['970416: alias "Á Châu" is found without being listed', changed('970416', { aliases: ['Á Châu'] })],
    ['970437: its name shortened to "acb" also means 970416', changed('970437', { name: 'Ngân hàng ACB' })],
    [
      '970454: "Nobody" is ambiguous with no other entry',
      changed('970454', { ambiguousAliases: ['Nobody'] }),
    ],
    ['970414 MBV: OCBKUS3M is no Vietnamese BIC', changed('970414', { swift: 'OCBKUS3M' })],
    ['970414 MBV: OJBAVNV is no Vietnamese BIC', changed('970414', { swift: 'OJBAVNV' })],
    ['970414 MBV: ojbavnvx is no Vietnamese BIC', changed('970414', { swift: 'ojbavnvx' })],
    ['971133 PVDB: its BIC is that of the parent', changed('971133', { swift: 'WBVNVNVX' })],
    ['970414 MBV: has no source', changed('970414', { sources: [] })],
    ['970414 MBV: source rumour has no legend', changed('970414', { sources: ['rumour'] })],
    ['546034 CAKE: 970433333 is no other entry', changed('546034', { parentBin: '970433333' })],
    ['970403 STB: 970403 is no other entry', changed('970403', { successor: '970403' })],
    ['970403 STB: merged, without a successor', changed('970403', { status: 'merged' })],
    ['970436 VCB: renamed, without a former name', changed('970436', { status: 'renamed' })],
    ['970415: BINs must ascend, each once', changed('970416', { bin: '970415' })],
  ])('is refused with the fault %s', (fault, broken) => {
    expect(bankFaults(broken)).toContain(fault);
  });

  test('marks what has been announced and is to be looked up again', () => {
    expect(file.banks.filter(({ toVerify }) => toVerify).map(({ code }) => code)).toEqual([
      'IBK - HN',
      'IBK - HCM',
    ]);
  });

  test.each<[why: string, from: string, to: string]>([
    ['a key it does not know', '"code": "VCB"', '"code": "VCB", "logo": "vcb.png"'],
    ['a BIN of five digits', '"bin": "970436"', '"bin": "97043"'],
    ['a name that holds a mark of the table', '"code": "VCB"', '"code": "V|CB"'],
    ['a name with outer space', '"code": "VCB"', '"code": "VCB "'],
    ['a kind it does not know', '"kind": "policy-bank"', '"kind": "pawnshop"'],
    ['a date that is none', `"date": "${file.date}"`, '"date": "2026-02-30"'],
  ])('is refused with %s', (_, from, to) => {
    expect(json).toContain(from);
    expect(() => readBankFile(json.replace(from, to))).toThrow();
  });
});

describe('the directory', () => {
  test('says what the source file says', () => {
    const shipped = file.banks.map(({ note, toVerify, sbvCode, cardBins, ...row }) => ({
      ...row,
      ambiguousAliases: row.ambiguousAliases ?? [],
      formerNames: row.formerNames ?? [],
      aliases: row.aliases.toSorted((a, b) => a.length - b.length),
      aliasesEn: row.aliasesEn ?? [],
      sources: Object.keys(file.sources).filter((id) => row.sources.includes(id)),
    }));
    expect(banks.map((bank) => ({ ...bank, ...bankDetails(bank) }))).toEqual(shipped);
  });

  test('tells the same of a bank as of its BIN, and nothing of what it does not list', () => {
    for (const bank of banks) expect(bankDetails(bank.bin)).toBe(bankDetails(bank));
    expect(bankDetails('000000')).toBeUndefined();
    expect(Reflect.apply(bankDetails, undefined, [null])).toBeUndefined();
  });

  test('cannot be changed by who reads it', () => {
    const parts = banks.flatMap((bank) => {
      const details = bankDetails(bank);
      return [bank, bank.aliases, ...bank.formerNames, details, details?.sources];
    });
    expect([banks, ...parts].every(Object.isFrozen)).toBe(true);
  });

  test.each([
    ['BANKS_DATE', 'banks', false, false],
    ['bankByBin', 'banks', true, false],
    ['findBank', 'banks', true, true],
    ['encode, decode', 'profiles/vietqr', true, false],
  ])('in a bundle of { %s } of %s: %s, with details: %s', async (names, folder, table, details) => {
    const { outputFiles } = await build({
      stdin: {
        contents: `export { ${names} } from '../../src/${folder}/index.ts'`,
        resolveDir: import.meta.dirname,
      },
      bundle: true,
      format: 'esm',
      write: false,
    });
    const text = outputFiles[0]?.text;
    expect(text?.includes('|VCB|Vietcombank|')).toBe(table);
    expect(text?.includes('|Asia Commercial Joint Stock Bank')).toBe(details);
  });

  test.each([
    ['970436', 'VCB'],
    ['970414', 'MBV'],
    ['971025', 'momo'],
    ['971100', 'DVC'],
  ])('knows the BIN %s as %s', (bin, code) => {
    expect(bankByBin(bin)?.code).toBe(code);
  });

  test.each(['', '000000', '97043', '9704361', 'VCB', '970459', '__proto__'])('knows no BIN "%s"', (bin) => {
    expect(bankByBin(bin)).toBeUndefined();
  });
});

describe('an exact look-up', () => {
  test.each([
    ['970436', '970436', 'a BIN'],
    [' 970 436 ', '970436', 'a BIN with spaces'],
    ['vcb', '970436', 'a code'],
    ['BFTVVNVX', '970436', 'a BIC of eight'],
    ['bftvvnvxxxx', '970436', 'a BIC of eleven, of the head office'],
    ['BFTV VN VX 001', '970436', 'a BIC of eleven, of a branch'],
    ['Ngân hàng TMCP Ngoại Thương Việt Nam', '970436', 'a legal name'],
    ['NGAN HANG NGOAI THUONG', '970436', 'a name after the words for "bank"'],
    ['Joint Stock Commercial Bank for Foreign Trade of Vietnam', '970436', 'a legal name in English'],
    ['á châu', '970416', 'an alias'],
    ['CTG', '970415', 'a stock ticker'],
    ['Ocean Bank', '970414', 'a former name'],
    ['DongA', '970406', 'a former brand'],
    ['Sài Gòn Thương Tín', '970403', 'a former legal name, shortened'],
    ['Đông Á', '970406', 'a name with Đ'],
    ['vikki', '970406', 'the bank, not the brand of HDBank'],
    ['SCB', '970429', 'a code that is also a nickname of another bank'],
    ['DVC', '971100', 'an entry that no picker offers'],
  ])('finds "%s" as %s: %s', (query, bin) => {
    expect(findBank(query)?.bin).toBe(bin);
  });

  test('finds what people write around a name, and English names, which the codec need not know', () => {
    const { spellings, english } = readSpellings();
    for (const [name, bin] of [...Object.entries(spellings), ...Object.entries(english)]) {
      expect(findBank(name)?.bin, name).toBe(bin);
    }
    for (const [name, bin] of Object.entries(spellings)) {
      expect(matchName(name).bank?.bin, name).toBe(bin);
    }
  });

  test.each([
    ['sài gòn', ['970400', '970403', '970429', '970443']],
    ['scbank', ['970410', '970429']],
    ['bvb', ['970438', '970454']],
    ['BNP Paribas', ['963666', '963668']],
    ['ibk', ['970455', '970456']],
    ['IBKOVNVX', ['970455', '970456']],
    ['IBKOVNVXXXX', ['970455', '970456']],
    ['KB', ['970462', '970463']],
    ['hana bank', ['970466', '970467']],
  ])('leaves "%s" open, between the banks it may mean', (query, bins) => {
    expect(findBank(query)).toBeUndefined();
    expect(matchBank(query).candidates?.map((bank) => bank.bin)).toEqual(bins);
  });

  test.each([
    ['', 'nothing'],
    [' 	', 'only space'],
    ['ngân hàng', 'no name'],
    ['Vietcomban', 'the beginning of a name'],
    ['VCB銀行', 'a code with letters that folding would drop'],
    ['VCB٣', 'a code with a digit of another script'],
    ['OCBKUS3M', 'the BIC of a bank elsewhere'],
    ['970468', 'a card prefix that two lists dispute'],
    ['BFTVVNVX0', 'a BIC of nine'],
  ])('does not know "%s", %s', (query) => {
    expect(matchBank(query)).toEqual({ candidates: [] });
  });
});

test.each([
  ['viet', ['VietBank', 'VietinBank', 'VietABank'], 'codes and short names before legal names'],
  ['ngoaithuog', ['Vietcombank', 'VCBNeo'], 'the beginning of a bare legal name'],
  ['Agribank CN Can Tho', ['Agribank'], 'a branch behind the name'],
  ['Agribank chi nhánh huyện Ninh Kiều', ['Agribank'], 'a longer branch than the name'],
  ['VCB (970436)', ['Vietcombank'], 'a BIN behind a code'],
  ['970436.0', ['Vietcombank'], 'a BIN that a spreadsheet took for a number'],
  ['97043', [], 'the beginning of a BIN'],
  ['Vietcombnk', ['Vietcombank'], 'a slip of the finger'],
  ['xyzzy', [], 'nothing that is like no name'],
])('a name that is unknown, "%s", may have meant %j: %s', (word, expected) => {
  expect(
    banksLike(word)
      .slice(0, Math.max(1, expected.length))
      .map((bank) => bank.shortName),
  ).toEqual(expected);
});

test('a text far longer than any name is unknown', () => {
  const long = 'vietcombank '.repeat(100_000);
  expect(matchBank(long)).toEqual({ candidates: [] });
  expect(findBanks(long)).toEqual([]);
});

describe('a picker', () => {
  const codes = (query: string, limit = 3) => findBanks(query, { limit }).map((bank) => bank.code);

  test.each([
    ['vietcom', ['VCB'], 'the beginning of a short name'],
    ['viet', ['VAB', 'VIETBANK', 'VCB', 'ICB', 'VTLMONEY'], 'short names first, then names and words'],
    ['ngoai thuong', ['VCB', 'CBB'], 'words, whoever else has them'],
    ['ngan hang quan doi', ['MB'], 'all words of a name'],
    ['nghe so', ['CBB'], 'the middle of a name'],
    ['vietcmobank', ['VCB'], 'two letters swapped'],
    ['agirbnak', ['VBA'], 'two edits in a long name'],
    ['vcv', ['VCB'], 'one edit in a short name'],
    ['acb', ['ACB'], 'a code alone, without those one edit away'],
    ['BVB', ['BVB', 'VCCB'], 'the owner of a code, then who shares it'],
    ['kookmin', ['KBHCM', 'KBHN'], 'all that a shared name may mean'],
    ['vietabnk', ['VAB', 'VIETBANK'], 'the nearer name first'],
    ['970436', ['VCB'], 'a BIN, and no neighbour of it'],
    ['BFTVVNVX', ['VCB'], 'a BIC'],
    ['qqqqqq', [], 'nothing that is not like a name'],
    ['銀行', [], 'nothing for letters no name has'],
  ])('offers for "%s" %j: %s', (query, expected) => {
    expect(codes(query, 5).slice(0, Math.max(1, expected.length))).toEqual(expected);
  });

  test('offers everything but the poorly attested for an empty query, receivers first', () => {
    const all = findBanks();
    expect(new Set(all)).toEqual(new Set(banks.filter((bank) => bank.confidence !== 'low')));
    const receivers = all.filter((bank) => bank.receiveSupported);
    expect(all.slice(0, receivers.length)).toEqual(receivers);
    expect(findBanks('  ', { receiveOnly: true })).toEqual(receivers);
  });

  test.each(['971032', '971100', '971122', '970464', '970465', 'DVC', 'MobiFone Money', 'Sinopac'])(
    'does not offer "%s", which is only read',
    (query) => {
      expect(findBank(query)?.confidence).toBe('low');
      expect(findBanks(query).filter((bank) => bank.confidence === 'low')).toEqual([]);
    },
  );

  test('lists what cannot receive last, and not at all when asked', () => {
    const companies = findBanks('tài chính').map((bank) => bank.receiveSupported);
    expect(companies).toEqual([...companies].sort().reverse());
    expect(new Set(companies).size).toBe(2);
    expect(findBanks('mcredit').map((bank) => bank.code)).toEqual(['MCREDIT']);
    expect(findBanks('mcredit', { receiveOnly: true })).toEqual([]);
  });

  test('is limited as asked', () => {
    expect(findBanks('', { limit: 4 })).toEqual(findBanks('').slice(0, 4));
    expect(findBanks('', { limit: 0 })).toEqual([]);
    expect(findBanks('', { limit: Number.POSITIVE_INFINITY })).toEqual(findBanks());
  });

  test.each([
    [{ limt: 1 }, 'input.unknown_key', ['limt']],
    [{ limit: -1 }, 'input.value', ['limit']],
    [{ limit: 1.5 }, 'input.value', ['limit']],
    [{ limit: '1' }, 'input.value', ['limit']],
    [{ receiveOnly: 1 }, 'input.value', ['receiveOnly']],
    ['x', 'input.type', ['options']],
  ])('and refuses other options: %o', (options, code, path) => {
    expect(() => Reflect.apply(findBanks, undefined, ['acb', options])).toThrow(
      expect.objectContaining({ code, issues: [expect.objectContaining({ path })] }),
    );
  });
});

test('what is no text names no bank', () => {
  for (const value of hostileValues().filter((each) => each !== '' && each !== undefined)) {
    const of = (call: (given: never) => unknown) => Reflect.apply(call, undefined, [value]);
    expect([bankByBin, bankDetails, findBank].map(of)).toEqual([undefined, undefined, undefined]);
    expect([matchBank, findBanks].map(of)).toEqual([{ candidates: [] }, []]);
  }
});

test('a list of names is mapped: the index is no options', () => {
  expect(mapped(['acb', 'vcb'], findBanks)).toEqual([findBanks('acb'), findBanks('vcb')]);
});
