import type { IssueDetail } from '../../detail.ts';
import type { fieldLabels as english } from '../en/labels.ts';
import type { Mirror } from '../sentence.ts';

/** The names of fields, in messages, on the command line and on paper. */
export const fieldLabels = {
  payloadFormat: 'phiên bản',
  bank: 'ngân hàng',
  account: 'số tài khoản',
  amount: 'số tiền',
  purpose: 'nội dung chuyển khoản',
  service: 'dịch vụ',
  initiation: 'loại mã QR (tĩnh hoặc động)',
  merchantName: 'tên đơn vị',
  merchantCity: 'tỉnh, thành phố',
  merchantCategoryCode: 'mã ngành hàng',
  postalCode: 'mã bưu chính',
  currency: 'loại tiền',
  country: 'mã quốc gia',
  billNumber: 'số hóa đơn',
  mobileNumber: 'số điện thoại',
  storeLabel: 'mã cửa hàng',
  loyaltyNumber: 'mã khách hàng thân thiết',
  referenceLabel: 'mã tham chiếu',
  customerLabel: 'mã khách hàng',
  terminalLabel: 'mã điểm thu',
  consumerDataRequest: 'thông tin khách cần cung cấp',
  merchantTaxId: 'mã số thuế',
  merchantChannel: 'kênh bán',
  tipIndicator: 'tiền boa hoặc phụ phí',
  convenienceFeeFixed: 'phụ phí cố định',
  convenienceFeePercentage: 'phụ phí theo phần trăm',
  languagePreference: 'ngôn ngữ khác',
  merchantNameAlternate: 'tên bằng ngôn ngữ khác',
  merchantCityAlternate: 'tỉnh, thành phố bằng ngôn ngữ khác',
  extraObjects: 'trường khác',
  merchantAccount: 'bên nhận tiền',
  globallyUniqueIdentifier: 'mã định danh',
  languageTemplate: 'thông tin bằng ngôn ngữ khác',
  template: 'nhóm trường',
  additionalData: 'thông tin bổ sung',
  crc: 'mã CRC',
  aid: 'mã ứng dụng',
  applicationLabel: 'tên ứng dụng',
  cardholderName: 'tên chủ thẻ',
  pan: 'số thẻ',
  track2: 'rãnh 2 của thẻ',
  image: 'ảnh',
  payload: 'chuỗi mã QR',
  accountName: 'chủ tài khoản',
  name: 'tên',
  issuer: 'đơn vị thu',
  issuerDetails: 'thông tin đơn vị thu',
  heading: 'tiêu đề',
  subject: 'trích yếu',
  payer: 'người nộp tiền',
  items: 'khoản thu',
  notes: 'ghi chú',
  due: 'hạn nộp',
  dueDate: 'hạn nộp',
  logo: 'logo',
  foreign: 'mã nước ngoài',
  onWarning: 'hàm nhận lưu ý',
  picture: 'hình ảnh',
  centerImage: 'hình giữa mã QR',
  code: 'mã thanh toán',
  prefix: 'chữ đầu',
  serial: 'số thứ tự',
  own: 'mã riêng của đơn vị',
  parts: 'phần nội dung',
  priority: 'độ ưu tiên',
  maxLength: 'giới hạn ký tự',
  route: 'ngân hàng chuyển và nhận',
  details: 'chi tiết',
  id: 'số giao dịch',
  time: 'thời gian',
  description: 'nội dung giao dịch',
  credit: 'ghi có',
  debit: 'ghi nợ',
  balance: 'số dư sau giao dịch',
  virtualAccount: 'tài khoản định danh',
  counterpartyAccount: 'tài khoản đối ứng',
  counterpartyName: 'tên đối ứng',
  reference: 'số tham chiếu',
  signature: 'chữ ký',
  body: 'dữ liệu nhận được',
  data: 'dữ liệu',
  columns: 'cột',
  rows: 'dòng',
  row: 'dòng',
  cells: 'các ô',
  from: 'ngày đầu',
  in: 'tiền vào',
  out: 'tiền ra',
  bills: 'khoản thu',
  bill: 'khoản thu',
  codes: 'mã thanh toán',
  movements: 'giao dịch',
  movement: 'giao dịch',
  match: 'kết quả tìm mã',
  candidates: 'gợi ý',
  allocations: 'phân bổ',
  settlement: 'kết quả đối soát',
  totals: 'tổng cộng',
  supersededBy: 'khoản thay thế',
  tolerance: 'chênh lệch cho phép',
  check: 'ký tự kiểm tra',
  digits: 'số chữ số',
  characters: 'số ký tự',
  key: 'khóa xáo trộn',
  routes: 'ngân hàng chuyển và nhận',
  text: 'văn bản',
  objects: 'trường',
  tag: 'số trường',
  tags: 'số trường',
  value: 'giá trị',
  registered: 'mã QR đã đăng ký',
  scanned: 'mã QR vừa quét',
  applications: 'ứng dụng',
  application: 'ứng dụng',
  aids: 'mã ứng dụng',
  scheme: 'loại mã QR',
  merchantId: 'mã đơn vị',
  guid: 'mã định danh',
  phone: 'số điện thoại',
  note: 'lời nhắn',
  fingerprint: 'mã đối chiếu',
  title: 'tiêu đề',
  lines: 'dòng chữ',
  label: 'tên mục',
  signer: 'người ký',
  role: 'chức danh',
  issued: 'ngày lập',
  date: 'ngày',
  accent: 'màu nhấn',
  dark: 'màu mã QR',
  light: 'màu nền',
  size: 'cỡ',
  moduleSize: 'cỡ ô',
  quietZone: 'lề trắng',
  level: 'mức sửa lỗi',
  width: 'chiều rộng',
  height: 'chiều cao',
  paper: 'khổ giấy',
  margin: 'lề giấy',
  gap: 'khoảng cách',
  skip: 'số nhãn bỏ qua',
  scenes: 'trang',
  fonts: 'phông chữ',
  receiver: 'mã bên nhận',
  codeType: 'loại mã',
  orderId: 'mã đơn hàng',
  phoneEnding: 'số cuối điện thoại',
  issuerUrl: 'địa chỉ trang của đơn vị phát hành',
  tokenRequestorId: 'mã bên yêu cầu thay số thẻ',
  paymentAccountReference: 'mã tham chiếu tài khoản thẻ',
  panLastFour: 'bốn số cuối của thẻ',
  applicationVersion: 'phiên bản ứng dụng',
  transparent: 'dữ liệu riêng',
  commonTransparent: 'dữ liệu riêng dùng chung',
  common: 'phần dùng chung',
  lengthUnit: 'cách tính độ dài',
  path: 'đường dẫn trường',
  repair: 'cách sửa',
  maxPurposeLength: 'giới hạn ký tự của nội dung',
  diacritics: 'cách xử lý chữ có dấu',
  strict: 'chế độ kiểm tra chặt',
  source: 'văn bản gốc',
  dense: 'chế độ nén mã QR',
  verify: 'kiểm tra lại hình',
  compression: 'mức nén',
  maxPixels: 'giới hạn điểm ảnh',
  toPixels: 'hàm giải mã ảnh',
  decoder: 'hàm đọc mã QR',
  wasm: 'bộ đọc mã QR',
  preset: 'kiểu trình bày',
  outline: 'đường viền',
  dpi: 'độ phân giải',
  author: 'tác giả',
  thousand: 'cách đọc hàng nghìn',
  odd: 'cách đọc số lẻ',
  scene: 'trang',
  shortReference: 'số tham chiếu rút gọn',
  trace: 'số vết giao dịch',
  transfer: 'số lệnh chuyển',
  ft: 'số bút toán',
  letters: 'hai chữ trước số vết',
  token: 'mã giao dịch của ví',
  longToken: 'mã giao dịch dài',
  day: 'ngày',
  senderAccount: 'tài khoản chuyển',
  senderName: 'tên người chuyển',
  receiverAccount: 'tài khoản nhận',
  receiverName: 'tên người nhận',
  direction: 'chiều giao dịch',
  keywords: 'từ đứng trước mã',
  late: 'tiền nộp trễ',
  superseded: 'khoản đã thay thế',
  multiple: 'giao dịch cho nhiều khoản',
  openBills: 'khoản chưa nộp',
  cash: 'tiền mặt',
  by: 'người quyết định',
  through: 'khoá sổ đến hết',
  reason: 'lý do',
  undoes: 'hoàn trả cho',
  decisions: 'danh sách quyết định',
  decision: 'quyết định',
  locks: 'các lần khoá sổ',
  assign: 'gán cho mã',
  policy: 'quy tắc đối soát',
  shorten: 'cho phép rút ngắn',
  checksumKey: 'khóa kiểm tra chữ ký',
  feed: 'nguồn thông báo',
  headers: 'phần đầu yêu cầu',
  rawBody: 'nội dung gốc',
  secret: 'khóa bí mật',
  now: 'thời điểm hiện tại',
  onMovements: 'hàm nhận giao dịch',
  onIssues: 'hàm nhận thông báo bị từ chối',
  signed: 'bắt buộc có chữ ký',
  insecure: 'bỏ qua xác thực',
  limit: 'số ngân hàng tối đa',
  receiveOnly: 'chỉ ngân hàng nhận được chuyển khoản',
  children: 'trường con',
  position: 'vị trí',
  lang: 'ngôn ngữ',
  options: 'tùy chọn',
  clock: 'giờ giao dịch',
  valueDate: 'ngày hiệu lực',
  ordinal: 'số thứ tự',
  fee: 'phí',
  debitAccount: 'tài khoản nợ',
  creditAccount: 'tài khoản có',
  counterpartyBank: 'ngân hàng đối ứng',
  status: 'trạng thái',
  sheet: 'trang tính',
  statements: 'sao kê',
  encoding: 'bảng mã',
  separator: 'dấu phân cách',
  maxBytes: 'số byte tối đa',
  maxUnpackedBytes: 'số byte tối đa sau khi giải nén',
  maxSheets: 'số trang tính tối đa',
  maxRows: 'số dòng tối đa',
  maxCells: 'số ô tối đa',
  maxColumns: 'số cột tối đa',
  maxCellLength: 'độ dài tối đa của ô',
  year: 'năm',
  acceptGap: 'chấp nhận số dư không khớp',
  skipBad: 'bỏ dòng không đọc được',
  unit: 'đơn vị tính',
  per: 'mỗi mã QR dành cho',
  $schema: 'lược đồ',
  period: 'kỳ sao kê',
  opening: 'số dư đầu kỳ',
  closing: 'số dư cuối kỳ',
  input: 'dữ liệu đưa vào',
  at: 'vị trí',
  file: 'tệp',
} as const satisfies Mirror<typeof english>;

/** The country of a network, in brackets after its own name. */
const COUNTRIES: Readonly<Record<string, string>> = {
  Cambodia: 'Campuchia',
  'Hong Kong': 'Hồng Kông',
  India: 'Ấn Độ',
  Laos: 'Lào',
  Thailand: 'Thái Lan',
};

/** Writes the countries of networks in Vietnamese: `PromptPay (Thái Lan)`. */
export function inOurCountry(networks: string): string {
  return networks.replace(/\(([\w ]+)\)/g, (_, country: string) => `(${COUNTRIES[country] ?? country})`);
}

/** Networks without a name of their own. */
export const UNNAMED_NETWORKS: Readonly<Record<string, string>> = {
  emv: 'mã QR EMVCo của mạng khác',
  bankMerchant: 'mã QR của đơn vị chấp nhận thanh toán tại ngân hàng Việt Nam',
  evn: 'mã QR hóa đơn tiền điện EVN',
};

type Path = readonly (string | number)[];

/**
 * Names the place of a fault as its caller knows it, with its object ids: `nội dung chuyển khoản (62.08)`, `khoản thu thứ 1,
 * số tiền`.
 *
 * Numbers in a path are positions in a list, from 0; people count from 1. Behind the name of a list the number says which of
 * it (`items, 0` → `khoản thu thứ 1`); in front, where the list is the argument itself, it is `mục thứ 1`, or the noun that
 * the sentence knows. Rows of a file do not come here: the command line takes them off the path and writes `file:row`.
 */
export function field({ path = [], tags = [] }: IssueDetail, one = 'mục', whole = 'văn bản'): string {
  const name = namesOf(path, one).join(', ');
  const ids = tags.join('.');
  if (!name) return ids ? `trường ${ids}` : whole;
  return ids ? `${name} (${ids})` : name;
}

/** Tells a field from the place it is missing in: `khoản thu thứ 1: ` and `số tiền`. */
export function placeAndName(detail: IssueDetail): readonly [place: string, name: string] {
  const { path = [] } = detail;
  const outer = path.slice(0, typeof path.at(-1) === 'number' ? -2 : -1);
  const place = outer.length > 0 ? `${field({ path: outer })}: ` : '';
  return [place, field({ ...detail, path: path.slice(outer.length) })];
}

function namesOf(path: Path, one: string): string[] {
  return path.flatMap((part, i) => {
    const [before, after] = [path[i - 1], path[i + 1]];
    if (typeof part === 'number') return typeof before === 'string' ? [] : [nth(one, part)];
    return [typeof after === 'number' ? nth(labelOf(part), after) : labelOf(part)];
  });
}

function nth(noun: string, index: number): string {
  return `${noun} thứ ${index + 1}`;
}

function labelOf(part: string): string {
  const known: Readonly<Record<string, string>> = fieldLabels;
  return Object.hasOwn(known, part) ? (known[part] ?? '') : part;
}

/** Writes a measure the Vietnamese way: `0.33 mm` as `0,33 mm`, `33 %` as `33%`, `49 px` as `49 điểm ảnh`. */
export function inVietnamese(measure: string): string {
  return measure
    .replace(/(\d)\.(?=\d)/g, '$1,')
    .replace(/(\d) %/g, '$1%')
    .replace(/\bpx\b/g, 'điểm ảnh');
}

/** Begins a text with a capital letter, as headings do. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
