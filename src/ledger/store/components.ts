import type { Books } from './inputs.ts';
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

/** What the database has under a name, and the component that it is of. */
export interface OfferRow extends LinkName {
  readonly component: number;
}

/** What the database has under the names that some new things want, and numbers for components that are new. */
export interface KnownOffers {
  readonly offers: readonly OfferRow[];
  /** At least as many as there are new things. */
  readonly fresh: readonly number[];
}

/** Components by number, and those that were joined to another. */
export interface JoinedComponents {
  /** The component of each new thing, in their order. */
  readonly components: readonly number[];
  /** What took in a component that is no more. */
  readonly movedTo: ReadonlyMap<number, number>;
}

/**
 * Finds the component of each of some new things: makes those that are new, joins those that one of them links, and stores
 * the links.
 */
export async function joinComponents(
  books: Books,
  all: readonly LinkNames[],
  known: KnownOffers,
): Promise<JoinedComponents> {
  const offers: Offers = new Map();
  const places = all.map(({ offered }) => {
    const place: Place = { stored: undefined, joined: undefined };
    for (const link of offered) offer(offers, link, place);
    return place;
  });
  const stored = offerStored(known.offers, offers);
  for (const [row, { wanted, sums }] of all.entries()) {
    const place = places[row];
    if (!place) continue;
    for (const link of wanted) joinOffered(offers, link, place);
    for (const sum of sums) joinOffered(offers, { name: `sum ${sum}`, origin: '' }, place);
  }
  const { numbers, movedTo } = numberRoots(places, stored, known.fresh);
  for (const [from, to] of movedTo) await moveComponent(books, from, to);
  const components = places.map((place) => numbers.get(componentRoot(place)) ?? 0);
  for (const [row, { offered }] of all.entries())
    for (const { name, origin } of offered)
      books.unwritten.links.push({ name, origin, component: components[row] });
  return { components, movedTo };
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

/** Offers what the database has, and gives the places of its components, the oldest first. */
function offerStored(rows: readonly OfferRow[], offers: Offers): readonly Place[] {
  const components = new Map<number, Place>();
  for (const { name, origin, component } of rows) {
    const place = components.get(component) ?? { stored: component, joined: undefined };
    components.set(component, place);
    offer(offers, { name, origin }, place);
  }
  return [...components.values()].sort((a, b) => (a.stored ?? 0) - (b.stored ?? 0));
}

/** Gives each root its number: that of the component in it, which takes in the others that it joins, or a new one. */
function numberRoots(places: readonly Place[], stored: readonly Place[], fresh: readonly number[]) {
  const numbers = new Map<Place, number>();
  const movedTo = new Map<number, number>();
  for (const place of stored) {
    const number = place.stored ?? 0;
    const kept = numbers.get(componentRoot(place));
    if (kept === undefined) numbers.set(componentRoot(place), number);
    else movedTo.set(number, kept);
  }
  const left = [...fresh];
  for (const root of places.map(componentRoot)) {
    if (numbers.has(root)) continue;
    const number = left.pop();
    if (number === undefined) throw new RangeError('no number left');
    numbers.set(root, number);
  }
  return { numbers, movedTo };
}

const HOLDERS = ['bills', 'reports', 'movements', 'decisions'] as const;

async function moveComponent({ tx, institution }: Books, from: number, to: number): Promise<void> {
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
