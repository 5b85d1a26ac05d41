import { foldName, stripDiacritics } from '../../text/diacritics.ts';

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
    /^tong(?:$|cong(?!ty)|so|ps|phatsinh|tien|ghi|thu|chi|no|co|doanhso|giatri|total)|^cong(?:$|phatsinh|so|trang|ngay|thang|luyke|chuyen|psno|psco|total)|^(?:phatsinh|ps)(?:trong|no|co)|^doanhso|^(?:grand|sub|page)?total|^luyke|^chuyentrang|^mangsang|^sum(?:$|ma)/,
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

/** Which side of the money a line of totals adds up. */
export type MoneySide = 'credit' | 'debit';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** One of these names a sum of many. */
const ADDED = words('tong cong total totals sum ps phat doanh');
const CREDIT_WORDS = words('co credit credits cr thu vao tang nhan deposit deposits received');
const DEBIT_WORDS = words('no debit debits dr chi ra giam rut withdrawal withdrawals sent');
const BESIDE_TOTALS = words(
  'so sinh tien ghi gia tri trong ky thang ngay quy nam ben bo toan amount amounts value of the for in period turnover vnd dong tai khoan tk account',
);
/** Without a word of money these count movements. */
const COUNTED_WORDS = words('giao dich gd transaction transactions');
const MONEY_WORDS = words('tien tri amount amounts value');
/** What a total says beside its sides: where it stands, and what it goes on with. */
const PLACES = words(
  'luy ke trang page sub subtotal grand cuoi sang sau truoc mang chuyen carried brought forward',
);

/** Tells which side a label adds up, `Tổng ghi có`, `Total debit amount`; undefined for both, neither, and counts of movements. */
export function readSideLabel(text: string): MoneySide | undefined {
  if (text.length > MAX_LABEL_LENGTH) return undefined;
  const found = labelWords(text);
  const has = (list: ReadonlySet<string>) => found.some((word) => list.has(word));
  const isKnown = found.every((word) =>
    [ADDED, CREDIT_WORDS, DEBIT_WORDS, BESIDE_TOTALS, COUNTED_WORDS].some((list) => list.has(word)),
  );
  if (!isKnown || !has(ADDED) || (has(COUNTED_WORDS) && !has(MONEY_WORDS))) return undefined;
  const [isCredit, isDebit] = [has(CREDIT_WORDS), has(DEBIT_WORDS)];
  if (isCredit === isDebit) return undefined;
  return isCredit ? 'credit' : 'debit';
}

/** Wages, `Công ngày 5`, begin with the letters of a sum. */
const WAGES = /^\W*(?:công|cong (?:ngay|thang|so))(?!\p{L})/iu;

/** Checks whether a text says nothing but that it labels a total: `Tổng cộng`, `Cộng phát sinh tháng 9/2026`, `Total`. */
export function isWholeTotal(text: string): boolean {
  if (readLineLabel(text) !== 'total' || WAGES.test(text.normalize('NFC'))) return false;
  const lists = [ADDED, CREDIT_WORDS, DEBIT_WORDS, BESIDE_TOTALS, COUNTED_WORDS, PLACES];
  return labelWords(text).every((word) => lists.some((list) => list.has(word)));
}

function labelWords(text: string): readonly string[] {
  return (
    stripDiacritics(text)
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}
