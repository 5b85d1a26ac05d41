import { type Diagnosis, inspect as inspectText } from '../../../inspect/inspect.ts';
import { describeScheme } from '../../../inspect/lookalikes.ts';
import { isError } from '../../../issues/issue.ts';
import { printable } from '../../../issues/stringify.ts';
import type { Way } from '../../../profiles/networks/merchant-accounts.ts';
import { forEachText, READING_FLAGS, type ReadingCall, readingOptions } from '../../args/decode.ts';
import { command } from '../../command.ts';
import { headline, inWords, issueLines, mendLines } from '../../shared/inspection.ts';
import type { Text } from '../../terminal/input.ts';
import type { Words } from '../../terminal/io.ts';
import { layTree } from '../../terminal/object-tree.ts';
import type { Screen } from '../../terminal/output.ts';

/** `vietqr inspect`: what any text is, object by object, and every issue with its place. */
export const inspect = command({
  operands: '[TEXT|FILE|-]',
  mostOperands: 1,
  flags: READING_FLAGS,
  notes: {
    en: 'Of a picture file (PNG, JPEG, GIF, WebP), its codes are shown. Without a text, each line of standard input is one. Offsets count UTF-16 units from 0.',
    vi: 'Nếu là tệp ảnh (PNG, JPEG, GIF, WebP) thì đọc các mã trong ảnh. Nếu không ghi mã, mỗi dòng của đầu vào chuẩn là một mã. Vị trí đếm từ 0.',
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
  if (flags.on('json')) screen.printJson(inWords(found, screen.lang));
  else
    screen.print(
      (line === undefined ? '' : `#${line} `) + page(text, found, screen) + (line === undefined ? '' : '\n'),
    );
  return !found.issues.some(isError);
}

function page(text: string, found: Diagnosis, screen: Screen): string {
  const { payload, ways } = found;
  const sections = [
    screen.paint('bold', headline(found, screen)),
    ...(ways.length > 1 ? [waysPage(ways, screen)] : []),
    ...(payload ? [layTree(payload.objects, screen)] : []),
    issueLines(text, found, screen),
    ...mendLines(found, screen),
  ];
  return sections.join('\n\n');
}

const WAYS: Words = { en: 'ways to pay', vi: 'các cách trả' };

function waysPage(ways: readonly Way[], { lang }: Screen): string {
  const lines = ways.map(({ scheme, tag, account }) =>
    ['', describeScheme(scheme, lang), tag, account ?? ''].join('  ').trimEnd(),
  );
  return [`${WAYS[lang]}:`, ...lines.map(printable)].join('\n');
}
