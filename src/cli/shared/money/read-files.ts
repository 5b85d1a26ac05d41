import type { Institution } from '../../../reconcile/matching/institution.ts';
import type { Movement } from '../../../statements/movement.ts';
import type { Call } from '../../command.ts';
import type { Exit } from '../../terminal/io.ts';
import { worstOf } from '../collect.ts';
import { readInstitutionSettings, readSettings } from '../config.ts';
import { type ListedBill, readBills } from './bills.ts';
import { readEach } from './inputs.ts';
import { readStatements } from './statements.ts';

/** What a call that reconciles reads. */
interface MoneyFiles {
  readonly institution: Institution | undefined;
  readonly bills: readonly ListedBill[];
  readonly movements: readonly Movement[];
}

/** Reads settings, lists of bills and statements, where any are named; all that is wrong with any of them has been told. @throws {UsageError} */
export async function readMoneyFiles(call: Call): Promise<MoneyFiles | { readonly exit: Exit }> {
  const settings = await readEach([''], async () => [await readSettings(call)], call.output);
  const config = ('exit' in settings ? undefined : settings.values[0]) ?? {};
  const said = await readEach([''], async () => [await readInstitutionSettings(call, config)], call.output);
  const bills = await readBills(call);
  const received = call.flags.on('statement') ? await readStatements(call, config) : { values: [] };
  if ('exit' in settings || 'exit' in said || 'exit' in bills || 'exit' in received)
    return {
      exit: worstOf([settings, said, bills, received].flatMap((read) => ('exit' in read ? [read.exit] : []))),
    };
  return { institution: said.values[0], bills: bills.values, movements: received.values };
}
