import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { parseOfxTime } from '../../../src/statements/formats/ofx/values.ts';
import { readOfx } from '../../../src/statements/formats/ofx.ts';
import { nameTextFormat, readTextFormat } from '../../../src/statements/formats/read-format.ts';

function read(text: string) {
  const report = createReport();
  const statement = readOfx(text, report);
  return {
    statement,
    issues: report.issues.map(({ code, path, received }) => [code, path.slice(1).join('.'), received]),
  };
}

const ofx = (transactions: string, rest = '', currency = 'VND') =>
  `OFXHEADER:100\n\n<OFX><STMTRS><CURDEF>${currency}<BANKACCTFROM><ACCTID>0011001234567</BANKACCTFROM><BANKTRANLIST><DTSTART>20260901<DTEND>20260930${transactions}</BANKTRANLIST>${rest}</STMTRS></OFX>`;
const one = (fields: string, id = 'F1') =>
  `<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260905<TRNAMT>350000<FITID>${id}${fields}</STMTTRN>`;

/** Files written by hand after the Open Financial Exchange specification, 1.0.2 and 2.2. */
describe('OFX', () => {
  test('of several accounts keeps them apart', () => {
    const both = `${ofx(one('<MEMO>A'))}${ofx(one('<MEMO>B')).replaceAll('0011001234567', '1800201234567')}`;
    expect(read(both).statement?.movements.map(({ account, description }) => [account, description])).toEqual(
      [
        ['0011001234567', 'A'],
        ['1800201234567', 'B'],
      ],
    );
  });

  test('of a card is read too, and an & by itself is one', () => {
    const card = ofx(one('<NAME>A & B &amp; C'))
      .replaceAll('STMTRS', 'CCSTMTRS')
      .replaceAll('BANKACCTFROM', 'CCACCTFROM');
    expect(read(card).statement).toMatchObject({
      account: '0011001234567',
      movements: [{ description: 'A & B & C' }],
    });
  });

  test('has a closing balance only when it is of the last day', () => {
    const balance = (day: string) => `<LEDGERBAL><BALAMT>-5000.00<DTASOF>${day}</LEDGERBAL>`;
    expect(read(ofx('', balance('20260930235959'))).statement?.closing).toBe(-5000);
    expect(read(ofx('', balance('20261002'))).statement).not.toHaveProperty('closing');
  });

  test('applies a correction to the transaction that it corrects, and refuses one of another file', () => {
    const replaced = one('', 'F2')
      .replace('350000', '360000')
      .replace('<FITID>', '<CORRECTFITID>F1<CORRECTACTION>REPLACE<FITID>');
    const deleted = one('', 'F3').replace('<FITID>', '<CORRECTFITID>F2<CORRECTACTION>DELETE<FITID>');
    const sums = (list: string) => read(ofx(list)).statement?.movements.map(({ amount }) => amount);
    expect(sums(one('') + replaced)).toEqual([360_000]);
    expect(sums(one('') + replaced + deleted)).toEqual([]);
    expect(read(ofx(replaced)).issues).toEqual([['statement.format', 'CORRECTFITID', '"F1"']]);
  });

  test.each([
    ['20260905', '2026-09-05T00:00:00+07:00'],
    ['202609050730', '2026-09-05T07:30:00+07:00'],
    ['20260905073000', '2026-09-05T07:30:00+07:00'],
    ['20260905073000.123[+7:ICT]', '2026-09-05T07:30:00+07:00'],
    ['20260905183000[0:GMT]', '2026-09-06T01:30:00+07:00'],
    ['20260905183000[-5:EST]', '2026-09-06T06:30:00+07:00'],
    ['20260905183000[-3.5:NST]', '2026-09-06T05:00:00+07:00'],
    ['20260905183000[5.75]', '2026-09-05T19:45:00+07:00'],
    ['20260905[0:GMT]', '2026-09-05T00:00:00+07:00'],
    ['20260931', undefined],
    ['20260905253000', undefined],
    ['05092026', undefined],
  ])('reads %s as %s', (text, time) => {
    expect(parseOfxTime(text)).toBe(time);
  });
});

describe('OFX is refused', () => {
  test.each([
    ['in another currency', ofx('', '', 'USD'), ['statement.currency', 'CURDEF', 'USD']],
    ['without a currency', ofx('').replace('<CURDEF>VND', ''), ['statement.format', 'CURDEF', 'missing']],
    [
      'with a transaction in another',
      ofx(one('<CURRENCY><CURSYM>USD</CURRENCY>')),
      ['statement.currency', 'STMTTRN.CURSYM', 'USD'],
    ],
    [
      'with a fraction',
      ofx(one('').replace('350000', '350000.5')),
      ['transaction.amount', 'STMTTRN.TRNAMT', '"350000.5"'],
    ],
    [
      'with thousands',
      ofx(one('').replace('350000', '350.000')),
      ['transaction.amount', 'STMTTRN.TRNAMT', '"350.000"'],
    ],
    [
      'without a day',
      ofx(one('').replace('<DTPOSTED>20260905', '')),
      ['transaction.time', 'STMTTRN.DTPOSTED', 'undefined'],
    ],
    [
      'without an id',
      ofx(one('').replace('<FITID>F1', '')),
      ['statement.format', 'STMTTRN.FITID', 'missing'],
    ],
    [
      'for a debit that is positive',
      ofx(one('').replace('CREDIT', 'DEBIT')),
      ['statement.format', 'STMTTRN.TRNTYPE', '"350000"'],
    ],
    ['cut', ofx(one('')).slice(0, -10), ['statement.format', '', 'xmlDamaged']],
    [
      'without a statement',
      '<OFX><SIGNONMSGSRSV1></SIGNONMSGSRSV1></OFX>',
      ['statement.format', '', 'ofxNoStatement'],
    ],
  ])('%s', (_, text, issue) => {
    const { statement, issues } = read(text);
    expect(statement).toBeUndefined();
    expect(issues[0]).toEqual(issue);
  });

  test('QIF is named and refused', () => {
    const report = createReport();
    expect(nameTextFormat('!Type:Bank\nD9/5/26\nT350000\n^\n')).toBe('qif');
    expect(readTextFormat('qif', '', report)).toBeUndefined();
    expect(report.issues).toMatchObject([{ code: 'statement.format', received: 'qifFile' }]);
  });

  test.each(['', 'Ngày,Số tiền\n05/09/2026,350.000', '<html><table></table></html>', 'a:20:b'])(
    'no other text is taken for one of these formats: %j',
    (text) => expect(nameTextFormat(text)).toBeUndefined(),
  );
});
