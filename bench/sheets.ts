/** 1,000 A4 sheets of 24 labels as one PDF: pages per CPU-second, size, peak memory. */
import { createHash } from 'node:crypto';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';
import { type LabelInput, labelSheets } from '../src/documents/index.ts';
import { readFonts } from '../src/documents/output/optional-packages.ts';
import { pdfChunks } from '../src/documents/output/pdf/index.ts';
import { withCrc } from '../src/emv/payload.ts';
import { finish } from '../src/issues/finish.ts';
import { documentsMessages } from '../src/issues/messages/en/documents.ts';
import { unwrap } from '../src/issues/result.ts';

const SHEETS = Number(process.argv[2] ?? 1_000);
const PER_SHEET = 24;
const PLAIN = { width: 400, errorCorrectionLevel: 'M' };
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô'];
const MIDDLE = ['Thị Minh', 'Văn', 'Đức', 'Khánh', 'Ngọc Bảo', 'Quang', 'Thanh', 'Hữu'];
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hương', 'Khoa', 'Linh', 'Mỹ', 'Nhật', 'Phượng', 'Ý'];

function* rows(): Generator<LabelInput & { payload: string }, undefined> {
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

/** A transfer with an amount and a purpose. */
function payload(amount: number, code: string): string {
  const money = String(amount);
  const head = '00020101021238570010A00000072701270006970436011300110012345670208QRIBFTTA5303704';
  const purpose = `${code} HOC PHI T9`;
  const length = (text: string) => String(text.length).padStart(2, '0');
  const object = `08${length(purpose)}${purpose}`;
  return withCrc(`${head}54${length(money)}${money}5802VN62${length(object)}${object}`);
}

/** The same sheets the plain way: `qrcode` draws a PNG for each label, `pdfkit` places it and sets the text. */
async function plainly(sheets: number): Promise<void> {
  const document = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  const { regular, bold } = unwrap(finish(documentsMessages, readFonts));
  document.registerFont('regular', regular).registerFont('bold', bold);
  document.resume();
  const labels = rows();
  for (let sheet = 0; sheet < sheets; sheet++) {
    document.addPage();
    for (let i = 0; i < PER_SHEET; i++) {
      const { payload: text = '', title = '', lines = [], amount = 0 } = labels.next().value ?? {};
      const [x, y] = [(i % 3) * 198, Math.floor(i / 3) * 105];
      document.image(Buffer.from(await QRCode.toBuffer(text, PLAIN)), x + 6, y + 6, { width: 94 });
      document
        .font('bold')
        .fontSize(9)
        .text(title, x + 104, y + 24, { width: 90 });
      document.font('regular').fontSize(8).text(lines.join('\n'), { width: 90 });
      document.font('bold').fontSize(10).text(`${amount} đ`, { width: 90 });
    }
  }
  document.end();
}

async function pagesPerCpuSecond(sheets: number, work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return sheets / ((user + system) / 1e6);
}

const idle = process.memoryUsage().rss / 2 ** 20;
const hash = createHash('sha256');
let bytes = 0;
const ours = await pagesPerCpuSecond(SHEETS, async () => {
  for await (const chunk of pdfChunks(labelSheets(rows()))) {
    bytes += chunk.length;
    hash.update(chunk);
  }
});
const peak = process.resourceUsage().maxRSS / 1024;
const few = Math.min(10, SHEETS);
const plain = await pagesPerCpuSecond(few, () => plainly(few));
console.log(
  `${SHEETS} sheets of ${PER_SHEET} labels, ${rows().next().value?.payload.length} characters each`,
);
console.log(`${ours.toFixed(0)} pages per CPU-second, first page included`);
console.log(
  `${plain.toFixed(1)} with qrcode.toBuffer and plain pdfkit (${few} sheets): ${(ours / plain).toFixed(0)} times as many`,
);
console.log(`${(bytes / 1e6).toFixed(2)} MB, ${(bytes / SHEETS / PER_SHEET).toFixed(0)} bytes a label`);
console.log(`peak memory ${peak.toFixed(0)} MB, ${idle.toFixed(0)} MB of it before the first page`);
console.log(`sha256 ${hash.digest('hex').slice(0, 16)}`);
