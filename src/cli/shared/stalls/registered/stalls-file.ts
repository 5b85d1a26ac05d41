import { join } from 'node:path';
import { fingerprint } from '../../../../emv/fingerprint.ts';
import { inFours } from '../../../../money/vnd.ts';
import { csvFile } from '../../../../text/csv.ts';
import type { Call } from '../../../command.ts';
import { badData } from '../../../terminal/failure.ts';
import { readStallList } from '../list.ts';
import { type Stall, stallsFrom } from '../stall.ts';

/** What the list of the codes of a market is called in its folder. */
export const STALLS_FILE = 'stalls.csv';

const STALL_HEADINGS = [
  'Mã sạp',
  'Tên',
  'Vị trí',
  'Ngành hàng',
  'Phường',
  'Mã BIN',
  'Tên thường gọi',
  'Số tài khoản',
  'Chủ tài khoản',
  'Mã đối chiếu',
  'Chuỗi mã QR',
];

/** Writes the list of the codes of a market; the last column is what counts, the others are for people. */
export function stallsText(stalls: readonly Stall[]): string {
  const rows = stalls.map(({ id, payload, payment, name, place, kind, ward, accountName }) => [
    id,
    name ?? '',
    place ?? '',
    kind ?? '',
    ward ?? '',
    payment.bank.bin,
    payment.bank.shortName ?? '',
    inFours(payment.account),
    accountName ?? '',
    inFours(fingerprint(payload)),
    payload,
  ]);
  return csvFile([STALL_HEADINGS, ...rows]);
}

/** Reads the list of the codes of a market back from its folder. @throws {DataError} */
export async function readStalls(
  folder: string,
  call: Pick<Call, 'files' | 'output'>,
): Promise<readonly Stall[]> {
  const file = join(folder, STALLS_FILE);
  const rows = await readStallList(file, call);
  const { placed, rejected } = stallsFrom(rows, file, call.output);
  if (rejected.length === 0) return placed.map(({ stall }) => stall);
  throw badData(
    `${file}: ${rejected.length} rows are not as vietqr stalls writes them, so that no check would tell anything; see above, and make the list again`,
    `${file}: có ${rejected.length} dòng không đúng như lệnh vietqr stalls đã ghi nên không kiểm tra được; hãy xem ở trên và tạo lại danh sách`,
  );
}
