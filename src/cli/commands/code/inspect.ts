import { type Inspection, inspect as inspectText } from '../../../inspect/inspect.ts';
import { describeKind } from '../../../inspect/lookalikes.ts';
import { isError } from '../../../issues/report.ts';
import { escapeControls } from '../../../issues/stringify.ts';
import type { MerchantAccount } from '../../../profiles/networks/merchant-accounts.ts';
import { forEachText, READING_FLAGS, type ReadingCall, readingOptions } from '../../args/decode.ts';
import { command } from '../../command.ts';
import { describeBoth, headline, issueLines, repairLines } from '../../shared/inspection.ts';
import type { InputText } from '../../terminal/input.ts';
import type { Bilingual } from '../../terminal/io.ts';
import { layTree } from '../../terminal/object-tree.ts';
import type { Output } from '../../terminal/output.ts';

/** `vietqr inspect`: what any text is, object by object, and every issue with its place. */
export const inspect = command({
  operands: '[TEXT|FILE|-]',
  mostOperands: 1,
  flags: READING_FLAGS,
  notes: {
    en: 'Of a picture file (PNG, JPEG, GIF, WebP), its codes are shown. Without a text, each line of standard input is one. Offsets count UTF-16 units from 0.',
    vi: 'Nếu là tệp ảnh (PNG, JPEG, GIF, WebP) thì đọc các mã QR trong ảnh. Nếu không ghi chuỗi mã QR, mỗi dòng của đầu vào chuẩn (stdin) là một chuỗi. Vị trí đếm từ 0.',
  },
  examples: [
    'vietqr inspect "00020101021138570010A000000727…" --lang vi',
    'vietqr inspect photo.jpg',
    'vietqr inspect --json < scanned.txt',
  ],
  run: (call) => forEachText(call, printInspection),
});

function printInspection({ text, line }: InputText, { flags, output }: ReadingCall): boolean {
  const found = inspectText(text, readingOptions(flags));
  if (flags.on('json')) output.json(describeBoth(found, output.lang));
  else
    output.data(
      (line === undefined ? '' : `#${line} `) + page(text, found, output) + (line === undefined ? '' : '\n'),
    );
  return !found.issues.some(isError);
}

function page(text: string, found: Inspection, output: Output): string {
  const { payload, merchantAccounts } = found;
  const sections = [
    output.color('bold', headline(found, output)),
    ...(merchantAccounts.length > 1 ? [merchantAccountsPage(merchantAccounts, output)] : []),
    ...(payload ? [layTree(payload.objects, output)] : []),
    issueLines(text, found, output),
    ...repairLines(found, output),
  ];
  return sections.join('\n\n');
}

const MERCHANT_ACCOUNTS: Bilingual = { en: 'ways to pay', vi: 'các cách thanh toán' };

function merchantAccountsPage(merchantAccounts: readonly MerchantAccount[], { lang }: Output): string {
  const lines = merchantAccounts.map(({ scheme, tag, account }) =>
    ['', describeKind(scheme, lang), tag, account ?? ''].join('  ').trimEnd(),
  );
  return [`${MERCHANT_ACCOUNTS[lang]}:`, ...lines.map(escapeControls)].join('\n');
}
