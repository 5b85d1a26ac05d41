import { wrapWords } from '../console/wrap.ts';
import { displayWidth, type Language } from '../issues/format.ts';
import { capital } from '../issues/messages/vi/labels.ts';
import type { FlagTable } from './args/flags.ts';
import { placeholder } from './args/placeholders.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './registry.ts';
import { LANGUAGES } from './terminal/language.ts';

/** The flags of every command. */
export const COMMON_FLAGS = {
  json: { kind: 'switch', en: 'print JSON, one line per result', vi: 'xuất JSON, mỗi kết quả một dòng' },
  lang: {
    kind: 'text',
    value: 'vi|en',
    choices: LANGUAGES,
    en: 'language of words and messages; default from LANG',
    vi: 'ngôn ngữ hiển thị; mặc định theo LANG',
  },
  help: { kind: 'switch', short: 'h', en: 'print this help', vi: 'hiện hướng dẫn này' },
} as const satisfies FlagTable;

const HELP_LABELS = {
  usage: { en: 'Usage', vi: 'Cách dùng' },
  given: { en: '[flags]', vi: '[tùy chọn]' },
  commands: { en: 'Commands', vi: 'Các lệnh' },
  flags: { en: 'Flags', vi: 'Tùy chọn' },
  examples: { en: 'Examples', vi: 'Ví dụ' },
  exits: { en: 'Exit codes', vi: 'Mã thoát' },
  more: { en: 'vietqr COMMAND --help tells more.', vi: 'Gõ vietqr LỆNH --help để xem chi tiết.' },
} as const;

const EXITS: readonly (readonly [string, Record<Language, string>])[] = [
  ['0', { en: 'good', vi: 'thành công' }],
  ['1', { en: 'the data has an error', vi: 'dữ liệu có lỗi' }],
  ['2', { en: 'the command was called wrongly', vi: 'sai cú pháp lệnh' }],
  [
    '3',
    {
      en: 'a file could not be read or written, or a package is not installed',
      vi: 'không đọc hoặc không ghi được tệp, hoặc thiếu gói cần cài',
    },
  ],
];

/** Writes the help of the whole program. */
export function overview(lang: Language): string {
  const rows = Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary[lang]] as const);
  return sections(
    `${HELP_LABELS.usage[lang]}: vietqr ${placeholder('COMMAND', lang)} ${HELP_LABELS.given[lang]}`,
    section(HELP_LABELS.commands[lang], rows),
    section(
      HELP_LABELS.exits[lang],
      EXITS.map(([code, words]) => [code, words[lang]] as const),
    ),
    HELP_LABELS.more[lang],
  );
}

/** Writes the help of a command from its flag table, complete calls first. */
export function helpOf(name: string, { operands, flags, notes, examples }: Command, lang: Language): string {
  const rows = Object.entries<FlagTable[string]>({ ...flags, ...COMMON_FLAGS }).map(([flag, row]) => {
    const head = `${row.short ? `-${row.short}, ` : ''}--${flag}${row.kind === 'switch' ? '' : ` ${placeholder(row.value ?? '…', lang)}`}`;
    return [head, row[lang]] as const;
  });
  return sections(
    `${HELP_LABELS.usage[lang]}: vietqr ${name} ${operands ? `${placeholder(operands, lang)} ` : ''}${HELP_LABELS.given[lang]}`,
    `${capital(COMMANDS[name]?.summary[lang] ?? '')}.`,
    [HELP_LABELS.examples[lang], ...examples.map(exampleLines)].join('\n'),
    section(HELP_LABELS.flags[lang], rows),
    ...(notes ? [wrapWords(notes[lang], HELP_WIDTH).join('\n')] : []),
  );
}

/** The help is read on a screen, and where it is not, as wide as most are. */
const HELP_WIDTH = 80;
/** A flag that is longer stands in a line of its own. */
const MOST_HEAD = 28;

/** Lays out a title, and under it each head beside its words, which go on below themselves. */
function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const heads = rows.map(([head]) => displayWidth(head)).filter((width) => width <= MOST_HEAD);
  const indent = 2 + Math.max(0, ...heads) + 2;
  const lines = rows.flatMap(([head, text]) => {
    const [first = '', ...rest] = wrapWords(text, HELP_WIDTH - indent);
    const below = rest.map((line) => ' '.repeat(indent) + line);
    const own = `  ${head}`;
    return displayWidth(head) > MOST_HEAD
      ? [own, ' '.repeat(indent) + first, ...below]
      : [own + ' '.repeat(indent - displayWidth(own)) + first, ...below];
  });
  return [title, ...lines].join('\n');
}

/** A flag with its value, or a value in quotes. */
const CALL_PART = /--[\w-]+ (?!-)(?:"[^"]*"|\S)+|"[^"]*"/g;

/** Shows a complete call; one that is longer than a line goes on behind a backslash, as a shell reads it. */
function exampleLines(call: string): string {
  const whole = call.replace(CALL_PART, (part) => part.replaceAll(' ', '\u00a0'));
  return wrapWords(whole, HELP_WIDTH - 6)
    .join(' \\\n    ')
    .replaceAll('\u00a0', ' ')
    .replace(/^/, '  ');
}

function sections(...parts: readonly string[]): string {
  return parts.join('\n\n');
}
