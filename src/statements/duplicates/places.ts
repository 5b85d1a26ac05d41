import type { Cluster } from './compared.ts';

/** Finds the places of clusters by what they are named. */
export interface Places {
  /** Puts a cluster, or more of it, under names too. */
  add(place: number, names: readonly string[], cluster: Cluster): void;
  /** Gives the places under some names, in their order, without those of which a source tells both. */
  find(names: readonly string[], cluster: Cluster): readonly number[];
}

/** Places that the same sources tell of, so that the rows of one file, of which none are one, are passed over together. */
interface SamePlaces {
  readonly channels: ReadonlySet<string>;
  readonly places: Set<number>;
}

export function createPlaces(): Places {
  const byName = new Map<string, Map<string, SamePlaces>>();
  const known = new Map<number, { readonly names: Set<string>; readonly channels: string }>();
  const put = (name: string, place: number, channels: ReadonlySet<string>, key: string) => {
    const same = byName.get(name) ?? new Map<string, SamePlaces>();
    byName.set(name, same);
    const group = same.get(key) ?? { channels, places: new Set<number>() };
    same.set(key, group);
    group.places.add(place);
  };
  return {
    add(place, names, cluster) {
      const before = known.get(place);
      const channels = new Set(cluster.map(({ channel }) => channel).sort());
      const key = [...channels].join('\n');
      for (const name of before?.names ?? []) {
        const same = byName.get(name);
        const group = same?.get(before?.channels ?? '');
        group?.places.delete(place);
        if (group?.places.size === 0) same?.delete(before?.channels ?? '');
      }
      const all = new Set([...(before?.names ?? []), ...names]);
      for (const name of all) put(name, place, channels, key);
      known.set(place, { names: all, channels: key });
    },
    find(names, cluster) {
      const found = new Set<number>();
      for (const name of names)
        for (const { channels, places } of byName.get(name)?.values() ?? [])
          if (!cluster.some(({ channel }) => channels.has(channel)))
            for (const place of places) found.add(place);
      return [...found].sort((a, b) => a - b);
    },
  };
}
