import type { IssueCode } from '../../codes.ts';
import type { IssueDetail } from '../../detail.ts';
import { formatThousands } from '../../stringify.ts';

/** Một câu cho mỗi mã lỗi: trường nào, sai gì, giới hạn, giá trị nhận được, cách sửa. */
export const vietnamese: Readonly<Record<IssueCode, (detail: IssueDetail) => string>> = {
  'input.type': (d) => `${labelOf(d)}: phải là ${phraseOf(d.expected)}, không phải ${d.received}`,
  'input.required': (d) => `${labelOf(d)}: bắt buộc phải có; hãy nhập ${phraseOf(d.expected)}`,
  'input.unknown_key': (d) =>
    `${d.path?.join('.')}: không có trường này${d.expected ? `; hãy dùng ${d.expected}` : '; hãy bỏ đi hoặc xem lại cách viết'}`,
  'input.too_large': (d) =>
    `văn bản dài ${d.received} ký tự; chỉ đọc tối đa ${d.expected}; tăng maxLength nếu đúng là cần vậy`,
  'text.unsupported': (d) =>
    `${labelOf(d)}: không ghi được ${d.received}; chỉ dùng ${phraseOf(d.expected)}, không dùng biểu tượng cảm xúc hay ký tự điều khiển`,
  'text.stripped': (d) => `${labelOf(d)}: đã bỏ dấu, "${d.received}" được ghi thành "${d.expected}"`,
  'tlv.bad_id': (d) =>
    `${labelOf(d)}: mã trường phải là hai chữ số, không phải "${d.received}"; có thể mất ký tự phía trước`,
  'tlv.bad_length': (d) =>
    `${labelOf(d)}: độ dài phải là hai chữ số, không phải "${d.received}"; có thể mất ký tự phía trước`,
  'tlv.truncated': (d) =>
    `${labelOf(d)}: cần ${d.expected} ký tự, chỉ còn ${d.received}; sai độ dài hoặc mã bị cắt cụt`,
  'tlv.too_long': (d) => `${labelOf(d)}: ${d.received} ký tự, tối đa ${d.expected}; hãy rút ngắn`,
  'tlv.contradiction': (d) => `${labelOf(d)}: giá trị khác với các trường con; chỉ đưa một trong hai`,
  'tlv.empty': (d) => `${labelOf(d)}: để trống, trong khi mỗi trường có từ 1 đến 99 ký tự; hãy bỏ trường này`,
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
    `${labelOf(d)}: xuất hiện hai lần cùng cấp, không biết lấy giá trị nào; hãy xin mã mới`,
  'emv.missing': (d) =>
    `${labelOf(d)}: thiếu, trong khi bắt buộc phải có${d.expected ? ` (${phraseOf(d.expected)})` : ''}`,
  'emv.too_long': (d) => `${labelOf(d)}: ${d.received} ký tự, tối đa ${d.expected}; hãy rút ngắn`,
  'emv.too_short': (d) => `${labelOf(d)}: ${d.received} ký tự, tối thiểu ${d.expected}`,
  'emv.charset': (d) => `${labelOf(d)}: có ${d.received}, chỉ cho phép ${phraseOf(d.expected)}`,
  'emv.value': (d) => `${labelOf(d)}: không chấp nhận ${d.received}; cần ${phraseOf(d.expected)}`,
  'emv.amount': (d) =>
    `${labelOf(d)}: ${d.received} không phải số tiền; cần ${phraseOf(d.expected) || 'chữ số và nhiều nhất một dấu chấm, lớn hơn 0, tối đa 13 ký tự'}`,
  'emv.tip': (d) => `${labelOf(d)}: ${phraseOf(d.expected)}`,
  'emv.country': (d) => `${labelOf(d)}: ${d.received} không phải mã nước ISO 3166-1; cần ${d.expected}`,
  'emv.guid': (d) => `${labelOf(d)}: ${d.received} không phải mã ứng dụng, UUID hay tên miền đảo`,
  'emv.opaque': (d) => `${labelOf(d)}: bên trong không có mã định danh; giữ nguyên dạng văn bản`,
  'emv.reserved': (d) => `${labelOf(d)}: EMVCo dành riêng; giữ lại khi đọc, không được tự ghi`,
  'vietqr.payee': (d) =>
    `${labelOf(d)}: ${d.received ? `${d.received} không phải BIN sáu chữ số` : 'mã không cho biết'}; hãy xin mã mới`,
  'vietqr.service': (d) => `${labelOf(d)}: không có dịch vụ ${d.received}; cần ${d.expected}`,
  'vietqr.amount': (d) => `${labelOf(d)}: ${d.received} không phải số tiền; cần ${phraseOf(d.expected)}`,
  'vietqr.service_absent': () =>
    'không có mã dịch vụ (38.02): hiểu là thanh toán cho đơn vị bán hàng theo quy định NAPAS; nhiều phần mềm bỏ trống trường này khi muốn nói chuyển khoản',
  'vietqr.slot': (d) => `nơi nhận NAPAS nằm ở trường ${d.received}; chuẩn yêu cầu ${d.expected}`,
  'vietqr.not_domestic': (d) => `${labelOf(d)}: ${d.received}, trong khi VietQR dùng ${d.expected}`,
  'vietqr.decimals': (d) =>
    `${labelOf(d)}: ${d.received} có phần thập phân; tiền đồng không có; cần ${phraseOf(d.expected)}`,
  'vietqr.account': (d) => `${labelOf(d)}: ${d.received} có khoảng trắng; hãy viết liền`,
  'vietqr.static_amount': () => 'mã tĩnh có sẵn số tiền: mỗi lần quét đều đòi đúng số tiền này',
  'vietqr.large_amount': (d) =>
    `${labelOf(d)}: ${formatThousands(d.received)} đ; NAPAS 247 chỉ nhận dưới ${formatThousands(d.expected)} đ mỗi lần; ngân hàng có thể từ chối`,
  'vietqr.category': (d) => `${labelOf(d)}: ${d.received} không có trong danh mục ngành hàng của NAPAS`,
  'bank.not_found': (d) =>
    `${labelOf(d)}: không có ngân hàng ${d.received}${d.expected ? `; có phải ${d.expected}?` : '; hãy nhập mã BIN sáu chữ số'}`,
  'bank.ambiguous': (d) =>
    `${labelOf(d)}: ${d.received} có thể là ${d.expected}; hãy nhập BIN hoặc mã ngân hàng`,
  'bank.unknown': (d) => `${labelOf(d)}: BIN ${d.received} không có trong danh mục; hãy kiểm tra lại`,
  'bank.cannot_receive': (d) => `${labelOf(d)}: ${d.received} chưa rõ có nhận chuyển tiền NAPAS 247`,
  'scheme.other': (d) => `đây là ${d.received}, không phải ${d.expected}; hãy xin mã đúng loại`,
  'scheme.link': (d) =>
    `đây là đường liên kết (${d.received}), không phải mã thanh toán; chỉ mở khi tin người gửi`,
  'scheme.none': () => 'đây không phải mã thanh toán: mã thanh toán bắt đầu bằng 000201',
  'ber.bad_tag': (d) =>
    `${labelOf(d)}: ${d.received} không phải thẻ BER-TLV; mã bị hỏng hoặc không phải mã thanh toán`,
  'ber.bad_length': (d) =>
    `${labelOf(d)}: ${d.received} không phải độ dài BER-TLV; chỉ nhận một byte, 81 kèm một hoặc 82 kèm hai byte`,
  'ber.truncated': (d) =>
    `${labelOf(d)}: cần ${d.expected ?? 'thêm'} byte, chỉ còn ${d.received}; mã bị cắt cụt hoặc sai độ dài`,
  'ber.padding': () => 'có byte đệm hoặc độ dài ghi dài hơn cần thiết; hợp lệ, sẽ bỏ đi khi ghi lại',
  'cpm.prefix': (d) =>
    `không phải mã khách hàng đưa ra để trả tiền: mã đó bắt đầu bằng ${d.expected}, còn đây là ${d.received}`,
  'cpm.base64': (d) =>
    `không phải base64 tại ${d.received === '""' ? 'cuối mã' : d.received}; mã bị hỏng hoặc bị cắt`,
  'cpm.version': (d) => `${labelOf(d)}: không biết phiên bản định dạng ${d.received}; cần ${d.expected}`,
  'cpm.no_application': (d) =>
    `${labelOf(d)}: không có ứng dụng thanh toán nào; mã phải có một hoặc hai, mỗi cái có mã ứng dụng (4F)`,
  'cpm.aid': (d) => `${labelOf(d)}: ứng dụng cần mã dài từ 5 đến 16 byte; bỏ qua ứng dụng này`,
  'cpm.structure': (d) =>
    `các trường ${d.received}; cần 85 và một 61, hoặc 85, hai 61 và nhiều nhất một 62, trường khác ở cuối`,
  'cpm.long': (d) => `${d.received} ký tự; máy đọc chỉ buộc phải nhận ${d.expected}; nên bớt đi`,
  'scan.format': (d) =>
    `${labelOf(d)}: ${d.received} không phải ảnh đọc được; hãy dùng ${phraseOf(d.expected)}`,
  'scan.damaged': (d) =>
    `${labelOf(d)}: tệp ${d.received ?? 'ảnh'} bị hỏng, bị cắt hoặc thuộc loại hiếm gặp; hãy gửi hoặc chụp lại ảnh`,
  'scan.too_large': (d) =>
    `${labelOf(d)}: ${d.received} điểm ảnh, chỉ xem tối đa ${d.expected}; hãy thu nhỏ ảnh hoặc tăng maxPixels`,
  'scan.pixels': (d) => `${labelOf(d)}: ${d.received}; cần ${phraseOf(d.expected)}`,
  'scan.reader': (d) => `bộ đọc mã không chạy (${d.received}); ${phraseOf(d.expected)}`,
  'render.glyph': (d) => `${labelOf(d)}: phông chữ không có ký tự ${d.received}; hãy viết cách khác`,
  'render.overflow': (d) =>
    `${labelOf(d)}: cỡ chữ nhỏ nhất vẫn không vừa (${d.expected}); hãy rút ngắn ${d.received ?? 'nội dung'} hoặc chọn khổ lớn hơn`,
  'render.module': (d) =>
    `${labelOf(d)}: ô vuông ${d.received} mm khó quét; tối thiểu ${d.expected} mm; hãy phóng to mã hoặc rút ngắn nội dung`,
  'render.picture': (d) => `${labelOf(d)}: ${phraseOf(d.received)}; cần ${phraseOf(d.expected)}`,
  'document.total': (d) => `${labelOf(d)}: ${d.received}, trong khi các khoản cộng lại được ${d.expected}`,
  'package.missing': (d) =>
    `chức năng này cần ${d.received} nhưng chưa được cài; hãy chạy: npm install ${d.expected}`,
  'input.value': (d) => `${labelOf(d)}: không chấp nhận ${d.received}; cần ${phraseOf(d.expected)}`,
  'qr.too_long': (d) =>
    `${labelOf(d)}: dài ${d.received} byte, mã QR ở mức sửa lỗi này chứa tối đa ${d.expected}; hãy rút ngắn hoặc hạ mức sửa lỗi`,
  'render.too_small': (d) =>
    `${labelOf(d)}: ${d.received} quá nhỏ cho mã này, cần ít nhất ${d.expected}; hãy phóng to hoặc rút ngắn nội dung`,
  'render.contrast': (d) =>
    `màu đậm trên nền sáng, ${d.received} tương phản; cần ít nhất ${d.expected}, mã sáng trên nền tối không quét được`,
  'render.logo': (d) =>
    `${labelOf(d)}: che ${d.received} cạnh của mã, chỉ được che tối đa ${d.expected}; hãy thu nhỏ hoặc tăng mức sửa lỗi`,
  'render.unreadable': (d) => `hình vẽ ra không đọc lại được đúng nội dung: ${d.received}; đừng dùng`,
  'reference.prefix': (d) =>
    `${labelOf(d)}: ${d.received} không dùng làm tiền tố được; cần 2 đến 5 chữ cái A-Z, trừ I, L và O`,
  'reference.reserved': (d) =>
    `${labelOf(d)}: ${d.received} dễ nhầm với ${d.expected} do ngân hàng, ví tự ghi; hãy chọn tiền tố khác`,
  'reference.length': (d) => `${labelOf(d)}: mã dài ${d.received} ký tự; tối đa ${d.expected}`,
  'reference.serial': (d) => `${labelOf(d)}: ${d.received} không phải số thứ tự; cần số nguyên ${d.expected}`,
  'reference.shape': (d) => `${labelOf(d)}: ${d.received} không phải mã loại này; cần mã dạng ${d.expected}`,
  'reference.check': (d) =>
    `${labelOf(d)}: ký tự kiểm tra của ${d.received} không khớp; mã bị gõ sai, bị cắt hoặc của đơn vị khác`,
  'reference.breakable': (d) =>
    `${labelOf(d)}: dài ${d.received} ký tự; chỉ ${d.expected} ký tự đầu của nội dung là chắc chắn không bị ngắt dòng`,
  'purpose.no_room': (d) =>
    `${labelOf(d)}: mã cần ${d.received} ký tự, chỉ được ${d.expected}; hãy dùng mã ngắn hơn hoặc tăng giới hạn`,
  'reconcile.code': (d) =>
    `${labelOf(d)}: không thể tìm ${d.received}; mã gồm ${d.expected} chữ cái và chữ số`,
  'reconcile.shared_code': (d) =>
    `${d.received} mã dùng chung cho nhiều khoản; giao dịch có mã này chỉ được gợi ý; hãy cấp mã riêng cho từng khoản`,
  'transaction.shape': (d) => `đây không phải ${phraseOf(d.expected)}: ${labelOf(d)} là ${d.received}`,
  'transaction.signature': () => 'chữ ký không khớp dữ liệu: không phải do payOS gửi, hoặc sai khóa',
  'transaction.amount': (d) => `${labelOf(d)}: ${d.received} không phải số tiền; cần ${phraseOf(d.expected)}`,
  'transaction.time': (d) => `${labelOf(d)}: ${d.received} không phải thời gian; cần ${d.expected}`,
  'transaction.no_id': (d) =>
    `${labelOf(d)}: có dòng không có số giao dịch; số này được tạo từ nội dung dòng, vì vậy hãy nhập trọn ngày`,
  'statement.column': (d) =>
    `không có cột ${labelOf(d)}; hãy đặt tên cột là ${d.expected}, hoặc chỉ ra cột nào`,
  'statement.skipped': (d) =>
    `${labelOf(d)}: bỏ qua dòng này: không có số tiền, hoặc không có cả ngày lẫn số giao dịch`,
  'bill.invalid': (d) => `${labelOf(d)}: ${d.received}; cần ${phraseOf(d.expected)}`,
  'settle.total': (d) => `tổng các giao dịch vượt quá ${d.expected} đ; hãy đối soát từng phần`,
  'scheme.login': (d) =>
    `đây là liên kết đăng nhập (${d.received}), không phải mã thanh toán; quét mã này có thể cho người lạ đăng nhập; đừng mở`,
  'scheme.einvoice': () =>
    'đây là mã của hóa đơn điện tử, chỉ trông giống mã thanh toán; mã này không yêu cầu trả tiền',
  'scheme.cpm': () =>
    'đây là mã do người trả đưa cho cửa hàng quét; không trả vào mã này được; hãy để cửa hàng quét',
  'scheme.wifi': () => 'đây là mật khẩu mạng Wi-Fi, không phải mã thanh toán',
  'scheme.contact': () => 'đây là danh thiếp, không phải mã thanh toán',
  'scheme.two_payees': (d) =>
    `hai nơi nhận của ${d.received} trong một mã, không biết trả cho ai; hãy xin mã mới`,
};

const FIELD_LABELS: Readonly<Record<string, string>> = {
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
};

/** What is wanted, in Vietnamese, for the wordings that carry a meaning rather than a value. */
const PHRASES_VI: Readonly<Record<string, string>> = {
  'a string': 'một chuỗi ký tự',
  'an object': 'một đối tượng',
  'a list': 'một danh sách',
  'whole đồng': 'số đồng nguyên',
  'whole đồng in digits, 1 to 9999999999999':
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
  'hexadecimal digits, two a byte': 'chữ số thập lục phân, hai chữ số mỗi byte',
  'letters and digits': 'chữ cái và chữ số',
  'letters, digits and blanks': 'chữ cái, chữ số và khoảng trắng',
  'at most 19 digits': 'nhiều nhất 19 chữ số',
  '5 to 16 bytes as hexadecimal digits': '5 đến 16 byte dạng chữ số thập lục phân',
  'an application of this code': 'một ứng dụng của chính mã này',
  'pixels, or the bytes of a picture': 'điểm ảnh hoặc nội dung tệp ảnh',
  'PNG, JPEG, GIF or WebP': 'PNG, JPEG, GIF hoặc WebP',
  'PNG or pixels, or toPixels, which decodes it': 'PNG hoặc điểm ảnh, hoặc toPixels để giải mã',
  'a width and a height of at least 1': 'chiều rộng và chiều cao từ 1 trở lên',
  bytes: 'dãy byte',
  'a function': 'một hàm',
  'a whole number of at least 1': 'số nguyên từ 1 trở lên',
  'bytes, a compiled module or an address': 'dãy byte, mô-đun đã dịch hoặc địa chỉ',
  'npm install zxing-wasm': 'chạy npm install zxing-wasm',
  'npm install qr': 'chạy npm install qr',
  'npm install @cwasm/webp': 'chạy npm install @cwasm/webp',
  "give wasm: the bytes or address of 'zxing-wasm/reader/zxing_reader.wasm'":
    "hãy đưa vào wasm: nội dung hoặc địa chỉ của 'zxing-wasm/reader/zxing_reader.wasm'",
  'check wasm': 'hãy kiểm tra wasm',
  'try another picture or another reader': 'hãy thử ảnh khác hoặc bộ đọc khác',
  '11 digits': '11 chữ số',
  'four digits': 'bốn chữ số',
  '29 capital letters and digits': '29 chữ in hoa và chữ số',
  'one to four two-letter language codes': 'từ một đến bốn mã ngôn ngữ hai chữ cái',
  'card number, D, expiry YYMM, service code': 'số thẻ, D, hạn thẻ YYMM, mã dịch vụ',
  'L, M, Q or H': 'L, M, Q hoặc H',
  'true or false': 'true hoặc false',
  'whole Unicode characters': 'ký tự Unicode trọn vẹn',
  'a text or a QR symbol': 'chuỗi văn bản hoặc mã QR đã dựng',
  'a colour such as #1a2b3c': 'màu dạng #1a2b3c',
  'a whole number from 4 to 100': 'số nguyên từ 4 đến 100',
  'a whole number from 1 to 10000': 'số nguyên từ 1 đến 10000',
  'a whole number from 1 to 50': 'số nguyên từ 1 đến 50',
  'a whole number from 1 to 9': 'số nguyên từ 1 đến 9',
  'a number of pixels up to 100000': 'số điểm ảnh, tối đa 100000',
  'a number between 0 and 1': 'số trong khoảng từ 0 đến 1',
  'text without control characters': 'văn bản không có ký tự điều khiển',
  'size or moduleSize, not both': 'chỉ một trong hai: size hoặc moduleSize',
  'none, as the symbol is drawn already': 'bỏ trống, vì mã đã được dựng sẵn',
  'an object with an image': 'một đối tượng có image',
  'the bytes of a PNG or JPEG file': 'nội dung tệp PNG hoặc JPEG',
  'neither PNG nor JPEG': 'không phải PNG hay JPEG',
  'a damaged or interlaced PNG': 'tệp PNG hỏng hoặc lưu xen dòng (interlaced)',
  'a whole PNG without interlacing, or a JPEG': 'tệp PNG nguyên vẹn, không xen dòng, hoặc JPEG',
  'a damaged file': 'tệp hỏng',
  'PNG or JPEG': 'PNG hoặc JPEG',
  'printable characters': 'ký tự in được',
  'contrast ≥ 4.5 on white': 'màu đậm hơn, tương phản với nền trắng ≥ 4.5',
  'a whole number from 0 to 9999999999999': 'số nguyên từ 0 đến 9999999999999',
  'a page made by card, poster, notice or labels': 'trang do card, poster, notice hoặc labels tạo ra',
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
  '(one of 02 to 51)': 'một trong các trường 02 đến 51',
  'only with tip indicator 02': 'chỉ đi cùng loại phí (55) là 02',
  'only with tip indicator 03': 'chỉ đi cùng loại phí (55) là 03',
  'required by tip indicator 02': 'bắt buộc phải có khi loại phí (55) là 02',
  'required by tip indicator 03': 'bắt buộc phải có khi loại phí (55) là 03',
  'A, M, E, none twice': 'các chữ A, M, E, mỗi chữ nhiều nhất một lần',
  '0.01 to 99.99': 'từ 0.01 đến 99.99',
  '000 to 733': 'từ 000 đến 733',
  'two capital letters': 'hai chữ in hoa',
  "ids such as '62.08'": "mã trường như '62.08'",
  "an object such as { tags: ['80'], value: '…' }": "một đối tượng như { tags: ['80'], value: '…' }",
  'a whole number from 1 to 95': 'một số nguyên từ 1 đến 95',
};

function phraseOf(expected = ''): string {
  return PHRASES_VI[expected] ?? expected;
}

function labelOf({ path = [], tags = [] }: IssueDetail): string {
  const name = path.map((part) => FIELD_LABELS[part] ?? part).join('.');
  const ids = tags.join('.');
  if (!name) return ids ? `trường ${ids}` : 'văn bản';
  return ids ? `${name} (${ids})` : name;
}
