import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeUnwrapDescription, unwrapDescription } from '../../src/reconcile/index.ts';
import { WRAPPERS } from '../../src/reconcile/matching/text/wrappers.ts';
import { createForeignLines, generator } from '../kit/inputs/foreign.ts';
import { createTally } from '../kit/tally.ts';

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
  test('has an example for every rule of the table', () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(WRAPPERS.map((wrapper) => wrapper.rule).sort());
  });

  test('takes off any wrapper and names it', () => {
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

  test('takes off wrappers in wrappers, from the outside in', () => {
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

  test('only ever takes away: what stays stands in the text, and unwrapping it again changes nothing', () => {
    const met = createTally();
    const wrapped = fc.tuple(fc.array(rule, { minLength: 1, maxLength: 14 }), remittanceText);
    fc.assert(
      fc.property(fc.nat(), wrapped, (seed, [rules, text]) => {
        const own = rules.reduce((inner, name) => wrap(name, inner), text);
        for (const line of [createForeignLines(generator(seed))(), own]) {
          const { remittanceText: rest, span, layers } = unwrapDescription(line);
          expect(line.slice(span.start, span.end)).toBe(rest);
          met(layers.length < 12 ? 'all' : 'twelve');
          if (layers.length < 12) expect(unwrapDescription(rest).remittanceText).toBe(rest);
          else expect(rest.length).toBeLessThan(line.length);
        }
      }),
    );
    met.expectAtLeast({ all: 100, twelve: 0 });
  });

  test('takes off twelve wrappers and leaves what is inside them', () => {
    const text = Array(14)
      .fill('zalopay.transfer')
      .reduce((inner, name) => wrap(name, inner), 'hoc phi');
    const { remittanceText: rest, layers } = unwrapDescription(text);
    expect(layers).toHaveLength(12);
    expect(rest).toBe(wrap('zalopay.transfer', wrap('zalopay.transfer', 'hoc phi')));
  });

  test('refuses what is no text', () => {
    const result = safeUnwrapDescription(5);
    expect(!result.ok && result.issues[0].code).toBe('input.type');
  });
});
