import { afterEach, expect, test, vi } from 'vitest';
import { hasTools } from './kit/tools.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

test('a program that is missing is told, and counts as there on CI, so that the tests that need it fail', () => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubEnv('PATH', '/nowhere');
  vi.stubEnv('CI', '');
  expect(hasTools('poppler-utils')).toBe(false);
  vi.stubEnv('CI', 'true');
  expect(hasTools('poppler-utils')).toBe(true);
  expect(said.mock.calls).toEqual(
    Array(2).fill([expect.stringMatching(/^pdftoppm, pdftotext, pdfinfo not found: run apt-get install/)]),
  );
});
