import { join } from 'node:path';
import { groupBy } from '../../../../text/group-by.ts';
import { omitUndefined } from '../../../../text/omit-undefined.ts';
import type { Call } from '../../../command.ts';
import { badData, usage } from '../../../terminal/failure.ts';
import type { Output } from '../../../terminal/output.ts';
import { firstNames } from '../../first-names.ts';
import { stallRowsOf } from '../list.ts';
import { isSamePayee, stallKey } from '../same.ts';
import { paidAccount, readStall, type Stall } from '../stall.ts';
import { STALLS_FILE } from './stalls-file.ts';

/** A stall of a list that was made before; without its code where a row of the list was changed by hand. */
interface FormerStall {
  readonly id: string;
  readonly stall?: Stall;
}

/**
 * Compares the stalls of a new list with those of the list that it replaces: a stall that would be paid into another account is
 * told and refused unless the account is confirmed, and which came, went or have another code is told.
 *
 * @throws {DataError} @throws {UsageError}
 */
export async function checkChanges(
  folder: string,
  now: readonly Stall[],
  call: Call<'new-account'>,
): Promise<void> {
  const { flags, output } = call;
  const confirmed = flags.list('new-account');
  const stray = confirmed.find((text) => !now.some((stall) => confirms(text, stall)));
  if (stray !== undefined)
    throw usage(
      `--new-account=${stray}: no stall of the list has this number and an account that ends so`,
      `--new-account=${stray}: trong danh sách không có sạp nào có mã này và số tài khoản kết thúc như vậy`,
    );
  const before = await readFormer(folder, call);
  if (before.length === 0) return;
  const former = groupBy(before, ({ id }) => stallKey(id));
  const changed = now.filter((stall) => former.get(stallKey(stall.id))?.some((old) => !paysSame(old, stall)));
  for (const stall of changed) tellChange(former.get(stallKey(stall.id)) ?? [], stall, output);
  const open = changed.filter((stall) => !confirmed.some((text) => confirms(text, stall)));
  if (open.length > 0) throw notConfirmed(open.length, folder);
  tellOthers(former, now, output);
}

/** Checks whether a text is the number of a stall and the last four of its account, `A12=4999`. */
function confirms(text: string, { id, payment: { account } }: Stall): boolean {
  const at = text.lastIndexOf('=');
  return at > 0 && stallKey(text.slice(0, at)) === stallKey(id) && text.slice(at + 1) === account.slice(-4);
}

/** Reads the list that is to be replaced, whatever was made of it by hand. @throws {DataError} */
async function readFormer(folder: string, { files, output }: Call): Promise<readonly FormerStall[]> {
  const file = join(folder, STALLS_FILE);
  const bytes = await files.readBeforeWriting(file);
  if (!bytes || bytes.length === 0) return [];
  const rows = await stallRowsOf(bytes, file, output);
  if (!rows)
    throw badData(
      `${file} cannot be read, so that nobody sees whose account changes; put it aside and make the list again`,
      `không đọc được ${file} nên không biết sạp nào đổi tài khoản; hãy cất tệp này đi chỗ khác rồi chạy lại`,
    );
  return rows.flatMap((row) => {
    const { stall } = readStall(row, () => undefined);
    return row.cells.id === undefined ? [] : [{ id: row.cells.id, ...omitUndefined({ stall }) }];
  });
}

function paysSame({ stall: old }: FormerStall, { payment }: Stall): boolean {
  return old !== undefined && isSamePayee(old.payment, payment);
}

function tellChange(former: readonly FormerStall[], { id, payment }: Stall, output: Output): void {
  const accounts = former.map(({ stall }) => stall && wholeAccount(stall.payment));
  const known = accounts.every((account) => account !== undefined) ? accounts.join(', ') : undefined;
  const next = wholeAccount(payment);
  output.info({
    en: `stall ${id}: ${known ?? 'its account before is not known'} → ${next}`,
    vi: `sạp ${id}: ${known ?? 'không rõ tài khoản trước đây'} → ${next}`,
  });
}

/** Names an account that people compare with another. */
function wholeAccount({ account, bank }: Stall['payment']): string {
  return `${account} ${bank.shortName ?? bank.bin}`;
}

function notConfirmed(count: number, folder: string) {
  return badData(
    `the money of ${count} stalls would go to another account, see above; nothing is written in ${folder}. Ask each holder; where it is right, run again and repeat the stall with the last four of its new account: --new-account STALL=DIGITS, once for each`,
    `${count} sạp sẽ nhận tiền vào tài khoản khác, xem ở trên; chưa ghi gì vào ${folder}. Hãy hỏi lại từng chủ sạp; nếu đúng, hãy chạy lại và ghi mã sạp cùng bốn ký tự cuối của tài khoản mới: --new-account MÃ-SẠP=BỐN-SỐ-CUỐI, mỗi sạp một lần`,
  );
}

function tellOthers(
  former: ReadonlyMap<string, readonly FormerStall[]>,
  now: readonly Stall[],
  output: Output,
): void {
  const keys = new Set(now.map(({ id }) => stallKey(id)));
  const added = now.filter(({ id }) => !former.has(stallKey(id)));
  const gone = [...former].flatMap(([key, stalls]) => (keys.has(key) ? [] : stalls));
  const recoded = now.filter(({ id, payload }) =>
    former.get(stallKey(id))?.some(({ stall }) => stall && stall.payload !== payload),
  );
  const namesOf = (stalls: readonly Stall[]) => stalls.map(({ id }) => id);
  tellStalls(namesOf(added), NEW_STALLS, output);
  tellStalls(gone.map(withAccount), GONE_STALLS, output);
  tellStalls(namesOf(recoded), RECODED_STALLS, output);
}

function withAccount({ id, stall }: FormerStall): string {
  return stall ? `${id} (${paidAccount(stall.payment)})` : id;
}

const NEW_STALLS = { en: 'new stalls', vi: 'sạp mới' };
const GONE_STALLS = { en: 'stalls without a code any more', vi: 'sạp không còn mã QR' };
const RECODED_STALLS = {
  en: 'stalls with another code, hang the new posters',
  vi: 'sạp có mã QR khác trước, hãy treo bản mới',
};

function tellStalls(names: readonly string[], words: typeof NEW_STALLS, output: Output): void {
  if (names.length === 0) return;
  const list = firstNames(names);
  output.info({ en: `${names.length} ${words.en}: ${list}`, vi: `${names.length} ${words.vi}: ${list}` });
}
