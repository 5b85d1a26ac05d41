import type { Issue } from '../../../issues/issue.ts';
import { isError } from '../../../issues/report.ts';
import type { PaymentBank } from '../../../payment/bank/directory.ts';
import type { Payment } from '../../../payment/payment.ts';
import { safeDecode, safeEncode } from '../../../profiles/vietqr/index.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Bilingual } from '../../terminal/io.ts';
import type { Output } from '../../terminal/output.ts';
import type { StallReason } from './cells.ts';
import { againstCode, againstOthers } from './contradictions.ts';
import type { StallRow } from './list.ts';
import type { StallRole } from './roles.ts';

/** A stall with its code, and what the code says. */
export interface Stall {
  readonly id: string;
  readonly payload: string;
  readonly payment: Payment<PaymentBank>;
  readonly name?: string;
  readonly accountName?: string;
  readonly place?: string;
  readonly kind?: string;
  readonly ward?: string;
}

/** A row as it was understood: a stall, or the reasons why it is none. */
export interface StallReading {
  readonly row: StallRow;
  readonly stall?: Stall;
  readonly reasons: readonly StallReason[];
}

/** A stall and the row that it is of. */
export interface PlacedStall {
  readonly row: StallRow;
  readonly stall: Stall;
}

/** The stalls of a list, and the rows that are none. */
export interface StallList {
  readonly placed: readonly PlacedStall[];
  readonly rejected: readonly StallReading[];
}

/** Makes the stalls of a list; each row that cannot be one is told with its place and the reasons, and none is given for it. */
export function stallsFrom(rows: readonly StallRow[], file: string, output: Output): StallList {
  const read = rows.map((row) =>
    readStall(row, (issues) => tellReasons(issues, placeOfStall(row, file), output)),
  );
  const against = againstOthers(read);
  const readings = read.map(
    (reading): StallReading =>
      against.has(reading.row) ? { row: reading.row, reasons: against.get(reading.row) ?? [] } : reading,
  );
  const rejected = readings.filter(({ stall }) => !stall);
  for (const { row, reasons } of rejected) tellReasons(reasons, placeOfStall(row, file), output);
  return { placed: readings.flatMap(({ row, stall }) => (stall ? { row, stall } : [])), rejected };
}

function placeOfStall({ sheet, row }: StallRow, file: string): string {
  return [file, ...(sheet === undefined ? [] : [sheet]), row].join(':');
}

function tellReasons(reasons: readonly StallReason[], place: string, output: Output): void {
  for (const reason of reasons) {
    if ('code' in reason) output.issues([reason], { subject: place });
    else output.info({ en: `${place}: ${reason.en}`, vi: `${place}: ${reason.vi}` });
  }
}

const MISSING = {
  id: { en: 'no number of the stall; write it', vi: 'thiếu mã sạp; hãy ghi mã sạp' },
  bank: {
    en: 'no bank; write the bank of the account',
    vi: 'thiếu ngân hàng; hãy ghi ngân hàng của tài khoản',
  },
  account: {
    en: 'no account; write the account as the bank shows it',
    vi: 'thiếu số tài khoản; hãy ghi số tài khoản đúng như ngân hàng ghi',
  },
} as const satisfies Readonly<Partial<Record<StallRole, Bilingual>>>;

/** What a row lacks, and what of it cannot be relied on; where it has a code, the code says who is paid. */
function reasonsOf({ cells, reasons: { account, ...reasons } }: StallRow): readonly StallReason[] {
  const needed = cells.payload === undefined ? (['id', 'bank', 'account'] as const) : (['id'] as const);
  const missing = needed.filter((role) => cells[role] === undefined).map((role) => MISSING[role]);
  const doubts = cells.payload === undefined ? { account, ...reasons } : reasons;
  return [...missing, ...Object.values(omitUndefined(doubts))];
}

/** Reads a row as a stall, with the reasons why it is none; of a code that can be made `warn` tells what is to be said. */
export function readStall(row: StallRow, warn: (issues: readonly Issue[]) => void): StallReading {
  const { id, payload, bank, account, amount, purpose, fingerprint: _, ...others } = row.cells;
  const lacks = reasonsOf(row);
  if (id === undefined || lacks.length > 0) return { row, reasons: lacks };
  const given = omitUndefined({ amount, purpose });
  const written =
    payload === undefined
      ? safeEncode({ bank: bank ?? '', account: account ?? '', ...given })
      : { ok: true as const, value: payload, warnings: [] };
  const read = written.ok ? safeDecode(written.value) : written;
  const issues = [...(written.ok ? written.warnings : []), ...(read.ok ? [] : read.issues)];
  warn(issues.filter((issue) => !isError(issue) && issue.code !== 'text.stripped'));
  if (!written.ok || !read.ok) return { row, reasons: issues.filter(isError) };
  const reasons = payload === undefined ? [] : againstCode(row.cells, payload, read.value);
  if (reasons.length > 0) return { row, reasons };
  return {
    row,
    stall: { id, payload: written.value, payment: read.value, ...omitUndefined(others) },
    reasons,
  };
}

/** Names who is paid by a code, the account by its last four. */
export function paidAccount({ bank, account }: Payment<PaymentBank>): string {
  return `…${account.slice(-4)} ${bank.shortName ?? bank.bin}`;
}
