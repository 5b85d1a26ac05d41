import { joinComponents, type KnownOffers } from './components.ts';
import type { Books } from './inputs.ts';
import type { LinkNames } from './links.ts';

/** What is wanted, as the functions of the database take it: names, origins and sums. */
export function wantedParams(all: readonly LinkNames[]): readonly unknown[] {
  const links = all.flatMap(({ wanted }) => wanted);
  const wanted = [...new Map(links.map((each) => [`${each.name}\n${each.origin}`, each])).values()];
  const sums = [...new Set(all.flatMap((each) => each.sums))];
  return [wanted.map(({ name }) => name), wanted.map(({ origin }) => origin), sums];
}

/** Finds the components of some new things in the database, and stores their links. */
export async function findComponents(books: Books, all: readonly LinkNames[]): Promise<readonly number[]> {
  const { rows } = await books.tx.query<KnownOffers>(
    `select (select coalesce(jsonb_agg(offers), '[]') from vietqr_ledger.offers($1, $2, $3, $4) as offers) as offers,
       (select coalesce(jsonb_agg(nextval('vietqr_ledger.components')), '[]')
        from generate_series(1, $5::integer)) as fresh`,
    [books.institution, ...wantedParams(all), all.length],
  );
  const [known] = rows;
  if (!known) throw new RangeError('no row');
  return (await joinComponents(books, all, known)).components;
}
