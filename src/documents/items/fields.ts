import { signedAmount } from '../input/amount.ts';
import type { TableFor } from '../input/fields.ts';
import { decimal } from '../input/number.ts';
import { printedText, requiredText } from '../input/text.ts';

/** One thing that is charged. A column stands in the table where any item has it. All sums in whole đồng. */
export interface FeeItem {
  /** What is charged: "Học phí tháng 9". */
  readonly name: string;
  /** What is to be paid for it, whole đồng; negative for a reduction. */
  readonly amount: number;
  /** The heading of the group it belongs to, such as a month; each group gets a subtotal. */
  readonly group?: string;
  /** How many of the unit; may have decimals: `22`, `1.5`. */
  readonly quantity?: number;
  /** What the quantity counts: "ngày", "kWh". */
  readonly unit?: string;
  /** Whole đồng for each of the unit. */
  readonly price?: number;
  /** Whole đồng that are taken off. */
  readonly discount?: number;
  /** What an insurance pays of it, whole đồng. */
  readonly insurance?: number;
  /** Value added tax, whole đồng. */
  readonly vat?: number;
  /** What was left to pay of the period before, whole đồng. */
  readonly debt?: number;
  /** A remark in a column of its own. */
  readonly note?: string;
}

/** The fields of {@link FeeItem}. */
export const FEE_ITEM = {
  amount: signedAmount(),
  name: requiredText(),
  group: printedText(),
  quantity: decimal(),
  unit: printedText(),
  price: optionalSum(),
  discount: optionalSum(),
  insurance: optionalSum(),
  vat: optionalSum(),
  debt: optionalSum(),
  note: printedText(),
} satisfies TableFor<FeeItem>;

function optionalSum() {
  const { required: _, ...sum } = signedAmount();
  return sum;
}
