import type { Language } from '../../issues/format.ts';
import { describeIssue } from '../../issues/messages/index.ts';
import { NAMED_COLUMNS, type NamedColumn } from '../../issuing/list/options.ts';
import { STATEMENT_ALIASES, STATEMENT_ROLES } from '../../statements/roles.ts';
import { namesOfRoles, parseColumns, type RoleNames } from '../../tables/headings/columns.ts';
import type { NamedColumns } from '../../tables/headings/named.ts';
import { foldName } from '../../text/diacritics.ts';
import { collectNow } from '../shared/collect.ts';
import { usage } from '../terminal/failure.ts';

/** The names of the columns of a statement. */
export const STATEMENT_COLUMN_NAMES = /* @__PURE__ */ namesOfRoles(STATEMENT_ROLES, STATEMENT_ALIASES);

/** The names of the columns of a list of bills. */
export const BILL_COLUMN_NAMES: RoleNames<NamedColumn> = /* @__PURE__ */ new Map(
  billColumns().map((name) => [foldName(name), name]),
);

function billColumns(): NamedColumn[] {
  return Object.keys(NAMED_COLUMNS).filter((name): name is NamedColumn => Object.hasOwn(NAMED_COLUMNS, name));
}

/** Reads which heading is which column, `time=Ngày GD, in=F`; Windows leaves single quotation marks around it. @throws {UsageError} */
export function readColumnPairs<R extends string>(
  flag: string,
  text: string,
  names: RoleNames<R>,
): NamedColumns<R> {
  const [, unquoted = text] = /^'(.*)'$/s.exec(text) ?? [];
  const read = collectNow((report) => parseColumns(unquoted, names, report));
  if (read.ok) return read.value;
  const [issue] = read.issues;
  const say = (lang: Language) =>
    `--${flag}: ${describeIssue({ ...issue, path: issue.path.slice(1) }, lang)}`;
  throw usage(say('en'), say('vi'));
}
