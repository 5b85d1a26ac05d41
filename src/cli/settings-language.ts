import { readFile, stat } from 'node:fs/promises';
import { parseJsonc } from '../config/jsonc.ts';
import type { Language } from '../issues/format.ts';
import { createReport } from '../issues/report.ts';
import { encodingOfStart } from '../tables/formats/text/encoding.ts';
import { CONFIG_NAME } from './shared/config.ts';
import { asLanguage, textOfFlag } from './terminal/language.ts';

/**
 * Reads in which language the settings of a call speak, before any flag is checked; nothing where they do not say, or cannot be
 * read, of which the command tells when it reads them.
 */
export async function languageOfSettings(args: readonly string[]): Promise<Language | undefined> {
  const text = await plainFileText(textOfFlag('config', args) ?? CONFIG_NAME).catch(() => undefined);
  const value = text && parseJsonc(text, createReport())?.value;
  const lang = typeof value === 'object' && value !== null && 'lang' in value ? value.lang : undefined;
  return typeof lang === 'string' ? asLanguage(lang) : undefined;
}

/** Reads a file, and none that can be read only once. */
async function plainFileText(name: string): Promise<string | undefined> {
  if (!(await stat(name)).isFile()) return undefined;
  const bytes = await readFile(name);
  return new TextDecoder(encodingOfStart(bytes) ?? 'utf-8').decode(bytes);
}
