/** 1,000 A4 sheets of 24 labels as one PDF: pages per CPU-second, size, peak memory. */
import { createHash } from 'node:crypto';
import { type LabelInput, labelSheets } from '../src/render/documents.ts';
import { pdfChunks } from '../src/render/pdf.ts';

const SHEETS = Number(process.argv[2] ?? 1_000);
const PER_SHEET = 24;
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const MIDDLE = ['Thị Minh', 'Văn', 'Đức', 'Khánh', 'Ngọc Bảo', 'Quang', 'Thanh', 'Hữu'];
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hương', 'Khoa', 'Linh', 'Mỹ', 'Nhật', 'Phượng', 'Ý'];

function* rows(): Generator<LabelInput> {
  for (let i = 0; i < SHEETS * PER_SHEET; i++) {
    const code = `HP${String(i).padStart(6, '0')}`;
    const amount = 350_000 + (i % 900) * 1_000;
    const name = [FAMILY[i % 10], MIDDLE[(i >> 3) % 8], GIVEN[(i >> 6) % 12]].join(' ');
    yield {
      payload: payload(amount, code),
      title: name,
      lines: [`Lớp ${6 + (i % 4)}A${i % 7}`, code],
      amount,
    };
  }
}

/** The shape and length of a transfer with an amount and a purpose; the checksum is made up. */
function payload(amount: number, code: string): string {
  const money = String(amount);
  const head = '00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA5303704';
  const purpose = `${code} HOC PHI T9`;
  const length = (text: string) => String(text.length).padStart(2, '0');
  const object = `08${length(purpose)}${purpose}`;
  return `${head}54${length(money)}${money}5802VN62${length(object)}${object}6304${code.slice(-4)}`;
}

const before = process.cpuUsage();
const start = performance.now();
const hash = createHash('sha256');
let bytes = 0;
for await (const chunk of pdfChunks(labelSheets(rows()))) {
  bytes += chunk.length;
  hash.update(chunk);
}
const { user, system } = process.cpuUsage(before);
const cpu = (user + system) / 1e6;
const peak = process.resourceUsage().maxRSS / 1024;
console.log(
  `${SHEETS} sheets of ${PER_SHEET} labels, ${rows().next().value?.payload.length} characters each`,
);
console.log(
  `${(SHEETS / cpu).toFixed(0)} pages per CPU-second (${cpu.toFixed(1)} s CPU, ${((performance.now() - start) / 1000).toFixed(1)} s)`,
);
console.log(
  `${(bytes / 1e6).toFixed(2)} MB, ${(bytes / SHEETS / PER_SHEET).toFixed(0)} bytes a label, peak memory ${peak.toFixed(0)} MB`,
);
console.log(`sha256 ${hash.digest('hex').slice(0, 16)}`);
