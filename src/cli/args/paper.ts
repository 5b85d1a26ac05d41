import type { Flag } from './flags.ts';
import type { FlagWords } from './flags-of.ts';

/** What the help says of a paper size, of which the first is the usual one. */
export function paperWords([usual]: readonly [string, ...string[]]): FlagWords {
  return { en: `paper size; default ${usual}`, vi: `khổ giấy; mặc định ${usual}` };
}

/** The flag of a paper size. */
export function paperFlag(papers: readonly [string, ...string[]]): Flag {
  return { kind: 'text', value: papers.join('|'), choices: papers, ...paperWords(papers) };
}
