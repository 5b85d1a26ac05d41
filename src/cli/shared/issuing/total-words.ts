import type { BillList, SettledRow } from '../../../issuing/list/list.ts';
import type { BillListPreset } from '../../../issuing/list/options.ts';
import { PRESET_RULES } from '../../../issuing/settings/presets.ts';
import { writeVnd } from '../../../money/vnd.ts';
import type { Bilingual } from '../../terminal/io.ts';

/** Says what a list asks for, and what proves it: a total only where it is this sum, to the đồng. */
export function totalWords(list: BillList, bad: number, preset: BillListPreset): Bilingual {
  const { payers, items, total, proof } = list;
  const { en, vi } = PRESET_RULES[preset].payer;
  const sum = writeVnd(total);
  const proved = proof.by.includes('totals')
    ? agreedWords(list, bad)
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

function agreedWords({ total, settled, proof: { totalled } }: BillList, bad: number): Bilingual {
  if (bad > 0)
    return {
      en: `; ${bad} faults of rows are not counted here, so that its TOTAL was not compared`,
      vi: `; ở đây chưa tính ${bad} chỗ có lỗi nên chưa so với dòng TỔNG CỘNG`,
    };
  if (totalled === total) return { en: ', as its TOTAL says', vi: ', khớp dòng TỔNG CỘNG' };
  const over = settled.reduce((sum, { amount }) => sum - amount, 0);
  if (over > 0 && totalled === total - over)
    return {
      en: `; less ${writeVnd(over)} paid too much it is ${writeVnd(totalled)}, as its TOTAL says`,
      vi: `; trừ ${writeVnd(over)} nộp thừa còn ${writeVnd(totalled)}, khớp dòng TỔNG CỘNG`,
    };
  return {
    en: '; its TOTAL is right for its rows, and yet counts others than these, or parts of a đồng',
    vi: '; dòng TỔNG CỘNG đúng với danh sách nhưng không chỉ tính các dòng này, hoặc có số lẻ dưới một đồng',
  };
}

/** Says for how many a code is made, and for what sum, where that is not the whole list. */
export function plannedWords(
  rows: readonly { readonly amount: number }[],
  { payers, total }: BillList,
  preset: BillListPreset,
): Bilingual | undefined {
  const sum = rows.reduce((all, { amount }) => all + amount, 0);
  if (rows.length === payers && sum === total) return undefined;
  const { en, vi } = PRESET_RULES[preset].payer;
  return {
    en: `codes for ${rows.length} × ${en}, ${writeVnd(sum)}`,
    vi: `cấp mã cho ${rows.length} ${vi}, ${writeVnd(sum)}`,
  };
}

const OWING_NOTHING: Readonly<Record<SettledRow['reason'], Bilingual>> = {
  nothing: { en: 'with nothing to pay', vi: 'không phải thu' },
  overpaid: { en: 'paid too much', vi: 'nộp thừa' },
  paid: { en: 'paid already', vi: 'đã nộp' },
  cancelled: { en: 'cancelled', vi: 'đã hủy' },
};

/** Says who stands in the list and gets no code because nothing is left to pay, by their rows. */
export function owingNothingWords(
  { bills, settled }: BillList,
  preset: BillListPreset,
): Bilingual | undefined {
  const { en, vi } = PRESET_RULES[preset].payer;
  const isOnSheets = new Set([...bills, ...settled].map(({ sheet }) => sheet)).size > 1;
  const parts = Object.entries(OWING_NOTHING).flatMap(([reason, words]) => {
    const found = settled.filter((row) => row.reason === reason);
    const over = found.reduce((sum, { amount }) => sum - amount, 0);
    const sum = over > 0 ? ` ${writeVnd(over)}` : '';
    return found.length === 0
      ? []
      : [
          {
            en: `${found.length} × ${en} ${words.en}${sum}: ${placesOf(found, 'row', isOnSheets)}`,
            vi: `${found.length} ${vi} ${words.vi}${sum}: ${placesOf(found, 'dòng', isOnSheets)}`,
          },
        ];
  });
  if (parts.length === 0) return undefined;
  return {
    en: `no code: ${parts.map((part) => part.en).join('; ')}`,
    vi: `không cấp mã: ${parts.map((part) => part.vi).join('; ')}`,
  };
}

/** Names rows by their sheets: `6A1: dòng 3, 5–7`. */
function placesOf(rows: readonly SettledRow[], word: string, isOnSheets: boolean): string {
  const sheets = [...new Set(rows.map(({ sheet = '' }) => sheet))];
  return sheets
    .map((name) => {
      const own = rows.filter(({ sheet = '' }) => sheet === name).map(({ row }) => row);
      return `${name === '' || !isOnSheets ? '' : `${name} `}${word} ${rangesOfRows(own)}`;
    })
    .join(', ');
}

function rangesOfRows(rows: readonly number[]): string {
  const ranges: { from: number; to: number }[] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && row <= last.to + 1) last.to = row;
    else ranges.push({ from: row, to: row });
  }
  return ranges.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
}
