/**
 * Rows of CSV a second of processor time: the scanner of `vietqr-kit/tables` beside csv-parse, in blocks whose order turns. The
 * scanner is the package's own since csv-parse needs the `Buffer` of Node, and reads fewer rows: in eight blocks of 50,000 rows
 * on Node 20 the middle was 211,672 rows a CPU second beside 20,683 (112,300 to 248,082, and 16,762 to 23,369). That both give
 * the same cells is a law in `test/tables/formats/text.test.ts`.
 */
import { parse } from 'csv-parse/sync';
import { createReport } from '../src/issues/report.ts';
import { createCsvReader, readAllRows } from '../src/tables/formats/text/csv.ts';
import { statementCsv } from './statements/rows.ts';

const ROWS = Number(process.argv[2] ?? 50_000);
const BLOCKS = 9;

const bytes = new TextEncoder().encode([...statementCsv(ROWS)].join(''));
const readers = {
  'own scanner': () => readAllRows(bytes, createCsvReader({}, createReport()))?.length ?? 0,
  'csv-parse': () => parse(bytes, { relax_column_count: true, bom: true }).length,
};
const names = ['own scanner', 'csv-parse'] as const;
const speeds: Record<(typeof names)[number], number[]> = { 'own scanner': [], 'csv-parse': [] };

for (let block = 0; block < BLOCKS; block++) {
  for (const name of block % 2 === 0 ? names : [...names].reverse()) {
    const from = process.cpuUsage();
    const count = readers[name]();
    const { user, system } = process.cpuUsage(from);
    if (block > 0) speeds[name].push((count / (user + system)) * 1e6);
  }
}
for (const name of names) {
  const sorted = speeds[name].sort((a, b) => a - b);
  const [least, middle, most] = [0, 0.5, 1].map(
    (part) => sorted[Math.round(part * (sorted.length - 1))] ?? 0,
  );
  console.log(
    `${name.padEnd(12)} ${Math.round(middle ?? 0)} rows a CPU second (${Math.round(least ?? 0)} to ${Math.round(most ?? 0)})`,
  );
}
