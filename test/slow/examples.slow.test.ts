import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { EXAMPLES, promised, ROOT, trimmed } from '../kit/examples.ts';

test.each(EXAMPLES)('examples/%s, a process of its own, prints what its last comment says', async (file) => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join('examples', file)],
    { cwd: ROOT, env: { ...process.env, NO_COLOR: '1' } },
  );
  expect(trimmed(stdout)).toBe(trimmed(promised(file)));
});
