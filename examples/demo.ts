/** `npm run demo`: a class's fee list becomes payment codes, each read back; rows with faults are told by row and column. */
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { decode, describeIssue, findBank, type Issue, safeEncode } from 'vietqr-kit';

const SCHOOL = 'Trường THCS Hoa Cau, phường Ninh Kiều, thành phố Cần Thơ';
const TO = { bank: 'VBA', account: '1800201234567' };
const COLUMN: Readonly<Record<string, string>> = { amount: 'số tiền', purpose: 'khoản thu' };

interface Row {
  readonly line: number;
  readonly pupil: string;
  readonly name: string;
  readonly fee: string;
  readonly amount: string;
}

const codes: string[][] = [];
const faults: string[][] = [];
const payloads: string[] = [];
let total = 0;

for (const row of readRows()) {
  const result = safeEncode({ ...TO, amount: row.amount, purpose: `${row.pupil} ${row.fee}` });
  if (result.ok) addCode(row, result.value);
  else faults.push(...result.issues.filter(isError).map((issue) => faultOf(row, issue)));
}

console.log(`${SCHOOL}\nThu vào ${findBank(TO.bank)?.shortName} ${TO.account}\n`);
console.log(table(['Dòng', 'Học sinh', 'Số tiền', 'Nội dung chuyển khoản', 'Đọc lại'], codes));
console.log(
  `\n${codes.length} mã đã tạo, tổng ${dong(total)}. Mã đầu tiên, để đưa vào ảnh QR:\n${payloads[0]}`,
);
console.log(`\n${faults.length} dòng chưa tạo được mã, hãy sửa trong examples/fees.csv:\n`);
console.log(table(['Dòng', 'Cột', 'Lỗi'], faults));

function readRows(): readonly Row[] {
  const file = readFileSync(new URL('fees.csv', import.meta.url));
  const [, ...rows]: string[][] = parse(file, { bom: true, trim: true });
  return rows.map(([pupil = '', name = '', , fee = '', amount = ''], at) => {
    return { line: at + 2, pupil, name, fee, amount };
  });
}

function addCode(row: Row, payload: string): void {
  const { amount = 0, account, purpose = '' } = decode(payload, { strict: true });
  const same = String(amount) === row.amount && account === TO.account && purpose.startsWith(`${row.pupil} `);
  codes.push([String(row.line), row.name, dong(amount), purpose, same ? 'khớp' : 'SAI']);
  payloads.push(payload);
  total += amount;
}

function isError({ severity }: Issue): boolean {
  return severity === 'error';
}

function faultOf(row: Row, issue: Issue): string[] {
  const column = COLUMN[String(issue.path[0])] ?? '';
  const empty = column === 'số tiền' && row.amount === '';
  return [String(row.line), column, empty ? 'ô trống; hãy nhập số tiền' : describeIssue(issue, 'vi')];
}

function dong(amount: number): string {
  return `${amount.toLocaleString('vi-VN')} đ`;
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [heads, ...rows];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const numeric = heads.map((head) => head === 'Dòng' || head === 'Số tiền');
  const cell = (text: string, at: number) =>
    numeric[at] ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0);
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
}

// Trường THCS Hoa Cau, phường Ninh Kiều, thành phố Cần Thơ
// Thu vào Agribank 1800201234567
//
// Dòng  Học sinh              Số tiền  Nội dung chuyển khoản   Đọc lại
//    2  Nguyễn Thị Bảo An   320.000 đ  HS6A01 Hoc phi thang 9  khớp
//    3  Trần Quốc Bình      320.000 đ  HS6A02 Hoc phi thang 9  khớp
//    4  Lê Hoàng Gia Hân    320.000 đ  HS6A03 Hoc phi thang 9  khớp
//    6  Võ Ngọc Khánh Linh  160.000 đ  HS6A05 Hoc phi thang 9  khớp
//    7  Huỳnh Minh Luân     660.000 đ  HS6A06 Tien an thang 9  khớp
//    9  Bùi Trọng Nghĩa     660.000 đ  HS6A08 Tien an thang 9  khớp
//   11  Ngô Thanh Tâm       631.800 đ  HS6A10 BHYT 2026        khớp
//   12  Dương Tuấn Vũ       631.800 đ  HS6A11 BHYT 2026        khớp
//   13  Lý Như Ý            320.000 đ  HS6A12 Hoc phi thang 9  khớp
//
// 9 mã đã tạo, tổng 4.023.600 đ. Mã đầu tiên, để đưa vào ảnh QR:
// 00020101021238570010A00000072701270006970405011318002012345670208QRIBFTTA530370454063200005802VN62260822HS6A01 Hoc phi thang 96304E9A6
//
// 3 dòng chưa tạo được mã, hãy sửa trong examples/fees.csv:
//
// Dòng  Cột        Lỗi
//    5  số tiền    số tiền: "320.000" không phải số tiền; cần số đồng nguyên viết liền, không dấu chấm phẩy, từ 1 đến 9999999999999
//    8  số tiền    ô trống; hãy nhập số tiền
//   10  khoản thu  nội dung chuyển khoản (62.08): 38 ký tự, tối đa 25; hãy rút ngắn
