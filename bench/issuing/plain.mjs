// What anybody writes first: `qrcode` for each row, a picture of 456 pixels, and labels with PDFKit; nothing is read back.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { zipSync } from 'fflate';
import PDFDocument from 'pdfkit';
import QRCode from 'qrcode';

const [list, out] = process.argv.slice(2);
const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
);
mkdirSync(out, { recursive: true });
const rows = readFileSync(list, 'utf8').trim().split('\n').slice(1);
for (let start = 0; start < rows.length; start += 40) await makeClass(rows.slice(start, start + 40), start);

async function makeClass(lines, start) {
  const document = new PDFDocument({ size: 'A4', margin: 0, font: FONT });
  const chunks = [];
  document.on('data', (chunk) => chunks.push(chunk));
  const pictures = {};
  for (const [at, line] of lines.entries()) {
    const [key, name, group, amount] = line.split(',');
    const payload = `00020101021238600010A00000072701300006970405011618002012345670208QRIBFTTA53037045407${amount}5802VN62230819HP${String(start + at).padStart(8, '0')} ${group}6304ABCD`;
    const segments = [{ data: payload, mode: 'byte' }];
    pictures[`${key}.png`] = await QRCode.toBuffer(segments, { errorCorrectionLevel: 'M', scale: 8 });
    if (at > 0 && at % 24 === 0) document.addPage();
    const [x, y] = [(at % 3) * 190 + 20, (Math.floor(at / 3) % 8) * 100 + 20];
    const { modules } = QRCode.create(segments, { errorCorrectionLevel: 'M' });
    for (let i = 0; i < modules.data.length; i++)
      if (modules.data[i])
        document.rect(x + (i % modules.size) * 1.6, y + Math.floor(i / modules.size) * 1.6, 1.6, 1.6);
    document
      .fill('#000000')
      .fontSize(8)
      .text(`${name}\n${key}\n${group}\n${amount} đ`, x + 85, y, { width: 90 });
  }
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.end();
  await ended;
  writeFileSync(`${out}/${start}.pdf`, Buffer.concat(chunks));
  writeFileSync(`${out}/${start}.zip`, zipSync(pictures, { level: 0 }));
}
