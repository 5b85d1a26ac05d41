import {
  card,
  chatPicture,
  checklist,
  labels,
  meterNotice,
  notice,
  officialNotice,
  paymentPart,
  poster,
  receipt,
  reminder,
  type Scene,
  slips,
} from '../../src/documents/index.ts';
import { LOGO, MARK } from '../kit/drawing/logos.ts';
import { LABELS, NAMES, NOTICE, PAYLOADS, POSTER } from '../kit/drawing/samples.ts';

const WIDE = 'W'.repeat(25);
const ISSUER = 'TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP – GIÁO DỤC THƯỜNG XUYÊN HUYỆN PHONG ĐIỀN, THÀNH PHỐ CẦN THƠ';
const CARD = { ...NAMES, payload: PAYLOADS.amount, bank: 'Vietcombank' };
const MOST = 9_999_999_999_999;
/** The longest of everything. */
const FULL = {
  payload: { bank: 'VCB', account: 'VQRQ0001996ABCD1234', amount: MOST, purpose: WIDE },
  bank: 'Ngân hàng Thương mại Cổ phần Ngoại thương Việt Nam',
  accountName: 'TRUNG TAM GIAO DUC NGHE NGHIEP GIAO DUC THUONG XUYEN PHONG DIEN CAN THO',
};
const DUE = 'hết ngày 30/09/2026';
const CHAT = {
  ...NAMES,
  payload: PAYLOADS.amount,
  bank: 'Vietcombank',
  payer: 'Nguyễn Trần Khánh Linh',
  issuer: 'Trường THCS Nguyễn Đức Cảnh',
  due: DUE,
};
const ADDRESS = { label: 'Địa chỉ', value: 'Ấp Trường Thọ 1, xã Trường Long, huyện Phong Điền, Cần Thơ' };
const MANY = Array.from({ length: 100 }, (_, i) => ({
  name:
    i % 9 === 8
      ? `Thuốc và vật tư y tế tiêu hao theo chỉ định của bác sĩ điều trị, lần ${i + 1}`
      : `Khoản thu số ${i + 1}`,
  group: `Tháng ${9 + Math.floor(i / 34)}/2026`,
  quantity: 2,
  unit: 'ngày',
  price: 60_000,
  discount: 20_000,
  amount: 100_000,
}));

/** A school's slips, one with the longest of everything. */
const SLIPS = Array.from({ length: 7 }, (_, i) => ({
  issuer: 'TRƯỜNG THCS HOA CAU',
  issuerDetails: ['Phường Ninh Kiều, TP. Cần Thơ · ĐT 0292 3812 345'],
  subject: 'Tháng 9, năm học 2026–2027',
  payload: { bank: 'VBA', account: '1800201234567', amount: 985_000, purpose: `HP0012343${i} HOC PHI T9` },
  accountName: 'TRUONG THCS HOA CAU',
  payer: [
    { label: 'Học sinh', value: ['Nguyễn Thị Bảo An', 'Nguyễn Hoàng Phương Thảo Trường Giang'][i % 2] ?? '' },
    { label: 'Lớp', value: '6A1' },
    { label: 'Mã HS', value: `HS6A0${i}` },
  ],
  items: [
    { name: 'Học phí tháng 9', amount: 320_000 },
    { name: 'Tiền ăn bán trú (22 ngày)', amount: 770_000 },
    { name: 'Giảm trừ 3 ngày nghỉ', amount: -105_000 },
  ],
  due: DUE,
}));
const FULL_SLIP = {
  ...FULL,
  bank: 'Vietcombank – Chi nhánh Cần Thơ',
  issuer: ISSUER,
  subject: 'Năm học 2026–2027',
  payer: [{ label: 'Học sinh', value: 'Nguyễn Hoàng Phương Thảo Trường Giang' }],
  items: [
    { name: 'Học phí và các khoản thu hộ, chi hộ', amount: MOST - 1000 },
    { name: 'Bảo hiểm', amount: 1000 },
  ],
  due: DUE,
};
const STALL = {
  payload: { bank: 'MB', account: '0799990000', amount: 187_000, purpose: 'HD000482 BAN 12' },
  accountName: 'TRAN THI BA',
  issuer: 'BÚN RIÊU CÔ BẢY',
  issuerDetails: ['Sạp 12, chợ Tân An'],
  payer: [],
  issued: 'Bàn 12 · 05/09/2026 18:42',
  items: [
    { name: 'Bún riêu đặc biệt', quantity: 2, amount: 110_000 },
    { name: 'Bánh tằm bì', quantity: 1, amount: 45_000 },
    { name: 'Trà đá', quantity: 4, amount: 32_000 },
  ],
};
const CLASS = Array.from({ length: 40 }, (_, i) => ({
  name: i % 7 === 3 ? 'Nguyễn Hoàng Phương Thảo Trường Giang' : `Lê Văn ${i + 1}`,
  id: `HS6A${String(i + 1).padStart(2, '0')}`,
  code: `HP00${100 + i}37`,
  amount: 985_000,
}));

const OFFICIAL = {
  payload: { bank: 'VBA', account: '1800201234567', purpose: 'THCS HOA CAU DOT 1' },
  accountName: 'TRUONG THCS HOA CAU',
  superior: 'UBND phường Ninh Kiều',
  issuer: 'Trường THCS Hoa Cau',
  number: '05/TB-THCSHC',
  subject: 'Về việc thu các khoản đợt 1 năm học 2026 - 2027',
  issued: 'Cần Thơ, ngày 05 tháng 9 năm 2026',
  grounds: ['Căn cứ Nghị quyết của Hội đồng nhân dân thành phố về các khoản thu dịch vụ phục vụ giáo dục;'],
  body: ['Trường THCS Hoa Cau thông báo các khoản thu đợt 1 năm học 2026 - 2027 như sau:'],
  items: [
    { name: 'Tiền ăn bán trú tháng 9', amount: 770_000 },
    { name: 'Dịch vụ chăm sóc bán trú tháng 9', amount: 250_000 },
    { name: 'Nước uống học kỳ I', amount: 60_000 },
  ],
  due: 'hết ngày 30/09/2026',
  recipients: ['Cha mẹ học sinh;', 'Lưu: VT, KT.'],
  signer: { role: 'HIỆU TRƯỞNG', name: 'Trần Thị Minh Nguyệt' },
} as const;

/** What three tiers and a tax come to. */
const ELECTRICITY = {
  payload: { bank: 'VCB', account: '0011001234567', amount: 441_040, purpose: 'PB01020304050 T09 2026' },
  accountName: 'CONG TY DIEN LUC NINH KIEU',
  issuer: 'CÔNG TY ĐIỆN LỰC NINH KIỀU',
  issuerDetails: ['Số 6 Nguyễn Trãi, phường Ninh Kiều, thành phố Cần Thơ'],
  subject: 'Kỳ 1 tháng 9/2026 (từ ngày 05/08/2026 đến ngày 04/09/2026)',
  customerCode: 'PB01020304050',
  payer: [
    { label: 'Khách hàng', value: 'Nguyễn Thị Bảo An' },
    { label: 'Địa chỉ', value: '12/4 đường Trần Phú, phường Cái Khế, thành phố Cần Thơ' },
  ],
  readings: [{ meter: '20113456', previous: 12_480, current: 12_670 }],
  tiers: [
    { name: 'Bậc 1: 0–100 kWh', quantity: 100, price: 1_984, amount: 198_400 },
    { name: 'Bậc 2: 101–200 kWh', quantity: 90, price: 2_333, amount: 209_970 },
  ],
  items: [{ name: 'Thuế GTGT (8%)', amount: 32_670 }],
  history: Array.from({ length: 12 }, (_, i) => ({
    month: `${((i + 9) % 12) + 1}/${i < 3 ? 25 : 26}`,
    used: [152, 148, 160, 171, 190, 233, 274, 301, 288, 262, 240, 190][i] ?? 0,
  })),
  due: 'hết ngày 20/09/2026',
  lookup: 'cskh.dienlucninhkieu.vn',
  contact: '1900 9000',
};
const WATER = {
  payload: { bank: 'BIDV', account: '7410001234567', amount: 151_800, purpose: 'DB0045127 T9' },
  accountName: 'CONG TY CAP NUOC TAN AN',
  issuer: 'CÔNG TY CẤP NƯỚC TÂN AN',
  utility: 'water',
  customerCode: 'DB 0045127',
  payer: [{ label: 'Khách hàng', value: 'Trần Quốc Bình' }],
  readings: [
    { meter: '190045', previous: 1_250, current: 1_262 },
    { meter: '260121', previous: 0, current: 6.5 },
  ],
  tiers: [{ name: 'Sinh hoạt', quantity: 18.5, price: 7_000, amount: 129_500 }],
  items: [
    { name: 'Thuế GTGT (5%)', amount: 6_475 },
    { name: 'Phí bảo vệ môi trường đối với nước thải sinh hoạt', amount: 15_825 },
  ],
  due: '25/09/2026',
} as const;
const FULL_METER = {
  ...FULL,
  payload: { ...FULL.payload, amount: MOST },
  bank: 'Vietcombank – Chi nhánh Cần Thơ',
  issuer: ISSUER,
  subject: ELECTRICITY.subject,
  customerCode: 'WWWWWWWWWWWWW0123456789',
  payer: [ADDRESS, { label: 'Khách hàng', value: 'Nguyễn Hoàng Phương Thảo Trường Giang' }],
  readings: [{ meter: WIDE, previous: 999_999_999, current: 9, factor: 40, used: 1_000_000_000 }],
  tiers: [{ name: `Bậc 1, ${WIDE}`, quantity: 1_000_000_000, price: 9_999, amount: 9_999_000_000_000 }],
  items: [{ name: 'Thuế GTGT (8%)', amount: MOST - 9_999_000_000_000 }],
  history: Array.from({ length: 12 }, (_, i) => ({ month: `${i + 1}/2026`, used: 123_456 - 9_000 * i })),
  due: DUE,
};

/** Every kind of document, plain and with the longest names that it must hold. */
export const GALLERY: Readonly<Record<string, Scene>> = {
  'card-qr_only': card({ payload: PAYLOADS.amount, preset: 'qr_only' }),
  'card-qr_only-mark': card({ payload: PAYLOADS.amount, preset: 'qr_only', centerImage: MARK }),
  'card-compact': card({ ...CARD, preset: 'compact' }),
  'card-compact-logo': card({ ...CARD, preset: 'compact', logo: LOGO, centerImage: MARK }),
  'card-compact2': card({ ...CARD, preset: 'compact2' }),
  'card-compact2-full': card({ ...FULL, preset: 'compact2', logo: LOGO }),
  'card-compact2-bare': card({ payload: PAYLOADS.plain, preset: 'compact2' }),
  'card-print': card({ ...CARD, preset: 'print', logo: LOGO }),
  'card-print-full': card({ ...FULL, preset: 'print' }),
  'card-print-en': card({
    ...CARD,
    preset: 'print',
    lang: 'en',
    heading: 'Quán phở Bà Tám',
    accent: '#7a1f3d',
  }),
  'chat-picture': chatPicture({ ...CHAT, payerGroup: 'Lớp 6A1', subject: 'Các khoản thu tháng 9' }),
  'chat-picture-full': chatPicture({
    ...FULL,
    payer: 'Nguyễn Hoàng Phương Thảo Trường Giang',
    payerGroup: 'Lớp 12 chuyên Toán – Tin học ứng dụng',
    issuer: ISSUER,
    subject: 'Các khoản thu đợt 1, năm học 2026–2027',
    due: DUE,
    lang: 'en',
  }),
  'chat-picture-bare': chatPicture({ payload: PAYLOADS.plain, payer: 'An' }),
  'poster-a4': poster({ ...POSTER, paper: 'A4' }),
  'poster-a5-logo': poster({ ...POSTER, paper: 'A5', logo: LOGO, centerImage: MARK, accent: '#5b2a86' }),
  'poster-a6': poster({ ...POSTER, paper: 'A6' }),
  'poster-a5-full': poster({ ...FULL, name: ISSUER, note: WIDE, lang: 'en' }),
  'poster-a6-bare': poster({
    payload: PAYLOADS.long,
    name: 'Quầy 7',
    paper: 'A6',
    fingerprint: '',
    level: 'M',
  }),
  'poster-a5-asked': poster({ ...FULL, name: 'Quầy viện phí số 3', accountName: 'BENH VIEN DA KHOA' }),
  'poster-folded': poster({ ...POSTER, paper: 'folded', logo: LOGO }),
  'poster-folded-cut': poster({ ...POSTER, paper: 'folded', bleed: 3, cropMarks: true, lang: 'en' }),
  'poster-tent': poster({ ...POSTER, paper: 'tent', logo: LOGO, centerImage: MARK }),
  'poster-tent-cut': poster({ ...CARD, name: 'Bún riêu Cô Bảy', paper: 'tent', bleed: 3, cropMarks: true }),
  'poster-a6-bleed': poster({ ...POSTER, paper: 'A6', bleed: 3 }),
  'poster-sticker': poster({ ...POSTER, paper: 'sticker' }),
  'poster-sticker-cut': poster({ ...POSTER, paper: 'sticker', bleed: 3, cropMarks: true, logo: LOGO }),
  'poster-sticker-asked': poster({ ...CARD, name: 'Bún riêu Cô Bảy', paper: 'sticker', fingerprint: '' }),
  'part-flat': paymentPart({ ...CARD, due: DUE }),
  'part-flat-full': paymentPart({ ...FULL, due: DUE, centerImage: MARK }),
  'part-flat-bare': paymentPart({ payload: PAYLOADS.plain, lang: 'en' }),
  'part-upright': paymentPart({ ...CARD, due: DUE, form: 'upright' }),
  'part-upright-full': paymentPart({ ...FULL, bank: '', due: DUE, form: 'upright' }),
  ...sheets('notice-a4', notice(NOTICE)),
  ...sheets('notice-a4-logo', notice({ ...NOTICE, logo: LOGO, centerImage: MARK, issuer: ISSUER })),
  ...sheets('notice-a5', notice({ ...NOTICE, paper: 'A5' })),
  ...sheets(
    'notice-a5-full',
    notice({
      ...NOTICE,
      ...FULL,
      amount: MOST,
      bank: NOTICE.bank,
      account: '',
      purpose: '',
      paper: 'A5',
      logo: LOGO,
      issuer: ISSUER,
      payer: [...NOTICE.payer, ADDRESS],
      items: [{ name: `Học phí học kỳ I, gồm cả ${WIDE}`, amount: MOST }],
    }),
  ),
  ...sheets(
    'notice-a4-many',
    notice({
      issuer: NOTICE.issuer,
      payer: NOTICE.payer,
      payload: { bank: 'VCB', account: '0011001234567', amount: 10_000_000, purpose: 'HP2026K7' },
      accountName: NOTICE.accountName,
      items: MANY,
      due: DUE,
    }),
  ),
  ...sheets('notice-a4-en', notice({ ...NOTICE, lang: 'en' })),
  ...sheets('slips-3', slips(SLIPS)),
  ...sheets('slips-3-stub', slips(SLIPS.slice(0, 3), { stub: true, order: 'reading' })),
  ...sheets('slips-2-stub', slips([FULL_SLIP, ...SLIPS.slice(0, 1)], { perSheet: '2', stub: true })),
  ...sheets('slips-2', slips([SLIPS[0] ?? FULL_SLIP, FULL_SLIP], { perSheet: '2', lang: 'en' })),
  ...sheets(
    'checklist',
    checklist({
      issuer: 'TRƯỜNG THCS HOA CAU',
      subject: 'Lớp 6A1',
      people: CLASS,
      signer: 'GIÁO VIÊN CHỦ NHIỆM',
    }),
  ),
  ...sheets(
    'reminder',
    reminder({
      ...FULL_SLIP,
      paper: 'A5',
      addressee: 'Quý phụ huynh em Nguyễn Thị Bảo An, lớp 6A1',
      asOf: 'hết ngày 05/10/2026',
      payBy: 'ngày 15/10/2026',
      contact: '0292 3812 345 (kế toán)',
    }),
  ),
  ...sheets('official', officialNotice(OFFICIAL)),
  ...sheets(
    'official-full',
    officialNotice({
      ...OFFICIAL,
      ...FULL,
      bank: 'Vietcombank – Chi nhánh Cần Thơ',
      superior: ISSUER,
      issuer: ISSUER,
      subject: `Về việc thu các khoản của ${ISSUER}`,
      items: [{ name: 'Tất cả các khoản', amount: MOST }],
      signer: { role: 'KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG', name: 'Nguyễn Hoàng Phương Thảo Trường Giang' },
      lang: 'en',
    }),
  ),
  ...sheets('meter-electricity', meterNotice(ELECTRICITY)),
  ...sheets('meter-water-a5', meterNotice({ ...WATER, paper: 'A5' })),
  ...sheets('meter-full', meterNotice({ ...FULL_METER, lang: 'en', logo: LOGO, paper: 'A5' })),
  'receipt-80': receipt(STALL),
  'receipt-58': receipt({ ...STALL, roll: '58' }),
  'receipt-58-full': receipt({ ...FULL_SLIP, items: [], roll: '58', issued: '05/09/2026 18:42' }),
  'receipt-80-paid': receipt({ ...STALL, paid: true }),
  ...sheets('labels-24', labels(LABELS, { outline: true })),
  ...sheets('labels-40', labels(LABELS, { columns: 4, rows: 10, margin: 8, gap: 2, outline: true, skip: 5 })),
  ...sheets('labels-8', labels(LABELS, { columns: 4, rows: 2, outline: true }).slice(0, 1)),
  ...sheets(
    'labels-24-full',
    labels(
      LABELS.map((label) => ({
        ...label,
        title: WIDE,
        lines: ['Trường THPT chuyên Lý Tự Trọng, thành phố Cần Thơ', WIDE],
      })),
      { outline: true },
    ),
  ),
};

function sheets(name: string, scenes: readonly Scene[]): Record<string, Scene> {
  return Object.fromEntries(scenes.map((scene, i) => [scenes.length > 1 ? `${name}-${i + 1}` : name, scene]));
}
