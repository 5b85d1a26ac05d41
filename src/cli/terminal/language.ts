import type { Language } from '../../issues/format.ts';
import type { Io } from './io.ts';

/** The languages of the program, of which each has a word for everything that is said. */
export const LANGUAGES: readonly [Language, ...Language[]] = ['vi', 'en'];

/**
 * Settles the language before any flag is checked, so that complaints are in it: `--lang`, else the locale of the environment by
 * the rules of POSIX.1-2017 §8.2.
 */
export function languageOf(args: readonly string[], env: Io['env']): Language {
  return askedLanguage(args) ?? (/^vi/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'vi' : 'en');
}

/** Finds the language that `--lang` asks for. */
export function askedLanguage(args: readonly string[]): Language | undefined {
  return asLanguage(textOfFlag('lang', args));
}

/** Finds the value of a flag before any is checked, `--name value` or `--name=value`. */
export function textOfFlag(name: string, args: readonly string[]): string | undefined {
  const [flag, inline] = [`--${name}`, `--${name}=`];
  const at = args.findIndex((arg) => arg === flag || arg.startsWith(inline));
  if (at < 0) return undefined;
  return args[at]?.startsWith(inline) ? args[at]?.slice(inline.length) : args[at + 1];
}

/** Takes the language of the system into an environment that names no locale, as that of Windows does. */
export function withLocale(env: Io['env'], systemLocale: () => string): Io['env'] {
  return env.LC_ALL || env.LC_MESSAGES || env.LANG ? env : { ...env, LANG: systemLocale() };
}

/** Finds a word among the languages. */
export function asLanguage(word: string | undefined): Language | undefined {
  return LANGUAGES.find((lang) => lang === word);
}
