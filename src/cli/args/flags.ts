import { parseArgs } from 'node:util';
import { type Bilingual, EXIT, type Failure } from '../terminal/io.ts';
import { nearest } from './nearest.ts';

/** One row of a command's flag table; it is parsed by, and the help is printed from it. */
export interface Flag extends Bilingual {
  readonly kind: 'switch' | 'text' | 'number' | 'list';
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly choices?: readonly string[];
  readonly short?: string;
}

export type FlagTable<Name extends string = string> = Readonly<Record<Name, Flag>>;

/** The flags of one call, checked against their table. */
export interface Flags<Name extends string = string> {
  on(name: Name): boolean;
  text(name: Name): string | undefined;
  number(name: Name): number | undefined;
  list(name: Name): readonly string[];
}

/** What the arguments of a call are. */
export interface Arguments {
  readonly flags: Flags;
  readonly operands: readonly string[];
}

/** Reads arguments by a flag table. A flag that is unknown, without a value or given twice is a fault. */
export function readFlags(table: FlagTable, args: readonly string[]): Arguments | Failure {
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokensOf(table, args)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const words = flagFault(token, table, given.has(token.name));
    if (words) return { exit: EXIT.badUsage, words };
    given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
  }
  return { flags: flagsOf(given), operands };
}

/** Finds a checked word among its choices again, now as one of them. */
export function choose<T extends string>(choices: readonly T[], text: string | undefined): T | undefined {
  return choices.find((choice) => choice === text);
}

function tokensOf(table: FlagTable, args: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, { kind, short }]) => [
      name,
      { type: kind === 'switch' ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
    ]),
  );
  return parseArgs({ args: [...args], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

interface Token {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function flagFault(
  { name, rawName, value, inlineValue }: Token,
  table: FlagTable,
  again: boolean,
): Bilingual | undefined {
  const flag = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!flag) return unknown(rawName, table);
  if (again && flag.kind !== 'list') return both(rawName, 'is given twice', 'bị ghi hai lần');
  if (flag.kind === 'switch') {
    return value === undefined ? undefined : both(rawName, 'takes no value', 'không nhận giá trị');
  }
  if (value === undefined || value === '' || (!inlineValue && /^-./.test(value))) {
    return both(rawName, `needs a value: ${rawName}=…`, `cần một giá trị: ${rawName}=…`);
  }
  if (flag.kind === 'number' && !/^\d{1,9}$/.test(value)) {
    return both(rawName, `needs a whole number, not ${value}`, `cần một số nguyên, không phải ${value}`);
  }
  const choices = flag.choices?.join(', ') ?? '';
  if (flag.choices?.includes(value) === false) {
    return both(
      rawName,
      `is one of ${choices}, not ${value}`,
      `phải là một trong ${choices}, không phải ${value}`,
    );
  }
  return undefined;
}

function unknown(rawName: string, table: FlagTable): Bilingual {
  const meant = nearest(rawName.replace(/^-+/, ''), Object.keys(table));
  return both(
    rawName,
    `is no flag of this command${meant ? `; did you mean --${meant}?` : ''}`,
    `không phải tùy chọn của lệnh này${meant ? `; có phải --${meant}?` : ''}`,
  );
}

function both(subject: string, en: string, vi: string): Bilingual {
  return { en: `${subject} ${en}`, vi: `${subject} ${vi}` };
}

function flagsOf(given: ReadonlyMap<string, readonly string[]>): Flags {
  const text = (name: string) => given.get(name)?.[0];
  return {
    on: (name) => given.has(name),
    text,
    number: (name) => (given.has(name) ? Number(text(name)) : undefined),
    list: (name) => given.get(name) ?? [],
  };
}
