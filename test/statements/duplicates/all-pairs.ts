import { PASSES } from '../../../src/statements/duplicates/clusters.ts';
import { type Cluster, type Compared, relationOf } from '../../../src/statements/duplicates/compared.ts';

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
