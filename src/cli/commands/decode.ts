import { safeDecode } from '../../profiles/vietqr/index.ts';
import { type Call, command } from '../command.ts';
import { readTexts } from '../input.ts';
import { EXIT } from '../io.ts';
import { paymentLines } from '../payment.ts';

/** `vietqr decode`: payloads into the fields of their payments. */
export const decode = command({
  operands: '[PAYLOAD|-]',
  mostOperands: 1,
  flags: {
    strict: {
      kind: 'switch',
      en: 'refuse every deviation from the standard',
      vi: 'từ chối mọi sai lệch so với chuẩn',
    },
  },
  notes: {
    en: 'Without a payload, each line of standard input is one. Warnings go to stderr.',
    vi: 'Nếu không ghi mã, mỗi dòng của đầu vào chuẩn là một mã. Lưu ý được in ra stderr.',
  },
  examples: [
    "vietqr decode '00020101021138570010A000000727…'",
    'vietqr decode --strict --json < payloads.txt',
    'vietqr encode --bank VCB --account 0011001234567 | vietqr decode --lang vi',
  ],
  run: async (call) => {
    const texts = await readTexts(call.operands, call.io);
    if ('exit' in texts) return texts;
    const good = texts.map((text, at) => show(text, call, texts.length > 1 ? at : undefined));
    return good.every((wasGood) => wasGood) ? EXIT.good : EXIT.badData;
  },
});

/** It prints what one payload says and tells whether it was good; `at` is its place where there are more. */
function show(text: string, { flags, screen }: Call<'strict'>, at?: number): boolean {
  const result = safeDecode(text, { strict: flags.on('strict') });
  if (!flags.on('json')) {
    if (result.ok && at !== undefined && at > 0) screen.print('');
    if (result.ok) screen.print(paymentLines(result.value, screen));
    const subject = at === undefined ? undefined : `#${at + 1}`;
    screen.report(result.ok ? result.warnings : result.issues, { source: text, subject });
  } else screen.printResult(result);
  return result.ok;
}
