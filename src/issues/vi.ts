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
    `${field(d)}: cần ${quantity(d.expected)}, chỉ còn ${d.received}; mã bị cắt cụt hoặc sai độ dài`,
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
  'vietqr.payee': (d) => `${field(d)}: mã không cho biết; hãy xin mã mới`,
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
  'reference.prefix': (d) =>
    `${field(d)}: ${d.received} không dùng làm tiền tố được; cần 2 đến 5 chữ cái A-Z, trừ I, L và O`,
  'reference.reserved': (d) =>
    `${field(d)}: ${d.received} dễ nhầm với ${d.expected} do ngân hàng, ví tự ghi; hãy chọn tiền tố khác`,
  'reference.length': (d) => `${field(d)}: mã dài ${d.received} ký tự; tối đa ${d.expected}`,
  'reference.serial': (d) => `${field(d)}: ${d.received} không phải số thứ tự; cần số nguyên ${d.expected}`,
  'reference.shape': (d) => `${field(d)}: ${d.received} không phải mã loại này; cần mã dạng ${d.expected}`,
  'reference.check': (d) =>
    `${field(d)}: ký tự kiểm tra của ${d.received} không khớp; mã bị gõ sai, bị cắt hoặc của đơn vị khác`,
  'reference.breakable': (d) =>
    `${field(d)}: dài ${d.received} ký tự; chỉ ${d.expected} ký tự đầu của nội dung là chắc chắn không bị ngắt dòng`,
  'purpose.no_room': (d) =>
    `${field(d)}: mã cần ${d.received} ký tự, chỉ được ${d.expected}; hãy dùng mã ngắn hơn hoặc tăng giới hạn`,
  'reconcile.code': (d) => `${field(d)}: không thể tìm ${d.received}; mã gồm ${d.expected} chữ cái và chữ số`,
  'reconcile.shared_code': (d) =>
    `${d.received} mã dùng chung cho nhiều khoản; giao dịch có mã này chỉ được gợi ý; hãy cấp mã riêng cho từng khoản`,
  'transaction.shape': (d) => `đây không phải ${word(d.expected)}: ${field(d)} là ${d.received}`,
  'transaction.signature': () => 'chữ ký không khớp dữ liệu: không phải do payOS gửi, hoặc sai khóa',
  'transaction.amount': (d) => `${field(d)}: ${d.received} không phải số tiền; cần ${word(d.expected)}`,
  'transaction.time': (d) => `${field(d)}: ${d.received} không phải thời gian; cần ${d.expected}`,
  'transaction.no_id': (d) =>
    `${field(d)}: có dòng không có số giao dịch; số này được tạo từ nội dung dòng, vì vậy hãy nhập trọn ngày`,
  'statement.column': (d) =>
    `không có cột ${field(d)}; hãy đặt tên cột là ${d.expected}, hoặc chỉ ra cột nào`,
  'statement.skipped': (d) =>
    `${field(d)}: bỏ qua dòng này: không có số tiền, hoặc không có cả ngày lẫn số giao dịch`,
  'settle.bill': (d) => `${field(d)}: ${d.received}; cần ${word(d.expected)}`,
  'settle.total': (d) => `tổng các giao dịch vượt quá ${d.expected} đ; hãy đối soát từng phần`,
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
  code: 'mã',
  prefix: 'tiền tố',
  serial: 'số thứ tự',
  own: 'mã riêng của đơn vị',
  parts: 'phần',
  priority: 'độ ưu tiên',
  budget: 'giới hạn ký tự',
  route: 'đường đi',
  details: 'chi tiết',
};

/** What is wanted, in Vietnamese, for the wordings that carry a meaning rather than a value. */
const WORDS: Readonly<Record<string, string>> = {
  'a string': 'một chuỗi ký tự',
  'an object': 'một đối tượng',
  'a list': 'một danh sách',
  'whole đồng': 'số đồng nguyên, ví dụ 350000, từ 1 đến 13 chữ số',
  digits: 'chữ số 0-9',
  'unaccented printable characters': 'chữ không dấu, chữ số và dấu câu thường',
  'precomposed Unicode text': 'văn bản Unicode dựng sẵn (NFC)',
  'a bank BIN, code or name': 'mã BIN, mã hoặc tên ngân hàng',
  'an account number': 'số tài khoản',
  'id and length': 'mã trường và độ dài',
  'a text': 'một đoạn văn bản',
  'a number': 'một con số',
  'left out beside digits': 'bỏ trống khi đã có digits',
  'a list of at most 20': 'danh sách tối đa 20 phần',
  'a string of at most 100 characters': 'chuỗi tối đa 100 ký tự',
  'a string of at most 500 characters': 'chuỗi tối đa 500 ký tự',
  'a string of at most 4096 characters': 'chuỗi tối đa 4096 ký tự',
  'a string with the code in it': 'chuỗi có chứa mã',
  'a list of strings': 'danh sách các chuỗi',
  'a check system': 'một hệ mã kiểm tra',
  'a check system or a test': 'một hệ mã kiểm tra hoặc một hàm kiểm tra',
  'a bank transaction with a description': 'một giao dịch ngân hàng có nội dung',
  'what match gives': 'kết quả của match',
  'one bill for an id': 'mỗi số chỉ một khoản thu',
  'a bill of the list, in no circle': 'một khoản thu trong danh sách, không lặp vòng',
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

function quantity(expected = ''): string {
  return /^\d+$/.test(expected) ? `${expected} ký tự` : word(expected);
}
