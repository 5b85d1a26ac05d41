import { CHAT_PICTURE, safeChatPicture } from '../../../documents/chat-picture.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { flagsOf } from '../../args/flags-of.ts';
import { command } from '../../command.ts';
import { relay } from '../../shared/collect.ts';
import { DOCUMENT_FLAGS, makeDocument, withoutFlags } from '../../shared/document.ts';

const CHAT_FLAGS = flagsOf(CHAT_PICTURE, {
  payload: false,
  plain: false,
  bank: false,
  account: false,
  accountName: false,
  amount: false,
  purpose: false,
  level: false,
  dense: false,
  centerImage: false,
  accent: false,
  lang: false,
  payer: { value: 'NAME', en: 'who pays', vi: 'người nộp tiền' },
  payerGroup: { en: 'a class, a ward, a room', vi: 'lớp, tổ, phòng …, ví dụ "Lớp 6A1"' },
  issuer: { value: 'NAME', en: 'who asks for it', vi: 'đơn vị thu' },
  subject: { en: 'what for', vi: 'nội dung thu' },
  due: { en: 'last day to pay', vi: 'hạn nộp' },
});

/** `vietqr chat-picture`: an upright picture of one payer's code for a chat. */
export const chatPictureCommand = command({
  operands: '',
  mostOperands: 0,
  flags: { ...CHAT_FLAGS, ...withoutFlags(DOCUMENT_FLAGS, 'heading', 'logo') },
  examples: [
    'vietqr chat-picture --bank VBA --account 1800201234567 --account-name "TRUONG THCS HOA CAU" --amount 320000 --purpose HP090120 --payer "Nguyễn Thị Bảo An" --payer-group "Lớp 6A1" --out an.png',
  ],
  run: (call) =>
    makeDocument(call, {
      layout: (shown, report) => {
        const { flags } = call;
        const own = {
          payerGroup: flags.text('payer-group'),
          issuer: flags.text('issuer'),
          subject: flags.text('subject'),
          due: flags.text('due'),
        };
        const payer = flags.text('payer') ?? '';
        const scene = relay(safeChatPicture({ ...shown, payer, ...omitUndefined(own) }), report);
        return scene && [scene];
      },
    }),
});
