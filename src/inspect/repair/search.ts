import { withCrc } from '../../emv/payload.ts';
import { checkCandidate } from './candidate.ts';
import { CRC_LENGTH, CRC_OBJECT_LENGTH, closes } from './walk.ts';

/**
 * A checksum of 16 bits agrees by chance once in 65,536 readings: beyond so many, one that agrees may be such a chance
 * more often than once in 1,000.
 */
export const MOST_TRIED_FOR_PROOF = 65;

/** The search for what a damaged text was; it counts the readings that were held against the checksum. */
export interface RepairSearch {
  readonly tried: number;
  /** Whether a reading divides into objects, its own checksum agrees, and it can be read; asked anew it does not count. */
  agrees(reading: string, strict: boolean): boolean;
  /** Counts readings that were held against the checksum by other means. */
  count(readings: number): void;
}

/** Begins a search. */
export function createSearch(): RepairSearch {
  const answers = new Map<string, boolean>();
  let tried = 0;
  const isRight = (reading: string) => {
    if (!closes(reading)) return false;
    tried++;
    return hasRightChecksum(reading);
  };
  return {
    get tried() {
      return tried;
    },
    agrees(reading, strict) {
      const known = answers.get(reading) ?? isRight(reading);
      answers.set(reading, known);
      return known && checkCandidate(reading, strict) !== undefined;
    },
    count(readings) {
      tried += readings;
    },
  };
}

function hasRightChecksum(reading: string): boolean {
  return withCrc(reading.slice(0, -CRC_OBJECT_LENGTH), reading.slice(-CRC_LENGTH)) === reading;
}
