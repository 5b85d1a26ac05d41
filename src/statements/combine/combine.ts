import { finish } from '../../issues/finish.ts';
import { type OwnProps, ownItems, ownProps, ownSequence, reportType } from '../../issues/foreign.ts';
import type { Issue } from '../../issues/issue.ts';
import { statementsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { isRecord } from '../../issues/stringify.ts';
import { wholeVndOf } from '../../money/whole.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { clusterMovements } from '../duplicates/clusters.ts';
import { type Cluster, type Comparable, compareAll, compareTexts } from '../duplicates/compared.ts';
import type { Movement } from '../movement.ts';
import type { Period } from '../statement.ts';
import { reportGaps } from './gaps.ts';

/** What combining needs of a statement. */
export interface StatementPart {
  /** The account of the statement: digits and letters, zeros kept. */
  readonly account?: string;
  /** First and last day, `2026-09-05`. */
  readonly period?: Period;
  /** Balance before the first movement, whole đồng. */
  readonly opening?: number;
  /** Balance behind the last movement, whole đồng. */
  readonly closing?: number;
  /** What the statement holds, in its order. */
  readonly movements: readonly (Movement & {
    /** What was on the account after it, whole đồng. */
    readonly balance?: number;
    /** Where it stands; each file is a source of its own. */
    readonly at?: {
      /** Name of the file. */
      readonly file?: string;
    };
  })[];
}

/** Several statements as one. */
export interface CombinedStatements {
  /** Each once, by time, then id. */
  readonly movements: readonly StatementPart['movements'][number][];
  /** `statement.gap` where days, or money, lack between two statements of one account. */
  readonly notices: readonly Issue[];
}

/**
 * Puts several statements together, in any order: a movement that two of one account hold is taken once, and twin rows as often as
 * the statement says that holds most. A gap between two, in days or from one closing balance to the next opening one, is said.
 * Movements whose account or reference lacks, and those whose texts say different things, stay apart; `settle`, which knows the bills,
 * says which of them may be one.
 *
 * @throws {VietqrError} `input.*`
 */
export function combineStatements(statements: Iterable<StatementPart>): CombinedStatements {
  return unwrap(safeCombineStatements(statements));
}

/** Does what {@link combineStatements} does and returns a {@link Result} instead of throwing. */
export function safeCombineStatements(statements: unknown): Result<CombinedStatements> {
  const read = finish(statementsMessages, (report) => combineAll(statements, report));
  return read.ok ? { ...read, value: { movements: read.value, notices: read.warnings } } : read;
}

function combineAll(statements: unknown, report: Report): StatementPart['movements'] | undefined {
  const at = report.at('statements');
  const parts = ownSequence(statements, at)?.map((each, i) => readStatementPart(each, at.at(i)));
  if (!parts?.every((part) => part !== undefined)) return undefined;
  const sorted = parts
    .map((part) => ({ part, text: JSON.stringify(part) }))
    .sort((a, b) => compareTexts(a.text, b.text))
    .map(({ part }) => part);
  const rows = sorted.flatMap((part, i) => part.movements.map((movement) => partRow(movement, part, i)));
  const once = onceEach(rows);
  const each = [...once.values()].map(([row]) => row);
  const clusters = clusterMovements(compareAll(each));
  reportGaps(sorted, holdersIn(byNumberAlone(each, clusters), once), report);
  return clusters.map(mergeRows).sort((a, b) => instantOf(a) - instantOf(b) || compareTexts(a.id, b.id));
}

/** A gap is none where two files write one movement in two ways: its number tells who holds it, whatever the texts say. */
function byNumberAlone(
  rows: readonly PartRow[],
  clusters: readonly Cluster<PartRow>[],
): readonly Cluster<PartRow>[] {
  const names = clusters.flatMap(([first]) => (first?.key ? [`${first.key} ${first.told.amount}`] : []));
  if (new Set(names).size === names.length) return clusters;
  return clusterMovements(compareAll(rows.map((row) => ({ ...row, match: { keys: [] } }))));
}

type PartMovement = StatementPart['movements'][number];

/** A movement with the statement that it stands in. */
interface PartRow extends Comparable {
  readonly movement: PartMovement;
  readonly part: StatementPart;
}

function partRow(movement: PartMovement, part: StatementPart, place: number): PartRow {
  const { id, eventIds, amount, description, time, reference, source, at } = movement;
  const file = JSON.stringify([at?.file, at?.file === undefined ? place : 0]);
  return {
    id,
    eventIds,
    amount,
    description,
    time,
    reference,
    source,
    file,
    account: movement.account ?? part.account,
    movement,
    part,
  };
}

/** Rows of one id in one file were read twice. */
function onceEach(rows: readonly PartRow[]): ReadonlyMap<string, readonly [PartRow, ...PartRow[]]> {
  const once = new Map<string, [PartRow, ...PartRow[]]>();
  for (const row of rows) {
    const copies = once.get(rowName(row));
    if (copies) copies.unshift(row);
    else once.set(rowName(row), [row]);
  }
  return once;
}

function rowName({ file, account, id, eventIds }: PartRow): string {
  return JSON.stringify([file, account, id, eventIds]);
}

/** Tells of each movement which statements hold it. */
function holdersIn(
  clusters: readonly Cluster<PartRow>[],
  once: ReturnType<typeof onceEach>,
): (movement: PartMovement) => ReadonlySet<StatementPart> {
  const holders = new Map<PartMovement, ReadonlySet<StatementPart>>();
  for (const cluster of clusters) {
    const rows = cluster.flatMap(({ told }) => once.get(rowName(told)) ?? []);
    const parts = new Set(rows.map(({ part }) => part));
    for (const { movement } of rows) holders.set(movement, parts);
  }
  return (movement) => holders.get(movement) ?? new Set();
}

/** Takes the report of which most is known, and from the others what it lacks; what a statement holds is a row of it. */
function mergeRows(cluster: Cluster<PartRow>): PartMovement {
  const [first, ...others] = cluster.map(({ told }) => told.movement);
  if (!first) throw new RangeError();
  let known = first;
  for (const other of others) known = { ...other, ...known };
  const row = cluster.find(({ told }) => told.movement.source === 'statement')?.told.movement;
  if (row && known !== row) known = { ...known, source: row.source, ...(row.at && { at: row.at }) };
  const eventIds = new Set(cluster.flatMap(({ told }) => told.movement.eventIds ?? []));
  return eventIds.size > 1 ? { ...known, eventIds: [...eventIds].sort(compareTexts) } : known;
}

function instantOf({ time }: PartMovement): number {
  return Date.parse(time ?? '') || 0;
}

function readStatementPart(statement: unknown, report: Report): StatementPart | undefined {
  const props = ownProps(statement, report);
  if (!props) return undefined;
  const movements = ownItems(props.movements, report.at('movements'))?.map((movement, i) =>
    readPartMovement(movement, report.at('movements', i)),
  );
  if (!movements?.every((movement) => movement !== undefined)) return undefined;
  const { account, opening, closing } = props;
  const period = props.period === undefined ? {} : ownProps(props.period, report.at('period'));
  if (!isAbsentOrText(account)) return reportType(report.at('account'), 'aString', account);
  if (!isAbsentOrWhole(opening)) return reportType(report.at('opening'), 'wholeVnd', opening);
  if (!isAbsentOrWhole(closing)) return reportType(report.at('closing'), 'wholeVnd', closing);
  return period && { ...omitUndefined({ account, opening, closing, period: daysOf(period) }), movements };
}

function daysOf({ from, to }: OwnProps): StatementPart['period'] | undefined {
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : undefined;
}

function readPartMovement(value: unknown, report: Report): PartMovement | undefined {
  const props = ownProps(value, report);
  if (!props) return undefined;
  const { amount, balance } = props;
  const eventIds = props.eventIds === undefined ? [] : ownItems(props.eventIds, report.at('eventIds'));
  if (!eventIds) return undefined;
  const counted = {
    ...(eventIds.length > 0 && { eventIds }),
    amount: wholeVndOf(amount),
    ...(balance !== undefined && { balance: wholeVndOf(balance) ?? balance }),
  };
  const movement = { ...props, ...counted };
  return isPartMovement(movement) ? movement : reportType(report, 'aMovement', value);
}

function isPartMovement(props: OwnProps): props is OwnProps & PartMovement {
  const { id, eventIds, amount, description, time, account, reference, source, balance, at } = props;
  const isNamed = typeof id === 'string' && id !== '' && typeof source === 'string';
  const isSaid = typeof description === 'string' && [time, account, reference].every(isAbsentOrText);
  const isCounted = Number.isSafeInteger(amount) && isAbsentOrWhole(balance);
  const isNumbered = eventIds === undefined || (Array.isArray(eventIds) && eventIds.every(isAbsentOrText));
  return isNamed && isNumbered && isSaid && isCounted && (at === undefined || isRecord(at));
}

function isAbsentOrText(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
}

function isAbsentOrWhole(value: unknown): value is number | undefined {
  return value === undefined || Number.isSafeInteger(value);
}
