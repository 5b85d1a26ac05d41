import type { Institution } from '../../../reconcile/matching/institution.ts';
import type { Movement } from '../../../statements/movement.ts';
import type { Call } from '../../command.ts';
import { readInstitutionSettings, readSettings } from '../config.ts';
import type { ExitTally } from '../exit-tally.ts';
import { type ListedBill, readBills } from './bills.ts';
import { readStatements } from './statements.ts';

/** What a call that reconciles reads. */
interface MoneyFiles {
  readonly institution: Institution | undefined;
  readonly bills: readonly ListedBill[];
  readonly movements: readonly Movement[];
}

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
  const movements = call.flags.on('statement') ? await readStatements(call, config, exits) : [];
  return settings && said && bills && movements ? { ...said, bills, movements } : undefined;
}
