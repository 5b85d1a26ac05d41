import type { Phrase } from '../../issues/messages/phrase.ts';
import type { ColumnWords } from './restore.ts';

/** A table of which every line, and the whole, is proved by the last cell of each line. */
export interface ProvenKind {
  readonly code: 'issue.manifest' | 'issue.register';
  readonly headings: readonly string[];
  readonly wrongHeadings: Phrase;
  /** What is said of a number that two lines have. */
  readonly twice: Phrase;
  /** The column that numbers the lines, each once. */
  readonly numberAt: number;
  /** The column that is added up, if there is one. */
  readonly sumAt?: number;
  readonly words: ColumnWords;
  /** Writes the cells of the last line, which tells count and sum. */
  readonly lastLine: (count: number, sum: number) => readonly string[];
}

/** A line that was proved. */
export interface ProvenLine {
  readonly cells: readonly string[];
  /** Its place in the file, from 1. */
  readonly line: number;
}

/** A line that was proved, and what proves it. */
export interface ProvenRow extends ProvenLine {
  readonly proof: string;
}
