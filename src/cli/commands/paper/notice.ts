import { NOTICE } from '../../../documents/notice/fields.ts';
import { safeNotice } from '../../../documents/notice/notice.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Flags } from '../../args/flags.ts';
import { chosen, flagsOf } from '../../args/flags-of.ts';
import { paperWords } from '../../args/paper.ts';
import { command } from '../../command.ts';
import { relay } from '../../shared/collect.ts';
import { DOCUMENT_FIELDS, DOCUMENT_FLAGS, makeDocument } from '../../shared/document.ts';
import { FORM_WORDS, itemOf, payerOf, signerOf, summed } from '../../shared/paper/form.ts';

const NOTICE_FLAGS = flagsOf(NOTICE, {
  ...DOCUMENT_FIELDS,
  issuer: FORM_WORDS.issuer,
  issuerDetails: FORM_WORDS.issuerDetails,
  subject: { en: 'line below the heading', vi: 'trích yếu, dòng dưới tiêu đề' },
  payer: FORM_WORDS.payer,
  items: FORM_WORDS.items,
  due: FORM_WORDS.due,
  notes: FORM_WORDS.notes,
  issued: { en: 'place and date of issue', vi: 'nơi lập và ngày lập' },
  signer: FORM_WORDS.signer,
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
    return makeDocument(call, {
      defaults: summed(...given.items),
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
