import type { Issue } from '../../../issues/issue.ts';
import type { Result } from '../../../issues/result.ts';
import type { BillList } from '../../../issuing/list/list.ts';
import type { BillListOptions } from '../../../issuing/list/options.ts';
import { readListFor } from '../../../issuing/list/read.ts';
import { unprintableLetters } from '../../../issuing/papers/printable.ts';

/** A list as far as it can be used, and the rows of it that cannot. */
export interface UsableList {
  readonly list: BillList;
  /** Rows that are not right and get no code. */
  readonly bad: readonly Issue[];
}

/**
 * Reads a list; rows that are not right are left out, each named, and the others go on. A total that contradicts the rows, or
 * any other doubt about the sums, refuses the whole list. Where names are printed, a row whose name cannot be is not right.
 */
export async function readUsableList(
  bytes: Uint8Array,
  options: BillListOptions,
  isPrinted: boolean,
): Promise<Result<UsableList>> {
  const read = (how: BillListOptions) => readListFor(bytes, how, isPrinted ? unprintableLetters : undefined);
  const whole = await read(options);
  if (whole.ok) return { ...whole, value: { list: whole.value, bad: rowIssuesOf(whole.warnings) } };
  const errors = whole.issues.filter(({ severity }) => severity === 'error');
  if (!errors.every(({ code }) => code === 'list.row')) return whole;
  const rest = await read({ ...options, skipBad: true });
  if (!rest.ok) return rest;
  const [doubt] = rest.warnings.filter(({ code }) => code === 'list.total');
  if (doubt) return { ok: false, issues: [{ ...doubt, severity: 'error' }, ...errors] };
  return { ...rest, value: { list: rest.value, bad: errors } };
}

function rowIssuesOf(warnings: readonly Issue[]): readonly Issue[] {
  return warnings.filter(({ code }) => code === 'list.row');
}
