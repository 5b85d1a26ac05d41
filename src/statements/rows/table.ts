import type { Report } from '../../issues/report.ts';
import { writeNumber } from '../../money/vnd.ts';
import { createMovedRows, type MovedRows } from '../../tables/moved/moved-rows.ts';
import { type Row, shownText } from '../../tables/sheet.ts';
import { foldName } from '../../text/diacritics.ts';
import { hasMoved } from '../direction/moved.ts';
import { createSigner, type Signer } from '../direction/signer.ts';
import type { Movement } from '../movement.ts';
import { type LabelRow, labelRow, type PrintedSum, printedSums, sumsBelow } from '../printed/sums.ts';
import { type BareTotals, createBareTotals } from '../proof/bare-totals.ts';
import { writtenAs } from '../proof/exchanged-days.ts';
import type { Prover } from '../proof/prove.ts';
import { createRowNumbers, type RowNumbers } from '../proof/row-numbers.ts';
import { readPeriodLine } from '../tables/facts.ts';
import { carriesMoney, classify, isBare, type LineKind, totalOf } from './classify.ts';
import { type Continuation, createContinuation } from './continuation.ts';
import {
  countMovement,
  countYearless,
  NO_COUNTS,
  reportBadBalance,
  reportCounts,
  type TableCounts,
} from './counts.ts';
import { createDisplaced, type Displaced, reportMoved } from './displaced.ts';
import { createDayFiller, type DayFiller } from './fill.ts';
import type { TableLayout } from './layout.ts';
import { createLineReader, type Line } from './line.ts';
import { tableMovement, valueDateOf } from './movement-of.ts';
import { reportOtherSide, reportOtherUnit } from './other-side.ts';
import { createQueue } from './queue.ts';
import {
  extraMoney,
  issuesOfRow,
  quotedText,
  type RowReading,
  reportEarlier,
  reportFalseTotal,
  reportRow,
  reportSkipped,
  reportText,
  sheetPlace,
} from './row-issues.ts';

/** How a table is read. */
export interface TableOptions {
  /** Leaves out faulty rows, each named with its sum. */
  readonly skipBad: boolean;
  /** Rows that wait at most until it is known which way the money went. */
  readonly window: number;
}

/** Reads a table row by row: the same for a file that is held whole and for one that streams. */
export interface TableReader {
  /** Takes the next row and gives the movements that are complete by now, in the order of the rows. */
  feed(row: Row): readonly Movement[];
  /** Ends the table and gives the movements that were left. */
  finish(): readonly Movement[];
  /** Names the first row whose sum has no sign where others have a plus. */
  unsigned(): readonly (string | number)[] | undefined;
}

/** What is known of a table while its rows are read. */
interface TableState {
  readonly layout: TableLayout;
  readonly skipBad: boolean;
  readonly prover: Prover;
  readonly signer: Signer;
  readonly filler: DayFiller;
  readonly texts: Continuation;
  readonly counts: TableCounts;
  readonly bareTotals: BareTotals;
  readonly displaced: Displaced;
  readonly moved: MovedRows;
  readonly numbers: RowNumbers;
  readonly report: Report;
  /** The labels of the row before, where their sums may stand below. */
  labels: LabelRow | undefined;
}

/** Starts to read a table below its headings; the proof is the caller's, since a statement may have several tables. */
export function createTableReader(
  layout: TableLayout,
  { skipBad, window }: TableOptions,
  prover: Prover,
  report: Report,
): TableReader {
  const signer = createSigner(layout);
  const filler = createDayFiller(layout);
  const texts = createContinuation(layout.columns);
  const parts = { layout, skipBad, prover, signer, filler, texts, report, bareTotals: createBareTotals() };
  const displaced = createDisplaced(layout, skipBad, report);
  const whole = { displaced, moved: movedRowsOf(layout), numbers: createRowNumbers() };
  const state: TableState = { ...parts, ...whole, counts: { ...NO_COUNTS }, labels: undefined };
  const read = createLineReader(layout);
  const queue = createQueue({ layout, signer, prover, window, report }, (line, sign) =>
    takeLine(line, sign, state),
  );
  return {
    feed(row) {
      queue.add(read(row));
      return texts.ready();
    },
    finish() {
      queue.finish();
      reportBareTotal(state.bareTotals.finish(), state);
      for (const line of displaced.finish()) reportSkipped(line, state);
      reportMoved(state, layout, report);
      reportCounts(state.counts, layout, report);
      return texts.finish();
    },
    unsigned() {
      const row = signer.unsigned();
      return row === undefined ? undefined : sheetPlace(row, layout.sheet);
    },
  };
}

function movedRowsOf({ columns, width }: TableLayout): MovedRows {
  return createMovedRows(width, [columns.credit, columns.debit, columns.fee]);
}

function takeLine(line: Line, sign: 1 | -1 | undefined, state: TableState): void {
  const { layout, prover, filler, labels } = state;
  const below = labels && sumsBelow(labels, line.row.cells, layout.unit);
  state.labels = below || carriesMoney(line) ? undefined : labelRow(line.row.cells);
  if (below) takeSums(below, line.row.row, prover);
  else takeKind(classify(line, layout, prover.totals, filler), line, sign, state);
}

function takeKind(kind: LineKind, line: Line, sign: 1 | -1 | undefined, state: TableState): void {
  const { layout, prover } = state;
  if (kind === 'movement') takeMovement(line, sign, state);
  else if (kind === 'total') takeTotal(line, state);
  else if (kind === 'falseTotal' || kind === 'unclearTotal') {
    prover.skip();
    reportFalseTotal(line, kind, state);
  } else if (kind === 'earlier') reportEarlier(line, state);
  else if (kind === 'signature') reportSkipped(line, state);
  else if (kind === 'printed') takeSums(printedSums(line.row.cells, layout.unit), line.row.row, prover);
  else if (kind === 'text') takeText(line, state);
  else if (kind !== 'blank') takeBalance(line, kind, state);
}

function takeMovement(line: Line, sign: 1 | -1 | undefined, state: TableState): void {
  const { layout, signer, filler, texts, report } = state;
  if (!isBooked(line, layout, report)) return;
  for (const text of state.displaced.reportAbove(line)) reportText(text, state);
  state.moved.take(line.row, filler.proves(line));
  const signed = signer.sign(line, sign);
  const time = line.time ?? (layout.columns.time === undefined ? undefined : filler.fill(line));
  const all = issuesOfRow({ line, signed, time }, layout);
  const issues = state.skipBad ? all : countYearless(all, state.counts);
  prove({ line, signed, time }, state);
  filler.take(line, time);
  takeDay(line, state);
  if (
    issues.length > 0 ||
    signed === undefined ||
    'problem' in signed ||
    isYearless({ line, signed, time }, state)
  ) {
    reportRow({ line, signed, time }, issues, layout, state.skipBad, report);
    return;
  }
  countMovement(line, time, state.counts);
  reportBadBalance(line, layout, report);
  lookForBareTotal(line, signed.amount, state);
  state.numbers.take(signed.amount);
  texts.push(tableMovement({ line, amount: signed.amount, time }, layout), line.row.row);
}

function lookForBareTotal(line: Line, amount: number, state: TableState): void {
  const { time, besideTime, row } = line;
  const day = time?.slice(0, 'YYYY-MM-DD'.length);
  const isAlone = day !== undefined && besideTime === '' && isBare(line, state.layout.columns);
  reportBareTotal(
    state.bareTotals.take({ amount, printed: totalOf(line), row: row.row, day, isBare: isAlone }),
    state,
  );
}

/** A total of a day without a label would count its money twice. */
function reportBareTotal(found: ReturnType<BareTotals['finish']>, { layout, report }: TableState): void {
  if (!found) return;
  const { credit, debit, amount } = found.printed;
  const received = `bareTotal(${writeNumber(Math.abs(credit || debit || amount || 0))})`;
  report('statement.total', { path: sheetPlace(found.row, layout.sheet), received });
}

function takeDay({ row: { row, cells }, time }: Line, { layout: { columns }, prover }: TableState): void {
  if (time === undefined || columns.time === undefined) return;
  prover.days.take({ row, day: time.slice(0, 'YYYY-MM-DD'.length), as: writtenAs(cells[columns.time]) });
}

/** A row that is left out for another reason still counts in the proof. */
function prove({ line, signed, time }: RowReading, { layout, prover }: TableState): void {
  const valueDate = valueDateOf(line, layout);
  if (signed === undefined || 'problem' in signed || line.badSums.length > 0) prover.skip();
  else prover.add({ amount: signed.amount, balance: line.balance, row: line.row.row, time, valueDate }, line);
}

/** Tells by the word of its status whether a row tells of money that moved. */
function isBooked(line: Line, { columns, sheet }: TableLayout, report: Report): boolean {
  if (columns.status === undefined) return true;
  const word = shownText(line.row.cells[columns.status]);
  const moved = hasMoved(foldName(word));
  const path = sheetPlace(line.row.row, sheet);
  if (moved === undefined) report('statement.status', { path, received: quotedText(word) });
  if (moved === false)
    report('statement.not_booked', { path, received: quotedText(word), severity: 'warning' });
  return moved === true;
}

function isYearless({ line, time }: RowReading, { layout }: TableState): boolean {
  return time === undefined && layout.columns.time !== undefined && line.hasBadTime;
}

function takeBalance(line: Line, kind: 'opening' | 'closing', state: TableState): void {
  const { layout, prover } = state;
  const { cells, row } = line.row;
  const [found] = printedSums(cells, layout.unit);
  const sum = line.balance ?? found?.sum;
  state.moved.look(line.row);
  if (sum !== undefined) takeSums([{ kind, sum, column: 0 }], row, prover);
  else if (line.badSums.length > 0 || line.hasBadBalance) reportSkipped(line, state);
}

function takeTotal(line: Line, state: TableState): void {
  state.prover.totals.take(totalOf(line), line.row.row);
  if (line.badSums.length > 0) reportSkipped(line, state);
}

function takeSums(printed: readonly PrintedSum[], row: number, prover: Prover): void {
  const sums: { credit?: number; debit?: number } = {};
  for (const { kind, sum } of printed) {
    if (kind === 'opening') prover.open(sum, row);
    else if (kind === 'closing') prover.close(sum);
    else sums[kind] = sum;
  }
  if (sums.credit !== undefined || sums.debit !== undefined) prover.totals.take(sums, row);
}

function takeText(line: Line, state: TableState): void {
  const { layout, texts, counts, prover, report } = state;
  prover.period.expectBefore(readPeriodLine(line.row.cells));
  if (texts.take(line)) return;
  if (reportOtherUnit(line.row, layout, report)) return;
  if (reportOtherSide(line, layout, counts, report)) return;
  const extra = extraMoney(line, layout);
  if (extra.length > 0 && line.time !== undefined) {
    prover.skip();
    reportRow({ line, signed: undefined, time: line.time }, extra, layout, state.skipBad, report);
    return;
  }
  if (state.displaced.take(line)) {
    prover.pass(line.row.row);
    return;
  }
  if (reportText(line, state)) prover.pass(line.row.row);
  else state.moved.look(line.row);
}
