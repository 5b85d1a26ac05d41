import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const TIME = join(import.meta.dirname, '../../../src/tables/cells');
const ZONES = ['UTC', 'Asia/Ho_Chi_Minh', 'America/New_York', 'Pacific/Kiritimati', 'Australia/Lord_Howe'];

/** Reads one moment a way from hour to hour through two days with a change of summer time, and its due days. */
const SCRIPT = `
import { parseDay, parseTime } from '${TIME}/time.ts';
import { deadline } from '${TIME}/due.ts';
const read = [];
for (let hour = 0; hour < 48; hour++) {
  const at = Date.UTC(2026, 9, 31) + hour * 3_600_000;
  read.push(parseTime(at), parseTime(String(at / 1000)), parseTime(at / 86_400_000 + 25_569), parseTime(new Date(at)));
}
for (const text of ['01/11/2026', '1/11/26 23:30', '20261101', '01-Nov-2026', '46327', '29/03/2026 02:30:00'])
  read.push(parseTime(text, { serial: true }), parseDay(text, { serial: true }), deadline(text));
console.log(JSON.stringify(read));
`;

test('days are days of Vietnam in any zone of the machine', async () => {
  const read = await Promise.all(ZONES.map(readIn));
  expect(read[0]).toContain('"2026-11-01T23:30:00+07:00"');
  expect(new Set(read).size).toBe(1);
}, 60_000);

async function readIn(zone: string): Promise<string> {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', SCRIPT];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ: zone } });
  return stdout;
}
