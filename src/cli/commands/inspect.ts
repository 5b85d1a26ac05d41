import { printable } from '../../issues/format.ts';
import { isError } from '../../issues/issue.ts';
import { type Inspection, inspect as inspectText } from '../../profiles/inspect.ts';
import { describeScheme } from '../../profiles/lookalikes.ts';
import { type Call, command } from '../command.ts';
import { readTexts } from '../input.ts';
import { EXIT, type Words } from '../io.ts';
import { bankLabel, dong } from '../payment.ts';
import { inLanguage, paintIssue, type Screen } from '../screen.ts';
import { layTree } from '../tree.ts';

/** `vietqr inspect`: what any text is, object by object, and every issue with its place. */
export const inspect = command({
  operands: '[TEXT|-]',
  mostOperands: 1,
  flags: {
    strict: {
      kind: 'switch',
      en: 'count every deviation from the standard as an error',
      vi: 'coi mọi sai lệch so với chuẩn là lỗi',
    },
  },
  notes: {
    en: 'Without a text, each line of standard input is one. Offsets count UTF-16 units from 0.',
    vi: 'Nếu không ghi mã, mỗi dòng của đầu vào chuẩn là một mã. Vị trí đếm từ 0.',
  },
  examples: [
    "vietqr inspect '00020101021138570010A000000727…' --lang vi",
    'vietqr inspect --json < scanned.txt',
  ],
  run: async (call) => {
    const texts = await readTexts(call.operands, call.io);
    if ('exit' in texts) return texts;
    const good = texts.map((text, at) => show(text, call, at));
    return good.every((wasGood) => wasGood) ? EXIT.good : EXIT.badData;
  },
});

function show(text: string, { flags, screen }: Call<'strict'>, at: number): boolean {
  const found = inspectText(text, { strict: flags.on('strict') });
  if (flags.on('json')) screen.printJson({ ...found, issues: inLanguage(found.issues, screen.lang) });
  else screen.print((at > 0 ? '\n' : '') + page(text, found, screen));
  return !found.issues.some(isError);
}

function page(text: string, found: Inspection, screen: Screen): string {
  const { lang, paint } = screen;
  const issues = found.issues.map((issue) => paintIssue(issue, { lang, paint, source: text }));
  const sections = [
    paint('bold', headline(found, screen)),
    ...(found.payload ? [layTree(found.payload.objects, screen)] : []),
    issues.length > 0 ? issues.join('\n') : paint('green', CLEAN[lang]),
  ];
  return sections.join('\n\n');
}

const CLEAN: Words = { en: 'no issues', vi: 'không có lỗi' };

function headline({ scheme, payment }: Inspection, { lang }: Screen): string {
  if (!payment) return describeScheme(scheme, lang);
  const { bank, account, amount, purpose } = payment;
  const parts = [describeScheme(scheme, lang), bankLabel(bank), account];
  if (amount !== undefined) parts.push(dong(amount));
  if (purpose !== undefined) parts.push(purpose);
  return printable(parts.join(' · '));
}
