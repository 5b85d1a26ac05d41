import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReconciler, safeUnwrapDescription, unwrapDescription } from '../../src/reconcile/index.ts';
import { WRAPPERS } from '../../src/reconcile/matching/text/wrappers.ts';
import { verifies } from '../../src/text/check-digits.ts';
import { createForeignLines, generator, issueCodes } from '../kit/foreign.ts';

/** One made-up description for each rule; `{text}` stands for what must stay. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'sepay.notify': 'BankAPINotify {text}',
  'vietcombank.transfer':
    'MBVCB.4125261053.047334.{text}.CT tu 0011001234567 LE AN toi 1074488896 LE BINH tai MB',
  'vietcombank.short': '025931.{text}.CT TU 1371774693 LE AN TOI 160409',
  'vietcombank.dotted': '884114.100926.223854.{text}',
  'vietcombank.head': 'MBVCB.4125261053.{text}',
  'mb.acsp': '{text}- Ma GD ACSP/ kq047334 1074488896',
  'mb.sender': '{text} NG CHUYEN:CUSTOMER 1074488896',
  'mb.trace': '{text} Ma giao dich Trace728744 Trace 728744',
  'mb.name': 'MB {text}. TU: LE AN',
  'mb.customer': 'CUSTOMER -{text}-',
  'acb.reference': '{text} GD 5340IBT1cWY59I43 061226-15:56:49',
  'acb.ctr': 'ACC-GD 640669-2026-09-19T19:30:37-180906-/CTR/{text}/MAC/02FB40D2D89D4CF8',
  'acb.account': 'ACB;28349817;{text}',
  'acb.qr': 'QR - {text}',
  'acb.ibft': 'IBFT {text}',
  'vietinbank.napas': '{text}; tai Napas',
  'vietinbank.in': 'ND:CT DEN:231915042064 {text}',
  'vietinbank.fast': 'CT nhanh 247 den: {text}',
  'bidv.card': 'TKThe :0482198933, tai MSCBVNVX. {text}',
  'bidv.reference': '{text} -CTLNHIDI000014950160814-1/1-CRE-002',
  'bidv.remittance': 'REM Tfr Ac:1223753256 {text}',
  'bidv.online': 'O@L_080005_211601_0_0_202419501_92905827637 {text}',
  'bidv.order':
    'REM 9901CI240621000007872 B/O CONG TY A F/O-1770233421 DTLS-REF/202406211010011000187701203003 {text}',
  'bidv.accounts': '12345678--87654321--{text}',
  'vpbank.in': 'NHAN TU 1234567890 TRACE 123456 ND {text}',
  'sacombank.ckn': '{text} CKN 699582 kCLY2V1L - LE AN - Ngan hang',
  'agribank.sms': 'Agribank: 10h20p 05/09 TK 1234: +350,000VND ({text}). SD: 1,350,000VND.',
  'techcombank.reference': '{text} FT26261117829075',
  'techcombank.head': 'FT26261117829075 {text}',
  'momo.transfer': '115140912829-{text}-CHUYEN TIEN-OQCH0006Hkqg-MOMO115140912829MOMO',
  'momo.old': 'MoMoT0631352538T28994691053T970416T{text}',
  'zalopay.transfer': 'ZP630815274913 {text}',
};

const word = fc.constantFrom('hoc', 'phi', 'thang', '9', 'lop', '6A1', 'Nguyễn', 'An', 'HS2K4M7P9');
const remittanceText = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const rule = fc.constantFrom(...Object.keys(EXAMPLES));

function wrap(name: string, text: string): string {
  return (EXAMPLES[name] ?? '{text}').replace('{text}', () => text);
}

describe('unwrapping', () => {
  it('has an example for every rule of the table', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(WRAPPERS.map((wrapper) => wrapper.rule).sort());
  });

  it('takes off any wrapper and names it', () => {
    fc.assert(
      fc.property(rule, remittanceText, (name, text) => {
        const unwrapped = unwrapDescription(wrap(name, text));
        expect([unwrapped.remittanceText, unwrapped.layers.map((layer) => layer.rule)]).toEqual([
          text,
          [name],
        ]);
      }),
    );
  });

  it('takes off wrappers in wrappers, from the outside in', () => {
    const text =
      'ND:CT DEN:231915042064 MBVCB.2707051024.042064.Bill 4.CT tu 0180330845228 LE AN toi 138; tai Napas';
    const { remittanceText: rest, layers } = unwrapDescription(text);
    expect(rest).toBe('Bill 4');
    expect(layers.map(({ rule: name, parts }) => [name, parts])).toEqual([
      ['vietinbank.napas', {}],
      ['vietinbank.in', { ref: '231915042064' }],
      ['vietcombank.transfer', { ref: '2707051024', trace: '042064', from: '0180330845228' }],
    ]);
  });

  it('only ever takes away: what stays stands in the text, and unwrapping it again changes nothing', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const line = createForeignLines(generator(seed))();
        const { remittanceText: rest, span, layers } = unwrapDescription(line);
        expect(line.slice(span.start, span.end)).toBe(rest);
        if (layers.length < 12) expect(unwrapDescription(rest).remittanceText).toBe(rest);
      }),
    );
  });

  it('refuses what is no text', () => {
    const result = safeUnwrapDescription(5);
    expect(!result.ok && result.issues[0].code).toBe('input.type');
  });
});

describe('a hostile description', () => {
  const codes = issueCodes('HS', 6, 1000);
  const numbers = Array.from({ length: 1000 }, (_, i) => String(100_000 + i * 7));
  const { match } = createReconciler(
    [...codes, ...numbers, 'AAAAAA', 'AAAA1A'].map((code) => ({ code })),
    {
      check: (code) => code.startsWith('HS') && verifies(code.slice(2), '31-3'),
    },
  );
  const [code = ''] = codes;
  // biome-ignore format: a table reads better in rows
  const pieces = {
    blanks: ' ', prefixes: 'HS', 'one code': code, 'one code and blanks': `${code} `, 'many codes': codes.join(' '),
    typos: `${code.slice(0, -1)}0 `, 'cut codes': `${code.slice(0, 7)} `, 'labelled numbers': `MKH ${numbers.join(' va ')} `,
    'a code that overlaps itself': 'A', digits: '1', marks: 'A\u0300', 'marks only': '\u0301', 'open wrappers': 'MBVCB.1234567890.123456.',
    'closing wrappers': '.CT tu 123456 ', traces: ' Trace 1', amounts: '1.000.000 ', brackets: 'Agribank: (', orders: 'REM 12345 B/O ',
  };

  for (const [name, piece] of Object.entries(pieces))
    it(`takes time in proportion to its length: ${name}`, () => {
      const short = cost(piece, 60_000);
      const long = cost(piece, 480_000);
      expect(long).toBeLessThan(Math.max(short, 20) * 8 * 4);
    });

  /** Processor time in milliseconds, which other work on the machine hardly changes. */
  function cost(piece: string, length: number): number {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const from = process.cpuUsage();
    match(text);
    unwrapDescription(text);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1000;
  }
});
