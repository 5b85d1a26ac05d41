import { foldName } from '../../text/diacritics.ts';

/** What a line beside the movements says by its label. */
export type LineLabel = 'opening' | 'closing' | 'total';

/** Words without diacritics, blanks and marks, with which a label starts; the first kind that fits counts. */
const LINE_LABELS: readonly (readonly [LineLabel, RegExp])[] = [
  [
    'opening',
    /^(?:sodu|du|ton)(?:tai|tk|taikhoan)?dau|^sodutruocky|^sodumangsang|^(?:opening|beginning|previous)(?:ledger)?balance|^balance(?:brought|b)(?:forward|f)|^broughtforward/,
  ],
  [
    'closing',
    /^(?:sodu|du|ton)(?:tai|tk|taikhoan)?cuoi|^(?:closing|ending)(?:ledger)?balance|^balance(?:carried|c)(?:forward|f)|^carriedforward/,
  ],
  [
    'total',
    /^tong(?:$|cong(?!ty)|so|phatsinh|tien|ghi|thu|chi|no|co|doanhso|giatri|total)|^cong(?:$|phatsinh|so|trang|ngay|thang|luyke|chuyen|psno|psco|total)|^phatsinhtrong|^doanhso|^(?:grand|sub|page)?total|^luyke|^chuyentrang|^mangsang|^sum(?:$|ma)/,
  ],
];

/** More characters than a label has. */
const MAX_LABEL_LENGTH = 80;

/** Tells which line a text labels, `Cộng phát sinh`, `Số dư đầu kỳ/ Opening balance`; undefined where it labels none. */
export function readLineLabel(text: string): LineLabel | undefined {
  if (text === '' || text.length > MAX_LABEL_LENGTH) return undefined;
  const folded = foldName(text);
  return LINE_LABELS.find(([, words]) => words.test(folded))?.[0];
}
