import type { BillList } from '../../../issuing/list/list.ts';
import type { BillListPreset } from '../../../issuing/list/options.ts';
import type { ManifestChange } from '../../../issuing/manifest/compare.ts';
import { PRESET_RULES } from '../../../issuing/settings/presets.ts';
import { writeVnd } from '../../../money/vnd.ts';
import type { Bilingual } from '../../terminal/io.ts';

/** Says what a list asks for, and what proves it. */
export function totalWords({ payers, items, total, proof }: BillList, preset: BillListPreset): Bilingual {
  const { en, vi } = PRESET_RULES[preset].payer;
  const sum = writeVnd(total);
  const proved = proof.by.includes('totals')
    ? { en: ', as its TOTAL says', vi: ', khớp dòng TỔNG CỘNG' }
    : proof.state === 'proved'
      ? { en: ', proved by its columns', vi: ', khớp các cột trên từng dòng' }
      : {
          en: '; nothing in the list proves the sums: compare a few',
          vi: '; danh sách không có gì để kiểm tra số tiền: hãy đối chiếu vài dòng',
        };
  return {
    en: `${payers} × ${en}, ${items} items, ${sum}${proved.en}`,
    vi: `${payers} ${vi}, ${items} khoản, ${sum}${proved.vi}`,
  };
}

/** Says how many codes were read in the finished files, and how many by a camera's reader. */
export function readBackWords(count: number, readBack: number, scanned: number): Bilingual {
  return {
    en: `${readBack}/${count} read back, ${scanned}/${count} scanned`,
    vi: `${readBack}/${count} đọc lại khớp, ${scanned}/${count} quét thử`,
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
