import { withCrc } from '../../../src/emv/payload.ts';

/** Payloads from 94 to 400 characters, plain and with a Vietnamese name in object 64. */
export const PAYLOADS = {
  plain: transfer('0011001234567'),
  amount: transfer('0011001234567', '1250000', 'HP2026K7 HOC PHI THANG 9'),
  lower: transfer('0011001234567', '350000', 'Hoc phi thang 9 lop 6A1'),
  vietnamese: transfer('0011001234567', '350000', 'HP2026K7', language()),
  long: transfer('0011001234567', '9999999999999', 'HP2026K7 THU TIEN AN BAN T', language() + reserve(219)),
} as const;

function transfer(account: string, amount = '', purpose = '', tail = ''): string {
  const payee = object('00', '970436') + object('01', account);
  const napas = object('00', 'A000000727') + object('01', payee) + object('02', 'QRIBFTTA');
  return withCrc(
    [
      object('00', '01'),
      object('01', amount ? '12' : '11'),
      object('38', napas),
      object('53', '704'),
      amount && object('54', amount),
      object('58', 'VN'),
      purpose && object('62', object('08', purpose)),
      tail,
    ].join(''),
  );
}

function language(): string {
  return object('64', object('00', 'vi') + object('01', 'TRƯỜNG NGUYỄN ĐỨC CẢNH'));
}

/** Objects that EMVCo leaves free, `length` characters in all. */
function reserve(length: number): string {
  const sizes: number[] = [];
  for (let left = length; left > 0; left -= sizes.at(-1) ?? left) sizes.push(Math.min(left, 103));
  return sizes.map((size, i) => object(String(80 + i), 'X'.repeat(size - 4))).join('');
}

function object(id: string, value: string): string {
  return id + String(value.length).padStart(2, '0') + value;
}

export const NAMES = {
  bank: 'Ngân hàng TMCP Ngoại thương Việt Nam (Vietcombank)',
  account: '0011001234567',
  accountName: 'TRUONG THCS NGUYEN DUC CANH',
} as const;

/** A fee notice as a school hands it out. */
export const NOTICE = {
  ...NAMES,
  payload: PAYLOADS.amount,
  bank: 'Vietcombank – Chi nhánh Cần Thơ',
  issuer: 'TRƯỜNG TRUNG HỌC CƠ SỞ NGUYỄN ĐỨC CẢNH',
  issuerDetails: ['12 đường Nguyễn Trãi, phường Ninh Kiều, thành phố Cần Thơ', 'Điện thoại 0292 3812 345'],
  subject: 'Các khoản thu tháng 9, năm học 2026–2027',
  payer: [
    { label: 'Học sinh', value: 'Nguyễn Trần Khánh Linh' },
    { label: 'Lớp', value: '6A1' },
    { label: 'Mã học sinh', value: 'HS20261234' },
    { label: 'Mã thanh toán', value: 'HP2026K7' },
  ],
  items: [
    { name: 'Tiền ăn bán trú (22 ngày)', amount: 770_000 },
    { name: 'Dịch vụ chăm sóc bán trú', amount: 250_000 },
    { name: 'Câu lạc bộ tiếng Anh', amount: 330_000 },
    { name: 'Giảm trừ: 3 ngày nghỉ có phép', amount: -100_000 },
  ],
  amount: 1_250_000,
  due: '30/9/2026',
  purpose: 'HP2026K7 HOC PHI THANG 9',
  notes: ['Phụ huynh giữ lại biên lai chuyển tiền trên ứng dụng ngân hàng để đối chiếu khi cần.'],
  issued: 'Cần Thơ, ngày 5 tháng 9 năm 2026',
  signer: { role: 'Kế toán', name: 'Trần Thị Minh Nguyệt' },
} as const;

/** A market stall's standee. */
export const POSTER = {
  ...NAMES,
  payload: PAYLOADS.plain,
  name: 'Quán phở Bà Tám',
  bank: 'Vietcombank',
  accountName: 'NGUYEN THI TAM',
  note: 'Quầy 12, chợ Tân An',
} as const;

/** A class's labels. */
export const LABELS = Array.from({ length: 24 }, (_, i) => ({
  payload: transfer(
    '0011001234567',
    String(1_250_000 + i * 1000),
    `HP2026${String(i).padStart(3, '0')} THANG 9`,
  ),
  title: ['Nguyễn Trần Khánh Linh', 'Lê Văn An', 'Trương Nguyễn Đăng Khôi', 'Đỗ Ỷ Vy'][i % 4] ?? '',
  lines: ['Lớp 6A1', `HP2026${String(i).padStart(3, '0')}`],
  amount: 1_250_000 + i * 1000,
}));

/** Twelve vowels with six tones each, đ, and the remaining letters; in both cases. */
export const VIETNAMESE = [...'aăâeêioôơuưy']
  .flatMap((vowel) =>
    ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
  )
  .concat([...'bcdđghklmnpqrstvxfjwz'])
  .flatMap((letter) => [letter, letter.toUpperCase()]);
