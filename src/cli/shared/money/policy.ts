import { readFields } from '../../../issues/fields.ts';
import {
  POLICY,
  type SettlePolicy,
  WALLET_FEE,
  type WalletFee,
} from '../../../reconcile/settlement/allocate/policy.ts';
import { parseMoney } from '../../../tables/cells/money.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Flags } from '../../args/flags.ts';
import { chosen, flagsOf } from '../../args/flags-of.ts';
import { usage } from '../../terminal/failure.ts';
import { collectNow } from '../collect.ts';

/** The flags that say what becomes of money that does not fit. */
export const POLICY_FLAGS = {
  ...flagsOf(POLICY, {
    tolerance: {
      value: 'DONG',
      en: 'a bill may be short or over by so much, if it is at least twice as much; default 0',
      vi: 'số đồng được phép thiếu hoặc thừa, với khoản thu ít nhất gấp đôi số đó; mặc định 0',
    },
    late: {
      en: 'money after the due day: taken or held; default accept',
      vi: 'tiền đến sau hạn: ghi nhận hay giữ lại; mặc định accept',
    },
    graceDays: {
      value: 'DAYS',
      en: 'days after the due day on which money is still in time; default 0',
      vi: 'số ngày sau hạn vẫn tính là đúng hạn; mặc định 0',
    },
    lateFee: false,
    walletFee: {
      value: 'FEE',
      en: 'what wallets keep of a payment: 1.1%, 1000, or both as 1.1%+1000; money that is short by exactly that pays its bill',
      vi: 'phí ví điện tử trừ vào tiền nộp: 1,1%, 1000, hoặc cả hai: 1,1%+1000; tiền thiếu đúng bằng phí thì coi là nộp đủ',
    },
    superseded: {
      en: 'money for a replaced bill; default forward',
      vi: 'tiền cho khoản thu đã được thay: chuyển sang khoản mới hay giữ lại; mặc định forward',
    },
    multiple: {
      en: 'one movement for several bills: proposed, or allocated where the sum is exact; default propose',
      vi: 'một giao dịch nộp gộp nhiều khoản: chờ xác nhận, hay ghi nhận khi khớp tổng; mặc định propose',
    },
    openBills: {
      en: "a sum that is none of a customer's open bills: asked, oldest first, or shared; default ask",
      vi: 'số tiền không khớp khoản chưa nộp nào: hỏi, khoản cũ trước, hay chia theo tỷ lệ; mặc định ask',
    },
  }),
  ...flagsOf(WALLET_FEE, {
    percent: false,
    fixed: false,
    rounding: {
      name: 'wallet-fee-rounding',
      en: 'how a percentage that wallets keep is rounded to whole đồng; default nearest',
      vi: 'cách làm tròn phần trăm phí ví điện tử đến đồng; mặc định nearest',
    },
  }),
} as const;

/** Takes from the flags what becomes of money that does not fit. @throws {UsageError} */
export function policyOf(flags: Flags): SettlePolicy {
  return omitUndefined({
    tolerance: flags.number('tolerance'),
    late: chosen(POLICY.late, flags.text('late')),
    graceDays: flags.number('grace-days'),
    walletFee: walletFeeFlag(flags),
    superseded: chosen(POLICY.superseded, flags.text('superseded')),
    multiple: chosen(POLICY.multiple, flags.text('multiple')),
    openBills: chosen(POLICY.openBills, flags.text('open-bills')),
  });
}

/** A percentage as it is written in either language, a sum of đồng, or both. */
const FEE_TEXT = /^(?:(\d+(?:[.,]\d{1,6})?) *% *)?(?:(^|\+) *([^%+]+))?$/;

function walletFeeFlag(flags: Flags): WalletFee | undefined {
  const given = flags.text('wallet-fee');
  const rounding = chosen(WALLET_FEE.rounding, flags.text('wallet-fee-rounding'));
  if (given === undefined && rounding === undefined) return undefined;
  const [all, percent, , sum] = FEE_TEXT.exec(given?.trim() ?? '') ?? [];
  const fixed = sum === undefined ? undefined : parseMoney(sum.trim());
  const parts = {
    percent: percent === undefined ? undefined : Number(percent.replace(',', '.')),
    fixed,
    rounding,
  };
  const fee = collectNow((report) => readFields(WALLET_FEE, omitUndefined(parts), report));
  const isRead = all !== undefined && all !== '' && (sum === undefined || fixed !== undefined);
  if (isRead && fee.ok) return fee.value;
  throw usage(
    '--wallet-fee is a percentage up to 100%, a sum of đồng, or both: --wallet-fee=1.1%+1000',
    '--wallet-fee là số phần trăm không quá 100%, số đồng, hoặc cả hai: --wallet-fee=1,1%+1000',
  );
}
