import { shownText } from '../../../tables/sheet.ts';
import type { Problem } from '../draft.ts';
import type { Understood } from '../understand.ts';

/** Names the cells that amounts come from and that say a part of a đồng: nobody can pay it, and rounded it is another sum. */
export function partsOfVnd({ amount, document, money, sorted }: Understood): readonly Problem[] {
  if (!amount) return [];
  const parts = amount.parts.map(({ column }) => column);
  const used = new Set([amount.column, ...parts, document?.line].map((each) => each?.column));
  return money
    .filter(({ column }) => used.has(column))
    .flatMap(({ column, readings }) =>
      sorted.payers.flatMap(({ row, cells }, at): Problem[] => {
        const reading = readings[at];
        return reading?.kind === 'sum' && reading.hasPart
          ? [{ reason: 'sumWithPart', row, column, value: shownText(cells[column]) }]
          : [];
      }),
    );
}
