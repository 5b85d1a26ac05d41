import type { Language } from '../../issues/format.ts';
import type { Io } from './io.ts';

export const LANGUAGES = ['vi', 'en'] as const;

/** Settles the language before any flag is checked, so that complaints are in it: `--lang`, else the locale. */
export function languageOf(args: readonly string[], env: Io['env']): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const asked = args[at]?.startsWith('--lang=') ? args[at]?.slice('--lang='.length) : args[at + 1];
  if (at >= 0 && (asked === 'vi' || asked === 'en')) return asked;
  return /^vi/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'vi' : 'en';
}
