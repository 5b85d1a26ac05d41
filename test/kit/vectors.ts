import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A code with what reading it must give; `test/vectors/README.md` explains the fields. */
export interface Vector {
  readonly name: string;
  readonly origin: string;
  readonly why: string;
  readonly payload: string;
  readonly row?: number;
  readonly payment?: Readonly<Record<string, unknown>>;
  readonly issues: readonly string[];
  readonly strict: 'accepted' | readonly string[];
  readonly emv: 'accepted' | readonly string[];
}

export const VECTOR_FILES = ['standard', 'rules', 'decisions', 'wild'] as const;

/** Reads the vectors of a file. */
export function vectorsOf(file: (typeof VECTOR_FILES)[number]): readonly Vector[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../vectors/${file}.json`), 'utf8'));
}

export const allVectors: readonly Vector[] = VECTOR_FILES.flatMap(vectorsOf);
