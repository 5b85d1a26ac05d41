import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describeIssue } from 'vietqr-kit/messages';
import { describe, expect, test } from 'vitest';
import { configSchema, readConfig, readInstitutionText } from '../../src/config/config.ts';
import { parseJsonc } from '../../src/config/jsonc.ts';
import { wordAll } from '../../src/issues/finish.ts';
import { configMessages } from '../../src/issues/messages/en/tables/config.ts';
import { createReport } from '../../src/issues/report.ts';
import { createTally } from '../kit/tally.ts';

function read(text: string) {
  const report = createReport();
  return readConfig(text, report) ?? report.issues.map(({ code, path }) => [code, ...path].join(' '));
}

function parse(text: string) {
  const report = createReport();
  const parsed = parseJsonc(text, report);
  return { parsed, issues: report.issues };
}

test('the settings hold the account and the columns of statements, by bank', () => {
  const text = `\ufeff{
    // the layout of our bank
    "statements": {
      "account": "0011001234567", /* the school's */
      "columns": { "VCB": { "time": "Ngày GD", "in": "F", }, },
    },
  }`;
  expect(read(text)).toEqual({
    statements: { account: '0011001234567', columns: { VCB: { time: 'Ngày GD', credit: 'F' } } },
  });
  expect(read('{}')).toEqual({});
});

test('a wrong field is told at its place, with the right name', () => {
  expect(read('{ "statments": {} }')).toEqual(['input.unknown_key statments']);
  expect(read('{ "statements": { "account": 11 } }')).toEqual(['input.type statements account']);
  expect(read('{ "statements": { "columns": { "VCB": { "tiem": "A" } } } }')).toEqual([
    'input.unknown_key statements columns VCB tiem',
  ]);
  expect(read('[]')).toEqual(['input.type']);
  expect(read(`"${'x'.repeat(2_000_000)}"`)).toEqual(['input.too_large']);
  const report = createReport();
  readConfig('{ "statments": {} }', report);
  expect(wordAll(report.issues, configMessages)[0]?.message).toContain('statements');
});

test('the settings hold what the institution says of its codes, as a file of its own does', () => {
  const institution = {
    codeFormats: ['\\d{6}'],
    keywords: ['danh bạ'],
    notKeywords: ['HD'],
    accounts: ['11'],
  };
  expect(read(JSON.stringify({ institution }))).toEqual({ institution });
  expect(read('{ "institution": { "keyword": [] } }')).toEqual(['input.unknown_key institution keyword']);
  expect(read('{ "institution": { "codeFormats": ["\\\\d+"] } }')).toEqual([
    'reconcile.format institution codeFormats 0',
  ]);
  const report = createReport();
  expect(readInstitutionText(JSON.stringify(institution), report)).toEqual(institution);
  expect(readInstitutionText('{ "keywords": "HD" }', report)).toBeUndefined();
  expect(report.issues.map(({ code, path }) => [code, ...path].join(' '))).toEqual(['input.type keywords']);
});

describe('a text that is no JSON', () => {
  test.each([
    ['{\n  "a" 1 }', 'config.syntax 2 7 configColon "1"'],
    ['{ "a": 1 "b": 2 }', 'config.syntax 1 10 configComma "b"'],
    ['{ a: 1 }', 'config.syntax 1 3 configName "a"'],
    ['{ "a": }', 'config.syntax 1 8 configValue "}"'],
    ['{ "a": "x\n" }', 'config.syntax 1 8 configValue "x"'],
    ['{ "a": 1, "a": 2 }', 'config.syntax 1 11 configNewName "a"'],
    ['{ "a": 01 }', 'config.syntax 1 9 configComma "1"'],
    ['[1, 2', 'config.syntax 1 6 configComma configEnd'],
    ['{} x', 'config.syntax 1 4 configEnd "x"'],
    ['', 'config.syntax 1 1 configValue configEnd'],
    ['{ /* never closed', 'config.syntax 1 3 configName "/"'],
  ])('%j', (text, issue) => {
    const { parsed, issues } = parse(text);
    expect(parsed).toBeUndefined();
    expect(
      issues.map(({ code, path, expected, received }) => [code, ...path, expected, received].join(' ')),
    ).toEqual([issue]);
  });

  test('is told in both languages, by line and column', () => {
    const [issue] = wordAll(parse('{\n  "a" 1 }').issues, configMessages);
    expect(issue?.message).toBe('line 2, column 7: "1", where a colon is wanted');
    expect(issue && describeIssue(issue, 'vi')).toBe('dòng 2, cột 7: gặp "1", cần dấu hai chấm');
  });

  test('may be as deep as it likes', () => {
    expect(parse('['.repeat(100_000)).issues).toMatchObject([{ code: 'config.syntax' }]);
  });
});

test('whatever JSON writes is read as JSON reads it, with comments and commas put in', () => {
  const tally = createTally();
  const noise = fc.constantFrom('', ' ', '\n', '// x "y" {\n', '/* [ */', '\t');
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.array(noise, { minLength: 1 }), (value, noises) => {
      let at = 0;
      const text = JSON.stringify(value).replace(
        /"(?:[^"\\]|\\.)*"|[{}[\]:,]/g,
        (piece) => `${noises[at++ % noises.length]}${piece}${noises[at++ % noises.length]}`,
      );
      const { parsed } = parse(text);
      expect(JSON.stringify(parsed?.value)).toBe(JSON.stringify(value));
      tally(typeof value === 'object' && value !== null ? 'inside' : 'alone');
    }),
  );
  tally.expectAtLeast({ inside: 20, alone: 5 });
});

test('any text is read or refused at one place', () => {
  const piece = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"a"',
    '"',
    '1',
    '-',
    'null',
    '//',
    '/*',
    '*/',
    '\n',
    '\\',
    '__proto__',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { parsed, issues } = parse(pieces.join(''));
      expect(issues.length).toBe(parsed ? 0 : 1);
    }),
  );
});

test('docs/reference/vietqr.schema.json is what `npm run fields` writes', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/reference/vietqr.schema.json'), 'utf8');
  expect(page).toBe(`${JSON.stringify(configSchema(), null, 2)}\n`);
});
