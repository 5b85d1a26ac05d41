import type { Span } from '../../../issues/detail.ts';

/**
 * Where services that collect bills put the payee's own number for the customer or bill, as seen in published descriptions
 * up to November 2026: the first group is the number. Every repetition is bounded.
 */
const BILL_FIELDS = [
  // BIDV: O@L_branch_teller_0_0_account_number_
  /O@L_\d{6}_\d{6}_\d_\d_\d{6,14} ?_([0-9A-Z]{4,20})_/dgi,
  // BIDV: number, and month and year of the bill
  /\bHD: ?([0-9A-Z]{4,20})@@\d{1,2}\/\d{4}/dgi,
  // MB: MB.trace.day.payee.number.bill.month/year.
  /\bMB\.\d{4}-\d{5}-\d{8}-\d{6}-\d{5}\.\d{8}\.[^.]{2,80}\.([0-9A-Z]{4,20})\.\d{4,14}\.\d{1,2}\/\d{4}\./dgi,
  // Agribank: MA_GD:trace|number,
  /\bMA_GD: ?\d{6,16}\|([0-9A-Z]{4,20})(?=[,|])/dgi,
] as const;

/** Every one of the fields has one of these in it. */
const BILL_MARKS = ['O@L_', '@@', 'MB.', 'MA_GD'] as const;

/** Finds the places of a description at which a service that collects bills names the bill. */
export function findBillFields(text: string): readonly Span[] {
  if (!BILL_MARKS.some((mark) => text.includes(mark))) return [];
  return BILL_FIELDS.flatMap((field) =>
    [...text.matchAll(field)].flatMap(({ indices }) => {
      const place = indices?.[1];
      return place ? [{ start: place[0], end: place[1] }] : [];
    }),
  );
}
