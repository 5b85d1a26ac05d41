import { type FieldTable, type PartsOf, readFields, typed, wholeNumber } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { ownSequence } from '../../issues/foreign.ts';
import { issuesOfCodes } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { unwrap } from '../../issues/result.ts';
import type { ProvenKind } from '../proof/kind.ts';
import { provenPieces, readProven } from '../proof/table.ts';

/** Which serial number each key has, for good: a code stays the same month after month. */
export interface Register {
  /** How many keys it holds. */
  readonly size: number;
  /** Gives the serial number of a key, if it has one. */
  serialOf(key: string): number | undefined;
  /** Gives a key the next serial number, from 1, unless it has one. */
  add(key: string): number;
  /** Gives who was paid under the code of a key when it was last issued; empty where that is not known. */
  payeeOf(key: string): string;
  /** Keeps who is paid under the code of a key. */
  setPayee(key: string, payee: string): void;
  /** Names all who were paid so far. */
  payees(): readonly string[];
  /** Walks all keys in the order of their serial numbers. */
  entries(): Iterable<RegisterEntry>;
}

/** A line of a register. */
export interface RegisterEntry {
  /** Number of one who pays, or of a document. */
  readonly key: string;
  /** The serial number of its code, from 1. */
  readonly serial: number;
  /** Who was paid under its code when it was last issued; empty where that is not known. */
  readonly payee: string;
}

/** Starts a register, empty or with entries that were kept. @throws VietqrError `input.*` */
export function createRegister(kept: Iterable<RegisterEntry> = []): Register {
  return unwrap(
    finish(issuesOfCodes, (report) => {
      const items = ownSequence(kept, report.at('register'));
      const entries = items?.map((item, at) => readFields(ENTRY_FIELDS, item, report.at('register', at)));
      const whole = entries?.flatMap((entry) => (isEntry(entry) ? [{ payee: '', ...entry }] : []));
      return hasErrors(report) ? undefined : whole && openRegister(whole);
    }),
  );
}

const ENTRY_FIELDS = {
  key: {
    ...typed('aText', (value): value is string => typeof value === 'string' && value !== ''),
    required: true,
  },
  serial: { ...wholeNumber(1, 999_999_999_999_999), required: true },
  payee: typed('aString', (value): value is string => typeof value === 'string'),
} as const satisfies FieldTable;

function isEntry(
  entry: PartsOf<typeof ENTRY_FIELDS> | undefined,
): entry is { readonly key: string; readonly serial: number; readonly payee?: string } {
  return entry?.key !== undefined && entry.serial !== undefined;
}

/** Starts a register with entries that were read. */
function openRegister(kept: Iterable<RegisterEntry>): Register {
  const serials = new Map<string, number>();
  const paid = new Map<string, number>();
  const payees: string[] = [''];
  let last = 0;
  const setPayee = (key: string, payee: string) => {
    if (!payees.includes(payee)) payees.push(payee);
    if (payee !== '') paid.set(key, payees.indexOf(payee));
  };
  for (const { key, serial, payee } of kept) {
    serials.set(key, serial);
    setPayee(key, payee);
    last = Math.max(last, serial);
  }
  const payeeOf = (key: string) => payees[paid.get(key) ?? 0] ?? '';
  return {
    get size() {
      return serials.size;
    },
    serialOf: (key) => serials.get(key),
    add: (key) => {
      const known = serials.get(key);
      if (known !== undefined) return known;
      last += 1;
      serials.set(key, last);
      return last;
    },
    payeeOf,
    setPayee,
    payees: () => payees.filter((payee) => payee !== ''),
    *entries() {
      for (const [key, serial] of inSerialOrder(serials)) yield { key, serial, payee: payeeOf(key) };
    },
  };
}

/** Numbers that were given one after the other stand in their order already. */
function inSerialOrder(
  serials: ReadonlyMap<string, number>,
): Iterable<readonly [key: string, serial: number]> {
  let last = 0;
  for (const serial of serials.values()) {
    if (serial < last) return [...serials].sort(([, a], [, b]) => a - b);
    last = serial;
  }
  return serials;
}

/** The table; its last line tells how many numbers were given. */
export const REGISTER: ProvenKind = {
  code: 'issue.register',
  headings: ['Mã người nộp', 'Số thứ tự', 'Bên nhận tiền'],
  wrongHeadings: 'registerHeadings',
  twice: 'registerLine',
  numberAt: 1,
  words: {},
  lastLine: (count) => ['TỔNG CỘNG', String(count), ''],
};

/** Writes a register as the text of `register.csv`. */
export function registerText(register: Register): string {
  return [...registerPieces(register)].join('');
}

/** Writes what {@link registerText} does piece by piece. */
export function registerPieces(register: Register): Generator<string> {
  return provenPieces(REGISTER, registerLines(register), { count: register.size, sum: 0 });
}

function* registerLines(register: Register): Generator<readonly string[]> {
  for (const { key, serial, payee } of register.entries()) yield [key, String(serial), payee];
}

/**
 * Reads the text of `register.csv`. Reports `issue.register` at the line that was changed since it was written, or that is
 * none: a number that is missing, a key or a number that stands there twice, since two who pay would get one code.
 */
export function readRegister(text: string, report: Report): Register | undefined {
  const lines = readProven(text, REGISTER, report);
  const keys = new Set<string>();
  const entries: RegisterEntry[] = [];
  for (const { cells, line } of lines ?? []) {
    const [key = '', digits = '', payee = ''] = cells;
    const serial = /^\d{1,15}$/.test(digits) ? Number(digits) : 0;
    if (serial === 0 || key === '' || keys.has(key))
      return report('issue.register', {
        path: [line],
        expected: 'registerLine',
        received: `${key}, ${digits}`,
      });
    keys.add(key);
    entries.push({ key, serial, payee });
  }
  return lines && openRegister(entries);
}
