import { createReport } from '../../../../issues/report.ts';
import type { BillList, BillRow } from '../../../../issuing/list/list.ts';
import { readManifest } from '../../../../issuing/manifest/read.ts';
import { foldName } from '../../../../text/diacritics.ts';
import { badData } from '../../../terminal/failure.ts';
import type { ManifestFile } from './handed-out.ts';
import { readNamed } from './named.ts';

/** A place of a list without keys, and who stood there when its code was handed out. */
interface OtherPayer {
  readonly key: string;
  readonly before: string;
  readonly now: string;
}

/**
 * Refuses a list without keys, whose codes go by the order of its rows, where others stand in places that hold codes already:
 * the money of one would be booked for another.
 *
 * @throws {DataError}
 */
export function checkSamePlaces(
  { bills, notices }: Pick<BillList, 'bills' | 'notices'>,
  manifests: readonly ManifestFile[],
): void {
  if (!notices.some(({ expected }) => expected === 'keysByOrder')) return;
  for (const manifest of manifests) {
    const others = otherPayers(bills, manifest);
    if (others.length > 0) throw movedPlaces(others, manifest.path);
  }
}

function otherPayers(bills: readonly BillRow[], { path, bytes }: ManifestFile): readonly OtherPayer[] {
  const entries = readNamed(path, bytes, readManifest, createReport()) ?? [];
  const names = new Map(entries.map(({ key, name = '' }) => [key, name]));
  return bills.flatMap(({ key, name: now = '' }) => {
    const before = names.get(key) ?? '';
    return before === '' || now === '' || foldName(before) === foldName(now) ? [] : [{ key, before, now }];
  });
}

/** As many places as a message names. */
const MOST_PLACES_NAMED = 3;

function movedPlaces(others: readonly OtherPayer[], path: string) {
  const named = (nth: string, was: string, is: string) => {
    const shown = others
      .slice(0, MOST_PLACES_NAMED)
      .map(({ key, before, now }) => `${nth} ${key} ${was} "${before}", ${is} "${now}"`);
    return [...shown, ...(others.length > MOST_PLACES_NAMED ? ['…'] : [])].join('; ');
  };
  return badData(
    `the list has no column of keys, so codes go by the order of its rows, and others stand in ${others.length} places than in ${path}: ${named('no.', 'was', 'is')}; a code that one was handed would be another's. Give the list a column of keys (such as "Mã học sinh"), or keep the order and put who is new at the end; where only names are spelled anew, add --replace`,
    `danh sách không có cột mã nên mã thanh toán đi theo thứ tự dòng, mà ${others.length} chỗ nay là người khác so với ${path}: ${named('thứ', 'trước là', 'nay là')}; mã đã phát cho người này sẽ thành mã của người khác. Hãy thêm cột mã (ví dụ "Mã học sinh"), hoặc giữ thứ tự cũ và ghi người mới ở cuối; nếu chỉ sửa cách viết tên thì thêm "--replace"`,
  );
}
