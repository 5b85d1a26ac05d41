import type { NormalizedText } from '../text/normalize.ts';
import { compareRange, type NormalizedWindow } from './prefix-index.ts';
import { polynomial, spreadBits } from './rolling-hash.ts';

const NO_CODE = -1;
/** The place of a code that was removed; what was put behind it is still found. */
const REMOVED_CODE = -2;
/** Room for a code in the table, and how much of it may be taken before it grows. */
const ROOM_A_CODE = 1.5;
const MAX_LOAD = 0.75;
/** By how much the lists grow that have a place a code. */
export const GROWTH = 1.25;
const LEAST_GROWTH = 64;

/** An open-addressing table of the numbers of codes behind a filter; equal codes hang on a chain. */
export interface CodeTable {
  bytes(): number;
  /** Tells in two steps that no code has a hash, or that one may. */
  mightContain(hash: number): boolean;
  /** Finds the first code that equals a window with this hash, or -1. */
  find(window: NormalizedWindow, hash: number): number;
  /** Finds the next code equal to a found one, or -1. */
  next(index: number): number;
  /** Puts a code in whose text was normalized. */
  insert(index: number, line: NormalizedText): void;
  /** Takes a code out. */
  remove(index: number): void;
}

interface CodeSlots {
  readonly codes: readonly { readonly code: string }[];
  slots: Int32Array;
  hashes: Uint32Array;
  nexts: Int32Array;
  filter: Filter;
  /** Slots that are not free. */
  taken: number;
  hasChains: boolean;
}

/** Makes a table for codes that are found by their numbers; it grows as they do. */
export function createCodeTable(codes: readonly { readonly code: string }[]): CodeTable {
  const slots = createSlots(codes.length * ROOM_A_CODE);
  const table: CodeSlots = {
    ...{ codes, slots, taken: 0, hasChains: false },
    hashes: new Uint32Array(codes.length),
    nexts: new Int32Array(codes.length).fill(NO_CODE),
    filter: createFilter(slots.length / 4),
  };
  return {
    bytes: () =>
      table.slots.byteLength + table.hashes.byteLength + table.nexts.byteLength + table.filter.bytes,
    mightContain: (hash) => table.filter.mightContain(hash),
    find: (window, hash) => table.slots[codeSlot(table, window, hash)] ?? NO_CODE,
    next: (index) => (table.hasChains ? (table.nexts[index] ?? NO_CODE) : NO_CODE),
    insert: (index, line) => insertCode(table, index, line),
    remove: (index) => removeCode(table, index),
  };
}

/** The slot of the code that equals a window, or the free one where it would be looked for. */
function codeSlot({ slots, hashes, codes }: CodeSlots, window: NormalizedWindow, hash: number): number {
  let slot = firstSlot(hash, slots);
  for (let index = slots[slot] ?? NO_CODE; index !== NO_CODE; index = slots[slot] ?? NO_CODE) {
    if (hashes[index] === hash && compareRange(codes[index]?.code ?? '', window) === 0) break;
    slot = (slot + 1) & (slots.length - 1);
  }
  return slot;
}

function firstSlot(hash: number, slots: Int32Array): number {
  return (hash >>> 4) & (slots.length - 1);
}

function insertCode(table: CodeSlots, index: number, line: NormalizedText): void {
  makeRoom(table, index);
  const hash = spreadBits(polynomial(line.values, 0, line.length), line.length);
  table.hashes[index] = hash;
  const first = table.slots[codeSlot(table, { line, from: 0, to: line.length }, hash)] ?? NO_CODE;
  if (first === NO_CODE) putInFreeSlot(table, index);
  else {
    table.hasChains = true;
    table.nexts[index] = table.nexts[first] ?? NO_CODE;
    table.nexts[first] = index;
  }
}

function makeRoom(table: CodeSlots, index: number): void {
  if (index >= table.hashes.length) {
    const size = Math.ceil(Math.max(index + LEAST_GROWTH, table.hashes.length * GROWTH));
    table.hashes = copyInto(new Uint32Array(size), table.hashes);
    table.nexts = copyInto(new Int32Array(size).fill(NO_CODE), table.nexts);
  }
  if (table.taken < table.slots.length * MAX_LOAD) return;
  const old = table.slots;
  table.slots = createSlots(table.taken * 2);
  table.filter = createFilter(table.slots.length / 4);
  table.taken = 0;
  for (const each of old) if (each >= 0) putInFreeSlot(table, each);
}

/** Puts the first of equal codes into the next free slot. */
function putInFreeSlot(table: CodeSlots, index: number): void {
  const { slots, hashes, filter } = table;
  const hash = hashes[index] ?? 0;
  let slot = firstSlot(hash, slots);
  while (slots[slot] !== NO_CODE) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = index;
  filter.add(hash);
  table.taken++;
}

function removeCode({ slots, hashes, nexts }: CodeSlots, index: number): void {
  const hash = hashes[index] ?? 0;
  const after = nexts[index] ?? NO_CODE;
  for (let slot = firstSlot(hash, slots); slots[slot] !== NO_CODE; slot = (slot + 1) & (slots.length - 1)) {
    const first = slots[slot] ?? NO_CODE;
    if (first === index) {
      slots[slot] = after === NO_CODE ? REMOVED_CODE : after;
      return;
    }
    if (first < 0 || hashes[first] !== hash) continue;
    for (let each = first; each >= 0; each = nexts[each] ?? NO_CODE)
      if (nexts[each] === index) nexts[each] = after;
  }
}

function createSlots(least: number): Int32Array<ArrayBuffer> {
  return new Int32Array(2 ** Math.ceil(Math.log2(Math.max(8, least)))).fill(NO_CODE);
}

/** Copies a list into a longer one. */
export function copyInto<T extends { set(from: ArrayLike<number>): void }>(
  list: T,
  from: ArrayLike<number>,
): T {
  list.set(from);
  return list;
}

interface Filter {
  readonly bytes: number;
  add(hash: number): void;
  mightContain(hash: number): boolean;
}

/** One bit for a hash, in memory small enough to stay near the processor. */
function createFilter(words: number): Filter {
  const bits = new Uint32Array(words);
  const mask = words * 32 - 1;
  return {
    bytes: bits.byteLength,
    add(hash: number) {
      const bit = (hash >>> 1) & mask;
      bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    },
    mightContain(hash: number) {
      const bit = (hash >>> 1) & mask;
      return (((bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
    },
  };
}
