import { createReport } from '../../../../issues/report.ts';
import type { BillList, BillRow } from '../../../../issuing/list/list.ts';
import { type BillListPreset, PRESETS } from '../../../../issuing/list/options.ts';
import type { ManifestEntry } from '../../../../issuing/manifest/manifest.ts';
import { readManifest } from '../../../../issuing/manifest/read.ts';
import type { Register } from '../../../../issuing/register/register.ts';
import { plainWords } from '../../../../reconcile/settlement/propose/names.ts';
import { foldName, stripDiacritics } from '../../../../text/diacritics.ts';
import { groupBy } from '../../../../text/group-by.ts';
import { badData } from '../../../terminal/failure.ts';
import type { ManifestFile } from './handed-out.ts';
import { readNamed } from './named.ts';

/** A list, and what its keys had before. */
export interface ListOfRun {
  readonly list: Pick<BillList, 'bills' | 'keyedBy'>;
  readonly manifests: readonly ManifestFile[];
  readonly register: Register;
  readonly preset: BillListPreset;
}

/**
 * Refuses a list whose keys stand for others than when their codes were handed out, or are written in another way, as a spreadsheet
 * leaves noughts out: the money and the debts of one would be booked for another, or one would get two codes.
 *
 * @throws {DataError}
 */
export function checkSamePayers({ list, manifests, register, preset }: ListOfRun): void {
  const isByOrder = list.keyedBy.includes('order');
  const held = isByOrder ? [] : changedKeys(list.bills, register);
  if (held.length > 0) throw otherKeys(held);
  const alike = isByOrder && manifests.length > 0 ? firstNamesakes(list.bills) : undefined;
  if (alike) throw namesakes(alike);
  const isOfPayers = PRESETS[preset] === 'payer' && list.keyedBy.every((kind) => kind === 'payer');
  const renumbered = findRenumbered(isOfPayers ? list.bills : [], register);
  const others = findOthers(list.bills, isByOrder);
  for (const { path, bytes } of manifests)
    for (const entry of readNamed(path, bytes, readManifest, createReport()) ?? []) {
      renumbered.see(entry, path);
      others.see(entry, path);
    }
  const [anew, [first, ...rest]] = [renumbered.found(), others.found()];
  if (anew.length > 0) throw otherKeys(anew);
  if (first) throw (isByOrder ? movedPlaces : movedKeys)([first, ...rest], first.path);
}

/** Compares bills with what was handed out, entry by entry: manifests of a hundred thousand codes are never held at once. */
interface EntryFinder<T> {
  readonly see: (entry: ManifestEntry, path: string) => void;
  readonly found: () => readonly T[];
}

/** A key, who had its code, and who stands under it now. */
interface OtherPayer {
  readonly key: string;
  readonly before: string;
  readonly now: string;
  /** The manifest in which the first of them stands. */
  readonly path: string;
}

/** Finds keys under which nobody stood before by the name that stands there now. */
function findOthers(bills: readonly BillRow[], isByOrder: boolean): EntryFinder<OtherPayer> {
  const named = new Map(bills.flatMap(({ key, name }) => (name === undefined ? [] : [[key, name] as const])));
  const listed = new Set([...named.values()].map(foldName));
  const isSame = (before: string, now: string) =>
    foldName(before) === foldName(now) ||
    (!isByOrder && !listed.has(foldName(before)) && isNearName(before, now));
  const found = new Map<string, OtherPayer>();
  const known = new Set<string>();
  return {
    see: ({ key, name: before = '' }, path) => {
      const now = named.get(key) ?? '';
      if (now === '' || before === '') return;
      if (isSame(before, now)) known.add(key);
      else if (!found.has(key)) found.set(key, { key, before, now, path });
    },
    found: () => [...found.values()].filter(({ key }) => isByOrder || !known.has(key)),
  };
}

/** The last word of a name tells brothers and sisters apart; one of the others may be spelled anew, or be new. */
function isNearName(before: string, now: string): boolean {
  const [a, b] = [plainWords(before), plainWords(now)];
  const shared = a.filter((word) => b.includes(word)).length;
  return a.at(-1) === b.at(-1) && shared >= 2 && shared >= Math.max(a.length, b.length) - 1;
}

/** Finds the first rows of one name and class, of which nobody knows who is who once they change places. */
function firstNamesakes(bills: readonly BillRow[]): readonly BillRow[] | undefined {
  const named = bills.filter(({ name }) => name !== undefined);
  const groups = groupBy(named, ({ name = '', class: group = '' }) => `${foldName(name)} ${group}`);
  return [...groups.values()].find((rows) => rows.length > 1);
}

function namesakes(rows: readonly BillRow[]) {
  const named = `${rows.map(({ key }) => key).join(', ')} "${rows[0]?.name ?? ''}"`;
  return badData(
    `the list has no column of keys, and rows ${named} are of one name and class: should they change places, the code and the debts of one would be the other's. Give the list a column of keys (such as "Mã học sinh"); where they stand in the places that they had, add --replace`,
    `danh sách không có cột mã mà các dòng thứ ${named} trùng cả tên lẫn lớp: nếu đổi chỗ nhau thì mã và nợ của em này thành của em kia. Hãy thêm cột mã (ví dụ "Mã học sinh"); nếu vẫn đúng chỗ cũ thì thêm "--replace"`,
  );
}

/** A key that is new, and the one that a code was handed out under. */
interface ChangedKey {
  readonly key: string;
  readonly before: string;
  readonly name?: string | undefined;
}

/** Finds keys that have no code, where one that differs from them by noughts in front, case or marks alone has one and is not in the list. */
function changedKeys(bills: readonly BillRow[], register: Register): readonly ChangedKey[] {
  const fresh = bills.filter(({ key }) => register.serialOf(key) === undefined);
  if (fresh.length === 0 || register.size === 0) return [];
  const listed = new Set(bills.map(({ key }) => key));
  const wanted = new Map(fresh.map(({ key }) => [bareKey(key), key]));
  const found: ChangedKey[] = [];
  for (const { key: before } of register.entries()) {
    const key = listed.has(before) ? undefined : wanted.get(bareKey(before));
    if (key !== undefined) found.push({ key, before });
  }
  return found;
}

/** Finds keys that have no code, where one of the same name and class has one under a key that is not in the list. */
function findRenumbered(bills: readonly BillRow[], register: Register): EntryFinder<ChangedKey> {
  const listed = new Set(bills.map(({ key }) => key));
  const wanted = new Map(
    bills.flatMap((bill) => {
      const who = register.serialOf(bill.key) === undefined ? nameInClass(bill) : undefined;
      return who === undefined ? [] : [[who, bill.key] as const];
    }),
  );
  const found = new Map<string, ChangedKey>();
  return {
    see: (entry) => {
      const who = listed.has(entry.key) ? undefined : nameInClass(entry);
      const key = who === undefined ? undefined : wanted.get(who);
      if (key !== undefined) found.set(key, { key, before: entry.key, name: entry.name });
    },
    found: () => [...found.values()],
  };
}

/** A name where it tells people apart: among all who pay there are namesakes. */
function nameInClass({ name, class: group }: Pick<BillRow, 'name' | 'class'>): string | undefined {
  return name && group ? `${foldName(name)} ${foldName(group)}` : undefined;
}

/** A key without what spreadsheets and people change of it. */
function bareKey(key: string): string {
  return stripDiacritics(key)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/(?<!\d)-|-(?!\d)/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}

/** As many as a message names. */
const MOST_PAYERS_NAMED = 3;

function firstFew<T>(all: readonly T[], say: (each: T) => string): string {
  const shown = all.slice(0, MOST_PAYERS_NAMED).map(say);
  return [...shown, ...(all.length > MOST_PAYERS_NAMED ? ['…'] : [])].join('; ');
}

function payersNamed(others: readonly OtherPayer[], nth: string, was: string, is: string): string {
  return firstFew(others, ({ key, before, now }) => `${nth} ${key} ${was} "${before}", ${is} "${now}"`);
}

function movedPlaces(others: readonly OtherPayer[], path: string) {
  return badData(
    `the list has no column of keys, so codes go by the order of its rows, and others stand in ${others.length} places than in ${path}: ${payersNamed(others, 'no.', 'was', 'is')}; a code that one was handed would be another's. Give the list a column of keys (such as "Mã học sinh"), or keep the order and put who is new at the end; where only names are spelled anew, add --replace`,
    `danh sách không có cột mã nên mã thanh toán đi theo thứ tự dòng, mà ${others.length} chỗ nay là người khác so với ${path}: ${payersNamed(others, 'thứ', 'trước là', 'nay là')}; mã đã phát cho người này sẽ thành mã của người khác. Hãy thêm cột mã (ví dụ "Mã học sinh"), hoặc giữ thứ tự cũ và ghi người mới ở cuối; nếu chỉ sửa cách viết tên thì thêm "--replace"`,
  );
}

function movedKeys(others: readonly OtherPayer[], path: string) {
  return badData(
    `others stand under ${others.length} keys than in ${path}: ${payersNamed(others, 'key', 'was', 'is')}; the money and the debts of one would be booked for another. Give who is new a key of their own, or correct the keys; where the payer is the same and the name alone is another, add --replace`,
    `${others.length} mã người nộp nay là của người khác so với ${path}: ${payersNamed(others, 'mã', 'trước là', 'nay là')}; tiền và nợ của người này sẽ bị tính cho người kia. Hãy cho người mới một mã riêng, hoặc sửa lại mã; nếu vẫn là người nộp đó, chỉ đổi tên, thì thêm "--replace"`,
  );
}

function otherKeys(held: readonly ChangedKey[]) {
  const named = (was: string) =>
    firstFew(
      held,
      ({ key, before, name }) => `"${key}", ${was} "${before}"${name === undefined ? '' : ` (${name})`}`,
    );
  return badData(
    `${held.length} keys are not those under which their codes were handed out: ${named('before')}; each would get a second code. Write them as before (in a spreadsheet, a column of keys is formatted as text); where they are others, or have new keys, add --replace`,
    `${held.length} mã người nộp khác với khi phát mã: ${named('trước là')}; mỗi người sẽ có thêm một mã thanh toán nữa. Hãy ghi mã đúng như trước (trong bảng tính, định dạng cột mã là văn bản); nếu đúng là người khác, hoặc được cấp mã mới, thì thêm "--replace"`,
  );
}
