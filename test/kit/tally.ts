import { expect } from 'vitest';

/** Counts, by name, the cases in which a guarded expectation was reached. */
export interface Tally {
  (name: string): void;
  /** Expects every name that was counted to be listed, and each to have been met at least so often. */
  expectAtLeast(least: Readonly<Record<string, number>>): void;
}

/** Makes a tally, without which a law whose guards never hold would pass by testing nothing. */
export function createTally(): Tally {
  const counts = new Map<string, number>();
  const count = (name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1);
  const expectAtLeast: Tally['expectAtLeast'] = (least) => {
    const rare = Object.entries(least).filter(([name, most]) => (counts.get(name) ?? 0) < most);
    expect(rare.map(([name, most]) => `${name}: ${counts.get(name) ?? 0} of ${most}`)).toEqual([]);
    expect([...counts.keys()].filter((name) => !(name in least))).toEqual([]);
  };
  return Object.assign(count, { expectAtLeast });
}
