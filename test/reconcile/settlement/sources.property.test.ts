import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { type Bill, type MatchedMovement, reportJson, settle } from '../../../src/reconcile/index.ts';
import { identifyMovements } from '../../../src/statements/ids.ts';
import { least, tries } from '../../kit/scale.ts';
import { createTally } from '../../kit/tally.ts';

const bills: readonly Bill[] = ['A', 'B', 'C', 'D'].map((id) => ({
  id,
  code: `HS1000${id}`,
  amount: 350_000,
}));
const HOUR = 3_600_000;

/** A movement as it was. */
interface TrueMovement {
  readonly account: string;
  /** Unix milliseconds. */
  readonly moment: number;
  readonly amount: number;
  readonly bill: Bill;
  readonly reference: string;
  /** Days from the moment to the bank's booking. */
  readonly later: number;
  /** Places in {@link SOURCES} that tell of it. */
  readonly told: readonly number[];
}

type Told = MatchedMovement['movement'] & { readonly source: string };
type Channel = (movement: TrueMovement) => Omit<Told, 'id'>;

const dayOf = (moment: number) => new Date(moment + 7 * HOUR).toISOString().slice(0, 10);
const textOf = ({ bill, reference }: TrueMovement) => `${bill.code} nop tien ${reference.length}`;
const booked = (movement: TrueMovement) => ({
  time: `${dayOf(movement.moment + movement.later * 24 * HOUR)}T00:00:00+07:00`,
  reference: movement.reference,
  source: 'statement',
  amount: movement.amount,
});
const masked = (account: string) => `${account.slice(0, 4)}****${account.slice(-3)}`;

/** Three feeds and three files, each with its own way to write one movement. */
const SOURCES: readonly Channel[] = [
  (m) => ({
    amount: m.amount,
    account: m.account,
    reference: m.reference,
    description: textOf(m),
    time: new Date(m.moment).toISOString(),
    source: 'sepay',
  }),
  (m) => ({
    amount: m.amount,
    account: m.account,
    reference: m.reference,
    description: `MBVCB.1.${textOf(m)}`,
    time: new Date(m.moment).toISOString(),
    source: 'casso',
  }),
  (m) => ({ ...booked(m), account: m.account, description: `${textOf(m)}-CT DEN`, at: { file: 'a.xlsx' } }),
  (m) => ({
    ...booked(m),
    account: masked(m.account),
    description: textOf(m).toUpperCase(),
    at: { file: 'b.csv' },
  }),
  (m) => ({
    ...booked(m),
    account: m.account.replace(/^0+/, ''),
    description: textOf(m),
    reference: `${m.reference}\\BNK`,
    at: { file: 'c.sta' },
  }),
];

/** The bank of the second numbers vouchers, from 5001 on each day. */
const ACCOUNTS = ['0011001234567', '1800201234999', '19070027277011'];
/** Saturday 5 September 2026, 23:30 in Vietnam, to the next midnight and a half; and days around it. */
const moment = fc
  .record({ day: fc.integer({ min: -2, max: 4 }), minutes: fc.integer({ min: 0, max: 60 }) })
  .map(({ day, minutes }) => Date.parse('2026-09-05T23:30:00+07:00') + day * 24 * HOUR + minutes * 60_000);
const anyTruth = fc
  .array(
    fc.record({
      account: fc.constantFrom(...ACCOUNTS),
      moment,
      amount: fc.constantFrom(350_000, 200_000, -350_000),
      bill: fc.constantFrom(...bills),
      isTwin: fc.boolean(),
      later: fc.integer({ min: 0, max: 4 }),
      told: fc.uniqueArray(fc.nat(SOURCES.length - 1), { minLength: 1 }),
    }),
    { maxLength: 10 },
  )
  .map((all) => {
    const vouchers = new Map<string, number>();
    return all.flatMap(({ isTwin, later, ...rest }, i): TrueMovement[] => {
      const isVoucher = rest.account === ACCOUNTS[1];
      const day = `${rest.account} ${dayOf(rest.moment)}`;
      const voucher = (vouchers.get(day) ?? 0) + 1;
      vouchers.set(day, voucher);
      const reference = isVoucher ? String(5000 + voucher) : `FT2624${String(7_000_000 + i)}`;
      const inFiles = rest.told.filter((place) => place >= 2);
      const one = { ...rest, reference, later: isVoucher || isTwin ? 0 : later };
      return isTwin && inFiles.length > 0
        ? [
            { ...one, told: inFiles },
            { ...one, told: inFiles },
          ]
        : [one];
    });
  });

/** What the sources tell, each in its order. */
function tell(truth: readonly TrueMovement[]): MatchedMovement[] {
  return SOURCES.flatMap((channel, place) => {
    const told = truth.filter((movement) => movement.told.includes(place));
    return identifyMovements(told.map(channel)).map((movement, i) => ({
      movement: movement.source === 'statement' ? movement : { ...movement, id: `${movement.source}:${i}` },
      match: { status: 'matched' as const, bills: told[i] ? [told[i].bill] : [], evidence: [] },
    }));
  });
}

function statuses(received: readonly MatchedMovement[]) {
  const { bills: after, totals } = settle(bills, received);
  return [after.map(({ key, status, received: sum }) => [key, status, sum]), totals];
}

describe('a movement that several sources tell', () => {
  test('is booked once, and two are two', () => {
    const met = createTally();
    fc.assert(
      fc.property(anyTruth, (truth) => {
        const plain = truth.map((movement, i) => ({
          movement: {
            id: String(i),
            amount: movement.amount,
            description: '',
            time: new Date(movement.moment).toISOString(),
          },
          match: { status: 'matched' as const, bills: [movement.bill], evidence: [] },
        }));
        const told = tell(truth);
        expect(statuses(told)).toEqual(statuses(plain));
        expect(settle(bills, told).movements).toHaveLength(truth.length);
        if (told.length > truth.length) met('told more than once');
        if (
          truth.some((one, i) =>
            truth.some(
              (other, j) => i < j && one.moment === other.moment && one.reference === other.reference,
            ),
          )
        )
          met('twins');
      }),
      tries(200),
    );
    met.expectAtLeast({ 'told more than once': least(50), twins: least(20) });
  });

  test('is the same whatever the order of files and rows, and however often each is read', () => {
    fc.assert(
      fc.property(anyTruth, fc.infiniteStream(fc.nat()), (truth, random) => {
        const told = tell(truth);
        const again = [...told, ...told.filter((_, i) => i % 2 === 0)]
          .map((one) => ({ one, place: random.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(reportJson(settle(bills, again))).toBe(reportJson(settle(bills, told)));
      }),
      tries(100),
    );
  });

  test('is possibly a duplicate where a source hides the account or the reference: never booked twice, and not a đồng is lost', () => {
    const met = createTally();
    fc.assert(
      fc.property(anyTruth, fc.boolean(), (all, hidesAccount) => {
        const truth = all.filter(
          ({ reference }, i) => all.findIndex((other) => other.reference === reference) === i,
        );
        const known = truth.map((movement) => ({ ...movement, told: [0] }));
        const hidden = truth.map((movement) => ({ ...movement, told: [2], later: 0 }));
        const bare = tell(hidden).map(({ movement: { account, reference, ...rest }, match }) => ({
          movement: hidesAccount
            ? { ...rest, id: `bare ${rest.id}`, ...(reference && { reference }) }
            : { ...rest, id: `bare ${rest.id}`, ...(account && { account }) },
          match,
        }));
        const { movements, totals, bills: after } = settle(bills, [...tell(known), ...bare]);
        const alone = settle(bills, tell(known));
        expect(after.map(({ status, received }) => [status, received])).toEqual(
          alone.bills.map(({ status, received }) => [status, received]),
        );
        expect(totals.allocated).toBe(alone.totals.allocated);
        const incoming = movements
          .filter(({ amount }) => amount > 0)
          .reduce((sum, { amount }) => sum + amount, 0);
        expect(totals.received).toBe(incoming);
        for (const { reason } of movements)
          if (reason === 'possible_duplicate') met(hidesAccount ? 'no account' : 'no reference');
      }),
      tries(200),
    );
    met.expectAtLeast({ 'no account': least(10), 'no reference': least(10) });
  });
});

describe('the zone of the machine', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('changes nothing', () => {
    const [truth = []] = fc.sample(
      anyTruth.filter((all) => all.length > 5),
      { numRuns: 1, seed: 7 },
    );
    const told = tell(truth);
    const expected = reportJson(settle(bills, told));
    for (const each of [
      'UTC',
      'Asia/Ho_Chi_Minh',
      'America/Los_Angeles',
      'Pacific/Kiritimati',
      'Asia/Kathmandu',
    ]) {
      process.env.TZ = each;
      expect(reportJson(settle(bills, tell(truth)))).toBe(expected);
    }
  });
});
