import { hasErrors, type Report } from '../../issues/report.ts';
import { writeNumber } from '../../money/vnd.ts';
import { looksLikeDay } from '../../tables/cells/time.ts';
import { inSheet } from '../../tables/headings/report.ts';
import { type Row, shownText } from '../../tables/sheet.ts';
import type { Movement } from '../movement.ts';
import {
  type AccountColumn,
  agreedAccount,
  createAccountColumn,
  isAccountAgreed,
} from '../printed/account.ts';
import { isMangledAgreed } from '../printed/mangled.ts';
import { findLabel } from '../printed/sums.ts';
import { createProver, type Prover } from '../proof/prove.ts';
import { quotedText, sheetPlace } from '../rows/row-issues.ts';
import { createTableReader, type TableOptions } from '../rows/table.ts';
import type { SettledPart } from '../settle.ts';
import { hasBooksSides } from './books.ts';
import { readFacts, type StatementFacts, unitsOf } from './facts.ts';
import type { StatementTable } from './find.ts';
import { type GivenFacts, layoutOf } from './layout-of.ts';
import { hasRowsAbove, reportLeftAbove } from './left-above.ts';
import { isMovementRow } from './sheets-left.ts';

/** Tables that are proved together: of one account, from one opening balance on. */
export interface Section {
  readonly facts: StatementFacts;
  readonly prover: Prover;
  /** The sheets whose rows it has. */
  readonly sheets: Set<string | undefined>;
  /** Whether money in may be that of the other side, as in the books. */
  hasBooksSides: boolean;
  /** The first row whose sum has no sign where others have a plus. */
  unsigned?: readonly (string | number)[] | undefined;
}

/** Reads the tables of a statement one after the other. */
export interface SectionReader {
  /** Takes the next table, to whose rows `feed` then adds. Undefined where its lines above tell that it cannot be read. */
  start(table: StatementTable): boolean;
  feed(row: Row): readonly Movement[];
  finish(): readonly Movement[];
  readonly sections: readonly Section[];
}

/** Starts to read tables; one that names another account or its own opening balance is proved for itself. */
export function createSections(given: GivenFacts & TableOptions, report: Report): SectionReader {
  const sections: Section[] = [];
  let reader: ReturnType<typeof createTableReader> | undefined;
  let accounts: AccountColumn | undefined;
  return {
    sections,
    start(table) {
      const facts = readFacts([...table.above, ...unitLines(table)]);
      if (!isInVnd(facts, table, report) || hasRowsAbove(table, report) || hasRowInHeadings(table, report))
        return false;
      if (!hasOneUnit(facts, table, report) || !isOfGivenAccount(given, facts, table, report)) return false;
      reportLeftAbove(table, report);
      const last = sections.at(-1);
      const section = last && continues(table, facts, last) ? last : newSection(facts);
      if (section !== last) sections.push(section);
      else if (facts.closing !== undefined) section.prover.close(facts.closing);
      const { totals, bounds = section.facts.bounds } = facts;
      if (totals) section.prover.totals.expect(totals, totals.row);
      section.prover.period.expect(bounds);
      section.sheets.add(table.sheet.name);
      if (!given.hasSides && hasBooksSides(table, facts)) section.hasBooksSides = true;
      const layout = layoutOf(table, { ...section.facts, ...facts }, given);
      reader = createTableReader(layout, given, section.prover, report);
      accounts = accountColumn(given, { ...section.facts, ...facts }, table, report);
      return !hasErrors(report);
    },
    feed(row) {
      accounts?.look(row);
      return reader?.feed(row) ?? [];
    },
    finish() {
      accounts?.finish();
      accounts = undefined;
      const read = reader?.finish() ?? [];
      const section = sections.at(-1);
      if (section) section.unsigned ??= reader?.unsigned();
      return read;
    },
  };
}

/** Accounts debited and credited are compared row by row. */
function isOfGivenAccount(
  { account }: GivenFacts,
  facts: StatementFacts,
  { columns, sheet }: StatementTable,
  report: Report,
): boolean {
  if (columns.debitAccount || columns.creditAccount) return true;
  const place = sheetPlace(facts.accountRow ?? 0, sheet.name);
  if (facts.mangledAccount !== undefined)
    return isMangledAgreed(account, facts.mangledAccount, place, report);
  return isAccountAgreed(account, facts.account, place, report);
}

/** Looks at the column of accounts, where the lines above name none. */
function accountColumn(
  { account }: GivenFacts,
  facts: StatementFacts,
  { columns, sheet }: StatementTable,
  report: Report,
): AccountColumn | undefined {
  if (account === undefined || facts.account !== undefined || !columns.account) return undefined;
  const place = { column: columns.account.column, sheet: sheet.name === undefined ? [] : [sheet.name] };
  return createAccountColumn(account, place, report);
}

function newSection(facts: StatementFacts): Section {
  const prover = createProver();
  if (facts.opening !== undefined) prover.open(facts.opening);
  if (facts.closing !== undefined) prover.close(facts.closing);
  return { facts, prover, sheets: new Set(), hasBooksSides: false };
}

function continues({ body }: StatementTable, facts: StatementFacts, { facts: before }: Section): boolean {
  const named = facts.account ?? facts.mangledAccount;
  if (named !== undefined && named !== (before.account ?? before.mangledAccount)) return false;
  if (facts.opening !== undefined) return false;
  return findLabel(body[0]?.cells ?? [])?.label !== 'opening';
}

const VND_CODE = /^(?:vn[dđ]|đồng)$/iu;

function isInVnd(
  { currency, currencyRow = 0, unit, unitRow = 0 }: StatementFacts,
  { above, sheet }: StatementTable,
  report: Report,
): boolean {
  const isForeign = currency !== undefined && !VND_CODE.test(currency);
  if (!isForeign && unit !== 'unknown') return true;
  const row = isForeign ? currencyRow : unitRow;
  const line = above
    .find((each) => each.row === row)
    ?.cells.map(shownText)
    .join(' ')
    .trim();
  const received = isForeign ? currency : quotedText(line ?? '');
  report('statement.currency', { path: sheetPlace(row, sheet.name), received, limit: 'VND' });
  return false;
}

/** Lists the lines between headings and rows that say a unit. */
function unitLines({ body, columns }: StatementTable): readonly Row[] {
  const time = columns.time?.column ?? -1;
  const first = body.findIndex(({ cells }) => looksLikeDay(cells[time]));
  const lines = body.slice(0, Math.min(MAX_UNIT_LINES, Math.max(0, first)));
  return lines.filter(({ cells }) => unitsOf(cells).length > 0);
}

const MAX_UNIT_LINES = 5;

/** Tells the unit of all sums; two units leave each sum in doubt. */
function hasOneUnit(
  { unit = 1, unitRow = 0, otherUnitRow }: StatementFacts,
  { sheet, columns }: StatementTable,
  report: Report,
): boolean {
  if (unit === 'unknown') return false;
  const others = Object.values(columns).filter(
    (heading) => (heading?.unit ?? 1) !== 1 && heading?.unit !== unit,
  );
  const [heading] = unit === 1 ? [] : others;
  if (heading || otherUnitRow !== undefined) {
    const path = sheetPlace(otherUnitRow ?? unitRow, sheet.name);
    report('statement.units', {
      path,
      received: heading ? inSheet(heading) : 'otherUnit',
      limit: writeNumber(unit),
    });
    return false;
  }
  const path = sheetPlace(unitRow, sheet.name);
  if (unit !== 1) report('statement.unit', { path, received: writeNumber(unit), severity: 'warning' });
  return true;
}

/** Settles the proofs of sections; `account` is the one that the caller names. */
export function partsOfSections(sections: readonly Section[], account: string | undefined): SettledPart[] {
  return sections.map(({ facts, prover, sheets, ...section }) => {
    const { opening, closing, count } = prover.state;
    const { bank, period } = facts;
    return {
      account: agreedAccount(account, facts.account),
      bank,
      sheet: sheets.size === 1 ? [...sheets][0] : undefined,
      period,
      opening,
      closing,
      count,
      outcome: prover.settle(),
      ...section,
    };
  });
}

/** A line break that was lost puts the first movement behind the headings. */
function hasRowInHeadings(
  { columns, others, ambiguous, first, sheet }: StatementTable,
  report: Report,
): boolean {
  const headings = [...Object.values(columns), ...others, ...ambiguous.flatMap((each) => each.headings)];
  const isRow = isMovementRow({ cells: headings.map(({ text }) => text) });
  if (isRow) report('statement.row_above', { path: sheetPlace(first, sheet.name) });
  return isRow;
}
