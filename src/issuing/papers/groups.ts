import { stripDiacritics } from '../../text/diacritics.ts';

/** Those whose papers lie together: a class, a route; never more than a bundle of paper holds. */
export interface PaperGroup<T> {
  /** The class; empty where the list names none. */
  readonly class: string;
  /** A name for files that every system takes, unlike that of any other group. */
  readonly fileName: string;
  readonly rows: readonly T[];
}

/** The most in a group: what one file of paper is printed from at a time. */
export const MOST_IN_GROUP = 1000;

/** Divides a list by class, in the order in which classes come; large ones into parts. */
export function paperGroups<T extends { readonly class?: string }>(rows: Iterable<T>): PaperGroup<T>[] {
  const classes = new Map<string, T[]>();
  for (const row of rows) {
    const name = row.class ?? '';
    const list = classes.get(name);
    if (list) list.push(row);
    else classes.set(name, [row]);
  }
  const taken = new Set<string>();
  return [...classes].flatMap(([name, all]) => divideClass(name, all, taken));
}

function divideClass<T>(name: string, all: readonly T[], taken: Set<string>): PaperGroup<T>[] {
  const count = Math.ceil(all.length / MOST_IN_GROUP);
  const width = String(count).length;
  return Array.from({ length: count }, (_, at) => {
    const number = count === 1 ? '' : String(at + 1).padStart(width, '0');
    const base = [safeFileName(name), number].filter(Boolean).join('-') || 'all';
    return {
      class: name,
      fileName: unlike(base, taken),
      rows: all.slice(at * MOST_IN_GROUP, (at + 1) * MOST_IN_GROUP),
    };
  });
}

const MAX_FILE_NAME = 40;
/** Names that Windows keeps for itself. */
const RESERVED_NAMES = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/** Turns a name into one that Windows, macOS and Linux take for a file: letters, digits, `-`, `_`. */
function safeFileName(name: string): string {
  const plain = stripDiacritics(name)
    .replace(/[^0-9A-Za-z_]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short = plain.slice(0, MAX_FILE_NAME).replace(/-+$/, '');
  return RESERVED_NAMES.test(short) ? `${short}-` : short;
}

/** File systems that ignore case take two names for one. */
function unlike(base: string, taken: Set<string>): string {
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}
