/** `npm run banks`: it checks `data/banks.json` and writes the two tables in `src/banks` from it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { bankFaults, bankTable, detailTable, readBankFile } from './bank-table.ts';

const SOURCE = new URL('../data/banks.json', import.meta.url);
const TABLE = new URL('../src/banks/data.ts', import.meta.url);
const DETAILS = new URL('../src/banks/details.ts', import.meta.url);

const file = readBankFile(readFileSync(SOURCE, 'utf8'));
const faults = bankFaults(file);
if (faults.length > 0) {
  for (const fault of faults) console.error(fault);
  process.exitCode = 1;
} else {
  writeFileSync(TABLE, bankTable(file));
  writeFileSync(DETAILS, detailTable(file));
  console.error(`${file.banks.length} banks written`);
}
