import type { Flag } from './flags.ts';

/** The flag of a paper size, of which the first is the usual one. */
export function paperFlag(papers: readonly [string, ...string[]]): Flag {
  const [usual] = papers;
  return {
    kind: 'text',
    value: papers.join('|'),
    choices: papers,
    en: `paper size; default ${usual}`,
    vi: `khổ giấy; mặc định ${usual}`,
  };
}
