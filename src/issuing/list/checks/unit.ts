import type { Report } from '../../../issues/report.ts';
import type { MoneyUnit } from '../../../tables/cells/money.ts';
import { columnLetters } from '../../../tables/headings/named.ts';
import { type Row, shownText } from '../../../tables/sheet.ts';
import { isMoneyColumn, type ListTable, sheetPath } from '../columns/columns.ts';
import { cleanCell, foldWords } from '../rows/keys.ts';
import { isOddUnit, isUnitRow, unitIn, unitOfCell } from '../rows/title-facts.ts';
import { mayHoldSum } from '../sums/sums.ts';

/** What a one stands for, and whether the list says so. */
export interface TableUnit {
  readonly unit: MoneyUnit;
  readonly isSaid: boolean;
}

/** A unit, and where it is said. */
interface SaidUnit {
  readonly unit: MoneyUnit;
  /** The number of a row, or the letters of a column. */
  readonly at: number | string;
  readonly text: string;
}

/**
 * Finds what a one of a list stands for: by its titles, a line among or below its rows, or the headings of its sums; đồng where none
 * says it. Two units refuse the list (`list.units`), since no sum of it is known then.
 */
export function unitOfTable(table: ListTable, report: Report): TableUnit | undefined {
  const said = saidUnits(table);
  const odd = table.above.flatMap(({ row, cells }) =>
    cells
      .map(cleanCell)
      .filter(isOddUnit)
      .map((text) => ({ row, text })),
  )[0];
  if (odd)
    return report('list.units', { path: [...sheetPath(table), odd.row], received: odd.text, limit: 'đồng' });
  const [first] = said;
  const other = said.find(({ unit }) => unit !== first?.unit);
  if (!first) return { unit: 1, isSaid: namesVnd(table) };
  if (!other) return { unit: first.unit, isSaid: true };
  return report('list.units', {
    path: [...sheetPath(table), other.at],
    received: other.text,
    limit: first.text,
  });
}

/** Sums that name đồng say their unit. */
function namesVnd({ body, columns }: ListTable): boolean {
  const money = columns.filter(isMoneyColumn);
  return body.some(({ cells }) =>
    money.some(({ column }) => /\d\s*(?:đ|₫|vn[dđ])/iu.test(shownText(cells[column]))),
  );
}

function saidUnits({ above, body, columns }: ListTable): readonly SaidUnit[] {
  const inHeadings = columns.flatMap((each): SaidUnit[] =>
    each.unit !== undefined && isMoneyColumn(each)
      ? [{ unit: each.unit, at: columnLetters(each.column), text: each.heading }]
      : [],
  );
  const money = columns.filter(isMoneyColumn).map(({ column }) => column);
  const lines = [...above, ...body.filter((row) => isUnitLine(row, money))];
  return [...lines.flatMap((row) => unitsOfRow(row, money)), ...inHeadings];
}

function unitsOfRow({ row, cells }: Row, money: readonly number[]): readonly SaidUnit[] {
  return cells.flatMap((cell, column): SaidUnit[] => {
    const text = cleanCell(cell);
    const unit = unitIn(text) ?? unitOfCell(cell, money.includes(column));
    return unit === undefined ? [] : [{ unit, at: row, text }];
  });
}

const LIST_UNIT_LABEL = /\b(?:dvt|don vi tinh|don vi)\b/;

/** A line among the rows says the unit behind its label, with no more than two texts, and no sum; words of a sum say none. */
function isUnitLine({ cells }: Row, money: readonly number[]): boolean {
  const texts = [...new Set(cells.map(cleanCell).filter((text) => text !== ''))];
  if (isUnitRow(cells, money)) return true;
  return (
    texts.length <= 2 &&
    texts.some((text) => LIST_UNIT_LABEL.test(foldWords(text))) &&
    !cells.some(mayHoldSum)
  );
}
