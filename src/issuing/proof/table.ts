import type { Report } from '../../issues/report.ts';
import { csvLines, csvPieces, separatorOf } from '../../text/csv.ts';
import { isTableProof, readTableProof, rowProof, startTableProof, type TableClaim } from './digests.ts';
import type { ProvenKind, ProvenLine, ProvenRow } from './kind.ts';
import { restoreLine } from './restore.ts';
import { checkWhole } from './whole.ts';

const PROOF_HEADING = 'SHA-256';

/** Lists the headings of a table, with that of what proves its lines. */
export function headingsOfText({ headings }: ProvenKind): readonly string[] {
  return [...headings, PROOF_HEADING];
}

/** Writes the text of a table; its lines are in the order of their numbers. */
export function provenText(kind: ProvenKind, lines: readonly (readonly string[])[]): string {
  const claim = { count: lines.length, sum: sumOfLines(kind, lines) };
  return [...provenPieces(kind, lines, claim)].join('');
}

/** Writes the text of a table piece by piece; `claim` says how many lines there are, and what they add up to. */
export function provenPieces(
  kind: ProvenKind,
  lines: Iterable<readonly string[]>,
  claim: TableClaim,
): Generator<string> {
  return csvPieces(provenLines(kind, lines, claim));
}

function* provenLines(
  kind: ProvenKind,
  lines: Iterable<readonly string[]>,
  claim: TableClaim,
): Generator<readonly string[]> {
  const last = kind.lastLine(claim.count, claim.sum);
  const whole = startTableProof(claim, last);
  yield headingsOfText(kind);
  for (const cells of lines) {
    const proof = rowProof(cells);
    whole.add(proof);
    yield [...cells, proof];
  }
  yield [...last, whole.end()];
}

function sumOfLines({ sumAt }: ProvenKind, lines: readonly (readonly string[])[]): number {
  return sumAt === undefined ? 0 : lines.reduce((sum, cells) => sum + Number(cells[sumAt]), 0);
}

/** Checks whether a line of a text has most of the headings of a table, though a line or a column was put before them. */
export function bearsHeadings(text: string, { headings }: ProvenKind): boolean {
  return text.split(/[\r\n]+/).some((line) => {
    const cells = [...csvLines(line, separatorOf(line))].flat().map((cell) => cell.trim());
    const known = headings.filter((heading) => cells.includes(heading));
    return cells.includes(PROOF_HEADING) && known.length * 2 > headings.length;
  });
}

/** Finds the first cell of a line that is not the heading of a table there. */
function otherThanHeading(head: readonly string[], kind: ProvenKind): string | undefined {
  const at = headingsOfText(kind).findIndex((heading, place) => head[place] !== heading);
  return at < 0 ? undefined : (head[at] ?? '');
}

/**
 * Reads the lines of a table in the order of their numbers, whatever order a spreadsheet has put them in. Reports each line
 * that was changed, and by whole: lines that are missing, more than were written, or of another file.
 */
export function readProven(
  text: string,
  kind: ProvenKind,
  report: Report,
): readonly ProvenLine[] | undefined {
  const [head = [], ...records] = csvLines(text, separatorOf(text));
  const other = otherThanHeading(head, kind);
  if (other !== undefined)
    return report(kind.code, { path: [1], expected: kind.wrongHeadings, received: other });
  const width = kind.headings.length;
  const lines = records.flatMap((cells, at) =>
    cells.every((cell) => cell === '') ? [] : [{ cells: fitted(cells, width + 1), line: at + 2 }],
  );
  const ends = lines.filter(({ cells }) => isTableProof(cells[width] ?? ''));
  const rows = lines.filter(({ cells }) => !isTableProof(cells[width] ?? ''));
  const proven = rows.flatMap((row) => provenLine(row, kind, report) ?? []);
  if (proven.length < rows.length) return undefined;
  const [end] = ends;
  const claim = readTableProof(end?.cells[width] ?? '');
  if (!end || !claim || ends.length > 1)
    return report(kind.code, { path: [ends[1]?.line ?? records.length + 2], expected: 'lastLineMissing' });
  const ordered = numbered(proven, kind, report);
  if (!ordered) return undefined;
  const sum = sumOfLines(
    kind,
    ordered.map(({ cells }) => cells),
  );
  return checkWhole({ ordered, sum, claim, end }, kind, report) ? ordered : undefined;
}

function fitted(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, at) => cells[at] ?? '');
}

function provenLine({ cells, line }: ProvenLine, kind: ProvenKind, report: Report): ProvenRow | undefined {
  const own = cells.slice(0, -1);
  const proof = cells.at(-1) ?? '';
  const restored = restoreLine(own, proof, kind.words);
  if ('cells' in restored) return { cells: restored.cells, line, proof };
  const [at, ...others] = restored.changed;
  const isNamed = at !== undefined && others.length < own.length - 1;
  if (!isNamed)
    return report(kind.code, { path: [line], expected: 'lineChanged', received: own.find(Boolean) ?? '' });
  for (const column of restored.changed)
    report(kind.code, {
      path: [line],
      expected: `cellChanged(${kind.headings[column] ?? ''})`,
      received: own[column] ?? '',
    });
  return undefined;
}

function numbered(
  lines: readonly ProvenRow[],
  { code, numberAt, twice }: ProvenKind,
  report: Report,
): readonly ProvenRow[] | undefined {
  const numbers = new Set<number>();
  for (const { cells, line } of lines) {
    const number = Number(cells[numberAt]);
    if (numbers.has(number)) return report(code, { path: [line], expected: twice, received: cells[0] ?? '' });
    numbers.add(number);
  }
  return [...lines].sort((a, b) => Number(a.cells[numberAt]) - Number(b.cells[numberAt]));
}
