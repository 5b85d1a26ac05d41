import { type OptionsOrIndex, readLanguage } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { type OwnProps, ownProps } from '../../issues/foreign.ts';
import type { Language } from '../../issues/format.ts';
import { lookalikesMessages } from '../../issues/messages/en/lookalikes.ts';
import { unwrap } from '../../issues/result.ts';
import { stringify } from '../../issues/stringify.ts';
import { isRepairCode, titleOf } from './titles.ts';
import type { TransportCode } from './transport/rules.ts';

/** Repairs that the checksum of the text does not bear out, whatever was tried. */
export const GUESSED = [
  'account_guess',
  'crc_placeholder',
  'length_guess',
  'link_transfer',
  'purpose_in_bill',
] as const;

export type GuessCode = (typeof GUESSED)[number];

/** Repairs after which the checksum that came with the text agrees. */
export type SealedCode =
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

export type RepairCode = GuessCode | SealedCode;

/** What a title tells beside the kind of damage. */
export interface RepairDetail {
  /** Ids of the object, from the root down. */
  readonly where?: string;
  readonly from?: string;
  readonly to?: string;
  /** What else was undone, before or on the way. */
  readonly steps?: readonly TransportCode[];
}

/** What is known of every repair; it is offered for a person to decide on, never applied. */
interface OfferedCode extends RepairDetail {
  /** In English; {@link describeRepair} speaks Vietnamese too. */
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
  readonly proved: true;
  readonly code: SealedCode;
}

/** What the code may have been: the checksum disagrees, or agrees with several readings or after too many. */
export interface GuessedRepair extends OfferedCode {
  readonly proved: false;
  readonly code: RepairCode;
}

/** A way to repair a code, offered for a person to decide on; `proved` tells what was proved from what is guessed. */
export type Repair = GuessedRepair | ProvedRepair;

/** Writes the title of a repair. */
export function repair(facts: Omit<GuessedRepair, 'title'> | Omit<ProvedRepair, 'title'>): Repair {
  return { ...facts, title: titleOf(facts, 'en') };
}

/**
 * Says what a repair does, and whether it is proved, in English or Vietnamese.
 *
 * @throws {VietqrError} `input.type` for what is no repair, `input.value` for another language.
 */
export function describeRepair(offered: Repair, lang?: OptionsOrIndex<Language>): string {
  return unwrap(
    finish(lookalikesMessages, (report) => {
      const spoken = readLanguage(lang, report);
      const given = ownProps(offered, report);
      if (!given || isRepair(given)) return given && titleOf(given, spoken);
      return report('input.type', { path: ['repair'], expected: 'aRepair', received: stringify(offered) });
    }),
  );
}

/** Checks whether a repair, which may have been stored or sent as JSON, tells what its title needs. */
function isRepair(given: OwnProps): given is OwnProps & Omit<Repair, 'title' | 'payload'> {
  const {
    code,
    proved = false,
    payeeChanged = false,
    tried = 0,
    where = '',
    from = '',
    to = '',
    steps = [],
  } = given;
  return (
    isRepairCode(code) &&
    typeof proved === 'boolean' &&
    typeof payeeChanged === 'boolean' &&
    typeof tried === 'number' &&
    [where, from, to].every((part) => typeof part === 'string') &&
    Array.isArray(steps) &&
    steps.every(isRepairCode)
  );
}
