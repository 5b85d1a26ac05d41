import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bill, createReconciler, settle } from '../../../../src/reconcile/index.ts';
import { identifyMovements } from '../../../../src/statements/ids.ts';
import { combineStatements, fromFeed, type Movement } from '../../../../src/statements/index.ts';
import { least, tries } from '../../../kit/scale.ts';
import { createTally } from '../../../kit/tally.ts';

const bills: readonly (Bill & { readonly id: string })[] = Array.from({ length: 6 }, (_, i) => ({
  id: `pupil ${i}`,
  code: `HS2041${i}`,
  amount: 350_000,
}));
const { match } = createReconciler(bills);
const ACCOUNT = '0011001234567';

/** A payment as it was. */
interface TruePayment {
  readonly bill: Bill;
  readonly amount: number;
  /** Of August 2026. */
  readonly day: number;
  /** Days from the payment to the bank's booking. */
  readonly later: number;
  /** A batch gives one to several. */
  readonly reference: string;
  /** Its number in the books of a service. */
  readonly event: number;
  readonly routes: readonly RouteName[];
}

type Route = (payments: readonly TruePayment[]) => Movement[];

const dayText = (day: number) => `2026-08-${String(day).padStart(2, '0')}`;
const textOf = ({ bill }: TruePayment) => `${bill.code} nop tien`;

function fileOf(name: string, account: string, write: (text: string) => string): Route {
  return (payments) =>
    identifyMovements(
      payments.map((payment, row) => ({
        amount: payment.amount,
        account,
        reference: payment.reference,
        description: write(textOf(payment)),
        time: `${dayText(payment.day + payment.later)}T00:00:00+07:00`,
        source: 'statement' as const,
        at: { file: name, row: row + 2 },
      })),
    );
}

/** The ways by which a payment may be told, read as the package reads them. */
const ROUTES = {
  sepay: (payments) =>
    payments.flatMap((payment) =>
      fromFeed({
        id: payment.event,
        transactionDate: `${dayText(payment.day)} 08:15:02`,
        accountNumber: ACCOUNT,
        content: textOf(payment),
        transferType: 'in',
        transferAmount: payment.amount,
        referenceCode: payment.reference,
      }),
    ),
  casso: (payments) =>
    payments.length === 0
      ? []
      : fromFeed({
          data: payments.map((payment) => ({
            id: 7000 + payment.event,
            tid: payment.reference,
            description: `MBVCB.1.${textOf(payment)}`,
            amount: payment.amount,
            when: `${dayText(payment.day)} 08:15:02`,
            bank_sub_acc_id: ACCOUNT,
          })),
        }),
  list: (payments) =>
    fromFeed(
      payments.map((payment) => ({
        refNo: payment.reference,
        accountNo: ACCOUNT,
        creditAmount: String(payment.amount),
        debitAmount: '0',
        transactionDate: `${dayText(payment.day)} 08:15:02`,
        description: textOf(payment),
      })),
      { feed: 'mb' },
    ),
  message: (payments) =>
    payments.flatMap((payment) =>
      fromFeed(
        `TK ${ACCOUNT} GD: +${payment.amount}VND luc 08:15:02 ${dayText(payment.day).split('-').reverse().join('/')}. Ma giao dich: ${payment.reference}. ND: ${textOf(payment)}`,
      ),
    ),
  csv: fileOf('a.csv', ACCOUNT, (text) => `${text}-CT DEN`),
  xlsx: fileOf('b.xlsx', '0011****567', (text) => text.toUpperCase()),
} as const satisfies Readonly<Record<string, Route>>;

type RouteName = keyof typeof ROUTES;
const NAMES: readonly RouteName[] = ['sepay', 'casso', 'list', 'message', 'csv', 'xlsx'];
/** Those that tell twins apart, of one payer in one batch: by numbers of their own, or as rows of one list. */
const NUMBERED: readonly RouteName[] = ['sepay', 'casso', 'list', 'csv', 'xlsx'];

const batch = fc.record({
  payers: fc.uniqueArray(
    fc.record({
      bill: fc.constantFrom(...bills),
      routes: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
      twins: fc.constantFrom(1, 1, 1, 2),
    }),
    { selector: ({ bill }) => bill.code, minLength: 1, maxLength: 3 },
  ),
  amount: fc.constantFrom(350_000, 200_000),
  day: fc.integer({ min: 3, max: 5 }),
  later: fc.constantFrom(0, 0, 1, 3),
});

const truth = fc.array(batch, { minLength: 1, maxLength: 4 }).map((batches) => {
  let event = 92_000;
  return batches.flatMap(({ payers, amount, day, later }, place) =>
    payers.flatMap(({ bill, routes, twins }) => {
      const told = twins === 1 ? routes : routes.filter((route) => NUMBERED.includes(route));
      const reference = `FT2621585946${1000 + place}`;
      return Array.from({ length: told.length === 0 ? 1 : twins }, (): TruePayment => {
        const known = told.length === 0 ? routes : told;
        return { bill, amount, day, later, reference, event: event++, routes: known };
      });
    }),
  );
});

const toldBy = (payments: readonly TruePayment[], name: RouteName) =>
  ROUTES[name](payments.filter(({ routes }) => routes.includes(name)));

/** What comes in through all routes, as it is given to `settle`. */
const asTold = (payments: readonly TruePayment[]) => NAMES.flatMap((name) => toldBy(payments, name));

/** The same, put together before by `combineStatements`, each body of a service by itself. */
const combined = (payments: readonly TruePayment[]) =>
  combineStatements(
    NAMES.flatMap((name) => {
      const movements = toldBy(payments, name);
      return name === 'csv' || name === 'xlsx'
        ? [{ account: ACCOUNT, movements }]
        : movements.map((movement) => ({ account: ACCOUNT, movements: [movement] }));
    }),
  ).movements;

const settled = (movements: readonly Movement[]) =>
  settle(
    bills,
    movements.map((movement) => ({ movement, match: match(movement) })),
  );

const sumOf = (list: readonly { readonly amount: number }[]) =>
  list.reduce((sum, { amount }) => sum + amount, 0);

describe('payments that share the number of a batch', () => {
  test.each([
    ['as they are told', asTold],
    ['put together before', combined],
  ])('are counted, or told as possible duplicates: never less than came in: %s', (_, tell) => {
    const met = createTally();
    fc.assert(
      fc.property(truth, (payments) => {
        const { movements, totals, bills: after } = settled(tell(payments));
        const came = sumOf(payments);
        const doubtful = sumOf(movements.filter(({ reason }) => reason === 'possible_duplicate'));
        expect(totals.received).toBeGreaterThanOrEqual(came);
        expect(totals.received - doubtful).toBeLessThanOrEqual(came);
        for (const { key, received } of after)
          expect(received).toBeLessThanOrEqual(sumOf(payments.filter(({ bill }) => bill.id === key)));
        expect(new Set(movements.map(({ id }) => id)).size).toBe(movements.length);
        met(totals.received === came ? 'all counted once' : 'some doubtful');
        if (new Set(payments.map(({ reference }) => reference)).size < payments.length) met('a batch');
      }),
      tries(400),
    );
    met.expectAtLeast({ 'all counted once': least(50), 'some doubtful': least(5), 'a batch': least(100) });
  });

  test('are the same in any order, and however often each is told', () => {
    fc.assert(
      fc.property(truth, fc.infiniteStream(fc.nat()), (payments, random) => {
        const told = asTold(payments);
        const mixed = [...told, ...told.filter((_, i) => i % 2 === 0)]
          .map((one) => ({ one, place: random.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ one }) => one);
        const { movements, totals } = settled(mixed);
        const first = settled(told);
        expect(totals).toEqual(first.totals);
        expect(movements.map(({ id, reason, outcome }) => [id, reason ?? outcome])).toEqual(
          first.movements.map(({ id, reason, outcome }) => [id, reason ?? outcome]),
        );
      }),
      tries(200),
    );
  });

  test('are all booked where a statement holds them all, though a service tells of one', () => {
    const routes: readonly RouteName[][] = [['csv'], ['csv', 'sepay'], ['csv']];
    const payments = bills.slice(0, 3).map(
      (bill, event): TruePayment => ({
        ...{ bill, amount: 350_000, day: 3, later: 0, reference: 'FT26215859461000', event },
        routes: routes[event] ?? [],
      }),
    );
    for (const tell of [asTold, combined])
      expect(settled(tell(payments)).totals).toMatchObject({ received: 1_050_000, allocated: 1_050_000 });
  });

  test('and are told once each by one service and a statement are all booked, whatever number they share', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(...bills), { minLength: 1, maxLength: 6 }),
        fc.subarray(['sepay', 'casso', 'csv', 'xlsx'] as const, { minLength: 1 }),
        (payers, routes) => {
          const payments = payers.map(
            (bill, event): TruePayment => ({
              ...{ bill, amount: 350_000, day: 3, later: 0, reference: 'FT26215859461000', event, routes },
            }),
          );
          const { totals } = settled(asTold(payments));
          expect(totals).toMatchObject({ received: sumOf(payments), allocated: sumOf(payments) });
        },
      ),
      tries(100),
    );
  });
});
