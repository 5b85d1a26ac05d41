import { type Cluster, compareTexts } from './compared.ts';

/** Places that the same sources tell of, with accounts and references of one kind: what is known of one holds for all. */
export interface PlaceGroup {
  readonly owners: ReadonlySet<string>;
  /** One of them. */
  readonly example: Cluster;
  /** When each came here. */
  readonly places: Map<number, number>;
}

/** Finds the places of clusters by what they are named. */
export interface Places {
  /** Puts a cluster under names, beside those that it has; `owners` are the sources in which another row is another movement. */
  put(place: number, names: readonly string[], owners: readonly string[], cluster: Cluster): void;
  /** Gives the groups under some names, without those that an owner tells too. */
  groups(names: readonly string[], owners: readonly string[]): readonly PlaceGroup[];
}

/** What a place is found by. */
interface KnownPlace {
  readonly names: ReadonlySet<string>;
  readonly group: string;
}

export function createPlaces(): Places {
  const byName = new Map<string, Map<string, PlaceGroup>>();
  const known = new Map<number, KnownPlace>();
  let time = 0;
  return {
    put(place, names, owners, example) {
      const before = known.get(place);
      for (const name of before?.names ?? [])
        byName
          .get(name)
          ?.get(before?.group ?? '')
          ?.places.delete(place);
      const own = [...new Set(owners)].sort(compareTexts);
      const now = { names: new Set([...(before?.names ?? []), ...names]), group: groupName(own, example) };
      time++;
      for (const name of now.names) {
        const groups = byName.get(name) ?? new Map<string, PlaceGroup>();
        const group = groups.get(now.group) ?? { owners: new Set(own), example, places: new Map() };
        group.places.set(place, time);
        byName.set(name, groups.set(now.group, group));
      }
      known.set(place, now);
    },
    groups(names, owners) {
      const all = [...new Set(names)].flatMap((name) => [...(byName.get(name)?.values() ?? [])]);
      return all.filter((group) => group.places.size > 0 && !owners.some((owner) => group.owners.has(owner)));
    },
  };
}

function groupName(owners: readonly string[], cluster: Cluster): string {
  const accounts = new Set(cluster.map(({ told: { account = '' } }) => account));
  const kinds = new Set(cluster.map(({ kind }) => kind));
  return JSON.stringify([owners, [...accounts].sort(compareTexts), [...kinds].sort(compareTexts)]);
}

/** More of one sum, day and number are not compared with one movement: what is left stays apart. */
const MOST_COMPARED = 100;

/** The place that was found, `'unknown'` where more could not be compared. */
export type FoundPlace = number | 'unknown' | undefined;

/** Finds the first place that fits, in the order in which they came into their groups. */
export function firstPlace(groups: readonly PlaceGroup[], fits: (place: number) => boolean): FoundPlace {
  let compared = 0;
  for (const place of byArrival(groups)) {
    if (compared++ === MOST_COMPARED) return 'unknown';
    if (fits(place)) return place;
  }
  return undefined;
}

function* byArrival(groups: readonly PlaceGroup[]): Generator<number> {
  const lists = groups.map(({ places }) => places.entries());
  const heads = lists.map((list) => list.next().value);
  const passed = new Set<number>();
  for (;;) {
    const [next, row] = earliest(heads);
    if (next === undefined) return;
    heads[row] = lists[row]?.next().value;
    if (!passed.has(next)) yield next;
    passed.add(next);
  }
}

type Head = readonly [place: number, since: number] | undefined;

function earliest(heads: readonly Head[]): readonly [place: number | undefined, row: number] {
  let [first, at]: [Head, number] = [undefined, 0];
  for (const [row, head] of heads.entries())
    if (head && (!first || head[1] < first[1])) [first, at] = [head, row];
  return [first?.[0], at];
}
