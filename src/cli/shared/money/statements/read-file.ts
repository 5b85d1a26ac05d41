import type { ReportFile } from '../../../../reconcile/settlement/report/options.ts';
import type { StatementPart } from '../../../../statements/combine/combine.ts';
import { dayNumber, writtenDayText } from '../../../../statements/identity.ts';
import type { Statement } from '../../../../statements/statement.ts';
import { omitUndefined } from '../../../../text/omit-undefined.ts';

/** What a file gives of an account: movements to be put together, and what a report says of it. */
export interface FileOfMovements {
  readonly parts: readonly StatementPart[];
  readonly told: ReportFile;
}

/** What a report says of a statement; where it names no period, that of its movements. */
export function fileOf(statement: Omit<Statement, 'notices'>, file: string): ReportFile {
  const { account, period, opening, closing, proof, movements } = statement;
  const days = movements.flatMap(({ time }) => dayNumber(time) ?? []).sort((a, b) => a - b);
  const [first, last] = [days[0], days.at(-1)];
  const told =
    first === undefined || last === undefined
      ? undefined
      : { from: writtenDayText(first), to: writtenDayText(last) };
  return { file, ...omitUndefined({ account, period: period ?? told, opening, closing }), proof };
}
