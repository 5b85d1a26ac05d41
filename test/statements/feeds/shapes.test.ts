import { describe, expect, test } from 'vitest';
import { describeIssue } from '../../../src/issues/format.ts';
import { FEED_NAMES, FEEDS } from '../../../src/statements/feeds/shapes/table.ts';
import { fromFeed, type Movement, safeFromFeed, safeFromSepay } from '../../../src/statements/index.ts';
import { issuesOf } from '../../kit/expect-issue.ts';
import { BODIES, type FeedCase } from './bodies.ts';

const CASES = Object.entries(BODIES);

function at(body: FeedCase, changes: object): unknown {
  const record = { ...body.record, ...changes };
  return body.wrap ? body.wrap(record) : record;
}

function codesOf(body: unknown): string[] {
  return issuesOf(safeFromFeed(body)).map(({ code, path }) => [code, ...path].join(' '));
}

/** Signed records alone are read of payOS: webhooks/signing.ts has them. */
const WITHOUT_BODY: readonly string[] = ['payos'];

test('every feed that has shapes is looked for, and has a body', () => {
  const sources: readonly string[] = CASES.map(([, { gives }]) => gives.source);
  const named = FEED_NAMES.filter((name) => name !== 'message');
  expect([...named].sort()).toEqual(Object.keys(FEEDS).sort());
  expect(named.filter((name) => !sources.includes(name))).toEqual(WITHOUT_BODY);
});

test.each([
  [/_status$/, 'transaction.shape order order_status'],
  [/_currency$/, 'transaction.shape transaction transaction_currency'],
])("an order of SePay's gateway without %s does not say that đồng came", (field, issue) => {
  const record = BODIES['SePay, payment gateway']?.record;
  const left = JSON.stringify(record, (key, value) => (field.test(key) ? undefined : value));
  expect(codesOf(JSON.parse(left))).toEqual([issue]);
});

test('a clock that cannot be read leaves the day, and is told', () => {
  const [, body] = CASES.find(([, { gives }]) => gives.source === 'vietcombank') ?? [];
  const changed = body && at(body, { PCTime: '14h02' });
  expect(fromFeed(changed).map(({ time }) => time)).toEqual(['2026-09-05T00:00:00+07:00']);
  expect(codesOf(changed)).toEqual(['transaction.time transactions 0 PCTime']);
});

/** A body with another sum wherever its own stands. */
function withSum(value: unknown, own: number, sum: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => withSum(each, own, sum));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withSum(each, own, sum)]));
  return value !== '' && Number(String(value).replaceAll(',', '')) === own ? sum : value;
}

describe.each(CASES)('%s', (_, body) => {
  test('is named by its shape and read', () => {
    const [movement, ...others] = fromFeed(at(body, {}));
    expect(others).toEqual([]);
    expect(movement).toEqual(body.gives);
  });

  test('is read by its name too, and by no other', () => {
    expect(fromFeed(at(body, {}), { feed: body.gives.source })).toEqual([body.gives]);
    const other = body.gives.source === 'acb' ? 'tpbank' : 'acb';
    expect(safeFromFeed(at(body, {}), { feed: other }).ok).toBe(false);
  });

  test.each(body.out ?? [])('takes money out as negative: %o', (changes) => {
    const sums = fromFeed(at(body, changes)).map(({ amount }) => amount);
    expect(sums).toEqual([-Math.abs(body.gives.amount)]);
  });

  test.each(body.wrongWay ?? [])('refuses a direction that is unknown or contradicts: %o', (changes) => {
    const codes = codesOf(at(body, changes)).map((each) => each.split(' ')[0]);
    expect(['transaction.direction', 'transaction.shape']).toContain(codes[0]);
  });

  test.each(body.failed ?? [{ status: 'FAILED' }, { status: 'PENDING' }, { success: false }, { error: 1 }])(
    'refuses a payment that did not come: %o',
    (changes) => {
      expect(codesOf(at(body, changes))[0]).toMatch(/^transaction\.status/);
    },
  );

  test.each(body.foreign ?? [{ currency: 'USD' }, { currency: '840' }, { currency: 5 }])(
    'refuses what is no đồng: %o',
    (changes) => {
      expect(codesOf(at(body, changes))[0]).toMatch(/^transaction\.currency/);
    },
  );

  test.each([
    0,
    '0',
    '-0',
    '0.00',
    '0 đ',
    0.5,
    '350000.5',
    1e21,
    '350 USD',
    '350k',
    '350 nghìn',
    '1e3',
    Number.NaN,
    '',
  ])('refuses a sum that is none, or no whole đồng: %j', (sum) => {
    expect(codesOf(withSum(at(body, {}), body.gives.amount, sum))[0]).toMatch(/^transaction\.amount/);
  });

  test('reads a sum with its unit', () => {
    for (const sum of ['350.000 đ', '350,000 VND', '350000.00'])
      expect(fromFeed(withSum(at(body, {}), body.gives.amount, sum))).toEqual([body.gives]);
  });

  test('takes đồng by its code', () => {
    for (const currency of ['VND', 'vnd', '704', 704, null])
      expect(fromFeed(at(body, { currency }))).toEqual([body.gives]);
  });
});

describe('a list', () => {
  test('is read whole, or not at all', () => {
    const { record } = BODIES['MB, web list'];
    expect(fromFeed([record, record])).toHaveLength(2);
    expect(codesOf([record, { ...record, creditAmount: '1,5' }])).toEqual([
      'transaction.amount 1 creditAmount',
    ]);
    expect(codesOf([record, null])[0]).toBe('transaction.shape 1 body');
  });

  test('that is empty holds no movement', () => {
    expect(fromFeed([])).toEqual([]);
    expect(fromFeed({ status: 200, error: null, transactions: [] })).toEqual([]);
  });

  test.each([
    { status: 500, transactions: [] },
    { error: 401, message: 'x', data: [] },
    { status: 'error', data: [] },
    { code: '05', transactions: [] },
    { result: { ok: false, responseCode: 'GW200' }, transactionHistoryList: [] },
  ])('whose envelope tells of a failure is refused, empty or not: %o', (envelope) => {
    expect(codesOf(envelope)[0]).toMatch(/^transaction\.status/);
  });
});

describe('a body of no feed', () => {
  test.each([[{}], [{ data: 5 }], [[{ amount: 5 }]], [5], [null], [[[]]], [{ data: { a: 1 } }]])(
    'says which feeds there are: %o',
    (body) => {
      const [issue] = issuesOf(safeFromFeed(body));
      expect(issue?.code).toBe('transaction.unknown_feed');
      expect(issue && describeIssue(issue, 'vi')).toContain('sepay');
    },
  );

  test('a body of payOS is read by no function that does not verify it', () => {
    const data = { paymentLinkId: 'L', reference: 'R', amount: 5, description: 'x', code: '00' };
    for (const body of [{ data, signature: '0' }, data, [data]])
      expect(codesOf(body)).toEqual(['transaction.signature body']);
  });

  test('a feed of another name is refused with the names', () => {
    expect(issuesOf(safeFromFeed({}, JSON.parse('{"feed":"vnpay"}')))[0]).toMatchObject({
      code: 'input.value',
      path: ['feed'],
    });
  });
});

test('a body of Pay2S is not read as one of SePay, whose ids are others', () => {
  const { record } = BODIES['Pay2S, webhook'];
  expect(issuesOf(safeFromSepay(record))[0]?.path).toEqual(['transferType']);
});

test('money in that is negative is neither in nor out', () => {
  const { record } = BODIES['SePay, webhook'];
  expect(codesOf({ ...record, transferAmount: -5 })).toEqual(['transaction.direction transferAmount']);
});

test('rows of one voucher number on two days, or with two sums, are two', () => {
  const { record } = BODIES['Vietcombank, web list'];
  const ids = [record, { ...record, TransactionDate: '06/09/2026' }, { ...record, Amount: '1,000' }]
    .flatMap((each) => fromFeed(each))
    .map(({ id }: Movement) => id);
  expect(new Set(ids).size).toBe(3);
});
