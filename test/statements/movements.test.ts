import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fromCasso,
  fromPayos,
  fromSepay,
  fromVietqrVn,
  safeFromCasso,
  safeFromPayos,
  safeFromSepay,
  safeFromVietqrVn,
} from '../../src/statements/index.ts';
import { asMoneyCell, asTimeCell } from '../../src/tables/cells/foreign-cell.ts';
import { parseMoney } from '../../src/tables/cells/money.ts';
import { parseTime } from '../../src/tables/cells/time.ts';

const sepay = {
  id: 92704,
  gateway: 'MBBank',
  transactionDate: '2026-09-05 14:02:37',
  accountNumber: '0123499999',
  code: null,
  content: 'HS2K4M7P9 hoc phi',
  transferType: 'in',
  transferAmount: 350_000,
  accumulated: 19_077_000,
  subAccount: null,
  referenceCode: 'FT26248000001',
  description: 'BankAPINotify HS2K4M7P9 hoc phi',
};

const payosData = {
  orderCode: 123,
  amount: 350_000,
  description: 'CSHN5MB59H7 HS2K4M7P9',
  accountNumber: '12345678',
  reference: 'TF260905212323',
  transactionDateTime: '2026-09-05 18:25:00',
  currency: 'VND',
  paymentLinkId: '124c33293c43417ab7879e14c8d9eb18',
  code: '00',
  desc: 'Thành công',
  counterAccountBankId: '',
  counterAccountName: null,
  virtualAccountNumber: '',
};

/** The slow twin: what payOS's own description of the signature says, with Node's HMAC. */
function sign(data: Readonly<Record<string, unknown>>, key: string): string {
  const text = Object.keys(data)
    .sort()
    .map((name) => `${name}=${data[name] ?? ''}`)
    .join('&');
  return createHmac('sha256', key).update(text).digest('hex');
}

const casso = {
  id: 6,
  tid: 'FT1',
  description: 'HS2K4M7P9',
  amount: 350_000,
  when: '2026-09-05 00:34:57',
  subAccId: '123456789',
};
const vietqrVn = {
  bankaccount: '0123456789',
  amount: '350000',
  transType: 'C',
  content: 'HS2K4M7P9 hoc phi',
  transactionid: 'T-1',
  transactiontime: 1788512557000,
  referencenumber: 'FT1',
};

describe('SePay', () => {
  test('is read', () => {
    expect(fromSepay(sepay)).toEqual({
      id: '123499999:FT26248000001:2026-09-05:350000',
      eventIds: ['sepay:92704'],
      description: 'BankAPINotify HS2K4M7P9 hoc phi',
      amount: 350_000,
      time: '2026-09-05T14:02:37+07:00',
      account: '0123499999',
      reference: 'FT26248000001',
      source: 'sepay',
    });
  });

  test('keeps all the text and the sign of the money', () => {
    expect(fromSepay({ ...sepay, description: 'other' }).description).toBe('HS2K4M7P9 hoc phi other');
    expect(fromSepay({ ...sepay, description: '' }).description).toBe('HS2K4M7P9 hoc phi');
    expect(fromSepay({ ...sepay, transferType: 'out' }).amount).toBe(-350_000);
  });

  test('is refused by the keys that are wrong', () => {
    const result = safeFromSepay({
      ...sepay,
      id: undefined,
      transferAmount: '1.5',
      transactionDate: '2026-02-30 10:00:00',
    });
    expect(!result.ok && result.issues.map(({ code, path }) => [code, ...path])).toEqual([
      ['transaction.shape', 'id'],
      ['transaction.amount', 'transferAmount'],
      ['transaction.time', 'transactionDate'],
    ]);
    expect(safeFromSepay({ ...sepay, transferType: 'IN' }).ok).toBe(false);
  });
});

describe('payOS', () => {
  const key = 'checksum key';
  const body = { code: '00', success: true, data: payosData, signature: sign(payosData, key) };

  test('is read when the signature holds', async () => {
    expect(await fromPayos(body, key)).toMatchObject({
      id: '12345678:TF260905212323:2026-09-05:350000',
      amount: 350_000,
      time: '2026-09-05T18:25:00+07:00',
      source: 'payos',
    });
    expect((await safeFromPayos({ ...body, signature: body.signature.toUpperCase() }, key)).ok).toBe(true);
  });

  test('signs lists as JSON with sorted keys, and the word null as nothing', async () => {
    const data = { ...payosData, counterAccountName: 'null', items: [{ name: 'x', amount: 1 }] };
    const { items, ...flat } = data;
    const text = { ...flat, counterAccountName: '', items: JSON.stringify([{ amount: 1, name: 'x' }]) };
    expect((await safeFromPayos({ data, signature: sign(text, key) }, key)).ok).toBe(true);
    expect(items).toHaveLength(1);
  });

  test('is refused after any change of a value, a key or the signature', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(payosData)), fc.string(), async (name, value) => {
        fc.pre(
          value !== String(Reflect.get(payosData, name) ?? '') && !['null', 'undefined'].includes(value),
        );
        const result = await safeFromPayos({ ...body, data: { ...payosData, [name]: value } }, key);
        expect(!result.ok && result.issues[0].code).toBe('transaction.signature');
      }),
    );
    for (const signature of ['', '00', 'g'.repeat(64), body.signature.slice(1), `${body.signature}00`]) {
      const result = await safeFromPayos({ ...body, signature }, key);
      expect(!result.ok && result.issues[0].code).toBe('transaction.signature');
    }
    expect((await safeFromPayos(body, 'another key')).ok).toBe(false);
    expect((await safeFromPayos(body, '')).ok).toBe(false);
  });
});

describe('Casso', () => {
  test('is read in both versions', () => {
    const first = fromCasso({ error: 0, data: [casso, { ...casso, id: 7, amount: -5 }] });
    expect(first.map(({ id, amount }) => [id, amount])).toEqual([
      ['casso:6', 350_000],
      ['casso:7', -5],
    ]);
    const { when, subAccId, tid, ...rest } = casso;
    const second = { ...rest, transactionDateTime: when, accountNumber: subAccId, reference: tid };
    expect(fromCasso({ error: 0, data: second })).toEqual([first[0]]);
  });
});

describe('VietQR.vn', () => {
  test('is read in both spellings', () => {
    const { bankaccount, transactionid, transactiontime, referencenumber, ...rest } = vietqrVn;
    const camel = {
      ...rest,
      bankAccount: bankaccount,
      transactionId: transactionid,
      transactionTime: String(transactiontime),
      referenceNumber: referencenumber,
    };
    expect(fromVietqrVn(vietqrVn)).toEqual({
      id: 'vietqr.vn:T-1',
      eventIds: ['vietqr.vn:T-1'],
      description: 'HS2K4M7P9 hoc phi',
      amount: 350_000,
      time: '2026-09-04T16:02:37+07:00',
      account: '0123456789',
      reference: 'FT1',
      source: 'vietqr.vn',
    });
    expect(fromVietqrVn(camel)).toEqual(fromVietqrVn(vietqrVn));
    expect(fromVietqrVn({ ...vietqrVn, transType: 'D' }).amount).toBe(-350_000);
  });

  test('is refused without a number of its own or without a direction', () => {
    const { transactionid: _, referencenumber: __, ...bare } = vietqrVn;
    expect(safeFromVietqrVn(bare).ok).toBe(false);
    expect(safeFromVietqrVn({ ...vietqrVn, transType: 'X' }).ok).toBe(false);
  });
});

describe('any value', () => {
  test('gives a result, not an error', async () => {
    const odd = fc.oneof(
      fc.anything(),
      fc.record({ data: fc.anything(), signature: fc.oneof(fc.string(), fc.constant('0a'.repeat(32))) }),
      fc.array(fc.object()),
    );
    await fc.assert(
      fc.asyncProperty(odd, async (value) => {
        for (const read of [safeFromSepay, safeFromCasso, safeFromVietqrVn])
          expect(typeof read(value).ok).toBe('boolean');
        expect((await safeFromPayos(value, 'key')).ok).toBe(false);
      }),
    );
  });
});

describe('a body that cannot be written out', () => {
  const deep = JSON.parse('['.repeat(5000) + ']'.repeat(5000));
  test.each([
    ['an object that is no text', { toString: 1 }],
    ['a list thousands deep', deep],
  ])('was not signed by payOS: %s', async (_, x) => {
    const result = await safeFromPayos({ data: { x }, signature: '0a'.repeat(32) }, 'key');
    expect(!result.ok && result.issues[0].code).toBe('transaction.signature');
  });
});

describe('a sum of money', () => {
  test('is read as Vietnamese banks write it', () => {
    const written: Readonly<Record<string, number>> = {
      '350000': 350_000,
      '1.234.000': 1_234_000,
      '1,234,000đ': 1_234_000,
      '+350 000 VND': 350_000,
      '14,000,000.00': 14_000_000,
      '1.234.567,00': 1_234_567,
      '-50.000': -50_000,
      '(50.000)': -50_000,
      '5000.00': 5000,
    };
    for (const [text, amount] of Object.entries(written))
      expect([text, parseMoney(text)]).toEqual([text, amount]);
  });

  test('comes back from any way of grouping', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9_999_999_999_999 }),
        fc.constantFrom('.', ',', ' '),
        (amount, mark) => {
          const grouped = String(amount).replace(/\B(?=(?:\d{3})+$)/g, mark);
          expect([parseMoney(grouped), parseMoney(amount), parseMoney(BigInt(amount))]).toEqual([
            amount,
            amount,
            amount,
          ]);
        },
      ),
    );
  });

  test('is never guessed', () => {
    for (const text of [
      '1.234,5',
      '1,23',
      '1.5',
      '12.34.567',
      '1.234,567',
      '',
      'x',
      '1e5',
      '0x10',
      'NaN',
      '--5',
      '99999999999999',
      1.5,
      Number.NaN,
      null,
    ])
      expect([text, parseMoney(asMoneyCell(text))]).toEqual([text, undefined]);
  });
});

describe('a time', () => {
  test('is read as services and statements write it', () => {
    const written: readonly (readonly [unknown, string])[] = [
      ['2026-09-05 07:30:00', '2026-09-05T07:30:00+07:00'],
      ['2026-09-05T00:30:00.123Z', '2026-09-05T00:30:00Z'],
      ['5/9/2026', '2026-09-05T00:00:00+07:00'],
      ['05-09-2026 7:30', '2026-09-05T07:30:00+07:00'],
      ['05/09/26', '2026-09-05T00:00:00+07:00'],
      ['07:30 05/09/2026', '2026-09-05T07:30:00+07:00'],
      [new Date('2026-09-05T00:30:00Z'), '2026-09-05T07:30:00+07:00'],
      [1788568200, '2026-09-05T07:30:00+07:00'],
      [1788568200000, '2026-09-05T07:30:00+07:00'],
      [46270.3125, '2026-09-05T07:30:00+07:00'],
    ];
    for (const [value, time] of written) expect([value, parseTime(asTimeCell(value))]).toEqual([value, time]);
  });

  test('is never guessed', () => {
    for (const value of [
      '2026-13-01',
      '29/02/2026',
      '24:61 05/09/2026',
      '202609050830',
      '050920260830',
      '',
      'today',
      5,
      Number.NaN,
      null,
    ])
      expect([value, parseTime(asTimeCell(value))]).toEqual([value, undefined]);
  });
});
