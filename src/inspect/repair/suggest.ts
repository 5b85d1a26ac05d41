import { DEFAULT_MAX_LENGTH } from '../../issues/read-text.ts';
import { once } from '../../text/once.ts';
import { checkCandidate } from './candidate.ts';
import { otherRecipes, placeholders } from './checksum.ts';
import { changed, type DigitEdit, neighboursSwapped, withDigit, withoutDigit } from './digits.ts';
import { unusualFields } from './fields.ts';
import { type RepairFinding, repairsOf } from './finding.ts';
import { type LengthEdit, relengthed, resealed } from './lengths.ts';
import type { Repair } from './repair.ts';
import { createSearch, type RepairSearch } from './search.ts';
import { type Reading, readingsOf } from './transport/readings.ts';
import type { TransportCode } from './transport/rules.ts';
import { walk } from './walk.ts';

/** What is searched. */
interface Quest {
  readonly text: string;
  /** Readings in which digits or lengths may be wrong. */
  readonly bases: readonly Reading[];
  readonly search: RepairSearch;
  /** Of each base, the lengths that let it divide into objects. */
  readonly lengths: () => readonly (LengthEdit & Pick<Reading, 'steps'>)[];
}

type Find = (quest: Quest) => RepairFinding[];

/** What must be searched for when transport alone explains nothing, by rising cost, and what is then guessed. */
const SEARCHES: readonly Find[] = [
  ({ bases, search }) => crcSearch(bases, (text) => otherRecipes(text, search)),
  (quest) => digitSearch(quest, [withoutDigit, neighboursSwapped]),
  lengthSearch,
  (quest) => digitSearch(quest, [changed, withDigit]),
  ({ bases }) => crcSearch(bases, placeholders),
  guessedLengths,
  ({ text }) => unusualFields(text).filter(isReadable),
];

const MAX_BASES = 4;

/**
 * Offers repairs for a damaged or unusual code, the best first; each reads without an error, none is the text itself. The
 * checksum that came with the text is the evidence: a guess is offered only where nothing is proved by it.
 */
export function suggestRepairs(text: string): Repair[] {
  if (typeof text !== 'string' || text.length > DEFAULT_MAX_LENGTH) return [];
  const search = createSearch();
  let bases: readonly Reading[] | undefined;
  for (const readings of readingsOf(text)) {
    bases ??= readings.filter((reading) => /^00\d\d/.test(reading.text)).slice(0, MAX_BASES);
    const repairs = repairsOf(text, carriedAbout(readings, search), search);
    if (repairs.length > 0) return repairs;
  }
  return searched({ text, bases: bases ?? [], search, lengths: once(() => lengthEdits(bases ?? [])) });
}

function lengthEdits(bases: readonly Reading[]): (LengthEdit & Pick<Reading, 'steps'>)[] {
  return bases.flatMap(({ text, steps }) => relengthed(text).map((edit) => ({ ...edit, steps })));
}

function searched(quest: Quest): Repair[] {
  for (const find of SEARCHES) {
    const repairs = repairsOf(quest.text, find(quest), quest.search);
    if (repairs.length > 0) return repairs;
  }
  return [];
}

/** Offers what a sound code could say in a more usual way. */
export function unusualRepairs(text: string): Repair[] {
  return repairsOf(text, unusualFields(text).filter(isReadable), { tried: 1 });
}

function isReadable({ payload }: RepairFinding): boolean {
  return checkCandidate(payload, false) !== undefined;
}

function carriedAbout(readings: readonly Reading[], search: RepairSearch): RepairFinding[] {
  return readings
    .filter(({ text }) => search.agrees(text, false))
    .map(({ text, steps }) => {
      const code =
        steps.findLast(isCutOfTwo) ?? steps.findLast((step) => step !== 'outer_text') ?? 'outer_text';
      const others = steps.filter((step) => step !== code);
      return { code, payload: text, ...stepsOf(others), hasRival: isCutOfTwo(code) };
    });
}

function isCutOfTwo(step: TransportCode): boolean {
  return step === 'first_of_two' || step === 'second_of_two';
}

function stepsOf(steps: readonly TransportCode[]): Pick<RepairFinding, 'steps'> {
  return steps.length > 0 ? { steps } : {};
}

/** What a finding in a reading keeps of it: what was undone before, and whether another code stood beside it. */
function keptOf({ steps }: Pick<Reading, 'steps'>): Pick<RepairFinding, 'steps' | 'hasRival'> {
  return { ...stepsOf(steps), hasRival: steps.some(isCutOfTwo) };
}

/** Looks for what is wrong with the checksum alone. */
function crcSearch(
  bases: readonly Reading[],
  find: (text: string) => readonly RepairFinding[],
): RepairFinding[] {
  return bases
    .flatMap((base) => find(base.text).map((finding) => ({ ...finding, ...keptOf(base) })))
    .filter(isReadable);
}

/** Looks for one digit, or two neighbours, that the checksum and all rules of the standard bear out. */
function digitSearch(
  { bases, search }: Quest,
  changes: readonly ((text: string) => DigitEdit[])[],
): RepairFinding[] {
  return bases.flatMap((base) =>
    changes.flatMap((change) =>
      change(base.text)
        .filter(({ payload }) => search.agrees(payload, true))
        .map(({ payload, field, from, to }) => ({
          code: `${field}_${change === neighboursSwapped ? 'swap' : 'digit'}` as const,
          payload,
          from,
          to,
          ...keptOf(base),
          editsPayee: field === 'account',
        })),
    ),
  );
}

function lengthSearch({ lengths, search }: Quest): RepairFinding[] {
  return lengths()
    .filter(({ payload }) => search.agrees(payload, true))
    .map((edit) => ({ ...lengthFinding(edit, 'length', 'account_length'), ...keptOf(edit) }));
}

/** Offered where no checksum tells the right one. */
const MAX_GUESSES = 4;

/** Guesses lengths where no reading agrees with the checksum; every rule of the standard must be kept. */
function guessedLengths({ bases, lengths }: Quest): RepairFinding[] {
  if (bases.some(({ text }) => walk(text).closed)) return [];
  return lengths()
    .map((edit) => ({
      ...lengthFinding(edit, 'length_guess', 'account_guess'),
      payload: resealed(edit.payload),
      ...keptOf(edit),
    }))
    .filter(({ payload }) => checkCandidate(payload, true) !== undefined)
    .slice(0, MAX_GUESSES);
}

function lengthFinding<A extends RepairFinding['code'], B extends RepairFinding['code']>(
  { payload, where, from, to, account }: LengthEdit,
  code: A,
  accountCode: B,
): RepairFinding {
  return account ? { code: accountCode, payload, ...account } : { code, payload, where, from, to };
}
