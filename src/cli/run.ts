import { readFlags } from './args/flags.ts';
import { nearest } from './args/nearest.ts';
import { COMMANDS } from './registry.ts';
import { EXIT, type Exit, type Failure, type Io } from './terminal/io.ts';
import { languageOf } from './terminal/language.ts';
import { type Output, outputFor } from './terminal/output.ts';

/** Runs the `vietqr` command with its arguments and gives the exit code; nothing of the process is touched. */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const output = outputFor(io, languageOf(argv, io.env));
  const outcome = await dispatch(argv, io, output);
  if (typeof outcome === 'number') return outcome;
  output.info({ en: `vietqr: ${outcome.words.en}`, vi: `vietqr: ${outcome.words.vi}` });
  return outcome.exit;
}

async function dispatch(argv: readonly string[], io: Io, output: Output): Promise<Exit | Failure> {
  const [name = '--help', ...args] = withoutLanguage(argv);
  if (name === '--version' || name === '-v') return printVersion(output);
  if (name === '--help' || name === '-h' || name === 'help') return printHelp(args[0], argv, output);
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!entry) return noCommand(name);
  const [command, { COMMON_FLAGS }] = await Promise.all([entry.load(), import('./help.ts')]);
  if (args.includes('--help') || args.includes('-h')) return printHelp(name, argv, output);
  const read = readFlags({ ...command.flags, ...COMMON_FLAGS }, args);
  if (!('flags' in read)) return read;
  if (read.operands.length > command.mostOperands) return tooManyOperands(command.mostOperands);
  return command.run({ ...read, output, io });
}

/** The language may also stand before the command. */
function withoutLanguage(argv: readonly string[]): readonly string[] {
  const [first = '', second] = argv;
  if (/^--lang=(vi|en)$/.test(first)) return argv.slice(1);
  return first === '--lang' && (second === 'vi' || second === 'en') ? argv.slice(2) : argv;
}

async function printVersion(output: Output): Promise<Exit> {
  const { version } = await import('./version.ts');
  output.data(version());
  return EXIT.good;
}

/** Asked for, the help is data; a call without any argument is wrong, and gets it as words. */
async function printHelp(name: string | undefined, argv: readonly string[], output: Output): Promise<Exit> {
  const { helpOf, overview } = await import('./help.ts');
  const entry = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const help = entry && name ? helpOf(name, await entry.load(), output.lang) : overview(output.lang);
  if (argv.length > 0) output.data(help);
  else output.lines(help);
  return argv.length > 0 ? EXIT.good : EXIT.badUsage;
}

function noCommand(name: string): Failure {
  const known = Object.keys(COMMANDS);
  const meant = nearest(name, known);
  return {
    exit: EXIT.badUsage,
    words: {
      en: `no command ${name}; ${meant ? `did you mean ${meant}?` : `there are ${known.join(', ')}`}`,
      vi: `không có lệnh ${name}; ${meant ? `có phải ${meant}?` : `các lệnh là ${known.join(', ')}`}`,
    },
  };
}

function tooManyOperands(most: number): Failure {
  return {
    exit: EXIT.badUsage,
    words: {
      en: `too many arguments, at most ${most}; put a payload with blanks in quotes: '…'`,
      vi: `thừa đối số, tối đa ${most}; mã có khoảng trắng phải đặt trong dấu nháy: '…'`,
    },
  };
}
