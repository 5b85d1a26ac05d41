import type { TransportCode } from './transport/rules.ts';

/** Repairs that the checksum of the text does not bear out, whatever was tried. */
const GUESSED = [
  'account_guess',
  'crc_placeholder',
  'length_guess',
  'link_transfer',
  'purpose_in_bill',
] as const;

export type GuessCode = (typeof GUESSED)[number];

/** Repairs after which the checksum that came with the text agrees. */
export type ChecksumCode =
  | TransportCode
  | 'account_digit'
  | 'account_length'
  | 'account_swap'
  | 'amount_digit'
  | 'amount_swap'
  | 'byte_lengths'
  | 'crc_start_zero'
  | 'crc_unpadded'
  | 'crc_without_header'
  | 'length';

export type RepairCode = GuessCode | ChecksumCode;

/** Tells a repair that the checksum does not bear out, whatever was tried. */
export function isGuess(code: RepairCode): code is GuessCode {
  return GUESSED.some((guessed) => guessed === code);
}

/** What a title tells beside the kind of damage. */
export interface RepairDetail {
  /** Ids of the object, from the root down. */
  readonly where?: string;
  /** What stood there, where a value was changed. */
  readonly from?: string;
  /** What stands there now, where a value was changed. */
  readonly to?: string;
  /** What else was undone, before or on the way. */
  readonly steps?: readonly TransportCode[];
}

/** What is known of every repair; it is offered for a person to decide on, never applied. */
interface OfferedCode extends RepairDetail {
  /** In English; `describeRepair` speaks Vietnamese too. */
  readonly title: string;
  /** The repaired code, which reads without an error. */
  readonly payload: string;
  /** Whether it pays into another account, or at another bank, than the damaged text shows. */
  readonly payeeChanged: boolean;
  /**
   * Readings of the text that were held against its checksum, up to the kind of damage that was found. A checksum agrees
   * with a wrong reading once in 65,536.
   */
  readonly tried: number;
}

/** The code as it was: it alone agrees with the checksum that came with the text, of at most 65 readings. */
export interface ProvedRepair extends OfferedCode {
  /** Whether the checksum proves it: it does. */
  readonly proved: true;
  /** What had happened to the code, `'account_digit'`. */
  readonly code: ChecksumCode;
}

/** What the code may have been: the checksum disagrees, or agrees with several readings or after too many. */
export interface GuessedRepair extends OfferedCode {
  /** Whether the checksum proves it: it does not. */
  readonly proved: false;
  /** What may have happened to the code, `'account_guess'`. */
  readonly code: RepairCode;
}

/** A way to repair a code, offered for a person to decide on; `proved` tells what was proved from what is guessed. */
export type Repair = GuessedRepair | ProvedRepair;
