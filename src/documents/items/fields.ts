import { signedAmount } from '../input/amount.ts';
import type { TableFor } from '../input/fields.ts';
import { decimal } from '../input/number.ts';
import { printedText, requiredText } from '../input/text.ts';

/** One thing that is charged. A column stands in the table where any item has it. All sums in whole đồng. */
export interface FeeItem {
  readonly name: string;
  /** What is to be paid for it; negative for a reduction. */
  readonly amount: number;
  /** The heading of the group it belongs to, such as a month; each group gets a subtotal. */
  readonly group?: string;
  readonly quantity?: number;
  /** What the quantity counts: "ngày", "kWh". */
  readonly unit?: string;
  readonly price?: number;
  readonly discount?: number;
  /** What an insurance pays of it. */
  readonly insurance?: number;
  readonly vat?: number;
  /** What was left to pay of the period before. */
  readonly debt?: number;
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
