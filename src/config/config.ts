import { type FieldTable, type MeantBy, readFields, type Schema, schemaOf, typed } from '../issues/fields.ts';
import { ownProps } from '../issues/foreign.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { ISSUING_FIELDS, type IssuingSettings } from '../issuing/settings/fields.ts';
import { type KnownPayee, ownAccounts } from '../payment/payees/payees.ts';
import { INSTITUTION, INSTITUTION_SCHEMA, type Institution } from '../reconcile/matching/institution.ts';
import { STATEMENT_ALIASES, STATEMENT_ROLES, type StatementRole } from '../statements/roles.ts';
import { namesOfRoles, readColumns } from '../tables/headings/columns.ts';
import type { NamedColumns } from '../tables/headings/named.ts';
import { countEdits } from '../text/edit-distance.ts';
import { parseJsonc } from './jsonc.ts';

/** What an institution settles once for all calls, as `vietqr.json` keeps it. */
export interface Config extends IssuingSettings {
  /** Accounts that codes may pay into, besides `payee`. */
  readonly accounts?: readonly KnownPayee[];
  /** What the codes are, and which words stand before them. */
  readonly institution?: Institution;
  readonly statements?: {
    /** The account of statements that do not name theirs. */
    readonly account?: string;
    /** Which heading plays which role, by bank, or by any name that a caller gives the layout. */
    readonly columns?: Readonly<Record<string, NamedColumns<StatementRole>>>;
  };
}

/** Characters of a file of settings. */
const MAX_CONFIG_LENGTH = 1_000_000;

const ROLE_NAMES = namesOfRoles(STATEMENT_ROLES, STATEMENT_ALIASES);
const CONFIG_TEXT = typed('aString', (value) => typeof value === 'string');

const COLUMN_SCHEMA: Schema = {
  type: 'object',
  properties: Object.fromEntries(
    [...Object.keys(STATEMENT_ROLES), ...Object.keys(STATEMENT_ALIASES)].map((name) => [
      name,
      { type: 'string' },
    ]),
  ),
  additionalProperties: false,
};

/** The fields of `statements`. */
export const STATEMENTS_CONFIG = {
  account: CONFIG_TEXT,
  columns: {
    expected: 'anObject',
    schema: { type: 'object', additionalProperties: COLUMN_SCHEMA },
    read: readLayouts,
  },
} as const satisfies FieldTable;

/** The fields of `vietqr.json`. */
export const CONFIG_FIELDS = {
  $schema: CONFIG_TEXT,
  ...ISSUING_FIELDS,
  accounts: ownAccounts(),
  institution: { expected: 'anObject', schema: INSTITUTION_SCHEMA, read: readOwnInstitution },
  statements: {
    expected: 'anObject',
    schema: schemaOf(STATEMENTS_CONFIG),
    read: (value, report) => readFields(STATEMENTS_CONFIG, value, report, nearestKey),
  },
} as const satisfies FieldTable;

/**
 * Reads the text of `vietqr.json`, in which comments and a comma behind the last item are allowed. Reports `config.syntax`
 * where it is no JSON, and what `input.*` says of its fields.
 */
export function readConfig(text: string, report: Report): Config | undefined {
  const parsed = parseSettings(text, report);
  const config = parsed && readFields(CONFIG_FIELDS, parsed.value, report, nearestKey);
  if (hasErrors(report) || !config) return undefined;
  const { $schema: _, ...settings } = config;
  return settings;
}

/** Reads the text of a file that holds what stands under `institution` in `vietqr.json`, and reports as {@link readConfig} does. */
export function readInstitutionText(text: string, report: Report): Institution | undefined {
  const parsed = parseSettings(text, report);
  const institution = parsed && readOwnInstitution(parsed.value, report);
  return hasErrors(report) ? undefined : institution;
}

function parseSettings(text: string, report: Report): { readonly value: unknown } | undefined {
  if (text.length <= MAX_CONFIG_LENGTH) return parseJsonc(text, report);
  return report('input.too_large', { limit: MAX_CONFIG_LENGTH, received: String(text.length) });
}

function readOwnInstitution(value: unknown, report: Report): Institution | undefined {
  return readFields(INSTITUTION, value, report, nearestKey);
}

/** Writes the JSON Schema of `vietqr.json`. */
export function configSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'vietqr.json',
    ...schemaOf(CONFIG_FIELDS),
  };
}

function readLayouts(
  value: unknown,
  report: Report,
): Record<string, NamedColumns<StatementRole>> | undefined {
  const given = ownProps(value, report);
  const layouts: Record<string, NamedColumns<StatementRole>> = Object.create(null);
  for (const [name, columns] of Object.entries(given ?? {})) {
    const read = readColumns(columns, ROLE_NAMES, report.at(name));
    if (read) layouts[name] = read;
  }
  return given && layouts;
}

/** The key of a table that is at most two edits away, if only one is. */
const nearestKey: MeantBy = (key, table) => {
  const near = Object.keys(table).filter((each) => Number.isFinite(countEdits(key, each, 2).whole));
  return near.length === 1 ? near[0] : undefined;
};
