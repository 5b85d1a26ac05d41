import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../../src/issues/format.ts';
import {
  fromSepay,
  fromVietqrVn,
  safeFromCasso,
  safeFromPayos,
  safeFromSepay,
  safeFromVietqrVn,
} from '../../../src/statements/index.ts';
import { issuesOf } from '../../kit/expect-issue.ts';

const SEPAY = {
  id: 1,
  transactionDate: '2026-09-05 14:02:37',
  content: 'HS2K4M7P9',
  transferType: 'in',
  transferAmount: 350_000,
};
const VIETQR_VN = { amount: '5', transType: 'C', content: 'x' };

const PAYOS = { amount: 5000, description: 'HS2K4M7P9', paymentLinkId: 'L1', reference: 'TF1' };

/** The body of a payOS webhook with its true signature. */
function signedPayos(data: Readonly<Record<string, string | number>>, body: object): object {
  const text = Object.keys(data)
    .sort()
    .map((key) => `${key}=${data[key]}`);
  return { ...body, data, signature: createHmac('sha256', 'key').update(text.join('&')).digest('hex') };
}

function thrower(): object {
  const trap = () => {
    throw new Error('no');
  };
  return new Proxy({}, { get: trap, ownKeys: trap, getOwnPropertyDescriptor: trap, getPrototypeOf: trap });
}

function pathsOf(result: Parameters<typeof issuesOf>[0]): string[] {
  return issuesOf(result).map(({ path }) => path.join('.'));
}

describe('a feed', () => {
  test('reads every body of a list, whatever map hands over beside it', () => {
    expect([SEPAY, SEPAY].map(fromSepay).map(({ amount }) => amount)).toEqual([350_000, 350_000]);
  });

  test.each([
    ['SePay', safeFromSepay],
    ['Casso', safeFromCasso],
    ['VietQR.vn', safeFromVietqrVn],
    ['payOS', (body: unknown) => safeFromPayos(body, 'key')],
  ])('tells that a body cannot be read, and nothing else: %s', async (_, read) => {
    const found = issuesOf(await read(thrower()));
    expect(found.map(({ code, path }) => [code, ...path])).toEqual([['input.unreadable', 'body']]);
  });

  test('names what came, quoted, and what it was to be, in both languages', () => {
    const [direction] = issuesOf(safeFromSepay({ ...SEPAY, transferType: 'IN' }));
    const [id] = issuesOf(safeFromVietqrVn(VIETQR_VN));
    expect(direction?.message).toBe('this is no SePay webhook: transferType is "IN"');
    expect(id?.message).toBe('this is no VietQR.vn callback: transactionid is missing');
    expect(id && describeIssue(id, 'vi')).toContain('webhook của VietQR.vn');
  });

  test('takes what went out as going out, whichever sign it bears', () => {
    for (const sum of [350_000, -350_000]) {
      expect(fromSepay({ ...SEPAY, transferType: 'out', transferAmount: sum }).amount).toBe(-350_000);
      const out = { ...VIETQR_VN, transactionid: '1', transType: 'D', amount: sum };
      expect(fromVietqrVn(out).amount).toBe(-350_000);
    }
  });

  test.each(['', ' '])(
    'refuses a movement whose number is blank, since two of them would be one: "%s"',
    async (id) => {
      for (const key of ['paymentLinkId', 'reference']) {
        const result = await safeFromPayos(
          signedPayos({ ...PAYOS, [key]: id }, { success: true, code: '00' }),
          'key',
        );
        expect(pathsOf(result)).toEqual([`data.${key}`]);
      }
      expect(pathsOf(safeFromSepay({ ...SEPAY, id }))).toEqual(['id']);
      expect(pathsOf(safeFromCasso({ data: [{ id, description: 'x', amount: 5 }] }))).toEqual(['data.0.id']);
      expect(pathsOf(safeFromVietqrVn({ ...VIETQR_VN, transactionid: id }))).toEqual(['transactionid']);
    },
  );

  test('counts every fault of every movement of a list', () => {
    const result = safeFromCasso({ data: [{ id: 1, description: 'x', amount: 'y' }, 5] });
    expect(issuesOf(result).map(({ code, path }) => [code, ...path].join(' '))).toEqual([
      'transaction.amount data 0 amount',
      'transaction.shape data 1 body',
      'transaction.shape data 1 id',
      'transaction.shape data 1 description',
      'transaction.shape data 1 amount',
    ]);
  });

  test.each([
    ['a payment that failed', { success: false }, {}, ['success']],
    ['a word in place of yes', { success: 'true' }, {}, ['success']],
    ['another code', { code: '01' }, {}, ['code']],
    ['a number in place of the code', { code: 0 }, {}, ['code']],
    ['another code that is signed', { success: true, code: '00' }, { code: '01' }, ['data.code']],
    ['all of them', { success: false, code: '20' }, { code: '20' }, ['success', 'code']],
  ])('counts no money of payOS of %s', async (_, body, more, paths) => {
    const result = await safeFromPayos(signedPayos({ ...PAYOS, ...more }, body), 'key');
    expect(pathsOf(result)).toEqual(paths);
    expect(issuesOf(result)[0]?.code).toBe('transaction.status');
  });

  test.each([{}, { success: true }, { success: true, code: '00' }])(
    'counts money of payOS where nothing says that none came: %o',
    async (body) => {
      for (const more of [{}, { code: '00', desc: 'success' }]) {
        const result = await safeFromPayos(signedPayos({ ...PAYOS, ...more }, body), 'key');
        expect(result.ok && result.value.amount).toBe(PAYOS.amount);
      }
    },
  );

  test('reads what payOS signed once: what was verified is what is given', async () => {
    const calls: string[] = [];
    const data = new Proxy(
      { description: 'x' },
      {
        get: (target, key) => {
          calls.push(String(key));
          return Reflect.get(target, key);
        },
      },
    );
    await safeFromPayos({ data, signature: '0a'.repeat(32) }, 'key');
    expect(calls).toEqual(['description']);
  });
});
