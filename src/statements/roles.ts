import { isOrdinal } from '../tables/headings/contents.ts';
import type { HeadingContext, RoleTable } from '../tables/headings/roles.ts';
import { takeApart } from '../tables/headings/words/tokens.ts';
import { type Cell, shownText } from '../tables/sheet.ts';
import { foldName } from '../text/diacritics.ts';

/** Which heading, as it stands in the file, or which column by its letter, holds what: `{ description: 'ND GD', credit: 'F' }`. */
export interface StatementHeadings {
  /** Day, or day and time, of the movement. */
  readonly time?: string;
  /** Time of day, where the day has a column of its own. */
  readonly clock?: string;
  /** Day from which it bears interest. */
  readonly valueDate?: string;
  /** Number of the row: 1, 2, 3. */
  readonly ordinal?: string;
  /** The bank's reference. */
  readonly reference?: string;
  /** Money that came in. */
  readonly credit?: string;
  /** Money that went out. */
  readonly debit?: string;
  /** Money that came in or went out, told apart by sign or `direction`. */
  readonly amount?: string;
  /** Whether it came in or went out: "C" and "D", "+" and "-". */
  readonly direction?: string;
  /** What was on the account after it. */
  readonly balance?: string;
  /** What the bank or wallet took for it. */
  readonly fee?: string;
  /** What the payer wrote and the bank added. */
  readonly description?: string;
  /** The account of the statement. */
  readonly account?: string;
  /** The virtual account that was paid into. */
  readonly virtualAccount?: string;
  /** The account that money left. */
  readonly debitAccount?: string;
  /** The account that money reached. */
  readonly creditAccount?: string;
  /** The other side's account. */
  readonly counterpartyAccount?: string;
  /** The other side's name. */
  readonly counterpartyName?: string;
  /** The other side's bank. */
  readonly counterpartyBank?: string;
  /** Currency of the row: VND. */
  readonly currency?: string;
  /** Whether it succeeded. */
  readonly status?: string;
}

/** What the columns of a statement are for. */
export type StatementRole = keyof StatementHeadings;

type StatementHeading = HeadingContext<StatementRole>;

/** Words that may stand beside those of a sum: `Số tiền phát sinh trong kỳ`. */
const BESIDE_SUMS =
  'số tiền phát sinh ps trong kỳ giao dịch gd thanh toán tktt giá trị amount amt transaction txn trans value';

/**
 * Words of the headings of bank statements, wallets' exports and Treasury ledgers, in Vietnamese and English. A day of the
 * transaction is preferred to a day of value, a transaction number to a voucher, the sums of two columns to one of both.
 */
// biome-ignore format: a table of words reads better in rows
export const STATEMENT_ROLES: RoleTable<StatementRole> = {
  time: {
    kind: 'day',
    words: [
      'ngày giờ giao dịch|thời gian giao dịch|thời điểm giao dịch|ngày giờ gd|thời gian gd|transaction date time|transaction datetime|transaction time',
      'ngày giao dịch|ngày gd|ngày phát sinh|ngày chuyển khoản|thời gian chuyển khoản|ngày chuyển tiền|thời gian chuyển tiền|ngày thực hiện|thời gian thực hiện|ngày thanh toán|thời gian thanh toán|transaction date|trans date|trans time|txn date|tnx date|trx date|tran date|transfer date|payment date',
      'ngày giờ|ngày tháng|thời gian|thời điểm|date time|datetime|created at|thời gian tạo|ngày tạo',
      'ngày|date',
      'ngày chứng từ|ngày ct|ngày lập|document date|doc date|voucher date',
    ],
    beside: 'giờ tháng năm and hour',
    orElse: ['clock', 'valueDate'],
  },
  clock: { words: ['giờ giao dịch|giờ gd|giờ phát sinh|giờ hạch toán', 'giờ|time|hour'] },
  valueDate: {
    kind: 'day',
    words: [
      'ngày hiệu lực|ngày giá trị|value date|effective date|val date|ngày gt',
      'ngày hạch toán|ngày ghi sổ|ngày ghi nhận|ngày vào sổ|posting date|posted date|post date|accounting date|booking date|entry date|book date',
    ],
    beside: 'giờ giao dịch',
  },
  ordinal: {
    words: ['stt|số tt|số thứ tự|thứ tự|tt|serial no|seq no|sequence|s no|sno|sl no|no|nr|row|line no|line|dòng|item no'],
    decide: decideNumber,
  },
  reference: {
    words: [
      'số giao dịch|mã giao dịch|số gd|mã gd|transaction number|transaction no|transaction id|transaction code|trans id|trans no|txn id|txn no|txn ref|ft no|số ft|mã ft|id giao dịch|transaction reference|transaction ref|transaction ref no',
      'số bút toán|mã bút toán|số tham chiếu|mã tham chiếu|số ref|reference number|reference no|reference code|reference id|reference|ref no|ref|refno|bank reference|tham chiếu|mã tra soát|số trace|trace no|trace number|trace',
      'số chứng từ|mã chứng từ|số ct|chứng từ|số hiệu chứng từ|số hiệu|document no|document number|doc no|docno|voucher no|voucher number|voucher|cheque no|số phiếu',
    ],
    beside: 'ngân hàng nh bank giao dịch',
  },
  credit: {
    kind: 'money',
    words: [
      'ghi có|phát sinh có|ps có|báo có|bên có|credit|credits|cr|số có',
      'có|tiền vào|gửi vào|nộp vào|nhận vào|tiền nhận|tiền nhận được|nhận|tiền gửi|tiền nộp|chuyển đến|tiền đến|money in|paid in|amount in|deposit|deposits|inflow|cash in|incoming|received|credited|in|thu|tiền có|vào',
    ],
    beside: `${BESIDE_SUMS} received`,
  },
  debit: {
    kind: 'money',
    words: [
      'ghi nợ|phát sinh nợ|ps nợ|báo nợ|bên nợ|debit|debits|dr|số nợ',
      'nợ|tiền ra|rút ra|rút tiền|rút|tiền trả|khoản chi|đã chi|chuyển đi|tiền đi|money out|paid out|amount out|withdrawal|withdrawals|withdraw|outflow|cash out|outgoing|out|chi|tiền nợ|ra',
    ],
    beside: BESIDE_SUMS,
  },
  amount: {
    kind: 'money',
    words: [
      'số tiền giao dịch|số tiền gd|giá trị giao dịch|transaction amount|txn amount|trans amount|số tiền chuyển khoản|số tiền thanh toán|số tiền phát sinh',
      'số tiền|amount|amt|giá trị|phát sinh|số phát sinh',
    ],
    beside: 'số',
    notBeside: ['credit'],
  },
  direction: {
    words: [
      'nợ có|ghi nợ ghi có|ghi nợ có|có nợ|phát sinh nợ có|dr cr|cr dr|d c|c d|dc|cd|drcr|crdr|debit credit|credit debit|thu chi|tiền vào ra|vào ra|in out|chiều|chiều giao dịch|chiều tiền|direction|dấu|credit debit indicator|debit credit indicator|indicator|transfer type|sign',
      'loại giao dịch dr cr|loại giao dịch nợ có|loại gd nợ có|loại giao dịch|loại gd|loại phát sinh|loại|kiểu giao dịch|transaction type|type|txn type',
    ],
    decide: ({ cells }) => (cells.every(isDirectionWord) ? 'direction' : undefined),
  },
  balance: {
    kind: 'money',
    words: [
      'số dư sau giao dịch|số dư sau gd|số dư sau|dư sau giao dịch|running balance|balance after|balance after transaction|số dư lũy kế|số dư luỹ kế|lũy kế|accumulated balance|sd sau gd',
      'số dư|balance|dư|account balance|số dư tài khoản|số dư tk|số dư hiện tại|sd',
      'số dư khả dụng|available balance|số dư cuối|số dư cuối kỳ|closing balance|ending balance',
    ],
    beside: 'tài khoản tk giao dịch gd',
  },
  fee: { kind: 'money', words: ['phí giao dịch|phí dịch vụ|phí|fee|fees|charge|charges|transaction fee'], beside: 'gd tiền số amount' },
  description: {
    words: [
      'nội dung chi tiết|nội dung chuyển khoản|nội dung chuyển tiền|nội dung giao dịch|nội dung thanh toán|nội dung ck|transactions in detail|transaction description|txn description|transaction details|transaction detail|transaction content',
      'nội dung|content|narrative|narration|particulars',
      'diễn giải chi tiết|diễn giải giao dịch|diễn giải|description|details|detail',
      'mô tả giao dịch|mô tả|chi tiết giao dịch|chi tiết|thông tin giao dịch|lời nhắn|tin nhắn|message|memo|remarks|remark|payment details',
      'ghi chú|notes|note|lý do',
    ],
    beside: 'giao dịch gd transaction chi tiết of',
  },
  account: {
    words: ['số tài khoản|account number|account no|acct no|acc no|số tk|a c no|tài khoản|tk|account|acct'],
    decide: decideAccount,
  },
  virtualAccount: {
    words: ['tài khoản ảo|tài khoản định danh|tài khoản phụ|tài khoản con|tk ảo|tk định danh|tk phụ|virtual account|va|sub account|mã định danh'],
    beside: 'số mã number no',
  },
  debitAccount: { words: ['tài khoản nợ|tk nợ|tài khoản ghi nợ|tk ghi nợ|debit account'], beside: 'số number no' },
  creditAccount: { words: ['tài khoản có|tk có|tài khoản ghi có|tk ghi có|credit account'], beside: 'số number no' },
  counterpartyAccount: {
    words: [
      'tài khoản đối ứng|tk đối ứng|tài khoản đối tác|tk đối tác|tài khoản chuyển|tk chuyển|tài khoản người chuyển|tk người chuyển|tài khoản gửi|tài khoản người gửi|tài khoản nguồn|tài khoản thụ hưởng|tk thụ hưởng|tài khoản hưởng|tài khoản người hưởng|counterparty account|corresponsive account|correspondent account|corresponding account|counter account|contra account|beneficiary account|payer account|sender account|remitter account|from account',
    ],
    beside: 'số number no đơn vị',
  },
  counterpartyName: {
    words: [
      'tên tài khoản đối ứng|tên tk đối ứng|tên đối ứng|tên người chuyển|tên người gửi|tên người nộp|tên đơn vị đối ứng|tên đối tác|tên tài khoản đối tác|tên tài khoản chuyển|tên tài khoản người chuyển|tên người thụ hưởng|counterparty name|corresponsive name|correspondent name|corresponding name|counter account name|counterparty account name|beneficiary name|payer name|sender name|remitter name|from name',
      'người chuyển|người gửi|người chuyển tiền|người nộp|người nộp tiền|đơn vị chuyển|đơn vị đối ứng|đối tác|bên đối ứng|counterparty|remitter|payer|sender|from|người hưởng|người thụ hưởng|đơn vị thụ hưởng|đơn vị hưởng|payee|beneficiary|tên khách hàng|khách hàng|customer name|tên ntt',
    ],
    beside: 'khoản',
  },
  counterpartyBank: {
    words: ['ngân hàng đối tác|nh đối tác|ngân hàng đối ứng|nh đối ứng|ngân hàng chuyển|ngân hàng gửi|ngân hàng thụ hưởng|nh thụ hưởng|remitter bank|counterparty bank|corresponsive bank|correspondent bank|beneficiary bank|sender bank|payer bank', 'ngân hàng|nh|bank|bank name|tên ngân hàng'],
  },
  currency: { words: ['loại tiền tệ|loại tiền|tiền tệ|mã tiền tệ|đơn vị tiền tệ|mã tiền|nguyên tệ|currency|currency code|ccy|cur|curr'] },
  status: { words: ['trạng thái giao dịch|trạng thái|tình trạng|kết quả|status|transaction status|result'] },
};

/** What the columns are called beside their own names where a caller says which is which. */
export const STATEMENT_ALIASES: Readonly<Record<string, StatementRole>> = {
  in: 'credit',
  out: 'debit',
  id: 'reference',
  number: 'reference',
  payer: 'counterpartyName',
  payerName: 'counterpartyName',
  payerAccount: 'counterpartyAccount',
};

const DIRECTION_WORDS =
  /^(?:phatsinh|ps|ghi|bao|tien|giaodich|chuyentien|amount|transfer|money)?(?:no|co|vao|ra|den|di|in|out|thu|chi|nhan|c|d|cr|dr|credit|debit|crdt|dbit|incoming|outgoing|received|sent|deposit|withdrawal)$/;

/** Checks whether a cell tells in a word or a sign whether money came in or went out. */
function isDirectionWord(text: string): boolean {
  return /^[+\-−]$/.test(text.trim()) || DIRECTION_WORDS.test(foldName(text));
}

/**
 * `No` is a number, and money out (`Nợ`) only in a file without diacritics: where it has a unit of money, or `Co` stands
 * beside it and it does not count the rows.
 */
function decideNumber({ text, texts, cells }: StatementHeading): StatementRole {
  if (!isLoneWord(text, 'no') || /no\s*\./i.test(text)) return 'ordinal';
  const isSum = takeApart(text).unit !== undefined || texts.some((each) => isLoneWord(each, 'co'));
  return isSum && !isOrdinal(cells) ? 'debit' : 'ordinal';
}

function isLoneWord(text: string, word: string): boolean {
  const [first, ...others] = takeApart(text).halves.flat();
  return first?.marked === word && others.length === 0;
}

/**
 * An account beside the name of a counterparty is the counterparty's, unless the lines above name it, or, where they name
 * none, it is the same on all of several rows.
 */
function decideAccount({ cells, above, has }: StatementHeading): StatementRole | undefined {
  if (!has('counterpartyName') || has('counterpartyAccount')) return 'account';
  const named = above.flatMap(({ cells: row }) => row.flatMap((cell) => digitRuns(cell)));
  const accounts = new Set(cells.map((cell) => cell.replace(/[\s.-]/g, '')));
  if (named.some((number) => accounts.has(number))) return 'account';
  return named.length === 0 && cells.length > 2 && accounts.size === 1 ? 'account' : 'counterpartyAccount';
}

function digitRuns(cell: Cell): readonly string[] {
  const text = shownText(cell);
  return /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|[.,]\d{3}\b/.test(text) ? [] : (text.match(/\d{6,19}/g) ?? []);
}
