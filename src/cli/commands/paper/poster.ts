import { POSTER } from '../../../documents/poster/fields.ts';
import { safePoster } from '../../../documents/poster/poster.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { chosen, flagsOf } from '../../args/flags-of.ts';
import { paperWords } from '../../args/paper.ts';
import { command } from '../../command.ts';
import { relay } from '../../shared/collect.ts';
import { DOCUMENT_FIELDS, DOCUMENT_FLAGS, makeDocument } from '../../shared/document.ts';

const POSTER_FLAGS = flagsOf(POSTER, {
  ...DOCUMENT_FIELDS,
  name: {
    value: 'NAME',
    en: 'who is paid, as customers know them; default the holder of the account',
    vi: 'tên cửa hàng hoặc tên người nhận; mặc định là chủ tài khoản',
  },
  note: { en: 'a line at the foot, such as a stall number', vi: 'một dòng ở cuối, như số sạp' },
  paper: paperWords(POSTER.paper.blank),
  bleed: {
    value: 'MM',
    en: 'how far the band reaches beyond the edge that is cut; default 0',
    vi: 'dải màu in tràn ra ngoài mép cắt; mặc định 0',
  },
  cropMarks: { en: 'marks to cut along', vi: 'in dấu cắt quanh tờ giấy' },
  fingerprint: false,
});

/** `vietqr poster`: a standee for a counter or a stall. */
export const poster = command({
  operands: '',
  mostOperands: 0,
  flags: {
    ...POSTER_FLAGS,
    ...DOCUMENT_FLAGS,
  },
  examples: [
    'vietqr poster --bank VCB --account 0011001234567 --account-name "NGUYEN VAN A" --name "Quán phở Bà Tám" --out poster.pdf',
    'vietqr poster --bank MB --account 0799990000 --name "Sạp 12" --paper sticker --bleed 3 --crop-marks --out stall.pdf',
  ],
  run: (call) =>
    makeDocument(call, {
      layout: (shown, report, merchantName) => {
        const { flags } = call;
        const note = flags.text('note');
        const paper = chosen(POSTER.paper, flags.text('paper'));
        const bleed = flags.number('bleed');
        const cropMarks = flags.on('crop-marks') || undefined;
        const name = flags.text('name') ?? shown.accountName ?? merchantName ?? '';
        const scene = relay(
          safePoster({ ...shown, name, ...omitUndefined({ note, paper, bleed, cropMarks }) }),
          report,
        );
        return scene && [scene];
      },
    }),
});
