/** A hundred thousand bills on their way out and back: issued, encoded, decoded, damaged or not, sent by every route, matched. */
import { createReconciler } from '../src/reconcile/index.ts';
import { defineReference, ROUTE_NAMES } from '../src/reference/index.ts';
import {
  type Arrival,
  arrive,
  damaged,
  detailsOf,
  MISHAPS,
  NOTES,
  purposeSent,
} from '../test/kit/inputs/journey.ts';

const BILLS = Number(process.argv[2] ?? 100_000);
const KINDS = {
  '97-10': defineReference({ prefix: 'HP', digits: 6 }),
  '31-3': defineReference({ prefix: 'BVN', characters: 6, key: 'truong mau' }),
  '941-31': defineReference({ prefix: 'HP', characters: 5, check: '941-31' }),
};

const draw = generator(11);

for (const [system, reference] of Object.entries(KINDS)) {
  const bills = Array.from({ length: BILLS }, (_, serial) => ({ code: reference.issue(serial) }));
  const reconciler = createReconciler(bills, { check: reference.isValid });
  const counts: Record<string, Record<Arrival['kind'], number>> = {};
  const count = (mishap: string, kind: Arrival['kind']) => {
    counts[mishap] ??= { same: 0, suggested: 0, none: 0, wrong: 0 };
    counts[mishap][kind]++;
  };
  let shown = 0;
  const started = performance.now();
  for (const { code } of bills) {
    const note = NOTES[draw(NOTES.length)] ?? '';
    const purpose = purposeSent(code, note, 1 + draw(99_999_999));
    const mishap = MISHAPS[draw(MISHAPS.length)] ?? 'none';
    const typed = damaged(code, mishap, draw);
    const sent = { code, typed, purpose: purpose.replace(code, typed), details: detailsOf(draw) };
    for (const route of ROUTE_NAMES) {
      const arrival = arrive(sent, route, reconciler);
      count(mishap, arrival.kind);
      if (arrival.kind === 'wrong' && shown++ < 5) console.log(code, mishap, JSON.stringify(arrival));
    }
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${system}: ${BILLS} bills × ${ROUTE_NAMES.length} routes in ${seconds.toFixed(1)} s`);
  console.table(counts);
}

/** Numbers that are the same on every run (Mulberry32). */
function generator(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
}
