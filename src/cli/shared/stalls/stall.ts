import type { Issue } from '../../../issues/issue.ts';
import type { PaymentBank } from '../../../payment/bank/directory.ts';
import type { Payment } from '../../../payment/payment.ts';
import { safeDecode, safeEncode } from '../../../profiles/vietqr/index.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Output } from '../../terminal/output.ts';
import type { StallRow } from './list.ts';

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

/** Makes the stalls of a list; each row that cannot be one is told with its number, and none is given for it. */
export function stallsFrom(rows: readonly StallRow[], file: string, output: Output): readonly Stall[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const stall = stallFrom(row, file, output);
    const before = stall && seen.get(stall.id);
    if (!stall) return [];
    if (before === undefined) seen.set(stall.id, row.row);
    else
      tellRow(
        output,
        `${file}:${row.row}`,
        `stall ${stall.id} stands in row ${before} already`,
        `sạp ${stall.id} đã có ở dòng ${before}`,
      );
    return before === undefined ? [stall] : [];
  });
}

function stallFrom({ row, cells }: StallRow, file: string, output: Output): Stall | undefined {
  const place = `${file}:${row}`;
  const { id, payload, bank, account, amount, purpose, ...others } = cells;
  if (id === undefined)
    return tellRow(output, place, 'no number of the stall; write it', 'thiếu mã sạp; hãy ghi mã sạp');
  const given = omitUndefined({ amount: amount?.replace(/[.,\s]|đ$/g, ''), purpose });
  const written =
    payload === undefined
      ? safeEncode({ bank: bank ?? '', account: account ?? '', ...given })
      : { ok: true as const, value: payload, warnings: [] };
  tellAll(written.ok ? written.warnings : written.issues, place, output);
  const read = written.ok ? safeDecode(written.value) : written;
  if (written.ok && !read.ok) tellAll(read.issues, place, output);
  return written.ok && read.ok
    ? { id, payload: written.value, payment: read.value, ...omitUndefined(others) }
    : undefined;
}

function tellRow(output: Output, place: string, en: string, vi: string): undefined {
  output.info({ en: `${place}: ${en}`, vi: `${place}: ${vi}` });
}

function tellAll(issues: readonly Issue[], subject: string, output: Output): void {
  output.issues(
    issues.filter(({ code }) => code !== 'text.stripped'),
    { subject },
  );
}

/** Names who is paid by a code, the account by its last four. */
export function paidAccount({ bank, account }: Payment<PaymentBank>): string {
  return `…${account.slice(-4)} ${bank.shortName ?? bank.bin}`;
}
