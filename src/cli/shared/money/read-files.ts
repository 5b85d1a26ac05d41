import type { Institution } from '../../../reconcile/matching/institution.ts';
import type { ReportFile } from '../../../reconcile/settlement/report/options.ts';
import type { Movement } from '../../../statements/movement.ts';
import type { Call } from '../../command.ts';
import { readInstitutionSettings, readSettings } from '../config.ts';
import type { ExitTally } from '../exit-tally.ts';
import { type ListedBill, readBills } from './bills.ts';
import { isPaidAccount } from './own-account.ts';
import { type ReadStatements, readStatements } from './statements/statements.ts';

/** What a call that reconciles reads. */
interface MoneyFiles {
  readonly institution: Institution | undefined;
  readonly bills: readonly ListedBill[];
  readonly movements: readonly Movement[];
  /** What is said of the statements. */
  readonly files: readonly ReportFile[];
}

const NO_STATEMENTS: ReadStatements = { movements: [], files: [], told: [] };

/**
 * Reads settings, lists of bills and statements, where any are named. All that is wrong with any of them has been told, and
 * counts in `exits`; nothing is given where one of them cannot be used.
 *
 * @throws {UsageError}
 */
export async function readMoneyFiles(call: Call, exits: ExitTally): Promise<MoneyFiles | undefined> {
  const settings = await exits.attempt(() => readSettings(call));
  const config = settings ?? {};
  const said = await exits.attempt(async () => ({
    institution: await readInstitutionSettings(call, config),
  }));
  const bills = await readBills(call, exits);
  const paid = [...new Set(bills?.flatMap(({ paidInto }) => paidInto ?? []))];
  const read = call.flags.on('statement') ? await readStatements(call, config, exits, paid) : NO_STATEMENTS;
  if (!settings || !said || !bills || !read) return undefined;
  const isOwn = await exits.attempt(async () => isPaidAccount(paid, read.told, call) || undefined);
  const { movements, files } = read;
  return isOwn && { ...said, bills, movements, files };
}
