import type { Report } from '../issues/report.ts';
import { accountKey, dayNumber, referenceKey } from './identity.ts';
import type { Movement } from './movement.ts';
import { createSeen } from './seen.ts';

/** What tells a movement from others: what the bank says of it, whoever reports it. */
export interface Identifiable {
  readonly amount: number;
  readonly description: string;
  readonly time?: string | undefined;
  readonly account?: string | undefined;
  readonly reference?: string | undefined;
  readonly balance?: number | undefined;
  readonly source: string;
}

const MS_OF_DAY = 86_400_000;

/**
 * Gives the movements of one file their ids. Where account, reference and day are known these and the sum make it, whatever
 * the channel; else it starts with the channel, and without a reference it holds all that is said. Twin rows are two,
 * numbered by what they say, so that another file with the same rows gives the same ids, whatever their order.
 */
export function identifyMovements<T extends Identifiable>(
  movements: readonly T[],
): (T & { readonly id: string })[] {
  const names = movements.map(identityOf);
  const ids = [...names];
  for (const [name, rows] of twinRows(names))
    for (const [place, row] of rows.sort((a, b) => compareContents(movements[a], movements[b])).entries())
      if (place > 0) ids[row] = twinName(name, place + 1);
  return movements.map((movement, row) => ({ ...movement, id: ids[row] ?? '' }));
}

/**
 * Tells the twin rows of one list of a feed apart that has no numbers beside the bank's, as those of a file are: by numbers that
 * hold what they say, whatever their order.
 */
export function numberTwins(movements: readonly Movement[]): Movement[] {
  const numbered = [...movements];
  for (const [name, rows] of twinRows(movements.map(({ id, eventIds }) => (eventIds ? '' : id)))) {
    if (name === '') continue;
    for (const [place, row] of rows.sort((a, b) => compareContents(movements[a], movements[b])).entries()) {
      const movement = movements[row];
      const id = place > 0 ? twinName(name, place + 1) : name;
      if (movement) numbered[row] = { ...movement, id, eventIds: [`${movement.source}:${id}`] };
    }
  }
  return numbered;
}

/** Lists the rows of each name that stands more than once; nearly none does. */
function twinRows(names: readonly string[]): Map<string, number[]> {
  const seen = createSeen();
  const twins = new Map<string, number[]>();
  for (const name of names) if (seen.count(name) > 1) twins.set(name, []);
  if (twins.size > 0) for (const [row, name] of names.entries()) twins.get(name)?.push(row);
  return twins;
}

function twinName(name: string, count: number): string {
  return `${name}#${count}`;
}

/** A movement that was just made. */
type Unidentified = Omit<Movement, 'id'> & { id: string };

/** Gives movements that come one after the other their ids. */
export interface IdGiver {
  /** Writes the id into a movement that is not handed out yet, and gives it back. */
  give(movement: Unidentified): Movement;
  /** Movements without a number of the bank. */
  readonly unnumbered: number;
}

/**
 * Gives ids as {@link identifyMovements} does, in 12 bytes for each movement. Twin rows alone differ: they are numbered as they
 * come, since those that follow are not known yet.
 */
export function createIds(): IdGiver {
  const seen = createSeen();
  let unnumbered = 0;
  return {
    give(movement) {
      if (movement.reference === undefined) unnumbered++;
      const name = identityOf(movement);
      const count = seen.count(name);
      movement.id = count > 1 ? twinName(name, count) : name;
      return movement;
    },
    get unnumbered() {
      return unnumbered;
    },
  };
}

/** Warns once of movements without a number of the bank. */
export function reportUnnumbered(unnumbered: number, report: Report): void {
  if (unnumbered > 0) report('transaction.no_id', { path: ['id'], severity: 'warning' });
}

/** Names a movement by account, reference, day in Vietnam and sum; undefined where one of them is not known. */
export function bankIdentity({
  account,
  reference,
  time,
  amount,
}: Omit<Identifiable, 'source' | 'description'>): string | undefined {
  const [owner, key, date] = [accountKey(account), referenceKey(reference), dayText(time)];
  return owner === undefined || key === '' || date === '' ? undefined : `${owner}:${key}:${date}:${amount}`;
}

function identityOf(movement: Identifiable): string {
  const known = bankIdentity(movement);
  if (known !== undefined) return known;
  const { source, account, reference, time, amount, description, balance } = movement;
  const owner = account === undefined ? '' : `:${accountKey(account) ?? account}`;
  const said =
    reference === undefined
      ? `${time ?? ''}|${description}|${balance ?? ''}`
      : referenceKey(reference) || reference;
  return `${source}${owner}:${said}:${dayText(time)}:${amount}`;
}

const VIETNAM_TIME = '+07:00';

function dayText(time: string | undefined): string {
  if (time?.endsWith(VIETNAM_TIME) && time.length === 'YYYY-MM-DDThh:mm:ss+07:00'.length)
    return time.slice(0, 'YYYY-MM-DD'.length);
  const day = dayNumber(time);
  return day === undefined ? '' : new Date(day * MS_OF_DAY).toISOString().slice(0, 10);
}

function compareContents(a: Identifiable | undefined, b: Identifiable | undefined): number {
  const [one, other] = [contentOf(a), contentOf(b)];
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function contentOf(movement: Identifiable | undefined): string {
  return JSON.stringify([movement?.time, movement?.description, movement?.balance]);
}
