import { OFFICIAL_NOTICE } from '../../../documents/official/fields.ts';
import { safeOfficialNotice } from '../../../documents/official/official.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Flags } from '../../args/flags.ts';
import { flagsOf } from '../../args/flags-of.ts';
import { command } from '../../command.ts';
import { relay } from '../../shared/collect.ts';
import { DOCUMENT_FIELDS, DOCUMENT_FLAGS, makeDocument, withoutFlags } from '../../shared/document.ts';
import { FORM_WORDS, itemOf, signerOf, summed } from '../../shared/paper/form.ts';

const { heading: _noHeading, logo: _noLogo, accent: _noAccent, ...OFFICIAL_OF_DOCUMENT } = DOCUMENT_FIELDS;

const OFFICIAL_FLAGS = flagsOf(OFFICIAL_NOTICE, {
  ...OFFICIAL_OF_DOCUMENT,
  issuer: FORM_WORDS.issuer,
  superior: { value: 'NAME', en: 'the body above the issuer', vi: 'cơ quan, đơn vị cấp trên' },
  number: { en: 'number and sign, such as 05/TB-THCSHC', vi: 'số và ký hiệu, như 05/TB-THCSHC' },
  issued: {
    en: 'place and date: "Cần Thơ, ngày 05 tháng 9 năm 2026"',
    vi: 'địa danh và ngày: "Cần Thơ, ngày 05 tháng 9 năm 2026"',
  },
  subject: { en: 'what the notice is about', vi: 'trích yếu nội dung thông báo' },
  grounds: {
    name: 'ground',
    en: 'on what it rests: a line each; may be repeated',
    vi: 'căn cứ: mỗi lần một dòng; có thể ghi nhiều lần',
  },
  body: {
    name: 'paragraph',
    en: 'what it says before the items; may be repeated',
    vi: 'đoạn văn trước bảng khoản thu; có thể ghi nhiều lần',
  },
  items: FORM_WORDS.items,
  due: FORM_WORDS.due,
  notes: {
    name: 'note',
    en: 'a sentence below the items; may be repeated',
    vi: 'câu ghi thêm dưới bảng khoản thu; có thể ghi nhiều lần',
  },
  recipients: {
    name: 'recipient',
    en: 'who gets it, without a dash; may be repeated',
    vi: 'nơi nhận, không ghi gạch đầu dòng; có thể ghi nhiều lần',
  },
  signer: FORM_WORDS.signer,
});

/** `vietqr official-notice`: a notice of a body with number and signature. */
export const officialNoticeCommand = command({
  operands: '',
  mostOperands: 0,
  flags: { ...OFFICIAL_FLAGS, ...withoutFlags(DOCUMENT_FLAGS, 'heading', 'logo', 'accent') },
  examples: [
    'vietqr official-notice --bank VBA --account 1800201234567 --account-name "TRUONG THCS HOA CAU" --issuer "Trường THCS Hoa Cau" --superior "UBND phường Ninh Kiều" --number 05/TB-THCSHC --issued "Cần Thơ, ngày 05 tháng 9 năm 2026" --subject "Về việc thu các khoản đợt 1 năm học 2026 - 2027" --paragraph "Trường THCS Hoa Cau thông báo các khoản thu đợt 1 như sau:" --item "Tiền ăn bán trú=770000" --recipient "Cha mẹ học sinh;" --recipient "Lưu: VT, KT." --signer "HIỆU TRƯỞNG=Trần Thị Mai" --out official.pdf',
  ],
  run: async (call) => {
    const given = officialFlags(call.flags);
    return makeDocument(call, {
      defaults: summed(...given.items),
      layout: (shown, report) => relay(safeOfficialNotice({ ...shown, ...given }), report),
    });
  },
});

/** Reads the flags of an official notice; what is missing is told by the document. @throws {UsageError} */
function officialFlags(flags: Flags) {
  return {
    issuer: flags.text('issuer') ?? '',
    number: flags.text('number') ?? '',
    issued: flags.text('issued') ?? '',
    subject: flags.text('subject') ?? '',
    grounds: flags.list('ground'),
    body: flags.list('paragraph'),
    items: flags.list('item').map(itemOf),
    notes: flags.list('note'),
    recipients: flags.list('recipient'),
    signer: signerOf(flags.text('signer')) ?? { role: '' },
    ...omitUndefined({ superior: flags.text('superior'), due: flags.text('due') }),
  };
}
