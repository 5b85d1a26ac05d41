import { createReconciler, type MatchedMovement, settle } from '../../../src/reconcile/index.ts';
import { fromFeed, type Movement, readStatement } from '../../../src/statements/index.ts';

const bills = [{ id: 'a', code: 'HS2K4M7P9', amount: 350_000 }];
const { match } = createReconciler(bills);
const TEXT = 'HS2K4M7P9 hoc phi';
const ACCOUNT = '0011001234567';
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** A movement as it was: Unix milliseconds, and what its clock in Vietnam shows. */
interface TrueMoment {
  readonly unix: number;
  readonly number: string;
  /** `2026-09-05` */
  readonly day: string;
  /** `05/09/2026` */
  readonly dayFirst: string;
  readonly clock: string;
}

/** Saturday and Sunday, 5 and 6 September 2026, and the days around them, from 23:30 to 00:30. */
function moments(): TrueMoment[] {
  const first = Date.parse('2026-09-04T23:30:00+07:00');
  return [0, 1, 2].flatMap((day) =>
    [0, 15, 29, 30, 31, 60].map((minutes): TrueMoment => {
      const unix = first + day * DAY + minutes * MINUTE;
      const [date = '', clock = ''] = new Date(unix + 420 * MINUTE).toISOString().slice(0, 19).split('T');
      const number = `FT26248${unix / MINUTE}`;
      return { unix, number, day: date, dayFirst: date.split('-').reverse().join('/'), clock };
    }),
  );
}

type Teller = (moment: TrueMoment) => Movement[] | Promise<Movement[]>;

const hook = ({ number, day, clock }: TrueMoment) => ({
  id: 1,
  transactionDate: `${day} ${clock}`,
  accountNumber: ACCOUNT,
  content: TEXT,
  transferType: 'in',
  transferAmount: 350_000,
  referenceCode: number,
});

/** Each way in which a movement may be told. */
const TELLERS: Readonly<Record<string, Teller>> = {
  'SePay, webhook': (moment) => fromFeed(hook(moment)),
  'SePay, webhook with a time of the world': (moment) =>
    fromFeed({ ...hook(moment), transactionDate: new Date(moment.unix).toISOString() }),
  'SePay, API': ({ number, day, clock }) =>
    fromFeed({
      id: 'x',
      transaction_date: `${day} ${clock}`,
      account_number: ACCOUNT,
      amount_in: '350000.00',
      amount_out: '0.00',
      transaction_content: TEXT,
      reference_number: number,
    }),
  Casso: ({ number, day, clock }) =>
    fromFeed({
      data: {
        id: 7,
        reference: number,
        description: TEXT,
        amount: 350_000,
        transactionDateTime: `${day} ${clock}`,
        accountNumber: ACCOUNT,
      },
    }),
  'VietQR.vn': ({ unix, number }) =>
    fromFeed({
      transactionid: 'T',
      transactiontime: unix,
      referencenumber: number,
      amount: 350_000,
      content: TEXT,
      bankaccount: ACCOUNT,
      transType: 'C',
    }),
  'MB, web list': ({ number, dayFirst, clock }) =>
    fromFeed([
      {
        refNo: number,
        accountNo: ACCOUNT,
        creditAmount: '350000',
        debitAmount: '0',
        transactionDate: `${dayFirst} ${clock}`,
        description: TEXT,
      },
    ]),
  message: ({ number, dayFirst, clock }) =>
    fromFeed(`TK ${ACCOUNT} GD: +350,000VND luc ${clock} ${dayFirst}. Ma giao dich: ${number}. ND: ${TEXT}`),
  statement: (moment) => booked(moment, 0),
  'statement booked on Monday': (moment) => booked(moment, Math.max(0, 3 - dayAfterFriday(moment))),
};

function dayAfterFriday({ unix }: TrueMoment): number {
  return Math.floor((unix - Date.parse('2026-09-04T00:00:00+07:00')) / DAY);
}

async function booked({ unix, number }: TrueMoment, later: number): Promise<Movement[]> {
  const [year, month, day] = new Date(unix + 420 * MINUTE + later * DAY)
    .toISOString()
    .slice(0, 10)
    .split('-');
  const text = [
    `Số tài khoản: ${ACCOUNT}`,
    'Ngày GD;Số giao dịch;Ghi nợ;Ghi có;Nội dung',
    `${day}/${month}/${year};${number};;350.000;${TEXT}`,
  ].join('\n');
  const { movements } = await readStatement(new TextEncoder().encode(text));
  return movements.map((movement) => ({ ...movement, at: { row: 3, file: `later by ${later}.csv` } }));
}

function asMatched(movement: Movement): MatchedMovement {
  return { movement, match: match(movement) };
}

const lines: string[] = [];
for (const moment of moments()) {
  const told = await Promise.all(
    Object.entries(TELLERS).map(async ([name, tell]) => [name, await tell(moment)] as const),
  );
  for (const [name, movements] of told)
    lines.push(`${name} ${movements.map(({ id, time }) => `${id} ${Date.parse(time ?? '')}`)}`);
  for (const [i, [one, first]] of told.entries())
    for (const [other, second] of told.slice(i)) {
      const settled = settle(bills, [...first, ...second].map(asMatched));
      const { totals } = settled;
      if (settled.movements.length !== 1 || totals.allocated !== 350_000)
        lines.push(`TWICE ${moment.day} ${moment.clock} ${one} + ${other}: ${JSON.stringify(totals)}`);
    }
}
console.log(lines.join('\n'));
