import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { card, labels, notice, sceneToPng } from 'vietqr-kit/documents';
import { toPdf } from 'vietqr-kit/pdf';
import { toPng } from 'vietqr-kit/png';
import { toSvg } from 'vietqr-kit/svg';
import type { Fee } from './fees.ts';
import { BANK, DUE, DUE_READ, HOLDER, PAYEE, PLACE, SCHOOL } from './school.ts';

/** A written file and what is in it. */
export type Written = readonly [file: string, content: string];

/** Writes codes, cards, a notice, a label sheet and the manifest into a folder. */
export async function writePapers(folder: string, fees: readonly Fee[], first: Fee): Promise<Written[]> {
  mkdirSync(join(folder, 'the'), { recursive: true });
  const written: Written[] = [];
  const write = (file: string, data: string | Uint8Array, content: string) => {
    writeFileSync(join(folder, file), data);
    written.push([join(folder, file), content]);
  };
  write('ma.svg', toSvg(first.payload, { size: 320 }), `mã QR của ${first.name}, phóng to tùy ý`);
  write('ma.png', toPng(first.payload, { size: 480 }), `mã QR của ${first.name}, 480 × 480`);
  for (const fee of fees) {
    writeFileSync(join(folder, 'the', `${fee.pupil}.png`), await sceneToPng(cardOf(fee)));
  }
  written.push([
    join(folder, 'the', '*.png'),
    `${fees.length} ảnh mã QR để gửi qua Zalo, mỗi học sinh một ảnh`,
  ]);
  write('thong-bao.pdf', await toPdf(noticeOf(first)), `thông báo thu tiền của ${first.name}, khổ A4`);
  const sheet = labels(fees.map(labelOf), { outline: true, margin: 8, title: `Nhãn học phí – ${SCHOOL}` });
  write('nhan.pdf', await toPdf(sheet), `${fees.length} nhãn dán sổ liên lạc, khổ A4`);
  write('manifest.csv', manifestOf(fees), 'danh sách mã đã phát, để đối soát');
  return written;
}

const TO = { bank: BANK, account: PAYEE.account, accountName: HOLDER };

function cardOf({ payload, amount, purpose }: Fee) {
  return card({ ...TO, payload, amount, purpose });
}

function noticeOf({ payload, pupil, name, fee, amount, purpose }: Fee) {
  return notice({
    ...TO,
    payload,
    issuer: SCHOOL,
    issuerDetails: [PLACE],
    subject: 'Năm học 2026–2027',
    payer: [
      { label: 'Học sinh', value: name },
      { label: 'Mã học sinh', value: pupil },
    ],
    items: [{ name: fee, amount }],
    amount,
    purpose,
    due: DUE_READ,
    issued: 'Cần Thơ, ngày 03 tháng 9 năm 2026',
    signer: { role: 'NGƯỜI LẬP' },
  });
}

function labelOf({ payload, name, pupil, code, fee, amount }: Fee) {
  return { payload, title: name, lines: [`${pupil} · ${code}`, fee], amount };
}

/** With a byte order mark, for Excel. The columns are those that `vietqr reconcile --bills` and `labels --bills` know. */
function manifestOf(fees: readonly Fee[]): string {
  const heads = [
    'mã học sinh',
    'họ tên',
    'mã thanh toán',
    'ký tự kiểm tra',
    'khoản thu',
    'số tiền',
    'hạn nộp',
  ];
  const rows = fees.map(({ pupil, name, code, fee, amount, payload }) =>
    [pupil, name, code, '97-10', fee, amount, DUE, payload].map((cell) => `"${cell}"`).join(','),
  );
  return `\uFEFF${[[...heads, 'nội dung mã QR'].join(','), ...rows].join('\r\n')}\r\n`;
}
