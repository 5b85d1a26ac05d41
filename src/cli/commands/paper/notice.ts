import { NOTICE } from '../../../documents/notice/fields.ts';
import { safeNotice } from '../../../documents/notice/notice.ts';
import { readAmount } from '../../../money/vnd.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Flags } from '../../args/flags.ts';
import { chosen, flagsOf } from '../../args/flags-of.ts';
import { paperWords } from '../../args/paper.ts';
import { placeholder } from '../../args/placeholders.ts';
import { command } from '../../command.ts';
import { relay } from '../../shared/collect.ts';
import { DOCUMENT_FIELDS, DOCUMENT_FLAGS, makeDocument } from '../../shared/document.ts';
import { type UsageError, usage } from '../../terminal/failure.ts';

const NOTICE_FLAGS = flagsOf(NOTICE, {
  ...DOCUMENT_FIELDS,
  issuer: { value: 'NAME', en: 'who issues it', vi: 'đơn vị thông báo' },
  issuerDetails: {
    name: 'issuer-detail',
    en: 'address, telephone: a line each; may be repeated',
    vi: 'địa chỉ, điện thoại: mỗi lần một dòng',
  },
  subject: { en: 'line below the heading', vi: 'trích yếu, dòng dưới tiêu đề' },
  payer: {
    value: 'LABEL=TEXT',
    en: 'who pays, such as Pupil=…; may be repeated',
    vi: 'người nộp tiền, như Học sinh=…; có thể ghi nhiều lần',
  },
  items: {
    name: 'item',
    value: 'NAME=DONG',
    en: 'what for; without --amount the items are summed; may be repeated',
    vi: 'khoản thu; không có --amount thì cộng các khoản; có thể ghi nhiều lần',
  },
  due: { en: 'last day to pay', vi: 'hạn nộp' },
  notes: {
    name: 'note',
    en: 'a sentence below the box; may be repeated',
    vi: 'câu ghi thêm bên dưới; có thể ghi nhiều lần',
  },
  issued: { en: 'place and date of issue', vi: 'nơi lập và ngày lập' },
  signer: {
    value: 'ROLE=NAME',
    en: 'who signs: an office, perhaps with a name',
    vi: 'người ký: chức danh, có thể kèm họ tên',
  },
  paper: paperWords(NOTICE.paper.blank),
});

/** `vietqr notice`: a fee notice on paper. */
export const notice = command({
  operands: '',
  mostOperands: 0,
  flags: { ...NOTICE_FLAGS, ...DOCUMENT_FLAGS },
  examples: [
    'vietqr notice --bank VBA --account 1800201234567 --account-name "TRUONG THCS HOA CAU" --purpose HP090120 --issuer "Trường THCS Hoa Cau" --payer "Học sinh=Nguyễn Thị Bảo An" --item "Học phí tháng 9=320000" --due 30/09/2026 --out notice.pdf',
  ],
  run: async (call) => {
    const given = noticeFlags(call.flags);
    const { items } = given;
    const total = items.length > 0 ? { amount: items.reduce((sum, { amount }) => sum + amount, 0) } : {};
    return makeDocument(call, {
      defaults: total,
      layout: (shown, report) => relay(safeNotice({ ...shown, ...given }), report),
    });
  },
});

/** Reads the flags of a notice. @throws {UsageError} */
function noticeFlags(flags: Flags) {
  return {
    issuer: flags.text('issuer') ?? '',
    issuerDetails: flags.list('issuer-detail'),
    payer: flags.list('payer').map(payerOf),
    items: flags.list('item').map(itemOf),
    notes: flags.list('note'),
    ...omitUndefined({
      subject: flags.text('subject'),
      due: flags.text('due'),
      issued: flags.text('issued'),
      signer: signerOf(flags.text('signer')),
      paper: chosen(NOTICE.paper, flags.text('paper')),
    }),
  };
}

function payerOf(given: string): { label: string; value: string } {
  if (!/^[^=]+=./s.test(given)) throw wrongForm('--payer', 'LABEL=TEXT', given);
  const [label, value] = cut(given, given.indexOf('='));
  return { label, value };
}

function itemOf(given: string): { name: string; amount: number } {
  const [name, sum] = cut(given, given.lastIndexOf('='));
  const amount = readAmount(sum.replace(/^-/, ''));
  if (name === '' || amount === undefined) throw wrongItem(given);
  return { name, amount: sum.startsWith('-') ? -amount : amount };
}

/** Says what to write: the sum without what parts its thousands, where that is all that is wrong. */
function wrongItem(given: string): UsageError {
  const parted = /^(.+)=(-?\d{1,3}(?:[., ]\d{3})+)\s*(?:đ|đồng|vnd)?$/is.exec(given);
  const [, name = 'Học phí', sum = '320000'] = parted ?? [];
  const right = `'${name}=${sum.replace(/[., ]/g, '')}'`;
  return usage(
    `--item takes NAME=DONG with the sum in plain digits; write ${right}, not ${given}`,
    `--item cần dạng ${placeholder('NAME=DONG', 'vi')}, số tiền viết liền; hãy ghi ${right}, không phải ${given}`,
  );
}

/** `ROLE=NAME`, or a role alone. */
function signerOf(given: string | undefined): { role: string; name?: string } | undefined {
  if (given === undefined) return undefined;
  if (!/^[^=]+(?:=.+)?$/s.test(given)) throw wrongForm('--signer', 'ROLE=NAME', given);
  const at = given.indexOf('=');
  if (at < 0) return { role: given };
  const [role, name] = cut(given, at);
  return { role, name };
}

function cut(text: string, at: number): readonly [string, string] {
  return [text.slice(0, at), text.slice(at + 1)];
}

function wrongForm(flag: string, form: string, given: string): UsageError {
  return usage(
    `${flag} takes ${form}, not ${given}`,
    `${flag} cần dạng ${placeholder(form, 'vi')}, không phải ${given}`,
  );
}
