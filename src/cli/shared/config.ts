import { type Config, readConfig, readInstitutionText } from '../../config/config.ts';
import type { Language } from '../../issues/format.ts';
import { describeIssue } from '../../issues/messages/index.ts';
import type { Report } from '../../issues/report.ts';
import type { Institution } from '../../reconcile/matching/institution.ts';
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

/** What the file of settings is called. */
export const CONFIG_NAME = 'vietqr.json';

/** Reads the settings of a call: the file that was named, or the usual one if it is there. @throws {DataError} */
export async function readSettings({
  flags,
  files,
}: Pick<Call<'config'>, 'flags' | 'files'>): Promise<Config> {
  const named = flags.text('config');
  const bytes = named === undefined ? await files.readIfThere(CONFIG_NAME) : await files.read(named);
  if (!bytes) return {};
  return readSettingsJson(named ?? CONFIG_NAME, bytes, readConfig);
}

/** The flag that names a file of what the institution says of its codes. */
export const INSTITUTION_FLAG = {
  kind: 'text',
  value: 'FILE',
  en: 'what the codes look like and which words stand before them, as JSON; default institution of the settings',
  vi: 'tệp JSON ghi mẫu mã thanh toán và các từ đứng trước mã; mặc định là mục institution của tệp cài đặt',
} as const satisfies Flag;

/** Reads what the institution says of its codes: the file that was named, or what the settings hold. @throws {DataError} */
export async function readInstitutionSettings(
  { flags, files }: Pick<Call<'institution'>, 'flags' | 'files'>,
  config: Config,
): Promise<Institution | undefined> {
  const file = flags.text('institution');
  return file === undefined
    ? config.institution
    : readSettingsJson(file, await files.read(file), readInstitutionText);
}

function readSettingsJson<T>(
  file: string,
  bytes: Uint8Array,
  reader: (text: string, report: Report) => T | undefined,
): T {
  const read = collectNow((report) => reader(decodedText(file, bytes), report));
  if (read.ok) return read.value;
  const say = (lang: Language) =>
    read.issues.map((issue) => `${file}: ${describeIssue(issue, lang)}`).join('; ');
  throw badData(say('en'), say('vi'));
}
