import { describe, expect, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { readCamt053 } from '../../../src/statements/formats/camt053.ts';

function read(xml: string) {
  const report = createReport();
  const statement = readCamt053(xml, report);
  return {
    statement,
    issues: report.issues.map(({ code, path, received }) => [code, path.slice(1).join('.'), received]),
  };
}

const AMOUNT = '<Amt Ccy="VND">350000</Amt><CdtDbtInd>CRDT</CdtDbtInd>';
const booked = (inside: string, amount = AMOUNT) =>
  `<Ntry>${amount}<Sts>BOOK</Sts><BookgDt><Dt>2026-09-05</Dt></BookgDt>${inside}</Ntry>`;
const document = (entries: string, name = 'BkToCstmrStmt') =>
  `<Document><${name}><Stmt><Acct><Id><IBAN>VN001</IBAN></Id></Acct>${entries}</Stmt></${name}></Document>`;
const entries = (inside: string, amount?: string) =>
  read(document(booked(inside, amount))).statement?.movements;

const part = (sum: number, reference: string, extra = '') =>
  `<TxDtls><Refs><AcctSvcrRef>${reference}</AcctSvcrRef></Refs><Amt Ccy="VND">${sum}</Amt>${extra}<RmtInf><Ustrd>${reference} nop</Ustrd></RmtInf></TxDtls>`;

/** Documents written by hand after the message definition report of ISO 20022 (bank-to-customer cash management). */
describe('an entry of camt.053', () => {
  test('of several transactions is those, when they make its sum', () => {
    const read = entries(`<NtryDtls>${part(150_000, 'A1')}${part(200_000, 'A2')}</NtryDtls>`);
    expect(read?.map(({ amount, reference, description }) => [amount, reference, description])).toEqual([
      [150_000, 'A1', 'A1 nop'],
      [200_000, 'A2', 'A2 nop'],
    ]);
  });

  test('of transactions that do not make its sum is one movement, with what they say', () => {
    for (const second of [
      part(100_000, 'A2'),
      part(200_000, 'A2').replace('VND', 'USD'),
      part(200_000, 'A2', '<CdtDbtInd>DBIT</CdtDbtInd>'),
    ])
      expect(entries(`<NtryDtls>${part(150_000, 'A1')}${second}</NtryDtls>`)).toMatchObject([
        { amount: 350_000, description: 'A1 nop A2 nop' },
      ]);
  });

  test('names the payer; so does one that takes his payment back', () => {
    const parties =
      '<NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>TRAN THI B</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>0123</Id></Othr></Id></DbtrAcct><Cdtr><Nm>TRUONG</Nm></Cdtr></RltdPties></TxDtls></NtryDtls>';
    const payer = { counterpartyName: 'TRAN THI B', counterpartyAccount: '0123' };
    expect(entries(parties)).toMatchObject([{ amount: 350_000, ...payer }]);
    const back = AMOUNT.replace('CRDT', 'DBIT');
    expect(entries(parties, `${back}<RvslInd>true</RvslInd>`)).toMatchObject([
      { amount: -350_000, ...payer },
    ]);
    expect(entries(parties, back)).toMatchObject([{ amount: -350_000, counterpartyName: 'TRUONG' }]);
  });

  test('keeps the zone of its time, and a day is one in Vietnam', () => {
    const at = (time: string) =>
      entries('', `${AMOUNT}`)?.[0] &&
      read(document(booked('').replace('<Dt>2026-09-05</Dt>', time))).statement?.movements[0]?.time;
    expect(at('<DtTm>2026-09-05T18:30:00Z</DtTm>')).toBe('2026-09-05T18:30:00Z');
    expect(at('<DtTm>2026-09-05T18:30:00.120</DtTm>')).toBe('2026-09-05T18:30:00+07:00');
    expect(at('<Dt>2026-09-05+07:00</Dt>')).toBe('2026-09-05T00:00:00+07:00');
  });

  test('that is not booked is left out, and said', () => {
    const { statement, issues } = read(document(`${booked('')}${booked('').replace('BOOK', 'PDNG')}`));
    expect(statement?.movements).toHaveLength(1);
    expect(issues).toEqual([['statement.pending', 'Ntry', '350000']]);
  });

  test('has the characters that entities and CDATA stand for', () => {
    const words = '<AddtlNtryInf>A &amp; B &#272;&#x1EA1;t <![CDATA[<x> &amp;]]></AddtlNtryInf>';
    expect(entries(words)?.[0]?.description).toBe('A & B Đạt <x> &amp;');
  });
});

describe('camt is refused', () => {
  test.each([
    ['an interim report', document('', 'BkToCstmrAcctRpt'), 'camt052'],
    ['a notification', document('', 'BkToCstmrDbtCdtNtfctn'), 'camt054'],
    ['other XML', '<html></html>', 'otherXml'],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${document('')}`, 'xmlDoctype'],
    ['an entity that was not defined', document('&a;'), 'xmlDamaged'],
    ['a number that is no character', document('&#0;'), 'xmlDamaged'],
    ['a cut file', document(booked('')).slice(0, -20), 'xmlDamaged'],
    ['tags that cross', '<a><b></a></b>', 'xmlDamaged'],
    ['two roots', `${document('')}<b/>`, 'xmlDamaged'],
    ['text behind the root', `${document('')}x`, 'xmlDamaged'],
    ['an attribute without quotation marks', '<Document a=b></Document>', 'xmlDamaged'],
    ['levels without end', '<a>'.repeat(100_000), 'xmlDeep'],
  ])('as %s', (_, xml, received) => {
    const { statement, issues } = read(xml);
    expect(statement).toBeUndefined();
    expect(issues[0]).toEqual(['statement.format', '', received]);
  });

  test.each([
    [
      'a foreign currency',
      '<Amt Ccy="USD">35</Amt><CdtDbtInd>CRDT</CdtDbtInd>',
      ['statement.currency', 'Ntry', 'USD'],
    ],
    ['no currency', '<Amt>35</Amt><CdtDbtInd>CRDT</CdtDbtInd>', ['statement.format', 'Ntry.Ccy', 'missing']],
    [
      'a fraction',
      '<Amt Ccy="VND">35.5</Amt><CdtDbtInd>CRDT</CdtDbtInd>',
      ['transaction.amount', 'Ntry.Amt', '"35.5"'],
    ],
    ['no direction', '<Amt Ccy="VND">35</Amt>', ['statement.format', 'Ntry.CdtDbtInd', 'undefined']],
    ['no sum', '<CdtDbtInd>CRDT</CdtDbtInd>', ['transaction.amount', 'Ntry.Amt', '""']],
  ])('for %s', (_, amount, issue) => {
    const { statement, issues } = read(document(booked('', amount)));
    expect(statement).toBeUndefined();
    expect(issues).toEqual([issue]);
  });
});
