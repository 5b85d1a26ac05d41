import type { Queryable } from '../database.ts';
import type { LinkName, LinkNames } from './links.ts';

/** Something linked; whatever settling it may need is in its component. */
interface Place {
  /** Number of its component in the database; undefined for what is new. */
  readonly stored: number | undefined;
  /** The place that it was joined to. */
  joined: Place | undefined;
}

/** Places by the name under which they are offered, then by the source that tells them. */
type Offers = Map<string, Map<string, Place[]>>;

/**
 * Finds the component of each of some new things, in their order: makes those that are new, joins those that one of them
 * links, and stores the links.
 */
export async function findComponents(
  tx: Queryable,
  institution: string,
  all: readonly LinkNames[],
): Promise<readonly number[]> {
  const offers: Offers = new Map();
  const places = all.map(({ offered }) => {
    const place: Place = { stored: undefined, joined: undefined };
    for (const link of offered) offer(offers, link, place);
    return place;
  });
  const components = await offerStored(tx, institution, all, offers);
  for (const [row, { wanted, sums }] of all.entries()) {
    const place = places[row];
    if (!place) continue;
    for (const link of wanted) joinOffered(offers, link, place);
    for (const sum of sums) joinOffered(offers, sumLink(sum), place);
  }
  const numbers = await numberRoots(
    tx,
    institution,
    places,
    [...components.values()].sort((a, b) => (a.stored ?? 0) - (b.stored ?? 0)),
  );
  const found = places.map((place) => numbers.get(componentRoot(place)) ?? 0);
  await storeLinks(tx, institution, all, found);
  return found;
}

function offer(offers: Offers, { name, origin }: LinkName, place: Place): void {
  const byOrigin = offers.get(name) ?? new Map<string, Place[]>();
  const list = byOrigin.get(origin);
  if (list) list.push(place);
  else byOrigin.set(origin, [place]);
  offers.set(name, byOrigin);
}

/** Joins all that is offered under a name, but by the source itself; from then on one place stands for them. */
function joinOffered(offers: Offers, { name, origin }: LinkName, place: Place): void {
  const byOrigin = offers.get(name);
  for (const [other, list] of byOrigin ?? []) {
    if (origin !== '' && other === origin) continue;
    for (const each of list) joinPlaces(each, place);
    byOrigin?.set(other, [place]);
  }
}

function joinPlaces(a: Place, b: Place): void {
  const [one, other] = [componentRoot(a), componentRoot(b)];
  if (one !== other) other.joined = one;
}

function componentRoot(place: Place): Place {
  let root = place;
  while (root.joined) {
    if (root.joined.joined) root.joined = root.joined.joined;
    root = root.joined;
  }
  return root;
}

/** Adds what the database has under the wanted names, and gives the places of its components by number. */
async function offerStored(
  tx: Queryable,
  institution: string,
  all: readonly LinkNames[],
  offers: Offers,
): Promise<ReadonlyMap<number, Place>> {
  const components = new Map<number, Place>();
  const rows = [...(await loadOffers(tx, institution, all)), ...(await loadSums(tx, institution, all))];
  for (const { name, origin, component } of rows) {
    const stored = Number(component);
    const place = components.get(stored) ?? { stored, joined: undefined };
    components.set(stored, place);
    offer(offers, { name, origin }, place);
  }
  return components;
}

type OfferRow = LinkName & { readonly component: string };

async function loadOffers(
  tx: Queryable,
  institution: string,
  all: readonly LinkNames[],
): Promise<readonly OfferRow[]> {
  const links = all.flatMap(({ wanted }) => wanted);
  const wanted = [...new Map(links.map((link) => [`${link.name}\n${link.origin}`, link])).values()];
  const { rows } = await tx.query<OfferRow>(
    `select distinct links.name, links.origin, links.component::text as component
     from unnest($2::text[], $3::text[]) as wanted (name, origin)
     join vietqr_ledger.links on links.institution = $1 and links.name = wanted.name
     where wanted.origin = '' or links.origin <> wanted.origin`,
    [institution, wanted.map(({ name }) => name), wanted.map(({ origin }) => origin)],
  );
  return rows;
}

async function loadSums(
  tx: Queryable,
  institution: string,
  all: readonly LinkNames[],
): Promise<readonly OfferRow[]> {
  const sums = [...new Set(all.flatMap((links) => links.sums))];
  if (sums.length === 0) return [];
  const { rows } = await tx.query<{ amount: string; component: string }>(
    `select distinct amount::text as amount, component::text as component from vietqr_ledger.reports
     where institution = $1 and amount = any ($2::bigint[])`,
    [institution, sums],
  );
  return rows.map(({ amount, component }) => ({ ...sumLink(Number(amount)), component }));
}

function sumLink(sum: number): LinkName {
  return { name: `sum ${sum}`, origin: '' };
}

/** Gives each root its number: that of the component in it, which takes in the others that it joins, or a new one. */
async function numberRoots(
  tx: Queryable,
  institution: string,
  places: readonly Place[],
  components: readonly Place[],
): Promise<ReadonlyMap<Place, number>> {
  const numbers = new Map<Place, number>();
  for (const place of components) {
    const stored = place.stored ?? 0;
    const kept = numbers.get(componentRoot(place));
    if (kept === undefined) numbers.set(componentRoot(place), stored);
    else await moveComponent(tx, institution, stored, kept);
  }
  const fresh = [...new Set(places.map(componentRoot))].filter((root) => !numbers.has(root));
  if (fresh.length === 0) return numbers;
  const { rows } = await tx.query<{ component: string }>(
    "select nextval('vietqr_ledger.components')::text as component from generate_series(1, $1::integer)",
    [fresh.length],
  );
  for (const [row, root] of fresh.entries()) numbers.set(root, Number(rows[row]?.component));
  return numbers;
}

const HOLDERS = ['bills', 'reports', 'movements', 'decisions'] as const;

async function moveComponent(tx: Queryable, institution: string, from: number, to: number): Promise<void> {
  const params = [institution, from, to];
  for (const table of HOLDERS)
    await tx.query(
      `update vietqr_ledger.${table} set component = $3 where institution = $1 and component = $2`,
      params,
    );
  await tx.query(
    `with gone as (delete from vietqr_ledger.links where institution = $1 and component = $2 returning name, origin)
     insert into vietqr_ledger.links select $1::text, name, origin, $3::bigint from gone on conflict do nothing`,
    params,
  );
}

async function storeLinks(
  tx: Queryable,
  institution: string,
  all: readonly LinkNames[],
  components: readonly number[],
): Promise<void> {
  const rows = all.flatMap(({ offered }, row) =>
    offered.map(({ name, origin }) => ({ name, origin, component: components[row] })),
  );
  await tx.query(
    `insert into vietqr_ledger.links
     select $1::text, name, origin, component from jsonb_to_recordset($2::text::jsonb)
       as link (name text, origin text, component bigint) on conflict do nothing`,
    [institution, JSON.stringify(rows)],
  );
}
