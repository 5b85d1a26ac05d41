import { safeNotice } from '../../../documents/notice/notice.ts';
import { issue } from '../../../issues/issue.ts';
import { fail } from '../../../issues/result.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { choose, type Flags } from '../../args/flags.ts';
import { paperFlag } from '../../args/paper.ts';
import { command } from '../../command.ts';
import { DOCUMENT_FLAGS, makeDocument } from '../../shared/document.ts';
import { EXIT, type Failure } from '../../terminal/io.ts';

const NOTICE_PAPERS = ['A4', 'A5'] as const;

/** `vietqr notice`: a fee notice on paper. */
export const notice = command({
  operands: '',
  mostOperands: 0,
  flags: {
    issuer: { kind: 'text', value: 'NAME', en: 'who issues it', vi: 'đơn vị thông báo' },
    'issuer-detail': {
      kind: 'list',
      value: 'TEXT',
      en: 'address, telephone: a line each; may be repeated',
      vi: 'địa chỉ, điện thoại: mỗi lần một dòng',
    },
    subject: { kind: 'text', value: 'TEXT', en: 'line below the heading', vi: 'dòng dưới tiêu đề' },
    payer: {
      kind: 'list',
      value: 'LABEL=TEXT',
      en: 'who pays, such as Pupil=…; may be repeated',
      vi: 'người nộp, như Học sinh=…; có thể ghi nhiều lần',
    },
    item: {
      kind: 'list',
      value: 'NAME=DONG',
      en: 'what for; without --amount the items are summed; may be repeated',
      vi: 'khoản thu; không có --amount thì cộng các khoản; có thể ghi nhiều lần',
    },
    due: { kind: 'text', value: 'TEXT', en: 'last day to pay', vi: 'hạn nộp' },
    note: {
      kind: 'list',
      value: 'TEXT',
      en: 'a sentence below the box; may be repeated',
      vi: 'câu ghi thêm bên dưới; có thể ghi nhiều lần',
    },
    issued: { kind: 'text', value: 'TEXT', en: 'place and date of issue', vi: 'nơi và ngày thông báo' },
    signer: {
      kind: 'text',
      value: 'ROLE=NAME',
      en: 'who signs: an office, perhaps with a name',
      vi: 'người ký: chức vụ, có thể kèm họ tên',
    },
    paper: paperFlag(NOTICE_PAPERS),
    ...DOCUMENT_FLAGS,
  },
  examples: [
    "vietqr notice --bank VBA --account 1800201234567 --account-name 'TRUONG THCS HOA CAU' --purpose HP090120 --issuer 'Trường THCS Hoa Cau' --payer 'Học sinh=Nguyễn Thị Bảo An' --item 'Học phí tháng 9=320000' --due 30/09/2026 --out notice.pdf",
  ],
  run: async (call) => {
    const read = readLists(call.flags);
    if ('exit' in read) return read;
    const { flags } = call;
    const { items } = read;
    const total = items.length > 0 ? { amount: items.reduce((sum, { amount }) => sum + amount, 0) } : {};
    return makeDocument(call, {
      defaults: total,
      layout: ({ amount = total.amount, accountName = '', purpose = '', ...shown }) =>
        amount === undefined
          ? fail(issue('input.required', { path: ['amount'], expected: 'whole đồng' }))
          : safeNotice({
              ...{ ...shown, ...read, amount, accountName, purpose, issuer: flags.text('issuer') ?? '' },
              ...omitUndefined({
                subject: flags.text('subject'),
                due: flags.text('due'),
                issued: flags.text('issued'),
                paper: choose(NOTICE_PAPERS, flags.text('paper')),
              }),
            }),
    });
  },
});

interface Lists {
  readonly issuerDetails: readonly string[];
  readonly payer: readonly { readonly label: string; readonly value: string }[];
  readonly items: readonly { readonly name: string; readonly amount: number }[];
  readonly notes: readonly string[];
  readonly signer?: { readonly role: string; readonly name?: string };
}

function readLists(flags: Flags): Lists | Failure {
  const [payer, items] = [flags.list('payer'), flags.list('item')];
  const noPair = payer.find((pair) => !/^[^=]+=./s.test(pair));
  if (noPair !== undefined) return noticeWithout('--payer', 'LABEL=TEXT', noPair);
  const noItem = items.find((item) => !/.=-?\d{1,13}$/s.test(item));
  if (noItem !== undefined) return noticeWithout('--item', 'NAME=DONG', noItem);
  const signer = flags.text('signer');
  if (signer !== undefined && !/^[^=]+(?:=.+)?$/s.test(signer))
    return noticeWithout('--signer', 'ROLE=NAME', signer);
  return {
    issuerDetails: flags.list('issuer-detail'),
    payer: payer.map((pair) => cut(pair, pair.indexOf('='))).map(([label, value]) => ({ label, value })),
    items: items
      .map((item) => cut(item, item.lastIndexOf('=')))
      .map(([item, sum]) => ({ name: item, amount: Number(sum) })),
    notes: flags.list('note'),
    ...(signer !== undefined && { signer: signerOf(signer) }),
  };
}

/** `ROLE=NAME`, or a role alone. */
function signerOf(text: string): NonNullable<Lists['signer']> {
  const at = text.indexOf('=');
  const [role, name] = at < 0 ? [text] : cut(text, at);
  return { role, ...omitUndefined({ name }) };
}

function cut(text: string, at: number): readonly [string, string] {
  return [text.slice(0, at), text.slice(at + 1)];
}

function noticeWithout(flag: string, form: string, text: string): Failure {
  const words = {
    en: `${flag} takes ${form}, not ${text}`,
    vi: `${flag} cần dạng ${form}, không phải ${text}`,
  };
  return { exit: EXIT.badUsage, words };
}
