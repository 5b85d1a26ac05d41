import type { FlagWords } from './flags-of.ts';

/** What the help says of a paper size. */
export function paperWords(usual: string): FlagWords {
  return { en: `paper size; default ${usual}`, vi: `khổ giấy; mặc định ${usual}` };
}
