// Adds up vitest's JSON reports in a folder, prints `N passed, N failed`, and exits with 1 unless all went well.
// Usage: node scripts/count.mjs EXIT_STATUS FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [status, folder] = process.argv.slice(2);
const reports = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
const passed = sum(reports, ({ numPassedTests }) => numPassedTests);
const failedTests = sum(reports, ({ numFailedTests, numPendingTests, numTodoTests, testResults }) => {
  // What is skipped where everything must run has failed in silence.
  return numFailedTests + numPendingTests + numTodoTests + sum(testResults, brokenFile);
});
// A step that failed without a failing test (lint, types, build, size) counts as one failure.
const failed = failedTests || (status === '0' ? 0 : 1);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** A file that did not load has failed without a failed test. */
function brokenFile({ status: outcome, assertionResults }) {
  return outcome === 'failed' && assertionResults.every((test) => test.status !== 'failed') ? 1 : 0;
}

function sum(list, count) {
  return list.reduce((total, item) => total + count(item), 0);
}
