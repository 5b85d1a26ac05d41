import type { IssueDetail } from '../../detail.ts';
import type { labels as english } from '../en/labels.ts';
import type { Mirror } from '../sentence.ts';

/** Tên các trường, dùng trong thông báo, dòng lệnh và trên giấy. */
export const labels = {
  payloadFormat: 'phiên bản',
  bank: 'ngân hàng',
  account: 'số tài khoản',
  amount: 'số tiền',
  purpose: 'nội dung chuyển khoản',
  service: 'dịch vụ',
  initiation: 'loại mã tĩnh/động',
  merchantName: 'tên đơn vị',
  merchantCity: 'thành phố',
  merchantCategoryCode: 'mã ngành hàng',
  postalCode: 'mã bưu chính',
  currency: 'loại tiền',
  country: 'mã nước',
  billNumber: 'số hóa đơn',
  mobileNumber: 'số điện thoại',
  storeLabel: 'mã cửa hàng',
  loyaltyNumber: 'mã khách thân thiết',
  referenceLabel: 'mã tham chiếu',
  customerLabel: 'mã khách hàng',
  terminalLabel: 'mã quầy',
  consumerDataRequest: 'hỏi người trả',
  merchantTaxId: 'mã số thuế',
  merchantChannel: 'kênh bán',
  tipIndicator: 'tiền boa hoặc phụ phí',
  convenienceFeeFixed: 'phụ phí cố định',
  convenienceFeePercentage: 'phụ phí theo phần trăm',
  languagePreference: 'ngôn ngữ',
  merchantNameAlternate: 'tên có dấu',
  merchantCityAlternate: 'thành phố có dấu',
  extraObjects: 'trường khác',
  merchantAccount: 'bên nhận tiền',
  globallyUniqueIdentifier: 'mã định danh',
  languageTemplate: 'tên có dấu',
  template: 'nhóm trường',
  additionalData: 'thông tin bổ sung',
  crc: 'mã kiểm tra',
  aid: 'mã ứng dụng',
  applicationLabel: 'tên ứng dụng',
  cardholderName: 'tên chủ thẻ',
  pan: 'số thẻ',
  track2: 'rãnh 2 của thẻ',
  image: 'ảnh',
  payload: 'nội dung mã QR',
  accountName: 'chủ tài khoản',
  name: 'tên',
  issuer: 'đơn vị thu',
  issuerDetails: 'thông tin đơn vị thu',
  heading: 'tiêu đề',
  subject: 'phụ đề',
  payer: 'người nộp',
  items: 'khoản thu',
  notes: 'ghi chú',
  due: 'hạn nộp',
  dueDate: 'hạn nộp',
  logo: 'logo',
  centerImage: 'hình giữa mã',
  code: 'mã',
  prefix: 'tiền tố',
  serial: 'số thứ tự',
  own: 'mã riêng của đơn vị',
  parts: 'phần',
  priority: 'độ ưu tiên',
  maxLength: 'giới hạn ký tự',
  route: 'đường đi',
  details: 'chi tiết',
} as const satisfies Mirror<typeof english>;

/** Gọi tên trường theo cách người dùng biết, kèm số trường: `nội dung chuyển khoản (62.08)`. */
export function field({ path = [], tags = [] }: IssueDetail): string {
  const name = path.map(labelOf).join('.');
  const ids = tags.join('.');
  if (!name) return ids ? `trường ${ids}` : 'văn bản';
  return ids ? `${name} (${ids})` : name;
}

function labelOf(part: string | number): string {
  const known: Readonly<Record<string, string>> = labels;
  return Object.hasOwn(known, part) ? (known[part] ?? '') : String(part);
}
