/**
 * Functions in the database, since it plans the statements of a function once a connection: planning them is most of what a
 * call costs. What was shipped once is never edited. Of tables that were never analyzed, as those of an embedded database, the
 * planner knows nothing and would read all rows of an institution: lateral joins (`offset 0` keeps them) go by the index.
 */
const PLANNING = `set plan_cache_mode = force_generic_plan
  set enable_seqscan = off set enable_bitmapscan = off`;

/** What is offered under wanted names by other sources, and the movements of some sums; with their components. */
const OFFERS = `create function vietqr_ledger.offers(who text, names text[], origins text[], sums bigint[])
  returns table (name text, origin text, component bigint) language plpgsql volatile ${PLANNING} as $$
  #variable_conflict use_column
  begin
    return query
      select distinct links.name, links.origin, links.component
      from unnest(names, origins) as wanted (name, origin)
      cross join lateral (select * from vietqr_ledger.links where institution = who and name = wanted.name offset 0) as links
      where wanted.origin = '' or links.origin <> wanted.origin;
    if cardinality(sums) > 0 then
      return query
        select distinct 'sum ' || amount, '', reports.component from unnest(sums) as of (sum)
        cross join lateral (select amount, component from vietqr_ledger.reports where institution = who
          and amount = of.sum offset 0) as reports;
    end if;
  end $$`;

/** What the database knows of some reports: which it has, what is offered to them, new numbers, and the inputs of all that. */
const KNOWN = `create function vietqr_ledger.known(who text, names text[], origins text[], sums bigint[], wanted text[],
  many integer) returns jsonb language plpgsql volatile ${PLANNING} as $$
  declare
    offered jsonb;
    chosen bigint[];
  begin
    select coalesce(jsonb_agg(offers), '[]'), coalesce(array_agg(distinct offers.component), '{}')
      into offered, chosen from vietqr_ledger.offers(who, names, origins, sums) as offers;
    return jsonb_build_object(
      'offers', offered,
      'fresh', (select coalesce(jsonb_agg(nextval('vietqr_ledger.components')), '[]') from generate_series(1, many)),
      'digests', (select coalesce(jsonb_agg(reports.digest), '[]') from unnest(wanted) as told (digest)
        cross join lateral (select digest from vietqr_ledger.reports where institution = who and digest = told.digest
          offset 0) as reports),
      'bills', (select coalesce(jsonb_agg(bill order by place), '[]') from unnest(chosen) as own (number)
        cross join lateral (select * from vietqr_ledger.bills where institution = who and component = own.number
          offset 0) as bills),
      'reports', (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'component', component, 'lock', lock, 'told', told)
          order by place), '[]') from unnest(chosen) as own (number)
        cross join lateral (select * from vietqr_ledger.reports where institution = who and component = own.number
          offset 0) as reports),
      'decisions', (select coalesce(jsonb_agg(jsonb_build_object('place', place, 'component', component,
          'decision', decision) order by place), '[]') from unnest(chosen) as own (number)
        cross join lateral (select * from vietqr_ledger.decisions where institution = who and component = own.number
          offset 0) as decisions
        where set_aside is null),
      'locks', (select coalesce(jsonb_agg(jsonb_build_object('place', place, 'lock', lock) order by place), '[]')
        from vietqr_ledger.locks where institution = who),
      'movements', (select coalesce(jsonb_agg(jsonb_build_object('place', place, 'state', state) order by place), '[]')
        from unnest(chosen) as own (number)
        cross join lateral (select * from vietqr_ledger.movements where institution = who and component = own.number
          offset 0) as movements),
      'balances', (select coalesce(jsonb_agg(state order by balances.key), '[]') from (
          select distinct bills.key from unnest(chosen) as own (number)
          cross join lateral (select * from vietqr_ledger.bills where institution = who and component = own.number
          offset 0) as bills) as named
        cross join lateral (select key, state from vietqr_ledger.balances where institution = who and key = named.key
          offset 0) as balances));
  end $$`;

/** Writes rows of several tables, those of one in their order; states of movements come with their shares. */
const WRITE = `create function vietqr_ledger.write(who text, rows jsonb) returns void language plpgsql volatile ${PLANNING} as $$
  begin
    if rows ? 'reports' then
      insert into vietqr_ledger.reports (institution, digest, id, amount, told, component)
        select who, row ->> 'digest', row ->> 'id', (row ->> 'amount')::bigint, row -> 'told',
          (row ->> 'component')::bigint
        from jsonb_array_elements(rows -> 'reports') with ordinality as list (row, place) order by place;
    end if;
    if rows ? 'links' then
      insert into vietqr_ledger.links
        select who, name, origin, component from jsonb_to_recordset(rows -> 'links')
          as link (name text, origin text, component bigint) on conflict do nothing;
    end if;
    if rows ? 'gone' then
      delete from vietqr_ledger.movements
        where place = any (array(select jsonb_array_elements_text(rows -> 'gone')::bigint));
    end if;
    if rows ? 'movements' then
      with added as (
        insert into vietqr_ledger.movements
            (institution, id, amount, moment, day, outcome, reason, to_review, locked, state, component)
          select who, id, amount, moment, day, outcome, reason, to_review, locked, state, component
          from jsonb_to_recordset(rows -> 'movements') as movement (id text, amount bigint, moment bigint,
            day integer, outcome text, reason text, to_review boolean, locked text, state jsonb, component bigint)
          returning place, outcome, state
      )
      insert into vietqr_ledger.allocations (institution, movement, bill, amount, is_made)
        select who, place, part ->> 'bill', (part ->> 'amount')::bigint, outcome = 'allocated'
        from added, jsonb_array_elements(state -> 'allocations') as part;
    end if;
    if rows ? 'balances' then
      insert into vietqr_ledger.balances
        select who, state ->> 'key', state ->> 'status', (state ->> 'received')::bigint, state
        from jsonb_array_elements(rows -> 'balances') as state
        on conflict (institution, key) do update
          set status = excluded.status, received = excluded.received, state = excluded.state;
    end if;
    if rows ? 'events' then
      insert into vietqr_ledger.events (institution, kind, subject, cause, data)
        select who, event ->> 'kind', event ->> 'subject', event -> 'cause', event -> 'data'
        from jsonb_array_elements(rows -> 'events') with ordinality as list (event, place) order by place;
    end if;
  end $$`;

export const ROUTINES: readonly string[] = [OFFERS, KNOWN, WRITE];
