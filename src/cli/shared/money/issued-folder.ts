import { join } from 'node:path';
import type { Result } from '../../../issues/result.ts';
import type { ManifestEntry } from '../../../issuing/manifest/manifest.ts';
import { isManifest, readManifest } from '../../../issuing/manifest/read.ts';
import { writeVnd } from '../../../money/vnd.ts';
import { encodingOfStart } from '../../../tables/formats/text/encoding.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Call } from '../../command.ts';
import { decodedText } from '../../terminal/input.ts';
import type { Bilingual } from '../../terminal/io.ts';
import { collectNow } from '../collect.ts';
import { WORK } from '../issuing/run.ts';
import type { ListedBill } from './bills.ts';
import { manifestMonth } from './months.ts';
import { isFolder } from './operands.ts';

/** Bytes by which an encoding and the headings are told. */
const HEADING_BYTES = 4096;

/** The bills of a file and what the list was understood as, or what stands against them. */
export interface BillFile {
  /** The file in which they stand. */
  readonly file: string;
  readonly result: Result<readonly ListedBill[]>;
  readonly summary?: Bilingual;
  readonly hint?: Bilingual | undefined;
}

/** Reads the manifest of a folder; one that was changed since, or is not whole, refuses it. @throws {DataError} */
export async function readIssuedFolder(folder: string, { files }: Pick<Call, 'files'>): Promise<BillFile> {
  const file = join(folder, 'manifest.csv');
  const issued = issuedCodes(file, decodedText(file, await files.read(file)));
  return (await isFolder(join(folder, WORK))) ? { ...issued, hint: stoppedWords(folder) } : issued;
}

function stoppedWords(folder: string): Bilingual {
  return {
    en: `${folder}: a later run of vietqr issue is not done: papers may ask for other sums than manifest.csv has; finish it (vietqr issue LIST --out ${folder} --resume)`,
    vi: `${folder}: lần phát mã sau đó chưa xong: giấy tờ có thể ghi số tiền khác với manifest.csv; hãy làm cho xong (vietqr issue DANH_SÁCH --out ${folder} --resume)`,
  };
}

/** Reads a file like {@link readIssuedFolder} where it is a manifest. @throws {DataError} */
export function readIssuedFile(file: string, bytes: Uint8Array): BillFile | undefined {
  const start = bytes.subarray(0, HEADING_BYTES);
  const head = new TextDecoder(encodingOfStart(start) ?? 'utf-8').decode(start);
  if (!isManifest(head)) return undefined;
  return issuedCodes(file, decodedText(file, bytes));
}

function issuedCodes(file: string, text: string): BillFile {
  const result = collectNow((report) => readManifest(text, report)?.map((entry) => listedIn(file, entry)));
  if (!result.ok) return { file, result };
  const sum = writeVnd(result.value.reduce((total, { amount = 0 }) => total + amount, 0));
  const count = result.value.length;
  const summary = {
    en: `${file}: ${count} codes, ${sum} in all`,
    vi: `${file}: ${count} mã đã phát, tổng ${sum}`,
  };
  return { file, result, summary };
}

function listedIn(file: string, entry: ManifestEntry): ListedBill {
  const { code, key, name, class: group, amount, dueDate, payload, payee, check, line } = entry;
  const { carried } = entry;
  return {
    ...{ file, row: line, month: manifestMonth(file), code, amount, payload },
    ...{ paidInto: payee.account, accountName: payee.accountName },
    ...omitUndefined({
      customer: key === code ? undefined : key,
      name,
      class: group,
      dueDate,
      check,
      carried,
    }),
  };
}
