import type { Report } from '../issues/report.ts';
import type { Movement } from './movement.ts';
import { createSeen } from './seen.ts';

/** A movement that was just made. */
type Unidentified = Omit<Movement, 'id'> & { id: string };

/** Gives the movements of a file their ids, one after the other. */
export interface IdGiver {
  /** Writes the id into a movement that is not handed out yet, and gives it back. */
  give(movement: Unidentified): Movement;
  /** Movements without a number of the bank. */
  readonly unnumbered: number;
}

/** Rows of one number, day and sum are one movement if they say the same, and else several; a twin without a number counts on. */
export function createIds(): IdGiver {
  const seen = createSeen();
  let unnumbered = 0;
  return {
    give(movement) {
      const { reference, time, amount, description, balance } = movement;
      const day = time?.slice(0, 'YYYY-MM-DD'.length) ?? '';
      if (reference === undefined) unnumbered++;
      const key =
        reference === undefined
          ? [time, amount, description, balance].join('|')
          : `${reference}:${day}:${amount}`;
      const count = seen.count(key);
      movement.id = `statement:${count > 1 ? `${key}#${count}` : key}`;
      return movement;
    },
    get unnumbered() {
      return unnumbered;
    },
  };
}

/** Warns once of movements without a number of the bank. */
export function reportIds({ unnumbered }: IdGiver, report: Report): void {
  if (unnumbered > 0) report('transaction.no_id', { path: ['id'], severity: 'warning' });
}
