import { foldName, stripDiacritics } from '../../text/diacritics.ts';

/** What a line beside the movements says by its label. */
export type LineLabel = 'opening' | 'closing' | 'total';

/** Words without diacritics, blanks and marks, with which a label starts; the first kind that fits counts. */
const LINE_LABELS: readonly (readonly [LineLabel, RegExp])[] = [
  [
    'opening',
    /^(?:sodu|sd|du|ton)(?:ban|tai|tk|taikhoan|quy)?dau|^(?:sodu|sd)(?:(?:ky|thang|ngay|nam)?truoc|mangsang|chuyensang)|^(?:open(?:ing)?|begin(?:ning)?|start(?:ing)?|initial|previous|prior)(?:ledger|account)?bal|^bal(?:ance)?(?:brought|b)(?:forward|f)|^broughtforward/,
  ],
  [
    'closing',
    /^(?:sodu|sd|du|ton)(?:tai|tk|taikhoan|quy)?cuoi|^(?:clos(?:e|ing)|end(?:ing)?|final)(?:ledger|account)?bal|^bal(?:ance)?(?:carried|c)(?:forward|f)|^carriedforward/,
  ],
  [
    'total',
    /^tong(?:$|cong(?!ty)|so|ps|phatsinh|tien|ghi|thu|chi|no|co|doanhso|giatri|ngay|thang|quy|nam|ky|trang|total)|^cong(?:$|phatsinh|so|trang|ngay|thang|luyke|chuyen|mang|psno|psco|total)|^so(?:phatsinh|cong)|^(?:phatsinh|ps)(?:trong|no|co)|^doanhso|^(?:grand|sub|page)?total|^luyke|^yeartodate|^chuyen(?:trang|sang)|^trangtruoc|^mangsang|^sum(?:$|ma)/,
  ],
];

/** The first two letters of them, with diacritics or without, which most texts of payers do not have. */
const LABEL_START =
  /^[^\p{L}\d]*(?:t\s*[oôổồr]|c\s*[oôộhla]|s\s*[oôốudt]|d\s*[uưo]|l\s*[uũ]|p\s*[hsar]|i\s*n|f\s*i|o\s*p|b\s*[ear]|e\s*n|g\s*r|m\s*a|y\s*e)/iu;

/** More characters than a label has. */
const MAX_LABEL_LENGTH = 80;

/** Tells which line a text labels, `Cộng phát sinh`, `Số dư đầu kỳ/ Opening balance`; undefined where it labels none. */
export function readLineLabel(text: string): LineLabel | undefined {
  if (text.length > MAX_LABEL_LENGTH || !LABEL_START.test(text)) return undefined;
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
  'luy ke trang page sub subtotal grand dau cuoi sang sau truoc mang chuyen carried brought forward tu from den to year date',
);
const BALANCE_WORDS = words(
  'so du sd dau cuoi ban quy ton ky ngay thang quy nam truoc mang sang chuyen tai tk khoan tien vnd dong opening open closing close beginning begin ending end starting start initial final previous prior balance bal ledger account brought carried forward b f c of the day period month year cua tren at as on',
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

/** Checks whether a text says nothing but that it labels a balance: `Số dư đầu ngày 01/09/2026`, `Opening balance`. */
export function isWholeBalance(text: string): boolean {
  const label = readLineLabel(text);
  return (
    (label === 'opening' || label === 'closing') && labelWords(text).every((word) => BALANCE_WORDS.has(word))
  );
}

/** Checks whether a total goes on from before the statement: `Lũy kế từ đầu năm`. */
export function isCumulative(text: string): boolean {
  return /^(?:cong|tong|so)*luyke.*dau(?:nam|quy|thang)|^(?:total)?yeartodate/.test(foldName(text));
}

function labelWords(text: string): readonly string[] {
  return (
    stripDiacritics(text)
      .toLowerCase()
      .match(/[a-z]+/g) ?? []
  );
}
