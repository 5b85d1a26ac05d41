import { type Config, readConfig } from '../../config/config.ts';
import type { Language } from '../../issues/format.ts';
import { describeIssue } from '../../issues/messages/index.ts';
import type { Flag } from '../args/flags.ts';
import type { Call } from '../command.ts';
import { badData } from '../terminal/failure.ts';
import { decodedText } from '../terminal/input.ts';
import { collectNow } from './collect.ts';

/** The flag that names the file of settings. */
export const CONFIG_FLAG = {
  kind: 'text',
  value: 'FILE',
  en: 'settings; default vietqr.json in this folder, if it is there',
  vi: 'tệp cài đặt; mặc định là vietqr.json trong thư mục này, nếu có',
} as const satisfies Flag;

const USUAL_NAME = 'vietqr.json';

/** Reads the settings of a call: the file that was named, or the usual one if it is there. @throws {DataError} */
export async function readSettings({
  flags,
  files,
}: Pick<Call<'config'>, 'flags' | 'files'>): Promise<Config> {
  const named = flags.text('config');
  const bytes = named === undefined ? await files.readIfThere(USUAL_NAME) : await files.read(named);
  if (!bytes) return {};
  const file = named ?? USUAL_NAME;
  const read = collectNow((report) => readConfig(decodedText(file, bytes), report));
  if (read.ok) return read.value;
  const say = (lang: Language) =>
    read.issues.map((issue) => `${file}: ${describeIssue(issue, lang)}`).join('\n');
  throw badData(say('en'), say('vi'));
}
