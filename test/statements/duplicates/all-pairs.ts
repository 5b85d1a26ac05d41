import {
  haveOneMeaning,
  mayBeOne,
  type ToldCluster,
} from '../../../src/reconcile/settlement/deduplicate/possible-duplicates.ts';
import { PASSES } from '../../../src/statements/duplicates/clusters.ts';
import { type Cluster, type Compared, relationOf } from '../../../src/statements/duplicates/compared.ts';
import { isLastingNumber } from '../../../src/statements/identity.ts';

interface Kept {
  cluster: Cluster;
  names: readonly string[];
  /** When it last grew. */
  since: number;
}

/** Clusters movements as the package says it does, comparing each with all, without any index. */
export function clusterAllPairs(compared: readonly Compared[]): readonly Cluster[] {
  let clusters: readonly Cluster[] = compared.map((each) => [each]);
  for (const { names, wanted = names, isSame } of PASSES) {
    const kept: Kept[] = [];
    let time = 0;
    for (const cluster of clusters) {
      const isApart = (other: Kept) =>
        other.cluster.every(({ channel }) => cluster.every((each) => each.channel !== channel));
      const under = (sought: readonly string[]) =>
        kept.filter((other) => isApart(other) && other.names.some((name) => sought.includes(name)));
      const [same] = under(wanted(cluster))
        .filter((other) => isSame(other.cluster, cluster))
        .sort((a, b) => a.since - b.since);
      const isRival = (other: Kept) =>
        relationOf(other.cluster, cluster) !== 'different' &&
        relationOf(other.cluster, same?.cluster ?? []) === 'different';
      time++;
      if (!same || under(names(cluster)).some(isRival))
        kept.push({ cluster, names: names(cluster), since: time });
      else
        Object.assign(same, {
          cluster: [...same.cluster, ...cluster],
          names: [...same.names, ...names(cluster)],
          since: time,
        });
    }
    clusters = kept.map(({ cluster }) => cluster);
  }
  return clusters;
}

/** Finds possible duplicates as the package says it does, comparing each with all before it, without any index. */
export function duplicatesOfAllPairs(clusters: readonly ToldCluster[]): ReadonlySet<number> {
  const told = clusters.map((cluster) => cluster.map(({ origin }) => origin));
  const found = new Set<number>();
  for (const mayAnchor of [haveOneMeaning, shareNumber]) {
    const anchors: { cluster: ToldCluster; place: number; since: number }[] = [];
    for (const [place, cluster] of clusters.entries()) {
      if (found.has(place)) continue;
      const origins = told[place] ?? [];
      const files = cluster.filter(({ mayRepeat }) => !mayRepeat).map(({ origin }) => origin);
      const [anchor] = anchors
        .filter((other) => {
          const own = shareNumber(other.cluster, cluster) ? files : origins;
          const isApart = told[other.place]?.every((origin) => !own.includes(origin));
          const isOfOneSum = other.cluster[0]?.told.amount === cluster[0]?.told.amount;
          const isNear = relationOf(other.cluster, cluster) !== 'different';
          const isFound = shareDayOrNumber(other.cluster, cluster) && mayAnchor(other.cluster, cluster);
          return isApart && isOfOneSum && isNear && isFound && mayBeOne(other.cluster, cluster);
        })
        .sort((a, b) => a.since - b.since);
      if (anchor) {
        found.add(place);
        told[anchor.place] = [...(told[anchor.place] ?? []), ...origins];
        anchor.since = place;
      } else anchors.push({ cluster, place, since: place });
    }
  }
  return found;
}

/** A voucher number is given anew each day: only a number that is given once reaches over days. */
function shareDayOrNumber(a: ToldCluster, b: ToldCluster): boolean {
  return a.some(({ day, key, kind }) =>
    b.some((other) => other.day === day || (kind === 'number' && other.key === key)),
  );
}

function shareNumber(a: ToldCluster, b: ToldCluster): boolean {
  return a.some(({ key }) => isLastingNumber(key) && b.some((other) => other.key === key));
}
