import { isBlank } from '../../tables/cells/money.ts';
import { shownText } from '../../tables/sheet.ts';
import type { Movement } from '../movement.ts';
import type { StatementColumns } from './layout.ts';
import type { Line } from './line.ts';

/** Holds the last movement back until it is known whether its text goes on in the rows below. */
export interface Continuation {
  push(movement: Movement, row: number): void;
  /** Takes a row that holds nothing but more of the text of the movement above; tells whether it was one. */
  take(line: Line): boolean;
  /** Gives the movements that are complete, once. */
  ready(): readonly Movement[];
  finish(): readonly Movement[];
}

const NO_MOVEMENTS: readonly Movement[] = [];

/**
 * Joins the texts that stand below their movements: all of them, where no column holds texts, and else the lines that a text
 * was broken into, which stand alone in its column and before another movement.
 */
export function createContinuation({ description }: StatementColumns): Continuation {
  let held: Movement | undefined;
  let heldRow = 0;
  let more: string[] = [];
  let done: Movement[] = [];
  const release = (isFollowed: boolean): void => {
    if (!held) return;
    const isWhole = more.length === 0 || (description !== undefined && !isFollowed);
    done.push(isWhole ? held : { ...held, description: joinedText(held.description, more) });
    held = undefined;
    more = [];
  };
  return {
    push(movement, row) {
      release(true);
      held = movement;
      heldRow = row;
    },
    take({ row, time }) {
      if (!held || time !== undefined || row.row !== heldRow + more.length + 1) return false;
      const filled = row.cells.flatMap((cell, column) => (isBlank(cell) ? [] : [column]));
      const [column] = filled;
      if (column === undefined || filled.length !== 1 || (description ?? column) !== column) return false;
      more.push(shownText(row.cells[column]).trim());
      return true;
    },
    ready() {
      if (done.length === 0) return NO_MOVEMENTS;
      const ready = done;
      done = [];
      return ready;
    },
    finish() {
      release(false);
      return done;
    },
  };
}

function joinedText(description: string, more: readonly string[]): string {
  return [description, ...more].filter(Boolean).join(' ');
}
