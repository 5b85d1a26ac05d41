import { cutOut } from './cut.ts';
import { HAND_RULES, TEXT_RULES, type TransportCode } from './rules.ts';

/** What a text may have been before it was carried about. */
export interface Reading {
  readonly text: string;
  /** What was undone, the last done first. */
  readonly steps: readonly TransportCode[];
}

/** Readings that one level may add; it bounds the work on any text. */
const MAX_READINGS = 64;

/**
 * Gives the readings of a text by rising cost: itself with what the rules of texts make of it in any order, then what one
 * rule of hands, and then what two make of those.
 */
export function* readingsOf(text: string): Generator<readonly Reading[], void> {
  const seen = new Set<string>();
  let readings = closure([{ text, steps: [] }], seen);
  yield readings;
  for (let hands = 1; hands <= MAX_HANDS; hands++) {
    readings = closure(readings.flatMap(byHand), seen);
    yield readings;
  }
}

/** Rules of hands that are applied one after the other. */
const MAX_HANDS = 2;

/** Adds all that rules of texts make of readings, each once. */
function closure(readings: readonly Reading[], seen: Set<string>): Reading[] {
  const found: Reading[] = [];
  const queue = [...readings];
  for (const reading of queue) {
    if (seen.has(reading.text)) continue;
    if (found.length === MAX_READINGS) break;
    seen.add(reading.text);
    found.push(reading);
    queue.push(...cuts(reading), ...TEXT_RULES.flatMap((rule) => applied(reading, rule)));
  }
  return found;
}

function cuts({ text, steps }: Reading): Reading[] {
  return cutOut(text).map((cut) => ({
    text: cut.text,
    steps: [...steps, cut.of ? (`${cut.of}_of_two` as const) : 'outer_text'],
  }));
}

interface Undo<C extends TransportCode> {
  readonly code: C;
  readonly undo: (text: string) => readonly string[];
}

function applied({ text, steps }: Reading, { code, undo }: Undo<TransportCode>): Reading[] {
  return undo(text)
    .filter((reading) => reading !== text)
    .map((reading) => ({ text: reading, steps: steps.at(-1) === code ? steps : [...steps, code] }));
}

/** What one rule of hands makes of a reading that may be on its way; blanks are not taken out and put in elsewhere. */
function byHand(reading: Reading): Reading[] {
  const last = reading.steps.at(-1);
  if (LAST_STEPS.some((step) => step === last)) return [];
  const rules = HAND_RULES.filter(({ code }) => last !== 'inner_blanks' || code !== 'lost_characters');
  return rules.flatMap((rule) => applied(reading, rule));
}

/** Rules of hands that no other follows. */
const LAST_STEPS: readonly TransportCode[] = ['caps_lock', 'lookalikes', 'lost_characters', 'one_case'];
