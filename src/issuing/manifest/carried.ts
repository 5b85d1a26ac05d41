/** What of an earlier month a code asks for too. */
export interface CarriedDebt {
  /** The month, by the name of its folder. */
  readonly month: string;
  /**
   * What was open of its bill, in đồng; 0 where the bill of another month, whose debt is carried too, asked for it already, and
   * where it was paid since it was carried.
   */
  readonly amount: number;
  /** What had been booked for its bill by then. */
  readonly paid: readonly BookedPayment[];
}

/** A payment that was for one bill alone. */
export interface BookedPayment {
  /** Id of the movement, as a report tells it. */
  readonly id: string;
  readonly amount: number;
}

const [BETWEEN_DEBTS, BETWEEN_PAYMENTS] = [' | ', '; '];

/** Writes debts in one cell: `thang-9: 1041800 (FT26250=500000)`. */
export function carriedText(debts: readonly CarriedDebt[]): string {
  return debts
    .map(({ month, amount, paid }) => {
      const payments = paid
        .map((each) => `${escaped(each.id, /[%;|=()\s]/g)}=${each.amount}`)
        .join(BETWEEN_PAYMENTS);
      return `${escaped(month, /[%:|\s]/g)}: ${amount}${payments === '' ? '' : ` (${payments})`}`;
    })
    .join(BETWEEN_DEBTS);
}

/** Reads what {@link carriedText} wrote. */
export function carriedFrom(text: string): readonly CarriedDebt[] {
  return text.split(BETWEEN_DEBTS).flatMap((debt) => {
    const [, month = '', amount, payments = ''] = /^([^:]+): (\d+)(?: \((.*)\))?$/.exec(debt) ?? [];
    return amount === undefined
      ? []
      : [{ month: unescaped(month), amount: Number(amount), paid: paymentsFrom(payments) }];
  });
}

function paymentsFrom(text: string): readonly BookedPayment[] {
  return text.split(BETWEEN_PAYMENTS).flatMap((payment) => {
    const [, id = '', amount] = /^([^=]+)=(\d+)$/.exec(payment) ?? [];
    return amount === undefined ? [] : [{ id: unescaped(id), amount: Number(amount) }];
  });
}

/** Writes characters that part a cell as `%` and four digits. */
function escaped(name: string, parting: RegExp): string {
  return name.replace(parting, (each) => `%${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function unescaped(text: string): string {
  return text.replace(/%([0-9a-f]{4})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}
