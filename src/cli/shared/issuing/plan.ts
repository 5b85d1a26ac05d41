import type { Issue } from '../../../issues/issue.ts';
import type { Report } from '../../../issues/report.ts';
import { createIssuer, type PlannedBill } from '../../../issuing/codes/issuer.ts';
import type { BillRow } from '../../../issuing/list/list.ts';
import type { CarriedDebt } from '../../../issuing/manifest/carried.ts';
import { compareManifests } from '../../../issuing/manifest/compare.ts';
import type { ManifestRow } from '../../../issuing/manifest/manifest.ts';
import { checkSettingsFit, unfitRows } from '../../../issuing/papers/fit.ts';
import { checkRowPrintable, checkSettingsPrintable, printsWords } from '../../../issuing/papers/printable.ts';
import type { Call } from '../../command.ts';
import { usage } from '../../terminal/failure.ts';
import { debtsByKey, type OpenDebt } from '../carrying/debt.ts';
import { DEBT_TITLES, NOW_TITLES } from '../carrying/words.ts';
import { collectNow, wordedIssues } from '../collect.ts';
import type { IssuingRun } from './run.ts';

/** The codes of a list, and what stood against rows of it. */
export interface Planned {
  /** All rows of the folder as it is to be. */
  readonly rows: readonly ManifestRow[];
  readonly bad: readonly Issue[];
}

/**
 * Writes a code for each bill that was asked for; the register gets the keys that are new, but in a share of a list. Refuses
 * the whole list where bills would be left without a number, or most of those that hold a code would be left out.
 *
 * @throws {UsageError}
 */
export function planRun(
  bills: readonly BillRow[],
  run: IssuingRun,
  { flags }: Call,
  report: Report,
): Planned | undefined {
  if (!checkSettingsPrintable(run.settings, report)) return undefined;
  const only = flags.list('only');
  checkChosen(bills, only);
  const isShare = flags.on('shard') || flags.on('merge');
  const planned = planCodes(bills.filter(chosenBy(only)), run, isShare, report);
  if (!planned || !haveNumbers(planned.bad, report)) return undefined;
  const all = flags.on('only') ? withOthers(planned.rows, run.before) : planned.rows;
  const fitting = thatFit({ ...planned, rows: all }, run.settings, report);
  if (!fitting) return undefined;
  return flags.on('replace') || areMostKept(run.before, fitting.rows, report) ? fitting : undefined;
}

/** Leaves out rows that a paper has no room for. Reports settings that it has no room for. */
function thatFit(
  { rows, bad, places }: PlannedRows,
  settings: IssuingRun['settings'],
  report: Report,
): Planned | undefined {
  const [first] = rows;
  if (!first || !printsWords(settings)) return { rows, bad };
  if (!checkSettingsFit(first, settings, report)) return undefined;
  const unfit = unfitRows(rows, settings);
  const told = [...unfit].flatMap(([row, issues]) => {
    const place = places.get(row) ?? [row.key];
    return wordedIssues(issues.map((each) => ({ ...each, path: [...place, ...each.path] })));
  });
  return { rows: rows.filter((row) => !unfit.has(row)), bad: [...bad, ...told] };
}

/** Codes, and where in the list each is asked for. */
interface PlannedRows extends Planned {
  readonly places: ReadonlyMap<ManifestRow, readonly (string | number)[]>;
}

/** Writes a code for each bill; the register gets the keys that are new, unless it is `isFrozen`. */
function planCodes(
  bills: readonly BillRow[],
  { settings, register, debts }: Pick<IssuingRun, 'settings' | 'register' | 'debts'>,
  isFrozen: boolean,
  report: Report,
): PlannedRows | undefined {
  const issuer = createIssuer(settings, { register, isFrozen }, report);
  if (!issuer) return undefined;
  const bad: Issue[] = [];
  const places = new Map<ManifestRow, readonly (string | number)[]>();
  const owed = debtsByKey(debts);
  const rows = bills.flatMap((listed) => {
    const place = placeOfBill(listed);
    const owing = owed.get(listed.key) ?? [];
    const bill = withDebts(listed, owing, settings);
    const planned = collectNow((own) => {
      const at = own.at(...place);
      const row = checkRowPrintable(bill, settings, at) ? issuer.plan(bill, at) : undefined;
      return row && carryingRow(row, owing, debts.kept.get(listed.key) ?? []);
    });
    if (!planned.ok) bad.push(...planned.issues);
    else places.set(planned.value, place);
    return planned.ok ? [planned.value] : [];
  });
  return { rows, bad, places };
}

/** Adds debts of earlier months to a bill, an item each, behind its own. */
function withDebts(
  bill: BillRow,
  debts: readonly OpenDebt[],
  { lang = 'vi' }: IssuingRun['settings'],
): BillRow {
  const { amount, items } = bill;
  if (debts.length === 0 || amount === undefined) return bill;
  return {
    ...bill,
    amount: debts.reduce((sum, { left }) => sum + left, amount),
    items: [
      ...(items.length > 0 ? items : [{ title: NOW_TITLES[lang], amount }]),
      ...debts.map(({ month, left }) => ({ title: DEBT_TITLES[lang](month), amount: left })),
    ],
  };
}

/** Writes into a row which debts it carries. @throws {UsageError} where they were asked for under another code. */
function carryingRow(
  row: PlannedBill,
  debts: readonly OpenDebt[],
  kept: readonly CarriedDebt[],
): ManifestRow {
  if (debts.length + kept.length === 0) return row;
  const other = debts.find((debt) => debt.row.code !== row.code);
  if (other) throw otherCode(row, other);
  const own = debts.flatMap((debt) => debt.debts.filter(({ amount }) => amount > 0));
  const older = debts.flatMap((debt) => debt.debts.filter(({ amount }) => amount === 0));
  return { ...row, carried: [...own, ...older, ...kept] };
}

function otherCode({ key, code }: PlannedBill, { row, month }: OpenDebt) {
  return usage(
    `${key} has the code ${code} now and had ${row.code} in ${month}: a debt is carried under the code that it was asked for with; issue with that kind of codes, or without --carry`,
    `${key} nay có mã ${code} còn trong ${month} là ${row.code}: chỉ chuyển nợ được khi mã giữ nguyên; hãy phát theo loại mã cũ, hoặc bỏ --carry`,
  );
}

function placeOfBill({ sheet, row }: BillRow): readonly (string | number)[] {
  return sheet === undefined ? [row] : [sheet, row];
}

/** As many keys as a message names. */
const MOST_NAMED_KEYS = 8;

/** Refuses a list of which bills have no number, or one that codes have no room for: none is left out unseen. */
function haveNumbers(bad: readonly Issue[], report: Report): boolean {
  const unknown = bad.filter(({ code }) => code === 'issue.no_serial').map(({ received = '' }) => received);
  const tooHigh = bad.filter(({ code }) => code === 'reference.serial');
  if (unknown.length > 0) {
    const more = unknown.length > MOST_NAMED_KEYS ? ' …' : '';
    const received = `${unknown.slice(0, MOST_NAMED_KEYS).join(', ')}${more} (${unknown.length})`;
    report('issue.no_serial', { received });
  }
  const [first] = tooHigh;
  if (first)
    report('issue.digits', {
      path: ['reference', 'digits'],
      received: String(Math.max(...tooHigh.map(({ received }) => Number(received)))),
      limit: first.expected?.replace(/^\d+-/, '') ?? '',
    });
  return unknown.length + tooHigh.length === 0;
}

/** Refuses a list in which most of those who hold a code of the folder do not stand: it may be another list. */
function areMostKept(before: readonly ManifestRow[], rows: readonly ManifestRow[], report: Report): boolean {
  const gone = compareManifests(before, rows).filter(({ kind }) => kind === 'gone').length;
  if (gone * 2 <= before.length) return true;
  report('issue.gone', { received: String(gone), limit: before.length });
  return false;
}

/** @throws {UsageError} */
function checkChosen(bills: readonly Chosen[], only: readonly string[]): void {
  const missing = only.filter((name) => !bills.some(chosenBy([name])));
  if (missing.length === 0) return;
  throw usage(
    `--only ${missing.join(', ')}: no payer and no class of the list has that name`,
    `--only ${missing.join(', ')}: danh sách không có người nộp hay lớp nào như vậy`,
  );
}

type Chosen = { readonly key: string; readonly class?: string };

/** Checks whether a bill is one of those that were asked for, by key or class; all are where none was. */
function chosenBy(only: readonly string[]): (bill: Chosen) => boolean {
  return ({ key, class: group }) =>
    only.length === 0 || only.includes(key) || (group !== undefined && only.includes(group));
}

/** Puts rows in the places that their keys had, and the new ones behind. */
function withOthers(rows: readonly ManifestRow[], before: readonly ManifestRow[]): readonly ManifestRow[] {
  const made = new Map(rows.map((row) => [row.key, row]));
  const kept = before.map((row) => {
    const next = made.get(row.key) ?? row;
    made.delete(row.key);
    return next;
  });
  return [...kept, ...made.values()];
}
