import type { Report } from '../../issues/report.ts';
import { writeVnd } from '../../money/vnd.ts';
import { type TableClaim, tableProof } from './digests.ts';
import type { ProvenKind, ProvenLine, ProvenRow } from './kind.ts';

/** The lines of a table, each of them proved, and what its last line says of them. */
interface WholeTable {
  /** In the order of their numbers. */
  readonly ordered: readonly ProvenRow[];
  readonly sum: number;
  readonly claim: TableClaim;
  /** The last line. */
  readonly end: ProvenLine;
}

/** Checks that all lines of a table are there and none else; what is missing is reported by number and sum. */
export function checkWhole(table: WholeTable, kind: ProvenKind, report: Report): boolean {
  const { ordered, sum, claim, end } = table;
  const { code } = kind;
  const path = [end.line];
  if (ordered.length < claim.count) {
    const left = kind.sumAt === undefined ? '' : `: ${writeVnd(Math.max(0, claim.sum - sum))}`;
    const count = `${claim.count - ordered.length}, ${claim.count}`;
    const received = `${missingNumbers(ordered, claim.count, kind)}${left}`;
    report(code, { path, expected: `linesMissing(${count})`, received });
    return false;
  }
  if (ordered.length > claim.count) {
    const count = `${ordered.length}, ${claim.count}`;
    report(code, { path, expected: `linesAdded(${count})`, received: '' });
    return false;
  }
  const last = end.cells.slice(0, -1);
  const proofs = ordered.map(({ proof }) => proof);
  if (tableProof(proofs, sum, last) === end.cells.at(-1)) return true;
  report(code, { path, expected: 'linesOfOthers', received: last.find(Boolean) ?? '' });
  return false;
}

/** As many numbers as a person looks for. */
const MOST_NUMBERS_NAMED = 20;

/** Names the first numbers that are missing, from 1 up to as many as there should be; however many a table claims. */
function missingNumbers(ordered: readonly ProvenLine[], count: number, { numberAt }: ProvenKind): string {
  const there = new Set(ordered.map(({ cells }) => Number(cells[numberAt])));
  const last = Number(ordered.at(-1)?.cells[numberAt] ?? 0);
  const missing: number[] = [];
  for (let number = 1; number <= Math.max(count, last) && missing.length <= MOST_NUMBERS_NAMED; number++)
    if (!there.has(number)) missing.push(number);
  const named = missing.slice(0, MOST_NUMBERS_NAMED).join('; ');
  return missing.length > MOST_NUMBERS_NAMED ? `${named}; …` : named;
}
