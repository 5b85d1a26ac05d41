// Plants faults in what decides about money, one at a time, and tells which of them no test finds (Stryker 9.6, by hand: it takes
// from five minutes to an hour). The tools and a copy of the sources go into a folder of their own:
// node scripts/mutation.mjs PART [FOLDER]
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [part = '', home = mkdtempSync(join(tmpdir(), 'vietqr-mutation-'))] = process.argv.slice(2);

/** Where faults are planted, and the quick tests that must find them. */
const SETTLEMENT_TESTS = [
  'test/reconcile/settlement/*.test.ts',
  'test/reconcile/settlement/{allocate,bills,columns,decisions,deduplicate}/*.test.ts',
  'test/reconcile/month.property.test.ts',
];
const settlementOf = (...files) => ({
  mutate: files.map((file) => `src/reconcile/settlement/${file}`),
  tests: SETTLEMENT_TESTS,
});
const PARTS = {
  money: { mutate: ['src/money/*.ts'], tests: ['test/money/*.test.ts'] },
  identity: { mutate: ['src/statements/identity.ts'], tests: ['test/statements/identity.test.ts'] },
  decide: {
    mutate: ['src/reconcile/matching/decide/*.ts'],
    tests: [
      'test/reconcile/{decide,score}.test.ts',
      'test/reconcile/matching/decide/*.test.ts',
      'test/reconcile/matching/{abbreviated.property,kinds,ranges}.test.ts',
    ],
  },
  allocate: settlementOf('allocate/*.ts'),
  bills: settlementOf('bills/*.ts', 'columns/*.ts', 'propose/*.ts', 'settle.ts'),
  decisions: settlementOf('decisions/*.ts'),
  reports: settlementOf('deduplicate/{merge-reports,moments,read-matched,read-reports}.ts'),
  deduplicate: settlementOf('deduplicate/{deduplicate,near}.ts'),
  reversals: settlementOf('deduplicate/{possible-duplicates,reversals}.ts'),
};

const chosen = PARTS[part];
if (!chosen) {
  console.error(`Usage: node scripts/mutation.mjs ${Object.keys(PARTS).join('|')} [FOLDER]`);
  process.exit(2);
}

/** The suite of a part alone, in one process, as `npm test` sets it up. */
const SUITE = `import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

export default defineConfig({
  ...base,
  test: {
    include: ${JSON.stringify(chosen.tests)},
    setupFiles: ['test/kit/laws.ts'],
    isolate: false,
    testTimeout: 30_000,
  },
});
`;

/**
 * Stryker's own settings. Half a machine is enough, so that no fault counts as found since a test came too late. What is run while
 * test files load would have each of its faults tried on all tests; those in constants, that nothing else runs, are left out and told.
 */
const SETTINGS = {
  ignoreStatic: true,
  mutate: chosen.mutate,
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  timeoutMS: 5_000,
  disableTypeChecks: false,
  reporters: ['json', 'clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 95, break: 95 },
};

copySources();
install();
writeFileSync(join(home, 'vitest.mutation.config.ts'), SUITE);
writeFileSync(join(home, 'stryker.config.json'), JSON.stringify(SETTINGS, undefined, 2));
const { status } = spawnSync(join(home, 'node_modules/.bin/stryker'), ['run'], {
  cwd: home,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;

function copySources() {
  mkdirSync(home, { recursive: true });
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  for (const file of files.split('\0'))
    if (file && existsSync(join(root, file))) cpSync(join(root, file), join(home, file));
}

function install() {
  const options = { cwd: home, stdio: 'inherit', timeout: 600_000 };
  const flags = ['--no-audit', '--no-fund', '--ignore-scripts'];
  if (!existsSync(join(home, 'node_modules/vitest'))) execFileSync('npm', ['ci', ...flags], options);
  const tools = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@9.6.1`);
  if (!existsSync(join(home, 'node_modules/@stryker-mutator')))
    execFileSync('npm', ['install', '--no-save', ...flags, ...tools], options);
}
