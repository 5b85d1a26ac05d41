import type { Config } from '../../../config/config.ts';
import type { Movement } from '../../../statements/movement.ts';
import type { Call } from '../../command.ts';
import type { Exit } from '../../terminal/io.ts';
import { worstOf } from '../collect.ts';
import { readSettings } from '../config.ts';
import { type ListedBill, readBills } from './bills.ts';
import { readEach } from './inputs.ts';
import { readStatements } from './statements.ts';

/** What a call that reconciles reads. */
interface MoneyFiles {
  readonly config: Config;
  readonly bills: readonly ListedBill[];
  readonly movements: readonly Movement[];
}

/** Reads settings, lists of bills and statements; all that is wrong with any of them has been told. @throws {UsageError} */
export async function readMoneyFiles(call: Call): Promise<MoneyFiles | { readonly exit: Exit }> {
  const settings = await readEach([''], async () => [await readSettings(call)], call.output);
  const config = ('exit' in settings ? undefined : settings.values[0]) ?? {};
  const bills = await readBills(call);
  const received = await readStatements(call, config);
  if ('exit' in settings || 'exit' in bills || 'exit' in received)
    return {
      exit: worstOf([settings, bills, received].flatMap((read) => ('exit' in read ? [read.exit] : []))),
    };
  return { config, bills: bills.values, movements: received.values };
}
