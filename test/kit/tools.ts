import { spawnSync } from 'node:child_process';

/** Where Debian puts its Chromium. */
export const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Programs that tests call, by the Debian package that holds them, each with a call that shows it is there. */
const PROGRAMS = {
  'poppler-utils': [
    ['pdftoppm', '-v'],
    ['pdftotext', '-v'],
    ['pdfinfo', '-v'],
  ],
  chromium: [[CHROMIUM, '--version']],
} as const;

/**
 * Checks whether a package's programs are there, for `runIf`. Where they are missing, the tests that need them are
 * skipped with a word on stderr; on CI they run and fail.
 */
export function hasTools(name: keyof typeof PROGRAMS): boolean {
  const missing = PROGRAMS[name].filter(([program, flag]) => spawnSync(program, [flag]).status !== 0);
  if (missing.length === 0) return true;
  const programs = missing.map(([program]) => program).join(', ');
  console.warn(
    `${programs} not found: run apt-get install ${name}; without it tests are skipped, on CI they fail`,
  );
  return Boolean(process.env.CI);
}
