import { tellFailure } from '../terminal/failure.ts';
import { EXIT, type Exit } from '../terminal/io.ts';
import type { Output } from '../terminal/output.ts';
import { worstOf } from './collect.ts';

/** Keeps the worst exit code of the pieces of work of a call, so that one that fails does not keep the others from being done. */
export interface ExitTally {
  /** Does a piece of work and gives what it made; nothing where it failed, of which the caller has been told. */
  attempt<T>(work: () => Promise<T | undefined>): Promise<T | undefined>;
  /** Gives the worst exit code so far. */
  worst(): Exit;
}

/** Makes the tally of a call, before any of its work. */
export function createExitTally(output: Output): ExitTally {
  let worst: Exit = EXIT.good;
  return {
    attempt: async <T>(work: () => Promise<T | undefined>) => {
      let made: T | undefined;
      const trying = async () => {
        made = await work();
        return made === undefined ? EXIT.badData : EXIT.good;
      };
      worst = worstOf([worst, await tellFailure(trying, output)]);
      return made;
    },
    worst: () => worst,
  };
}
