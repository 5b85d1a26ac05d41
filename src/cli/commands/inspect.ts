import { printable } from '../../issues/format.ts';
import { isError } from '../../issues/issue.ts';
import { type Inspection, inspect as inspectText } from '../../profiles/inspect.ts';
import { schemeTitle } from '../../profiles/schemes.ts';
import { command } from '../command.ts';
import type { Text } from '../input.ts';
import type { Words } from '../io.ts';
import { bankLabel, dong } from '../payment.ts';
import { forEachText, READING_FLAGS, type ReadingCall, readingOptions } from '../reading.ts';
import { inLanguage, paintIssue, type Screen } from '../screen.ts';
import { layTree } from '../tree.ts';

/** `vietqr inspect`: what any text is, object by object, and every issue with its place. */
export const inspect = command({
  operands: '[TEXT|FILE|-]',
  mostOperands: 1,
  flags: READING_FLAGS,
  notes: {
    en: 'Of a picture file (PNG, JPEG, GIF), its codes are shown. Without a text, each line of standard input is one. Offsets count UTF-16 units from 0.',
    vi: 'Nếu là tệp ảnh (PNG, JPEG, GIF) thì đọc các mã trong ảnh. Nếu không ghi mã, mỗi dòng của đầu vào chuẩn là một mã. Vị trí đếm từ 0.',
  },
  examples: [
    "vietqr inspect '00020101021138570010A000000727…' --lang vi",
    'vietqr inspect photo.jpg',
    'vietqr inspect --json < scanned.txt',
  ],
  run: (call) => forEachText(call, show),
});

function show({ text, line }: Text, { flags, screen }: ReadingCall): boolean {
  const found = inspectText(text, readingOptions(flags));
  if (flags.on('json')) screen.printJson({ ...found, issues: inLanguage(found.issues, screen.lang) });
  else
    screen.print(
      (line === undefined ? '' : `#${line} `) + page(text, found, screen) + (line === undefined ? '' : '\n'),
    );
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

const LINK: Words = { en: 'a link', vi: 'đường liên kết' };
const NONE: Words = { en: 'no payment code', vi: 'không phải mã thanh toán' };
const CLEAN: Words = { en: 'no issues', vi: 'không có lỗi' };

function headline({ scheme, payment }: Inspection, { lang }: Screen): string {
  if (scheme === 'link') return LINK[lang];
  if (scheme === 'none') return NONE[lang];
  if (!payment) return schemeTitle(scheme);
  const { bank, account, amount, purpose } = payment;
  const parts = [schemeTitle(scheme), bankLabel(bank), account];
  if (amount !== undefined) parts.push(dong(amount));
  if (purpose !== undefined) parts.push(purpose);
  return printable(parts.join(' · '));
}

export { headline };
