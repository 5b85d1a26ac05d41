import { type OptionsOrIndex, readLanguage } from '../../../issues/fields.ts';
import { finish } from '../../../issues/finish.ts';
import { type OwnProps, ownProps } from '../../../issues/foreign.ts';
import type { Language } from '../../../issues/format.ts';
import { lookalikesMessages } from '../../../issues/messages/en/lookalikes.ts';
import { unwrap } from '../../../issues/result.ts';
import { stringify } from '../../../issues/stringify.ts';
import type { Repair, RepairCode } from '../repair.ts';
import { ENGLISH_TITLES } from './en.ts';
import { titleOf } from './title.ts';
import { VIETNAMESE_TITLES } from './vi.ts';

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
      if (!given || isRepair(given))
        return given && titleOf(given, spoken === 'vi' ? VIETNAMESE_TITLES : ENGLISH_TITLES);
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

function isRepairCode(code: unknown): code is RepairCode {
  return typeof code === 'string' && Object.hasOwn(ENGLISH_TITLES.codes, code);
}
