import type { Cluster } from './compared.ts';

/** Finds the places of clusters by what they are named. */
export interface Places {
  /** Puts a cluster, or more of it, under names too. */
  add(place: number, names: readonly string[], cluster: Cluster): void;
  /** Gives the places under some names, each in the order in which they came, without those that a source tells too. */
  find(names: readonly string[], cluster: Cluster): readonly number[];
}

/** Places that the same sources tell of: the rows of one file, of which none are one, are passed over together. */
interface SamePlaces {
  readonly channels: ReadonlySet<string>;
  /** When each came under its name. */
  readonly places: Map<number, number>;
}

/** What a place is found by. */
interface KnownPlace {
  readonly names: ReadonlyMap<string, number>;
  readonly channels: string;
}

type NamedPlaces = Map<string, Map<string, SamePlaces>>;

export function createPlaces(): Places {
  const byName: NamedPlaces = new Map();
  const known = new Map<number, KnownPlace>();
  let time = 0;
  return {
    add(place, names, cluster) {
      const before = known.get(place);
      const channels = new Set(cluster.map(({ channel }) => channel).sort());
      const key = [...channels].join('\n');
      const times = new Map(before?.names);
      for (const name of names) if (!times.has(name)) times.set(name, time++);
      for (const name of before?.names.keys() ?? []) takePlace(byName.get(name), before?.channels, place);
      for (const [name, came] of times) samePlaces(byName, name, key, channels).places.set(place, came);
      known.set(place, { names: times, channels: key });
    },
    find(names, cluster) {
      const found = new Set<number>();
      for (const name of names) for (const place of otherPlaces(byName.get(name), cluster)) found.add(place);
      return [...found];
    },
  };
}

function samePlaces(
  byName: NamedPlaces,
  name: string,
  key: string,
  channels: ReadonlySet<string>,
): SamePlaces {
  const groups = byName.get(name) ?? new Map<string, SamePlaces>();
  byName.set(name, groups);
  const same = groups.get(key) ?? { channels, places: new Map<number, number>() };
  groups.set(key, same);
  return same;
}

function takePlace(
  groups: Map<string, SamePlaces> | undefined,
  key: string | undefined,
  place: number,
): void {
  const same = key === undefined ? undefined : groups?.get(key);
  same?.places.delete(place);
  if (key !== undefined && same?.places.size === 0) groups?.delete(key);
}

function otherPlaces(groups: Map<string, SamePlaces> | undefined, cluster: Cluster): number[] {
  const found: (readonly [number, number])[] = [];
  for (const { channels, places } of groups?.values() ?? [])
    if (!cluster.some(({ channel }) => channels.has(channel))) for (const each of places) found.push(each);
  return found.sort(([, a], [, b]) => a - b).map(([place]) => place);
}
