/** A scanned code that someone has edited: what it is, and in Vietnamese what is wrong and where. */
import { formatIssues, inspect, safeDecode } from 'vietqr-kit';

const scanned =
  '00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA530370454069500005802VN62200816HP2026K7 thang 963045A99';

const result = safeDecode(scanned);
console.log(result.ok ? 'good' : formatIssues(result.issues, { lang: 'vi', source: scanned }));

for (const text of [scanned, 'https://img.vietqr.io/image/vcb-0011001234567-compact2.png', 'xin chào']) {
  const { scheme, payment, issues } = inspect(text);
  console.log(scheme, payment?.amount ?? '-', issues.map(({ code }) => code).join(' '));
}

// lỗi crc.mismatch: mã CRC là 5A99, tính lại được 9237: mã QR bị hỏng hoặc bị sửa đổi. Đừng chuyển tiền; hãy xin mã QR mới từ bên nhận tiền
//   …62200816HP2026K7 thang 963045A99
//                            ^^^^^^^^
// vietqr - crc.mismatch
// link - scheme.link
// none - scheme.none
