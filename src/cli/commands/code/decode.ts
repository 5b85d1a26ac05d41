import { safeDecode } from '../../../profiles/vietqr/index.ts';
import { forEachText, READING_FLAGS, type ReadingCall, readingOptions } from '../../args/decode.ts';
import { command } from '../../command.ts';
import { allIssues } from '../../shared/collect.ts';
import { paymentLines } from '../../shared/payment.ts';
import type { InputText } from '../../terminal/input.ts';

/** `vietqr decode`: payloads into the fields of their payments. */
export const decode = command({
  operands: '[PAYLOAD|FILE|-]',
  mostOperands: 1,
  flags: READING_FLAGS,
  notes: {
    en: 'Of a picture file (PNG, JPEG, GIF, WebP), its codes are read. Without a payload, each line of standard input is one. Warnings go to stderr.',
    vi: 'Nếu là tệp ảnh (PNG, JPEG, GIF, WebP) thì đọc các mã QR trong ảnh. Nếu không ghi chuỗi mã QR, mỗi dòng của đầu vào chuẩn (stdin) là một chuỗi. Lưu ý được ghi ra stderr.',
  },
  examples: [
    'vietqr decode "00020101021138570010A000000727…"',
    'vietqr decode --strict --json < payloads.txt',
    'vietqr encode --bank VCB --account 0011001234567 | vietqr decode --lang vi',
  ],
  run: (call) => forEachText(call, printPayment),
});

function printPayment({ text, line }: InputText, { flags, output }: ReadingCall): boolean {
  const result = safeDecode(text, readingOptions(flags));
  if (flags.on('json')) {
    output.result(result);
    return result.ok;
  }
  if (result.ok) output.data(paymentLines(result.value, output) + (line === undefined ? '' : '\n'));
  const subject = line === undefined ? undefined : `#${line}`;
  output.issues(allIssues(result), { source: text, subject });
  return result.ok;
}
