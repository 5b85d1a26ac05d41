import { type FieldTable, field, flag, type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { inputMessages } from '../issues/messages/en/input.ts';
import { unwrap } from '../issues/result.ts';
import { countEdits } from '../text/edit-distance.ts';
import { once } from '../text/once.ts';
import { BANK_KINDS, type Bank } from './bank.ts';
import { banksOf } from './bank-match.ts';
import { namesBranch } from './cell.ts';
import { englishNamesOf } from './detail.ts';
import { banks } from './directory.ts';
import { matchBank } from './find.ts';
import { bankNames, bareNamesOf, foldQuery, nameWords } from './names.ts';

export interface FindBanksOptions {
  /** At most so many; default all that match. */
  readonly limit?: number;
  /** Whether to leave out what receives no transfers; default `false`, which lists them last. */
  readonly receiveOnly?: boolean;
}

export const SEARCH_OPTIONS = {
  limit: /* @__PURE__ */ field(
    'wholeNumberFrom(0)',
    (value): value is number => typeof value === 'number' && value >= 0 && Math.ceil(value) === value,
  ),
  receiveOnly: /* @__PURE__ */ flag(),
} as const satisfies FieldTable;

/**
 * Lists the banks a person may mean, for a picker: those that can receive first, the best match first among them.
 * Beginnings of names and of words count, and so do names mistyped by one edit (two from six letters on). Of a cell that
 * is like no name, the banks are listed whose names it begins with, or holds beside a branch.
 * An empty query lists all, and what is no text none. Banks whose BIN is poorly attested are never offered.
 *
 * @throws {VietqrError} `input.*` for options; never for a query.
 * @example findBanks('vietcon')[0]?.code // 'VCB'
 */
export function findBanks(query = '', options: OptionsOrIndex<FindBanksOptions> = {}): readonly Bank[] {
  const { limit, receiveOnly } = unwrap(
    finish(inputMessages, (report) => readOptions(SEARCH_OPTIONS, options, report)),
  );
  const hits = ranked(query).filter((bank) => bank.receiveSupported || !receiveOnly);
  return hits.slice(0, limit);
}

/** How a query met a bank, best first. */
const EXACT = 0;
const SHORT_START = 1;
const MATCH_AT_START = 2;
const MATCH_AT_WORDS = 3;
const SHORT_EDIT = 4;
const ONE_EDIT = 5;
const INSIDE = 6;
const TWO_EDITS = 7;
const EDITED_START = 8;
const NO_MATCH = 9;

function ranked(query: unknown): readonly Bank[] {
  if (typeof query !== 'string') return [];
  if (query.trim() === '') return shelf().map((entry) => entry.bank);
  const key = foldQuery(query);
  if (key === '') return [];
  const candidates = banksOf(matchBank(query));
  const words = nameWords(query);
  const hits = shelf().map((entry) => ({
    bank: entry.bank,
    rank: candidates.includes(entry.bank) ? EXACT : rankOf(entry, key, words),
  }));
  const best = Math.min(...hits.map((hit) => hit.rank));
  if (best === NO_MATCH) return banksNamedIn(query);
  const worst = worstShown(key, best);
  return hits
    .filter(({ rank }) => rank <= worst)
    .sort((a, b) => receivers(a.bank, b.bank) || a.rank - b.rank)
    .map((hit) => hit.bank);
}

const MOST_WORDS = 16;
const MIN_NAME_INSIDE = 3;

/** The banks whose whole names a cell begins with, or, where it tells of a branch, holds anywhere. */
function banksNamedIn(cell: string): readonly Bank[] {
  const words = cell.split(/[\s()[\],;:/|–—]+/).filter((word) => foldQuery(word) !== '');
  const starts = namesBranch(cell) ? [...words.keys()] : [0];
  const runs = starts.flatMap((start) =>
    words.slice(start, start + MOST_WORDS).map((_, count) => words.slice(start, start + count + 1).join(' ')),
  );
  const found = runs
    .filter((run) => foldQuery(run).length >= MIN_NAME_INSIDE)
    .flatMap((run) => banksOf(matchBank(run)));
  return shelf()
    .map(({ bank }) => bank)
    .filter((bank) => found.includes(bank));
}

/** The weakest kind of match worth listing beside the best one: a clear match silences the vague. */
function worstShown(key: string, best: number): number {
  if (best <= MATCH_AT_WORDS && key.length < MIN_LONG_QUERY) return MATCH_AT_WORDS;
  return best <= TWO_EDITS ? TWO_EDITS : EDITED_START;
}

/** From so many letters on, two edits are forgiven, and mistyped names are listed even beside better matches. */
const MIN_LONG_QUERY = 6;
const MIN_EDITED = 3;

/** A bank as the picker sees it: folded names, and the words of all of them. */
interface SearchEntry {
  readonly bank: Bank;
  readonly short: readonly string[];
  /** What may be mistyped and still be recognised; a BIN or BIC may not. */
  readonly names: readonly string[];
  readonly keys: readonly string[];
  readonly words: readonly string[];
}

function rankOf(entry: SearchEntry, key: string, words: readonly string[]): number {
  if (entry.short.some((name) => name.startsWith(key))) return SHORT_START;
  if (entry.keys.some((name) => name.startsWith(key))) return MATCH_AT_START;
  if (words.every((word) => entry.words.some((known) => known.startsWith(word)))) return MATCH_AT_WORDS;
  if (key.length < MIN_EDITED) return NO_MATCH;
  if (rankOfEdits(entry.short, key) === ONE_EDIT) return SHORT_EDIT;
  const edited = rankOfEdits(entry.names, key);
  return edited > INSIDE && entry.keys.some((name) => name.includes(key)) ? INSIDE : edited;
}

function rankOfEdits(names: readonly string[], key: string): number {
  const limit = key.length < MIN_LONG_QUERY ? 1 : 2;
  let best = NO_MATCH;
  for (const name of names) {
    const { whole, start } = countEdits(key, name, limit);
    if (whole <= 1) return ONE_EDIT;
    if (whole === 2) best = Math.min(best, TWO_EDITS);
    else if (start <= limit) best = Math.min(best, EDITED_START);
  }
  return best;
}

/** What a picker offers, in the order of an empty query: receivers first, then by kind and short name. */
const shelf = /* @__PURE__ */ once(() =>
  banks
    .filter((bank) => bank.confidence !== 'low')
    .map(searchEntry)
    .sort(
      (a, b) =>
        receivers(a.bank, b.bank) ||
        BANK_KINDS.indexOf(a.bank.kind) - BANK_KINDS.indexOf(b.bank.kind) ||
        (foldQuery(a.bank.shortName) < foldQuery(b.bank.shortName) ? -1 : 1),
    ),
);

function searchEntry(bank: Bank): SearchEntry {
  const names = [...bankNames(bank), ...englishNamesOf(bank), ...bank.ambiguousAliases];
  const bare = bareNamesOf(bank);
  return {
    bank,
    short: [bank.code, bank.shortName].map(foldQuery),
    names: [...names.map(foldQuery), ...bare],
    keys: [...[...names, bank.bin, ...(bank.swift ? [bank.swift] : [])].map(foldQuery), ...bare],
    words: names.flatMap(nameWords),
  };
}

function receivers(a: Bank, b: Bank): number {
  return Number(b.receiveSupported) - Number(a.receiveSupported);
}
