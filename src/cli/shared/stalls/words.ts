import { writeVnd } from '../../../money/vnd.ts';
import type { Bilingual } from '../../terminal/io.ts';
import type { CodeFinding } from './check.ts';
import { paidAccount, type Stall } from './stall.ts';

/** Says what was found in a picture, so that a stall holder knows what to do. */
export function findingWords(finding: CodeFinding): Bilingual {
  return VERDICT_WORDS[finding.verdict](finding);
}

const VERDICT_WORDS: Readonly<Record<CodeFinding['verdict'], (finding: CodeFinding) => Bilingual>> = {
  right: ({ stall }) => ({
    en: `right: ${stallName(stall, 'en')}${toPayee(stall, 'en')}`,
    vi: `đúng: ${stallName(stall, 'vi')}${toPayee(stall, 'vi')}`,
  }),
  other_stall: ({ stall, other }) => ({
    en: `WRONG PLACE: here hangs the code of ${stallName(other, 'en')}, not of ${stallName(stall, 'en')}; take it down, or customers pay the neighbour`,
    vi: `TREO NHẦM: mã QR này của ${stallName(other, 'vi')}, không phải của ${stallName(stall, 'vi')}; hãy gỡ xuống, nếu không khách trả tiền cho sạp khác`,
  }),
  changed: ({ stall, payment, differs = [] }) => ({
    en: `DIFFERENT: the money still comes to ${stallName(stall, 'en')}, but the code is not the registered one (${changes(payment, differs, 'en')}); print the registered code again`,
    vi: `KHÁC MẪU: tiền vẫn về ${stallName(stall, 'vi')}, nhưng mã QR không đúng mã đã đăng ký (${changes(payment, differs, 'vi')}); hãy in lại mã đã đăng ký`,
  }),
  other_payee: ({ stall, payment }) => ({
    en: `DO NOT TAKE MONEY BY THIS CODE: it pays ${payment ? paidAccount(payment) : 'somebody else'}${insteadOf(stall, 'en')}; somebody may have stuck another code over it. Take it down and call the market board`,
    vi: `ĐỪNG NHẬN TIỀN QUA MÃ NÀY: tiền vào tài khoản ${payment ? paidAccount(payment) : 'của người khác'}${insteadOf(stall, 'vi')}; có thể mã QR đã bị dán đè. Hãy bóc ra và báo Ban quản lý chợ`,
  }),
  no_payment: ({ stall }) => ({
    en: `NO CODE FOR A PAYMENT${stall ? ` at ${stallName(stall, 'en')}` : ''}: damaged, or a link; do not open it, and hang the registered code`,
    vi: `KHÔNG PHẢI MÃ QR THANH TOÁN${stall ? ` ở ${stallName(stall, 'vi')}` : ''}: mã hỏng hoặc là đường liên kết; đừng mở, hãy treo lại mã đã đăng ký`,
  }),
};

type Lang = keyof Bilingual;

const STALL = { en: 'stall', vi: 'sạp' };

function stallName(stall: Stall | undefined, lang: Lang): string {
  return stall
    ? `${STALL[lang]} ${stall.id}${stall.name ? ` (${stall.name})` : ''}`
    : { en: 'an unknown stall', vi: 'sạp chưa rõ' }[lang];
}

function toPayee(stall: Stall | undefined, lang: Lang): string {
  return stall
    ? { en: `, paid into ${paidAccount(stall.payment)}`, vi: `, tiền vào ${paidAccount(stall.payment)}` }[
        lang
      ]
    : '';
}

function insteadOf(stall: Stall | undefined, lang: Lang): string {
  if (!stall)
    return { en: ', an account of no registered stall', vi: ', không phải tài khoản của sạp nào đã đăng ký' }[
      lang
    ];
  const right = paidAccount(stall.payment);
  return {
    en: `, not ${right} of ${stallName(stall, 'en')}`,
    vi: `, không phải ${right} của ${stallName(stall, 'vi')}`,
  }[lang];
}

const OBJECT_NAMES: Readonly<Record<string, Bilingual>> = {
  '01': { en: 'kind of code', vi: 'loại mã QR' },
  '54': { en: 'amount', vi: 'số tiền' },
  '59': { en: 'name', vi: 'tên' },
  '62.08': { en: 'purpose', vi: 'nội dung chuyển khoản' },
  '62.03': { en: 'store', vi: 'mã cửa hàng' },
};

function changes(payment: CodeFinding['payment'], differs: readonly string[], lang: Lang): string {
  const names = differs.map(
    (tags) => OBJECT_NAMES[tags]?.[lang] ?? { en: `object ${tags}`, vi: `trường ${tags}` }[lang],
  );
  const amount =
    payment?.amount === undefined
      ? []
      : [{ en: `asks for ${writeVnd(payment.amount)}`, vi: `ghi sẵn ${writeVnd(payment.amount)}` }[lang]];
  return [...new Set([...names, ...amount])].join(', ');
}
