import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { bundled } from '../../kit/inputs/bundled.ts';
import { runs } from '../../kit/scale.ts';

const ZONES = [
  'America/Los_Angeles',
  'Pacific/Kiritimati',
  'UTC',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
] as const;

/** What book-once.ts prints: the ids and moments that each way of telling gives, and each pair that is not booked once. */
async function bookedIn(zone: string): Promise<readonly string[]> {
  const program = await bundled('test/statements/feeds/book-once.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program], {
    env: { ...process.env, TZ: zone },
  });
  return stdout.trim().split('\n');
}

test('one movement through any two feeds books once, around midnight and weekends, in any zone of the machine', async () => {
  const [first = [], ...others] = await Promise.all(ZONES.slice(0, runs(2, ZONES.length)).map(bookedIn));
  expect(first.length).toBeGreaterThanOrEqual(3 * 6 * 9);
  expect(first.filter((line) => line.startsWith('TWICE') || line.endsWith('NaN'))).toEqual([]);
  for (const other of others) expect(other).toEqual(first);
}, 120_000);
