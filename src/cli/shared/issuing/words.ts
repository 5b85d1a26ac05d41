import { isSuperseded, type ManifestChange } from '../../../issuing/manifest/compare.ts';
import type { Bilingual } from '../../terminal/io.ts';

/** Says how many codes were read in the finished files, and how many by a camera's reader. */
export function readBackWords(count: number, readBack: number, scanned: number): Bilingual {
  const [en, vi] =
    scanned > 0 || readBack === 0
      ? [`${scanned}/${count} scanned`, `${scanned}/${count} quét thử`]
      : ['none scanned: npm install zxing-wasm', 'chưa quét thử: hãy chạy npm install zxing-wasm'];
  return {
    en: `${readBack}/${count} read back, ${en}`,
    vi: `${readBack}/${count} đọc lại khớp, ${vi}`,
  };
}

/** Says how slips are cut, so that they come in the order of the list. */
export const STACK_WORDS: Bilingual = {
  en: 'slips: print all sheets of a class, cut the whole stack along the dashes, and put the upper pile on the middle one, that on the lower one',
  vi: 'phiếu báo thu: in đủ các tờ của một lớp, cắt cả chồng theo đường đứt nét, xếp phần trên lên phần giữa, phần giữa lên phần dưới',
};

/** Says what changed since the folder was made. */
export function changeWords(changes: readonly ManifestChange[]): Bilingual {
  const count = (kind: ManifestChange['kind']) => changes.filter((change) => change.kind === kind).length;
  const [added, gone, changed, same] = [count('new'), count('gone'), count('changed'), count('unchanged')];
  return {
    en: `since the last time: ${added} new, ${gone} gone, ${changed} changed, ${same} unchanged`,
    vi: `so với lần trước: ${added} mới, ${gone} không còn, ${changed} thay đổi, ${same} giữ nguyên`,
  };
}

/** Says where the changes stand and that what was handed out of them is void; nothing where all is as it was. */
export function supersededWords(out: string, changes: readonly ManifestChange[]): Bilingual | undefined {
  if (changes.every(({ kind }) => kind === 'unchanged')) return undefined;
  const codes = (all: readonly ManifestChange[]) => all.flatMap(({ before }) => before?.code ?? []);
  const changed = codes(changes.filter(isSuperseded));
  const gone = codes(changes.filter(({ kind }) => kind === 'gone'));
  const en = [
    `who is new, gone or changed: ${out}/changes.csv`,
    ...(changed.length > 0
      ? [`old slips and QR codes of these are void, take them back: ${nameSome(changed)}`]
      : []),
    ...(gone.length > 0 ? [`no longer in the list, take their slips back too: ${nameSome(gone)}`] : []),
  ];
  const vi = [
    `ai mới, ai không còn, ai thay đổi: xem ${out}/changes.csv`,
    ...(changed.length > 0
      ? [`phiếu cũ và mã QR cũ của các mã này hết hiệu lực, hãy thu lại: ${nameSome(changed)}`]
      : []),
    ...(gone.length > 0 ? [`không còn trong danh sách, cũng thu lại phiếu: ${nameSome(gone)}`] : []),
  ];
  return { en: en.join('; '), vi: vi.join('; ') };
}

const MOST_CODES_SHOWN = 8;

function nameSome(codes: readonly string[]): string {
  const more = codes.length - MOST_CODES_SHOWN;
  return codes.slice(0, MOST_CODES_SHOWN).join(', ') + (more > 0 ? ` (+${more})` : '');
}

/** Says how many groups were not made anew. */
export function untouchedWords(count: number): Bilingual {
  return {
    en: `${count} groups were there already, and are as they were`,
    vi: `${count} nhóm đã có sẵn, giữ nguyên`,
  };
}

/** Says how many rows got no code. */
export function problemWords(count: number): Bilingual {
  return {
    en: `${count} rows got no code: errors.csv says why`,
    vi: `${count} chỗ chưa cấp được mã: xem errors.csv`,
  };
}

/** Names papers of an earlier run that were removed. */
export function removedStaleWords(names: readonly string[]): Bilingual {
  return {
    en: `old papers removed: ${names.join(', ')}; do not hand out what was printed of them`,
    vi: `đã xóa giấy tờ cũ: ${names.join(', ')}; đừng phát bản đã in từ các tệp này`,
  };
}

/** Names papers of an earlier run that somebody changed. */
export function keptStaleWords(names: readonly string[]): Bilingual {
  return {
    en: `old papers that were changed since, and are still there: ${names.join(', ')}; do not hand them out`,
    vi: `giấy tờ cũ đã bị sửa nên chưa xóa: ${names.join(', ')}; đừng phát các tệp này`,
  };
}

/** Writes folders as a command takes them, in quotation marks where they need them. */
export function folderOperands(folders: readonly string[]): string {
  return folders.map((each) => (/\s/.test(each) ? `"${each}"` : each)).join(' ');
}

/** Says what comes next: rows that are not right come first. `folders` are those whose codes are paid. */
export function nextWords(folders: readonly string[], problems: number): Bilingual {
  const named = folderOperands(folders);
  if (problems > 0)
    return {
      en: `next: correct these rows in the list and run the same command again, codes stay; then hand out the papers; when money has come: vietqr reconcile ${named} STATEMENT`,
      vi: `bước tiếp theo: sửa các dòng ấy trong danh sách rồi chạy lại lệnh này, mã đã cấp giữ nguyên; sau đó phát giấy cho người nộp; khi có tiền về: vietqr reconcile ${named} SAO_KÊ`,
    };
  return {
    en: `next: hand out the papers; when money has come: vietqr reconcile ${named} STATEMENT`,
    vi: `bước tiếp theo: phát giấy cho người nộp; khi có tiền về: vietqr reconcile ${named} SAO_KÊ`,
  };
}

/** Warns that codes may be gone only because their rows are not right now. */
export function goneWords(gone: number, problems: number): Bilingual {
  return {
    en: `codes handed out before that are in the manifest no more: ${gone}; rows that are not right: ${problems}; if some of these are theirs, correct the list and issue again, or their money is not expected`,
    vi: `mã đã phát trước đây nay không còn trong danh sách mã: ${gone}; chỗ chưa đúng trong danh sách: ${problems}; nếu là cùng người, hãy sửa danh sách và phát lại, nếu không tiền của họ sẽ không được chờ`,
  };
}

/** Says how far a run is. */
export function progressWords(done: number, all: number): Bilingual {
  return { en: `papers: ${done}/${all} codes`, vi: `đang tạo giấy tờ: ${done}/${all} mã` };
}
