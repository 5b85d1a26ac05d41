import type { Scene } from '../../../documents/layout/scene.ts';
import { STAMP_FIELDS } from '../../../documents/output/pdf/fields.ts';
import { PART } from '../../../documents/part/fields.ts';
import { safePaymentPart } from '../../../documents/part/part.ts';
import type { Report } from '../../../issues/report.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Flags } from '../../args/flags.ts';
import { chosen, flagsOf } from '../../args/flags-of.ts';
import { type Call, command } from '../../command.ts';
import { relay } from '../../shared/collect.ts';
import { DOCUMENT_FIELDS, DOCUMENT_FLAGS, makeDocument } from '../../shared/document.ts';
import { type Target, writePages } from '../../shared/pages.ts';
import { usage } from '../../terminal/failure.ts';

const { heading: _, logo: __, accent: ___, ...PART_OF_DOCUMENT } = DOCUMENT_FIELDS;
const { heading: ____, logo: _____, accent: ______, ...PART_DOCUMENT_FLAGS } = DOCUMENT_FLAGS;

const PART_FLAGS = flagsOf(PART, {
  ...PART_OF_DOCUMENT,
  due: { en: 'last day to pay', vi: 'hạn nộp' },
  form: {
    en: 'flat 190 × 60 mm, upright 90 × 85 mm; default flat',
    vi: 'flat 190 × 60 mm, upright 90 × 85 mm; mặc định flat',
  },
});

const STAMP_FLAGS = {
  on: {
    kind: 'text',
    value: 'FILE',
    en: 'a PDF file to stamp it on; --out is another one',
    vi: 'tệp PDF có sẵn để in thêm mã QR; --out là tệp mới',
  },
  page: {
    kind: 'text',
    value: 'N',
    en: 'first, last, new or a number; default last',
    vi: 'first, last, new hoặc số trang; mặc định last',
  },
  ...flagsOf(STAMP_FIELDS, {
    at: { en: 'edge of the page; default bottom', vi: 'mép trang; mặc định bottom' },
    page: false,
    x: { value: 'MM', en: 'from the left edge; default in the middle', vi: 'cách mép trái; mặc định ở giữa' },
    y: { value: 'MM', en: 'from the edge of --at; default 8', vi: 'cách mép của --at; mặc định 8' },
    fonts: false,
  }),
} as const;

/** `vietqr part`: the payment part alone, or stamped on another program's PDF. */
export const part = command({
  operands: '',
  mostOperands: 0,
  flags: { ...PART_FLAGS, ...STAMP_FLAGS, ...PART_DOCUMENT_FLAGS },
  examples: [
    'vietqr part --payload "00020101021138570010A000000727…" --on invoice.pdf --page last --at bottom --out paid-by-qr.pdf',
    'vietqr part --bank VBA --account 1800201234567 --account-name "TRUONG THCS HOA CAU" --amount 320000 --form upright --dpi 600 --out part.png',
  ],
  run: (call) =>
    makeDocument(call, {
      layout: (shown, report) => {
        const { flags } = call;
        const own = { due: flags.text('due'), form: chosen(PART.form, flags.text('form')) };
        const scene = relay(safePaymentPart({ ...shown, ...omitUndefined(own) }), report);
        return scene && [scene];
      },
      write: (scenes, target, report) => writePart(scenes, target, call, report),
    }),
});

async function writePart(scenes: readonly Scene[], target: Target, call: Call, report: Report) {
  const { flags, files } = call;
  const on = flags.text('on');
  const [scene] = scenes;
  if (on === undefined || !scene) return writePages(scenes, { target, files }, report);
  if (target.medium !== 'pdf')
    throw usage('with --on the --out file is a .pdf', 'có --on thì tệp --out phải là .pdf');
  const { safeStampPdf } = await import('../../../documents/output/pdf/index.ts');
  const stamped = relay(await safeStampPdf(await files.read(on), scene, stampPlace(flags)), report);
  if (!stamped) return undefined;
  await files.write([{ name: target.file, data: stamped }]);
  return [target.file];
}

function stampPlace(flags: Flags) {
  const page = flags.text('page');
  return omitUndefined({
    page: page !== undefined && /^\d+$/.test(page) ? Number(page) : chosen(STAMP_FIELDS.page, page),
    at: chosen(STAMP_FIELDS.at, flags.text('at')),
    x: flags.number('x'),
    y: flags.number('y'),
  });
}
