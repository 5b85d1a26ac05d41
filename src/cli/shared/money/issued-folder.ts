import { join } from 'node:path';
import type { Result } from '../../../issues/result.ts';
import type { ManifestRow } from '../../../issuing/manifest/manifest.ts';
import { readManifest } from '../../../issuing/manifest/read.ts';
import { writeVnd } from '../../../money/vnd.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import type { Call } from '../../command.ts';
import { decodedText } from '../../terminal/input.ts';
import type { Bilingual } from '../../terminal/io.ts';
import { collectNow } from '../collect.ts';
import type { ListedBill } from './bills.ts';

/** The codes of a folder, as `vietqr issue` wrote them. */
export interface IssuedFolder {
  readonly result: Result<readonly ListedBill[]>;
  readonly summary?: Bilingual;
  readonly hint?: Bilingual;
}

/** Reads the manifest of a folder; a line that was changed since refuses it. @throws {DataError} */
export async function readIssuedFolder(
  folder: string,
  { files }: Pick<Call, 'files'>,
): Promise<IssuedFolder> {
  const file = join(folder, 'manifest.csv');
  const text = decodedText(file, await files.read(file));
  const result = collectNow((report) =>
    readManifest(text, report)?.map((row, at) => listedIn(file, row, at)),
  );
  if (!result.ok) return { result };
  const sum = writeVnd(result.value.reduce((total, { amount = 0 }) => total + amount, 0));
  const count = result.value.length;
  const summary = {
    en: `${file}: ${count} codes, ${sum} in all`,
    vi: `${file}: ${count} mã đã phát, tổng ${sum}`,
  };
  return { result, summary };
}

function listedIn(file: string, row: ManifestRow, at: number): ListedBill {
  const { code, key, name, class: group, amount, dueDate, payload, payee, check } = row;
  return {
    ...{ file, row: at + 2, code, amount, payload, paidInto: payee.account },
    ...omitUndefined({ customer: key === code ? undefined : key, name, class: group, dueDate, check }),
  };
}
