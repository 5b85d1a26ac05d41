import { CHECK_SYSTEMS, type CheckSystem, verifies } from '../../../text/check-digits.ts';
import { foldName } from '../../../text/diacritics.ts';
import { usage } from '../../terminal/failure.ts';
import type { Bilingual } from '../../terminal/io.ts';
import type { Output } from '../../terminal/output.ts';
import type { ListedBill } from './bills.ts';

/** Codes that do not fit, of which a sentence names so many. */
const MOST_CODES_NAMED = 5;

/** Fewer codes may fit a system by chance: five do once in millions of lists. */
const LEAST_ALL_FIT = 5;

/**
 * Compares the issued codes with the check system that was named, which is for those whose list names none. Where most do not fit
 * it, it is another; where a few do not, they are named, since they may be mistyped in the list. Where none was named and all
 * codes fit one, that is said.
 *
 * @throws {UsageError}
 */
export function compareWithCheck(
  bills: readonly ListedBill[],
  check: CheckSystem | undefined,
  { info }: Pick<Output, 'info'>,
): void {
  const codes = bills.filter((bill) => bill.check === undefined).map(({ code }) => code);
  if (check === undefined) {
    const fits = codes.length < LEAST_ALL_FIT ? [] : systemsOf(codes);
    if (fits.length > 0) info(allFit(fits.join(', '), codes.length));
    return;
  }
  if (codes.length === 0) return;
  const others = codes.filter((code) => !hasCheckOf(code, check));
  if (others.length * 2 > codes.length) throw otherCheck(check, codes, others.length);
  if (others.length > 0) info(someOthers(check, codes.length, others));
}

/** Lists the systems that all codes fit. */
function systemsOf(codes: readonly string[]): readonly CheckSystem[] {
  return CHECK_SYSTEMS.filter((system) => codes.every((code) => hasCheckOf(code, system)));
}

function allFit(check: string, count: number): Bilingual {
  return {
    en: `all ${count} codes have check characters: with --check ${check} a code with one mistyped character is recognised`,
    vi: `cả ${count} mã đều có ký tự kiểm tra: thêm --check ${check} thì mã gõ sai một ký tự vẫn nhận ra được`,
  };
}

function hasCheckOf(code: string, system: CheckSystem): boolean {
  return verifies(foldName(code).toUpperCase(), system);
}

function otherCheck(check: CheckSystem, codes: readonly string[], count: number) {
  const known = systemsOf(codes);
  const [en, vi] =
    known.length > 0
      ? [`they fit --check ${known.join(', ')}`, `các mã này theo --check ${known.join(', ')}`]
      : [
          'leave --check out, or look at the column of codes',
          'hãy bỏ --check, hoặc xem lại cột mã thanh toán',
        ];
  return usage(
    `--check ${check}: ${count} of ${codes.length} codes do not fit it, such as ${codes.find((code) => !hasCheckOf(code, check))}; ${en}`,
    `--check ${check}: ${count} trên ${codes.length} mã không đúng cách tính này, ví dụ ${codes.find((code) => !hasCheckOf(code, check))}; ${vi}`,
  );
}

function someOthers(check: CheckSystem, count: number, others: readonly string[]): Bilingual {
  const named = `${others.slice(0, MOST_CODES_NAMED).join(', ')}${others.length > MOST_CODES_NAMED ? ' …' : ''}`;
  return {
    en: `--check ${check}: ${others.length} of ${count} codes do not fit it, look whether they are mistyped in the list: ${named}`,
    vi: `--check ${check}: ${others.length} trên ${count} mã không đúng cách tính này, hãy xem danh sách có ghi sai không: ${named}`,
  };
}
