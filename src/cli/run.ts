import type { Language } from '../issues/format.ts';
import { readFlags } from './args/flags.ts';
import { nearest } from './args/nearest.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './registry.ts';
import { type Screen, screenFor } from './screen.ts';
import { tellFailure, type UsageError, usage } from './terminal/failure.ts';
import { filesOfCall } from './terminal/files.ts';
import { EXIT, type Exit, type Io } from './terminal/io.ts';
import { askedLanguage, asLanguage, languageOf } from './terminal/language.ts';
import type { Output } from './terminal/output.ts';

/** Runs the `vietqr` command with its arguments and gives the exit code; nothing of the process is touched. */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const screen = screenFor(io, languageOf(argv, io.env));
  return tellFailure(() => dispatch(argv, io, screen), screen);
}

async function dispatch(argv: readonly string[], io: Io, screen: Screen): Promise<Exit> {
  const [name = '--help', ...args] = withHelpFlag(withoutLanguage(argv));
  if (name === '--version' || name === '-v') return printVersion(screen);
  if (HELP.includes(name)) return printHelp(undefined, argv, screen);
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) throw noCommand(name);
  const [command, { COMMON_FLAGS }] = await Promise.all([entry.load(), import('./help.ts')]);
  const own = await outputOfCommand(command, argv, io, screen.lang);
  if (args.includes('--help') || args.includes('-h')) return printHelp(name, argv, own);
  return tellFailure(async () => {
    const read = readFlags({ ...command.flags, ...COMMON_FLAGS }, args);
    if (read.operands.length > command.mostOperands)
      throw tooManyOperands(read.operands, command.mostOperands);
    return command.run({ ...read, output: own, io, files: filesOfCall(io, read.flags.on('force')) });
  }, own);
}

/** A command that reads `vietqr.json` speaks the language of that file, unless `--lang` asks for another. */
async function outputOfCommand(
  command: Command,
  argv: readonly string[],
  io: Io,
  lang: Language,
): Promise<Output> {
  const { outputFor } = await import('./terminal/output.ts');
  if (!Object.hasOwn(command.flags, 'config') || askedLanguage(argv)) return outputFor(io, lang);
  const { languageOfSettings } = await import('./settings-language.ts');
  return outputFor(io, (await languageOfSettings(argv)) ?? lang);
}

/** The language may also stand before the command. */
function withoutLanguage(argv: readonly string[]): readonly string[] {
  const [first = '', second] = argv;
  if (first === '--lang' && asLanguage(second)) return argv.slice(2);
  const [, inline] = /^--lang=(.*)$/s.exec(first) ?? [];
  return asLanguage(inline) ? argv.slice(1) : argv;
}

const HELP: readonly string[] = ['--help', '-h', 'help'];

/** `help NAME` is `NAME --help`: in the language of its settings, and told where there is no such command. */
function withHelpFlag(argv: readonly string[]): readonly string[] {
  const [first = '', name, ...rest] = argv;
  return HELP.includes(first) && name !== undefined && !name.startsWith('-')
    ? [name, '--help', ...rest]
    : argv;
}

async function printVersion({ data }: Screen): Promise<Exit> {
  const { version } = await import('./version.ts');
  data(version());
  return EXIT.good;
}

/** Asked for, the help is data; a call without any argument is wrong, and gets it as words. */
async function printHelp(name: string | undefined, argv: readonly string[], screen: Screen): Promise<Exit> {
  const { helpOf, overview } = await import('./help.ts');
  const entry = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const help = entry && name ? helpOf(name, await entry.load(), screen.lang) : overview(screen.lang);
  if (argv.length > 0) screen.data(help);
  else screen.lines(help);
  return argv.length > 0 ? EXIT.good : EXIT.badUsage;
}

function noCommand(name: string): UsageError {
  const known = Object.keys(COMMANDS);
  const meant = nearest(name, known);
  return usage(
    `no command ${name}; ${meant ? `did you mean ${meant}?` : `there are ${known.join(', ')}`}`,
    `không có lệnh ${name}; ${meant ? `có phải ${meant}?` : `các lệnh là ${known.join(', ')}`}`,
  );
}

function tooManyOperands(operands: readonly string[], most: number): UsageError {
  const extra = operands[most] ?? '';
  return most === 0
    ? usage(
        `"${extra}" belongs to no flag; put what holds blanks in double quotes: "…"`,
        `"${extra}" không thuộc tùy chọn nào; giá trị có khoảng trắng phải đặt trong dấu nháy kép: "…"`,
      )
    : usage(
        `too many arguments, at most ${most}, from "${extra}" on; put what holds blanks in double quotes: "…"`,
        `thừa đối số, tối đa ${most}, từ "${extra}" trở đi; giá trị có khoảng trắng phải đặt trong dấu nháy kép: "…"`,
      );
}
