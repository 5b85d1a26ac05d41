import { parseMoney } from '../../../../tables/cells/money.ts';
import { plainCode } from '../../bills/bills.ts';
import { cellBelow, rowsBelow } from './headings.ts';
import type { ShownSheet } from './sheets.ts';

/** Finds the open bill of a report by its id or its code; nothing for a name that several have. */
export type OwedBills = (name: string) => OwedBill | undefined;

interface OwedBill {
  readonly names: ReadonlySet<string>;
  /** Whole đồng, above zero. */
  readonly lacking: number;
}

/** Reads from the rows of bills of a report what each of them still lacks. */
export function owedBills(sheets: readonly ShownSheet[]): OwedBills {
  const owed = new Map<string, OwedBill | 'several'>();
  const rows = sheets.flatMap((sheet) => rowsBelow(sheet, 'difference') ?? []);
  const bills = new Map(
    rows.flatMap(({ heads, rows }) => rows.flatMap(({ cells }) => billIn(cells, heads.cells))),
  );
  for (const bill of bills.values())
    for (const name of bill.names) owed.set(name, owed.has(name) ? 'several' : bill);
  return (name) => {
    const bill = owed.get(plainCode(name)) ?? owed.get(plainCode(behindMonth(name)));
    return bill === 'several' ? undefined : bill;
  };
}

/** The code alone of `thang-9/HP00000150`: a report of one month tells no month. */
function behindMonth(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** A bill may stand in several sheets, which name it alike. */
function billIn(
  cells: readonly string[],
  heads: readonly string[],
): readonly (readonly [string, OwedBill])[] {
  const [key, code] = [cellBelow(cells, heads, 'key'), cellBelow(cells, heads, 'code')];
  const lacking = -(parseMoney(cellBelow(cells, heads, 'difference')) ?? 0);
  if (code === '' || lacking <= 0) return [];
  const names = new Set([key, code].map(plainCode).filter((name) => name !== ''));
  return [[JSON.stringify([key, code]), { names, lacking }]];
}
