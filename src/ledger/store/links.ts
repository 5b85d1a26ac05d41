import { toHex } from '../../bytes/hex.ts';
import { sha256 } from '../../bytes/sha256.ts';
import type { Decision } from '../../reconcile/settlement/decisions/decision.ts';
import type { LockedMovement } from '../../reconcile/settlement/decisions/lock.ts';
import type { ToldMovement } from '../../reconcile/settlement/deduplicate/read-matched.ts';
import { isWorded } from '../../reconcile/settlement/deduplicate/reversals.ts';
import { MAX_DAYS_APART, numbersIn } from '../../statements/duplicates/clusters.ts';
import { type Compared, compareAll } from '../../statements/duplicates/compared.ts';
import { foldName } from '../../text/diacritics.ts';

/** A name under which something is found; `origin` is the source that tells it, where that matters. */
export interface LinkName {
  readonly name: string;
  readonly origin: string;
}

/** What a bill, a movement or a decision is found by, and what it has to do with. */
export interface LinkNames {
  readonly offered: readonly LinkName[];
  /** Whatever is offered under one of these names, but by `origin` itself, has to do with it. */
  readonly wanted: readonly LinkName[];
  /** All movements of these sums have to do with it. */
  readonly sums: readonly number[];
}

/** Lists what a bill is linked by: its key, its code, and the bill that replaced it. */
export function linksOfBill(key: string, code: string, supersededBy: string | undefined): LinkNames {
  const names = [billName(key), codeName(code), ...(supersededBy ? [billName(supersededBy)] : [])];
  return mutual(names);
}

/** Lists what a decision is linked by: its movement, and the bills it names by key or code. */
export function linksOfDecision({ movement, allocations, cash, note }: Decision): LinkNames {
  const names = [
    ...idNames(movement),
    ...(typeof allocations === 'string' ? [] : allocatedNames(allocations)),
  ];
  if (!cash) return mutual(names);
  const told = { ...UNTOLD, id: movement, ...cash, description: note ?? '', source: 'cash' };
  return joinLinks(mutual(names), linksOfMovement(told));
}

/** Lists what a movement is linked by that a lock holds. */
export function linksOfLocked(movement: LockedMovement): LinkNames {
  const told = { ...UNTOLD, ...movement, file: movement.at?.file };
  return joinLinks(
    mutual([...idNames(movement.id), ...allocatedNames(movement.allocations)]),
    linksOfMovement(told),
  );
}

const UNTOLD = {
  time: undefined,
  account: undefined,
  reference: undefined,
  file: undefined,
  at: undefined,
  source: undefined,
  match: { status: 'none', keys: [] },
} as const;

/**
 * Lists what a movement is linked by, so that whatever settling may compare or weigh it with is found: its id, the bills of its
 * text, its number and those it quotes, its voucher, sum and day where another source may tell the same, and the payments that
 * money sent may undo.
 */
export function linksOfMovement(told: ToldMovement): LinkNames {
  const [compared] = compareAll([told]);
  if (!compared) return mutual([]);
  const { key, kind } = compared;
  return joinLinks(
    mutual([
      ...idNames(told.id),
      ...told.match.keys.map(billName),
      ...(kind === 'number' ? [`number ${key}`] : []),
    ]),
    linksByQuote(compared),
    ...(kind === 'voucher' ? [linksByVoucher(compared)] : []),
    linksByDay(compared),
    told.amount < 0 ? linksOfSent(compared) : linksOfReceived(compared),
  );
}

function billName(key: string): string {
  return `bill ${key}`;
}

function codeName(code: string): string {
  return `code ${foldName(code)}`;
}

/** A report writes the second movement of one id with `#2`. */
function idNames(id: string): readonly string[] {
  const [, first] = /^(.*)#\d+$/s.exec(id) ?? [];
  return first === undefined ? [`id ${id}`] : [`id ${id}`, `id ${first}`];
}

function allocatedNames(allocations: readonly { readonly bill: string }[]): readonly string[] {
  return allocations.flatMap(({ bill }) => [billName(bill), codeName(bill)]);
}

/** A movement without a number may quote that of another, and money sent that of what it undoes. */
function linksByQuote(compared: Compared<ToldMovement>): LinkNames {
  const { key, kind, told } = compared;
  const quoted = key === '' || told.amount < 0 ? numbersIn(compared) : [];
  return {
    offered: quoted.map((number) => link(`quote ${number}`)),
    wanted: [
      ...quoted.map((number) => link(`number ${number}`)),
      ...(kind === 'number' ? [link(`quote ${key}`)] : []),
    ],
    sums: [],
  };
}

/** A voucher is one movement with another source's, and undone by money sent under its number. */
function linksByVoucher({ key, day, origin, told: { amount } }: Compared<ToldMovement>): LinkNames {
  const name = (sum: number) => `voucher ${key} ${day} ${sum}`;
  return {
    offered: [link(name(amount), origin)],
    wanted: [link(name(amount), origin), link(name(-amount))],
    sums: [],
  };
}

const REFERENCE_KINDS: readonly Compared['kind'][] = ['none', 'voucher', 'number'];

/** Of one day and sum two sources may tell one movement, where references cannot be compared and one names no bill. */
function linksByDay({ kind, day, origin, told: { amount, match } }: Compared<ToldMovement>): LinkNames {
  if (day === undefined) return mutual([]);
  const isFor = match.keys.length > 0;
  return {
    offered: [link(dayName(day, amount, kind, isFor), origin)],
    wanted: REFERENCE_KINDS.filter((other) => other === 'none' || other !== kind).flatMap((other) =>
      (isFor ? [false] : [false, true]).map((each) => link(dayName(day, amount, other, each), origin)),
    ),
    sums: [],
  };
}

function dayName(day: number, amount: number, kind: Compared['kind'], isFor: boolean): string {
  return `day ${day} ${amount} ${kind}${isFor ? ' bill' : ''}`;
}

/**
 * Money sent back with a word for it may undo the payments of that sum of the days before; the days of other reports of it count
 * as well, which stand up to as many days apart.
 */
function linksOfSent(compared: Compared<ToldMovement>): LinkNames {
  const { day, told } = compared;
  if (!isWorded([compared])) return mutual([]);
  if (day === undefined)
    return { offered: [link(refundName(-told.amount, undefined))], wanted: [], sums: [-told.amount] };
  const days = Array.from({ length: 3 * MAX_DAYS_APART + 1 }, (_, i) => day - 2 * MAX_DAYS_APART + i);
  return {
    offered: days.map((each) => link(refundName(-told.amount, each))),
    wanted: days.flatMap((each) =>
      REFERENCE_KINDS.flatMap((kind) =>
        [false, true].map((isFor) => link(dayName(each, -told.amount, kind, isFor))),
      ),
    ),
    sums: [],
  };
}

function linksOfReceived({ day, told: { amount } }: Compared<ToldMovement>): LinkNames {
  const days = day === undefined ? [undefined] : [day, undefined];
  return { offered: [], wanted: days.map((each) => link(refundName(amount, each))), sums: [] };
}

function refundName(amount: number, day: number | undefined): string {
  return `refund ${amount} ${day ?? 'any'}`;
}

/** What is offered and wanted under the same names. */
function mutual(names: readonly string[]): LinkNames {
  const links = names.map((name) => link(name));
  return { offered: links, wanted: links, sums: [] };
}

function joinLinks(...all: readonly LinkNames[]): LinkNames {
  return {
    offered: all.flatMap(({ offered }) => offered),
    wanted: all.flatMap(({ wanted }) => wanted),
    sums: all.flatMap(({ sums }) => sums),
  };
}

function link(name: string, origin = ''): LinkName {
  return { name: inShort(name), origin: inShort(origin) };
}

/** An index takes no long names. */
const MAX_LINK_LENGTH = 100;

function inShort(name: string): string {
  return name.length <= MAX_LINK_LENGTH ? name : `sha ${digestOf(name)}`;
}

/** Gives the SHA-256 of a text in hexadecimal digits. */
export function digestOf(text: string): string {
  return toHex(sha256(new TextEncoder().encode(text)));
}
