/**
 * `npm run demo`: a month of a school, as its accountant has it. From the list of what three classes owe to slips with codes, from
 * what two banks and a feed tell to a report and to reminders, and to the list of the next month: five commands, each run
 * here as it would be typed. The lists and statements lie in `examples/school`.
 */
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { run } from '../src/cli/run.ts';

const home = process.cwd();
const folder = resolve(process.argv[2] ?? 'out', 'truong-hoa-cau');
const STATEMENTS = [
  'sao-ke-agribank.xlsx',
  'sao-ke-vietinbank.csv',
  'sepay.jsonl',
  '--account',
  '113600012345',
];
const HOLDER = ['--account-name', 'TRUONG TH HOA CAU', '--unit', 'Trường Tiểu học Hoa Cau'];
/** How a command ends that did what can be done, and named the rows that are not right. */
const ROWS_LEFT_OUT = 1;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
cpSync(join(import.meta.dirname, 'school'), folder, { recursive: true });
process.chdir(folder);

console.log('1. Khai báo một lần: tiền về tài khoản nào');
await vietqr(
  'init',
  '--preset',
  'school',
  '--bank',
  'Agribank',
  '--account',
  '1800201234567',
  ...HOLDER,
  '--lang',
  'vi',
);
console.log('\n2. Phát mã cho danh sách tháng 9: mỗi học sinh một mã, dòng nào sai được nêu rõ ô nào');
await vietqr('issue', 'danh-sach-thang-9.xlsx', '--out', 'thang-9');
console.log('\n3. Đối soát: sao kê hai ngân hàng và tin báo của SePay; tiền báo hai lần chỉ tính một lần');
await vietqr('reconcile', 'thang-9', ...STATEMENTS, '--out', 'doi-soat-thang-9.xlsx');
console.log('\n4. Giấy nhắc cho học sinh chưa nộp đủ');
await vietqr('remind', 'thang-9', ...STATEMENTS, '--out', 'nhac-nop-thang-9.pdf');
console.log('\n5. Tháng sau: học sinh cũ giữ nguyên mã');
await vietqr('issue', 'danh-sach-thang-10.xlsx', '--out', 'thang-10');

process.chdir(home);
console.log(`\nHãy mở, trong thư mục ${relative(home, folder)}:
thang-9/slips/1A.pdf        phiếu báo thu của lớp 1A, mỗi em một mã QR: thử quét bằng ứng dụng ngân hàng
thang-9/checklist/1A.pdf    danh sách lớp để đánh dấu em nào đã nhận phiếu
thang-9/errors.csv          các dòng chưa cấp được mã, và cách sửa
doi-soat-thang-9.xlsx       ai đã nộp, ai còn thiếu, khoản nào cần kiểm tra
nhac-nop-thang-9.pdf        giấy nhắc, mã QR ghi đúng số còn thiếu`);

/** Runs the command in the folder, and prints it with all that it says. */
async function vietqr(...words: readonly string[]): Promise<void> {
  console.log(`\n$ vietqr ${words.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(' ')}`);
  const lines: string[] = [];
  const printed = { write: (text: string) => lines.push(text) };
  const end = await run(words, { stdin: process.stdin, stdout: printed, stderr: printed, env: {} });
  console.log(lines.join('').trimEnd());
  if (end !== 0 && end !== ROWS_LEFT_OUT) throw new Error(`vietqr ${words[0]}: ${end}`);
}

// 1. Khai báo một lần: tiền về tài khoản nào
//
// $ vietqr init --preset school --bank Agribank --account 1800201234567 --account-name "TRUONG TH HOA CAU" --unit "Trường Tiểu học Hoa Cau" --lang vi
// vietqr.json
// tiền về tài khoản: 1800201234567, Agribank (970405), chủ tài khoản TRUONG TH HOA CAU
// hãy so với sao kê của ngân hàng; bước tiếp theo: vietqr issue DANH_SÁCH --out THƯ_MỤC
//
// 2. Phát mã cho danh sách tháng 9: mỗi học sinh một mã, dòng nào sai được nêu rõ ô nào
//
// $ vietqr issue danh-sach-thang-9.xlsx --out thang-9
// tiền về tài khoản: 1800201234567, Agribank (970405), chủ tài khoản TRUONG TH HOA CAU
// danh-sach-thang-9.xlsx: lỗi list.row: trang tính "Tháng 9", I22: số tiền là chữ, chưa biết bao nhiêu: "chưa có"
// danh-sach-thang-9.xlsx: lỗi list.row: trang tính "Tháng 9", B26: dòng có tiền nhưng không có mã: "Mai Anh Thư"
// danh-sach-thang-9.xlsx: lỗi list.row: trang tính "Tháng 9", B29: một mã của hai tên: "2603006"
// danh-sach-thang-9.xlsx: lỗi list.row: trang tính "Tháng 9", B30: một mã của hai tên: "2603006"
// danh-sach-thang-9.xlsx: lưu ý list.noted: trang tính "Tháng 9": hạn nộp 25/09/2026, theo dòng tiêu đề
// 20 học sinh, 44 khoản, 26.611.400 đ; ở đây chưa tính 4 chỗ có lỗi nên chưa so với dòng TỔNG CỘNG
// 20/20 đọc lại khớp, 3/20 quét thử
// phiếu báo thu: in đủ các tờ của một lớp, cắt cả chồng theo đường đứt nét, xếp phần trên lên phần giữa, phần giữa lên phần dưới
// thang-9
// 4 chỗ chưa cấp được mã: xem errors.csv
// bước tiếp theo: sửa các dòng ấy trong danh sách rồi chạy lại lệnh này, mã đã cấp giữ nguyên; sau đó phát giấy cho người nộp; khi có tiền về: vietqr reconcile thang-9 SAO_KÊ
//
// 3. Đối soát: sao kê hai ngân hàng và tin báo của SePay; tiền báo hai lần chỉ tính một lần
//
// $ vietqr reconcile thang-9 sao-ke-agribank.xlsx sao-ke-vietinbank.csv sepay.jsonl --account 113600012345 --out doi-soat-thang-9.xlsx
// thang-9/manifest.csv: 20 mã đã phát, tổng 26.611.400 đ
// sao-ke-agribank.xlsx: 16 giao dịch, tiền vào 43.208.600 đ, tiền ra 1.461.400 đ; khớp số dư hoặc dòng tổng
// sao-ke-vietinbank.csv: lưu ý statement.unproved: chưa chứng tỏ được sao kê đủ các dòng đầu và cuối: số dư các dòng nối tiếp nhau, nhưng không có số dư đầu kỳ và cuối kỳ nên không biết có thiếu dòng ở đầu hay ở cuối. Hãy đối chiếu tổng tiền với ngân hàng
// sao-ke-vietinbank.csv: 2 giao dịch, tiền vào 2.380.800 đ, tiền ra 0 đ; số dư các dòng nối tiếp nhau
// sepay.jsonl: 3 giao dịch, tiền vào 4.601.200 đ, tiền ra 0 đ
// được báo nhiều lần, chỉ tính một lần: 1 giao dịch, tiền vào 1.700.400 đ, tiền ra 0 đ
// doi-soat-thang-9.xlsx
// tiền vào 48.490.200 đ (18 giao dịch): đã ghi nhận 18.639.000 đ (15); cần kiểm tra 29.851.200 đ (3)
// nộp thừa hoặc nộp trùng, phải hoàn trả hoặc chuyển sang khoản khác: 1 khoản thu, 49.600 đ; xem mục "Nộp thừa, nộp trùng", tình trạng "nộp thừa", "nộp trùng"
// có mã nhận số tiền khác với số phải nộp: nếu mã giữ nguyên qua các tháng và còn tháng khác chưa thu xong thì hãy ghi thêm thư mục và sao kê của tháng đó: vietqr reconcile THƯ_MỤC THƯ_MỤC TỆP …
//
// 4. Giấy nhắc cho học sinh chưa nộp đủ
//
// $ vietqr remind thang-9 sao-ke-agribank.xlsx sao-ke-vietinbank.csv sepay.jsonl --account 113600012345 --out nhac-nop-thang-9.pdf
// tiền về tài khoản: 1800201234567, Agribank (970405), chủ tài khoản TRUONG TH HOA CAU
// 4 dòng của danh sách chưa có mã nên không được nhắc: xem thang-9/errors.csv
// thang-9/manifest.csv: 20 mã đã phát, tổng 26.611.400 đ
// sao-ke-agribank.xlsx: 16 giao dịch, tiền vào 43.208.600 đ, tiền ra 1.461.400 đ; khớp số dư hoặc dòng tổng
// sao-ke-vietinbank.csv: lưu ý statement.unproved: chưa chứng tỏ được sao kê đủ các dòng đầu và cuối: số dư các dòng nối tiếp nhau, nhưng không có số dư đầu kỳ và cuối kỳ nên không biết có thiếu dòng ở đầu hay ở cuối. Hãy đối chiếu tổng tiền với ngân hàng
// sao-ke-vietinbank.csv: 2 giao dịch, tiền vào 2.380.800 đ, tiền ra 0 đ; số dư các dòng nối tiếp nhau
// sepay.jsonl: 3 giao dịch, tiền vào 4.601.200 đ, tiền ra 0 đ
// được báo nhiều lần, chỉ tính một lần: 1 giao dịch, tiền vào 1.700.400 đ, tiền ra 0 đ
// không nhắc vì có thể đã nộp mà chưa rõ mã, hoặc có tiền trả lại cần kiểm tra: 3 (HP00000926, HP00001023, HP00001120)
// còn 3 giao dịch, 29.851.200 đ chưa rõ của ai; người đã gửi có thể nằm trong số bị nhắc, nên hãy gán mã trong báo cáo trước
// vietqr.json chưa có contact: giấy nhắc không ghi nơi liên hệ; hãy thêm vào đó dòng "contact": "SỐ ĐIỆN THOẠI",
// nhac-nop-thang-9.pdf
// 4 giấy nhắc, tổng 4.621.200 đ; 4/4 đọc lại khớp
//
// 5. Tháng sau: học sinh cũ giữ nguyên mã
//
// $ vietqr issue danh-sach-thang-10.xlsx --out thang-10
// tiền về tài khoản: 1800201234567, Agribank (970405), chủ tài khoản TRUONG TH HOA CAU
// danh-sach-thang-10.xlsx: lưu ý list.noted: trang tính "Tháng 10": hạn nộp 23/10/2026, theo dòng tiêu đề
// 19 học sinh, 26 khoản, 15.860.000 đ, khớp dòng TỔNG CỘNG
// 19/19 đọc lại khớp, 3/19 quét thử
// phiếu báo thu: in đủ các tờ của một lớp, cắt cả chồng theo đường đứt nét, xếp phần trên lên phần giữa, phần giữa lên phần dưới
// thang-10
// bước tiếp theo: phát giấy cho người nộp; khi có tiền về: vietqr reconcile thang-10 SAO_KÊ
//
// Hãy mở, trong thư mục out/truong-hoa-cau:
// thang-9/slips/1A.pdf        phiếu báo thu của lớp 1A, mỗi em một mã QR: thử quét bằng ứng dụng ngân hàng
// thang-9/checklist/1A.pdf    danh sách lớp để đánh dấu em nào đã nhận phiếu
// thang-9/errors.csv          các dòng chưa cấp được mã, và cách sửa
// doi-soat-thang-9.xlsx       ai đã nộp, ai còn thiếu, khoản nào cần kiểm tra
// nhac-nop-thang-9.pdf        giấy nhắc, mã QR ghi đúng số còn thiếu
