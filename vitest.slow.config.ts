import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import base, { counted, reportTo, shared, testsWith } from './vitest.config.ts';

/** Test files that try more in the slow suite: those with laws, and those that ask test/kit/scale.ts how much, or take what does. */
const growing = testsWith(
  '/kit/scale.ts',
  '/kit/issues/hostile.ts',
  '/kit/ledger/law.ts',
  "from 'fast-check",
).filter((file) => !counted.include.includes(file));

/** Starts the files of test/slow before the other files of their project: they take long for their size, and would keep one worker at the end. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project.name))];
    const rank = ({ project, moduleId }: TestSpecification) =>
      2 * projects.indexOf(project.name) + Number(!moduleId.includes('/test/slow/'));
    return sorted.sort((a, b) => rank(a) - rank(b));
  }
}

/** The slow proofs: twins, stress and products of test/slow, and the growing tests anew with many more inputs. */
export default defineConfig({
  ...base,
  test: {
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'slow',
          include: ['test/slow/**/*.test.ts', ...growing],
          exclude: counted.include,
        },
      },
      { extends: true, test: { ...counted, exclude: [] } },
    ],
    env: { VIETQR_SLOW: '1' },
    sequence: { sequencer: LongFirst },
    testTimeout: 300_000,
    hookTimeout: 120_000,
    maxWorkers: '100%',
    ...reportTo('slow.json'),
  },
});
