import { decodeTree } from '../../emv/payload.ts';
import { createReport, hasErrors, isError, passOn, type Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { VND } from '../../money/currency.ts';
import { readAmount } from '../../money/vnd.ts';
import { describeBank, type PaymentBank } from '../../payment/bank/directory.ts';
import { decodePayment } from '../../payment/decode/decode.ts';
import type { Payment } from '../../payment/payment.ts';
import { objectAt, type TlvNode } from '../../tlv/node.ts';

/** What a code says of whom it pays, and how much. A code of another network names no bank and no account here. */
export interface CodeFacts {
  readonly bank?: PaymentBank | undefined;
  readonly account?: string | undefined;
  readonly amount?: number | undefined;
  readonly purpose?: string | undefined;
}

const DIRECTORY = { describeBank };
/** The longest purpose that a code can hold is printed as any other. */
const OPTIONS = { maxPurposeLength: 95, diacritics: 'keep' } as const;

/**
 * Reads what a code says: a VietQR code, or any EMVCo code of another network. Nothing for a text that is no code, which is
 * refused unless it is meant to be `plain`; a code that is damaged, or of another currency, is always refused.
 */
export function readCodeFacts(payload: string, plain: boolean, report: Report): CodeFacts | undefined {
  const found = createReport();
  const payment = decodePayment(payload, DIRECTORY, OPTIONS, found);
  if (payment && !hasErrors(found)) return factsOf(payment);
  if (!payload.startsWith('0002')) return plain ? {} : report('scheme.none');
  const isOther = found.issues.some(({ code }) => code === 'scheme.other');
  const tree = isOther ? decodeTree(payload, {}, createReport()) : undefined;
  if (tree) return otherFacts(tree.objects, report);
  passOn(found.issues.filter(isError), report);
  return undefined;
}

function factsOf({ bank, account, amount, purpose }: Payment<PaymentBank>): CodeFacts {
  return { bank, account, amount, purpose };
}

/** Amount (object 54) and purpose (62.08) stand at the same place in the codes of all networks. */
function otherFacts(objects: readonly TlvNode[], report: Report): CodeFacts | undefined {
  const purpose = objectAt(objectAt(objects, '62')?.children ?? [], '08')?.value;
  const currency = objectAt(objects, '53')?.value;
  if (currency !== VND) {
    const received = stringify(currency);
    return report('vietqr.not_domestic', { path: ['currency'], limit: VND, received });
  }
  const written = objectAt(objects, '54')?.value;
  const amount = readAmount(written?.replace(/\.0{0,2}$/, ''));
  if (written === undefined || amount !== undefined) return { amount, purpose };
  const detail = { path: ['amount'], expected: 'wholeVnd', received: stringify(written) } as const;
  return report('vietqr.amount', detail);
}
