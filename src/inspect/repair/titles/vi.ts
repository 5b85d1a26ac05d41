import type { RepairWords } from './title.ts';

/** Says what each repair does, and how sure it is, in Vietnamese. */
export const VIETNAMESE_TITLES: RepairWords = {
  codes: {
    outer_text: 'bỏ phần chữ thừa ở đầu hoặc cuối chuỗi mã QR',
    first_of_two: 'hai chuỗi mã QR dính nhau: lấy chuỗi thứ nhất',
    second_of_two: 'hai chuỗi mã QR dính nhau: lấy chuỗi thứ hai',
    web_escapes: 'đổi các ký hiệu của địa chỉ web (%20, +) về ký tự thường',
    html_entities: 'đổi các ký hiệu của trang web (&nbsp;, &#42;) về ký tự thường',
    quoted_printable: 'đổi dấu ngắt dòng và ký hiệu của thư điện tử (=, =3D) về ký tự thường',
    backslashes: 'đổi các ký hiệu có dấu gạch chéo ngược về ký tự thường',
    invisible: 'bỏ các ký tự không nhìn thấy',
    odd_blanks: 'đổi các loại khoảng trắng lạ về khoảng trắng thường',
    quote_marks: 'bỏ dấu ">" của thư được trích dẫn',
    line_breaks: 'nối lại các dòng bị ngắt',
    unicode_form: 'đưa các chữ về dạng Unicode dùng trong chuỗi mã QR',
    inner_blanks: 'bỏ khoảng trắng xen giữa các chữ số',
    shifted_symbols: 'đổi các ký hiệu trên hàng phím số về chữ số (phím Shift bị giữ)',
    caps_lock: 'đổi chữ hoa thành chữ thường và ngược lại (Caps Lock đang bật)',
    one_case: 'trả lại chữ hoa và chữ thường, vì tất cả đã bị đổi thành một kiểu',
    vietnamese_typing: 'đổi các dấu do bộ gõ tạo ra về chữ và số đã gõ (bộ gõ Telex hoặc VNI đang bật)',
    lost_characters: 'thêm lại khoảng trắng hoặc dấu sao bị trang web hoặc ứng dụng nhắn tin làm mất',
    lookalikes: 'đổi các chữ trông giống chữ số (O, l) thành chữ số',
    crc_without_header: 'mã CRC đã tính thiếu "6304"; tính lại',
    crc_start_zero: 'mã CRC đã tính từ 0000, đúng là từ FFFF; tính lại',
    crc_unpadded: 'mã CRC bị mất số 0 ở đầu; thêm lại',
    crc_placeholder: 'mã CRC chưa từng được tính; nay tính lại: hãy kiểm tra từng trường trước khi dùng',
    byte_lengths: 'độ dài ghi theo byte được ghi lại theo ký tự',
    length: ({ where, from, to }) => `độ dài của trường ${where} là ${to}, không phải ${from}`,
    length_guess: ({ where, from, to }) =>
      `coi độ dài của trường ${where} là ${to}, không phải ${from}, dù mã CRC không khớp: hãy kiểm tra số tài khoản, số tiền và mọi trường khác trước khi dùng`,
    amount_digit: ({ from, to }) => `số tiền sai, thiếu hoặc thừa một chữ số: ${from} thành ${to}`,
    account_digit: ({ from, to }) => `số tài khoản sai, thiếu hoặc thừa một chữ số: ${from} thành ${to}`,
    amount_swap: ({ from, to }) => `hai chữ số cạnh nhau của số tiền bị đảo chỗ: ${from} thành ${to}`,
    account_swap: ({ from, to }) => `hai ký tự cạnh nhau của số tài khoản bị đảo chỗ: ${from} thành ${to}`,
    account_length: ({ from, to }) => `số tài khoản đọc là ${to}, không phải ${from} theo độ dài đã ghi`,
    account_guess: ({ from, to }) =>
      `coi số tài khoản là ${to}, không phải ${from} theo độ dài đã ghi, dù mã CRC không khớp: hãy kiểm tra từng trường trước khi dùng`,
    purpose_in_bill:
      'chuyển nội dung từ số hóa đơn (62.01) sang nội dung chuyển khoản (62.08), nơi ngân hàng đọc',
    link_transfer: ({ to }) =>
      `thông tin chuyển khoản trong đường liên kết, viết thành chuỗi mã QR: số tài khoản ${to}; hãy kiểm tra trước khi dùng`,
  },
  proved: 'đã được mã CRC xác nhận',
  guess: 'phỏng đoán',
  rivals: 'mã CRC cũng khớp với cách đọc khác',
  manyTried: ({ tried }) => `mã CRC khớp, nhưng đã thử ${tried} cách đọc nên chưa đủ để xác nhận`,
  payeeChanged: 'tài khoản nhận tiền khác với tài khoản ghi trong chuỗi bị hỏng: hãy hỏi lại bên nhận tiền',
};
