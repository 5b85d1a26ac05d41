import { csvFile, csvLines } from '../../text/csv.ts';

/** A file of the folder, as `index.csv` lists it. */
export interface IndexEntry {
  readonly name: string;
  /** The class or group. */
  readonly class: string;
  /** How many codes it holds. */
  readonly codes: number;
  readonly bytes: number;
  /** SHA-256 of the file, in hexadecimal. */
  readonly digest: string;
  /** SHA-256 of all that it was made from: as long as it is the same, the file is. */
  readonly source: string;
}

const INDEX_HEADINGS = ['Tệp', 'Lớp', 'Số mã', 'Số byte', 'SHA-256', 'Nguồn'] as const;

/** Writes `index.csv`. */
export function indexText(entries: readonly IndexEntry[]): string {
  const lines = entries.map(({ name, class: group, codes, bytes, digest, source }) => [
    ...[name, group, String(codes), String(bytes), digest, source],
  ]);
  return csvFile([INDEX_HEADINGS, ...lines]);
}

/** Reads `index.csv`; lines that are none are left out, and their files are made anew. */
export function readIndex(text: string): IndexEntry[] {
  return [...csvLines(text)]
    .slice(1)
    .flatMap(([name, group, codes, bytes, digest, source]) =>
      name && digest && source
        ? [{ name, class: group ?? '', codes: Number(codes), bytes: Number(bytes), digest, source }]
        : [],
    );
}
