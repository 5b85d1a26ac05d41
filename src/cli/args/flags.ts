import { parseArgs } from 'node:util';
import { type UsageError, usage } from '../terminal/failure.ts';
import type { Bilingual } from '../terminal/io.ts';
import { nearest } from './nearest.ts';

/** The least and the most that a number may be. */
export type NumberRange = readonly [least: number, most?: number];

/** One row of a command's flag table; it is parsed by, and the help is printed from it. */
export interface Flag extends Bilingual {
  readonly kind: 'switch' | 'text' | 'number' | 'list';
  /** What stands for the value in the help. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** The least and the most that a number may be; default from 0, without an end. */
  readonly range?: NumberRange;
  readonly short?: string;
  /** The field that it sets, where that has another name. */
  readonly field?: string;
}

export type FlagTable<Name extends string = string> = Readonly<Record<Name, Flag>>;

/** The flags of one call, checked against their table. */
export interface Flags<Name extends string = string> {
  on(name: Name): boolean;
  text(name: Name): string | undefined;
  number(name: Name): number | undefined;
  list(name: Name): readonly string[];
  /** Names the flags of the command that set a field, given or not. */
  settersOf(field: string): readonly string[];
}

/** What the arguments of a call are. */
export interface Arguments {
  readonly flags: Flags;
  readonly operands: readonly string[];
}

/**
 * Reads arguments by a flag table.
 *
 * @throws {UsageError} for a flag that is unknown, without a value or given twice.
 */
export function readFlags(table: FlagTable, args: readonly string[]): Arguments {
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokensOf(table, args)) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    checkFlag(token, table, given.has(token.name));
    const values = given.get(token.name) ?? [];
    values.push(token.value ?? '');
    given.set(token.name, values);
  }
  return { flags: checkedFlags(given, table), operands };
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

function checkFlag(token: Token, table: FlagTable, again: boolean): void {
  const { name, rawName, value } = token;
  const flag = Object.hasOwn(table, name) ? table[name] : undefined;
  if (!flag) throw unknownFlag(rawName, table);
  if (again && flag.kind !== 'list')
    throw wrong(rawName, 'is given twice', 'được ghi hai lần, chỉ ghi một lần');
  if (flag.kind === 'switch') {
    if (value !== undefined) throw wrong(rawName, 'takes no value', 'không nhận giá trị');
  } else if (value === undefined || value === '' || (!token.inlineValue && isFlagLike(value, flag))) {
    throw wrong(rawName, `needs a value: ${rawName}=…`, `chưa có giá trị: ${rawName}=…`);
  } else checkValue(rawName, value, flag);
}

/** A minus before digits is a number, though a wrong one. */
function isFlagLike(value: string, { kind }: Flag): boolean {
  return /^-./.test(value) && !(kind === 'number' && /^-\d/.test(value));
}

/** Larger numbers have no use in any flag. */
const MOST_FLAG_DIGITS = 15;

function checkValue(rawName: string, value: string, { kind, choices, range = [0] }: Flag): void {
  if (kind === 'number' && (!/^\d+$/.test(value) || value.length > MOST_FLAG_DIGITS)) {
    const [en, vi] = rangeWords(range);
    throw wrong(
      rawName,
      `needs a whole number ${en}, not ${value}`,
      `cần một số nguyên ${vi}, không phải ${value}`,
    );
  }
  if (!choices || choices.includes(value)) return;
  const list = choices.join(', ');
  throw wrong(rawName, `is one of ${list}, not ${value}`, `phải là một trong ${list}, không phải ${value}`);
}

function rangeWords([least, most]: NumberRange): readonly [en: string, vi: string] {
  return most === undefined
    ? [`from ${least} on`, `từ ${least} trở lên`]
    : [`from ${least} to ${most}`, `từ ${least} đến ${most}`];
}

function unknownFlag(rawName: string, table: FlagTable): UsageError {
  const meant = nearest(rawName.replace(/^-+/, ''), Object.keys(table));
  return wrong(
    rawName,
    `is no flag of this command${meant ? `; did you mean --${meant}?` : ''}`,
    `không phải tùy chọn của lệnh này${meant ? `; có phải --${meant}?` : ''}`,
  );
}

function wrong(flag: string, en: string, vi: string): UsageError {
  return usage(`${flag} ${en}`, `${flag} ${vi}`);
}

function checkedFlags(given: ReadonlyMap<string, readonly string[]>, table: FlagTable): Flags {
  const text = (name: string) => given.get(name)?.[0];
  return {
    on: (name) => given.has(name),
    text,
    number: (name) => (given.has(name) ? Number(text(name)) : undefined),
    list: (name) => given.get(name) ?? [],
    settersOf: (field) =>
      Object.entries(table)
        .filter(([name, flag]) => (flag.field ?? camelCase(name)) === field)
        .map(([name]) => name),
  };
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
