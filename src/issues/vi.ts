import type { IssueCode } from './codes.ts';
import type { IssueDetail } from './detail.ts';

/** Một câu cho mỗi mã lỗi: trường nào, sai gì, giới hạn, giá trị nhận được, cách sửa. */
export const vietnamese: Readonly<Record<IssueCode, (detail: IssueDetail) => string>> = {
  'input.type': (d) => `${field(d)}: phải là ${word(d.expected)}, không phải ${d.received}`,
  'input.required': (d) => `${field(d)}: bắt buộc phải có; hãy nhập ${word(d.expected)}`,
  'input.unknown_key': (d) =>
    `${d.path?.join('.')}: không có trường này${d.expected ? `; hãy dùng ${d.expected}` : '; hãy bỏ đi hoặc xem lại cách viết'}`,
  'input.too_large': (d) =>
    `văn bản dài ${d.received} ký tự; chỉ đọc tối đa ${d.expected}; tăng maxLength nếu đúng là cần vậy`,
  'text.unsupported': (d) =>
    `${field(d)}: không ghi được ${d.received}; chỉ dùng ${word(d.expected)}, không dùng biểu tượng cảm xúc hay ký tự điều khiển`,
  'text.stripped': (d) => `${field(d)}: đã bỏ dấu, "${d.received}" được ghi thành "${d.expected}"`,
  'tlv.bad_id': (d) =>
    `${field(d)}: mã trường phải là hai chữ số, không phải "${d.received}"; có thể mất ký tự phía trước`,
  'tlv.bad_length': (d) =>
    `${field(d)}: độ dài phải là hai chữ số, không phải "${d.received}"; có thể mất ký tự phía trước`,
  'tlv.truncated': (d) =>
    d.expected === undefined
      ? `${field(d)}: còn thừa "${d.received}", không đủ thành một trường; độ dài phía trước sai hoặc mã bị cắt cụt`
      : `${field(d)}: cần ${d.expected} ký tự, chỉ còn ${d.received}; sai độ dài hoặc mã bị cắt cụt`,
  'tlv.too_long': (d) =>
    `${field(d)}: ${d.received ?? 'quá nhiều'} ký tự, tối đa ${d.expected}; hãy rút ngắn`,
  'tlv.contradiction': (d) => `${field(d)}: giá trị khác với các trường con; chỉ đưa một trong hai`,
  'tlv.empty': (d) => `${field(d)}: để trống, trong khi mỗi trường có từ 1 đến 99 ký tự; hãy bỏ trường này`,
  'tlv.byte_lengths': () => 'độ dài tính theo byte UTF-8, còn chuẩn tính theo ký tự; nên tạo lại mã',
  'tlv.outer_space': () => 'có khoảng trắng hoặc xuống dòng quanh mã; hãy bỏ đi',
  'crc.missing': () =>
    'thiếu mã kiểm tra: mã thanh toán kết thúc bằng 6304 và bốn ký tự; mã bị cắt hoặc không phải mã thanh toán',
  'crc.mismatch': (d) =>
    `mã kiểm tra là ${d.received}, tính lại được ${d.expected}; mã đã hỏng hoặc bị sửa tay, hãy xin mã mới`,
  'crc.not_last': () =>
    'còn ký tự sau mã kiểm tra, trong khi mã phải kết thúc ở đó; hãy bỏ phần thừa hoặc quét lại',
  'crc.lower_case': (d) => `mã kiểm tra ${d.received} viết chữ thường; chuẩn yêu cầu ${d.expected}`,
  'emv.first': (d) => `mã thanh toán bắt đầu bằng 000201, không phải "${d.received}"`,
  'emv.duplicate': (d) =>
    `${field(d)}: xuất hiện hai lần cùng cấp, không biết lấy giá trị nào; hãy xin mã mới`,
  'emv.missing': (d) =>
    `${field(d)}: thiếu, trong khi bắt buộc phải có${d.expected ? ` (${word(d.expected)})` : ''}`,
  'emv.too_long': (d) => `${field(d)}: ${d.received} ký tự, tối đa ${d.expected}; hãy rút ngắn`,
  'emv.too_short': (d) => `${field(d)}: ${d.received} ký tự, tối thiểu ${d.expected}`,
  'emv.charset': (d) => `${field(d)}: có ${d.received}, chỉ cho phép ${word(d.expected)}`,
  'emv.value': (d) => `${field(d)}: không chấp nhận ${d.received}; cần ${word(d.expected)}`,
  'emv.amount': (d) =>
    `${field(d)}: ${d.received} không phải số tiền; cần ${word(d.expected) || 'chữ số và nhiều nhất một dấu chấm, lớn hơn 0, tối đa 13 ký tự'}`,
  'emv.tip': (d) => `${field(d)}: ${word(d.expected)}`,
  'emv.country': (d) => `${field(d)}: ${d.received} không phải mã nước ISO 3166-1; cần ${d.expected}`,
  'emv.guid': (d) => `${field(d)}: ${d.received} không phải mã ứng dụng, UUID hay tên miền đảo`,
  'emv.opaque': (d) => `${field(d)}: bên trong không có mã định danh; giữ nguyên dạng văn bản`,
  'emv.reserved': (d) => `${field(d)}: EMVCo dành riêng; giữ lại khi đọc, không được tự ghi`,
  'vietqr.payee': (d) =>
    `${field(d)}: ${d.received ? `${d.received} không phải BIN sáu chữ số` : 'mã không cho biết'}; hãy xin mã mới`,
  'vietqr.two_payees': () => 'hai nơi nhận NAPAS trong một mã, không biết trả cho ai; hãy xin mã mới',
  'vietqr.service': (d) => `${field(d)}: không có dịch vụ ${d.received}; cần ${d.expected}`,
  'vietqr.amount': (d) => `${field(d)}: ${d.received} không phải số tiền; cần ${word(d.expected)}`,
  'vietqr.service_absent': () =>
    'không có mã dịch vụ (38.02): hiểu là thanh toán cho đơn vị bán hàng theo quy định NAPAS; nhiều phần mềm bỏ trống trường này khi muốn nói chuyển khoản',
  'vietqr.slot': (d) => `nơi nhận NAPAS nằm ở trường ${d.received}; chuẩn yêu cầu ${d.expected}`,
  'vietqr.not_domestic': (d) => `${field(d)}: ${d.received}, trong khi VietQR dùng ${d.expected}`,
  'vietqr.decimals': (d) =>
    `${field(d)}: ${d.received} có phần thập phân; tiền đồng không có; cần ${word(d.expected)}`,
  'vietqr.account': (d) => `${field(d)}: ${d.received} có khoảng trắng; hãy viết liền`,
  'vietqr.static_amount': () => 'mã tĩnh có sẵn số tiền: mỗi lần quét đều đòi đúng số tiền này',
  'vietqr.large_amount': (d) =>
    `${field(d)}: ${d.received} đ; NAPAS 247 chỉ nhận dưới ${d.expected} đ mỗi lần; ngân hàng có thể từ chối`,
  'vietqr.category': (d) => `${field(d)}: ${d.received} không có trong danh mục ngành hàng của NAPAS`,
  'bank.not_found': (d) =>
    `${field(d)}: không có ngân hàng ${d.received}${d.expected ? `; có phải ${d.expected}?` : '; hãy nhập mã BIN sáu chữ số'}`,
  'bank.ambiguous': (d) =>
    `${field(d)}: ${d.received} có thể là ${d.expected}; hãy nhập BIN hoặc mã ngân hàng`,
  'bank.unknown': (d) => `${field(d)}: BIN ${d.received} không có trong danh mục; hãy kiểm tra lại`,
  'bank.cannot_receive': (d) => `${field(d)}: ${d.received} chưa rõ có nhận chuyển tiền NAPAS 247`,
  'scheme.other': (d) => `đây là ${d.received}, không trả vào tài khoản NAPAS; cần ${d.expected}`,
  'scheme.link': (d) =>
    `đây là đường liên kết (${d.received}), không phải mã thanh toán; chỉ mở khi tin người gửi`,
  'scheme.none': () => 'đây không phải mã thanh toán: mã thanh toán bắt đầu bằng 000201',
  'scheme.login': (d) =>
    `đây là liên kết đăng nhập (${d.received}), không phải mã thanh toán; quét mã này có thể cho người lạ đăng nhập; đừng mở`,
  'scheme.einvoice': () =>
    'đây là mã của hóa đơn điện tử, chỉ trông giống mã thanh toán; mã này không yêu cầu trả tiền',
  'scheme.cpm': () =>
    'đây là mã do người trả đưa cho cửa hàng quét; không trả vào mã này được; hãy để cửa hàng quét',
  'scheme.wifi': () => 'đây là mật khẩu mạng Wi-Fi, không phải mã thanh toán',
  'scheme.contact': () => 'đây là danh thiếp, không phải mã thanh toán',
  'scheme.mismatch': (d) => `đây là ${d.received}; cần ${d.expected}`,
  'scheme.two_payees': (d) =>
    `hai nơi nhận của ${d.received} trong một mã, không biết trả cho ai; hãy xin mã mới`,
};

const FIELDS: Readonly<Record<string, string>> = {
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
  merchantTaxId: 'mã số thuế',
  additionalData: 'thông tin bổ sung',
  crc: 'mã kiểm tra',
};

/** What is wanted, in Vietnamese, for the wordings that carry a meaning rather than a value. */
const WORDS: Readonly<Record<string, string>> = {
  'a string': 'một chuỗi ký tự',
  'an object': 'một đối tượng',
  'a list': 'một danh sách',
  'whole đồng without separators, 1 to 9999999999999':
    'số đồng nguyên viết liền, không dấu chấm phẩy, từ 1 đến 9999999999999',
  'letters, digits and punctuation': 'chữ, chữ số và dấu câu',
  'a number': 'một số',
  N: 'chữ số 0-9',
  ans: 'chữ không dấu, chữ số và dấu câu thường',
  S: 'văn bản Unicode dựng sẵn (NFC)',
  'unaccented printable characters': 'chữ không dấu, chữ số và dấu câu thường',
  'a bank BIN, code or name': 'mã BIN, mã hoặc tên ngân hàng',
  'an account number': 'số tài khoản',
  'a text': 'một đoạn văn bản',
  '(one of 02 to 51)': 'một trong các trường 02 đến 51',
  'only with tip indicator 02': 'chỉ đi cùng loại phí (55) là 02',
  'only with tip indicator 03': 'chỉ đi cùng loại phí (55) là 03',
  'required by tip indicator 02': 'bắt buộc phải có khi loại phí (55) là 02',
  'required by tip indicator 03': 'bắt buộc phải có khi loại phí (55) là 03',
  'A, M and E, each at most once': 'các chữ A, M, E, mỗi chữ nhiều nhất một lần',
  '0.01 to 99.99': 'từ 0.01 đến 99.99',
  '000 to 733': 'từ 000 đến 733',
  'two capital letters': 'hai chữ in hoa',
  "ids such as '62.08'": "mã trường như '62.08'",
  "an object such as { tags: ['80'], value: '…' }": "một đối tượng như { tags: ['80'], value: '…' }",
  'a whole number from 1 to 95': 'một số nguyên từ 1 đến 95',
};

function word(expected = ''): string {
  return WORDS[expected] ?? expected;
}

function field({ path = [], tags = [] }: IssueDetail): string {
  const name = path.map((part) => FIELDS[part] ?? part).join('.');
  const ids = tags.join('.');
  if (!name) return ids ? `trường ${ids}` : 'văn bản';
  return ids ? `${name} (${ids})` : name;
}
