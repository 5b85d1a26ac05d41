import { card, labels, notice, poster, type Scene } from '../../src/documents/index.ts';
import { LOGO, MARK } from '../kit/drawing/logos.ts';
import { LABELS, NAMES, NOTICE, PAYLOADS, POSTER } from '../kit/drawing/samples.ts';

const WIDE = 'W'.repeat(25);
const ISSUER = 'TRUNG TÂM GIÁO DỤC NGHỀ NGHIỆP – GIÁO DỤC THƯỜNG XUYÊN HUYỆN PHONG ĐIỀN, THÀNH PHỐ CẦN THƠ';
const CARD = {
  ...NAMES,
  payload: PAYLOADS.amount,
  bank: 'Vietcombank',
  amount: 1_250_000,
  purpose: 'HP2026K7 HOC PHI THANG 9',
};
const FULL = {
  ...CARD,
  bank: 'Ngân hàng Thương mại Cổ phần Ngoại thương Việt Nam',
  account: 'VQRQ0001996ABCD1234',
  accountName: WIDE,
  amount: 9_999_999_999_999,
  purpose: WIDE,
};

/** Every kind of document, plain and with the longest names that it must hold. */
export const GALLERY: Readonly<Record<string, Scene>> = {
  'card-qr_only': card({ payload: PAYLOADS.amount, preset: 'qr_only' }),
  'card-qr_only-mark': card({ payload: PAYLOADS.amount, preset: 'qr_only', centerImage: MARK }),
  'card-compact': card({ ...CARD, preset: 'compact' }),
  'card-compact-logo': card({ ...CARD, preset: 'compact', logo: LOGO, centerImage: MARK }),
  'card-compact2': card({ ...CARD, preset: 'compact2' }),
  'card-compact2-full': card({ ...FULL, preset: 'compact2', logo: LOGO }),
  'card-compact2-bare': card({
    payload: PAYLOADS.plain,
    preset: 'compact2',
    account: NAMES.account,
    bank: 'MB',
  }),
  'card-print': card({ ...CARD, preset: 'print', logo: LOGO }),
  'card-print-full': card({ ...FULL, preset: 'print' }),
  'card-print-en': card({
    ...CARD,
    preset: 'print',
    lang: 'en',
    heading: 'Quán phở Bà Tám',
    accent: '#7a1f3d',
  }),
  'poster-a4': poster({ ...POSTER, paper: 'A4' }),
  'poster-a5-logo': poster({ ...POSTER, paper: 'A5', logo: LOGO, centerImage: MARK, accent: '#5b2a86' }),
  'poster-a6': poster({ ...POSTER, paper: 'A6' }),
  'poster-a5-full': poster({ ...POSTER, ...FULL, name: ISSUER, note: WIDE, lang: 'en' }),
  'poster-a6-bare': poster({ payload: PAYLOADS.long, name: 'Quầy 7', paper: 'A6', fingerprint: '' }),
  'notice-a4': notice(NOTICE),
  'notice-a4-logo': notice({ ...NOTICE, logo: LOGO, centerImage: MARK, issuer: ISSUER }),
  'notice-a5': notice({ ...NOTICE, paper: 'A5' }),
  'notice-a5-full': notice({
    ...NOTICE,
    ...FULL,
    payload: PAYLOADS.long,
    paper: 'A5',
    logo: LOGO,
    issuer: ISSUER,
    payer: [
      ...NOTICE.payer,
      { label: 'Địa chỉ', value: 'Ấp Trường Thọ 1, xã Trường Long, huyện Phong Điền, Cần Thơ' },
    ],
    items: [{ name: `Học phí học kỳ I, gồm cả ${WIDE}`, amount: 9_999_999_999_999 }],
  }),
  'notice-a4-many': notice({
    ...NOTICE,
    amount: 1_900_000,
    items: Array.from({ length: 19 }, (_, i) => ({ name: `Khoản thu số ${i + 1}`, amount: 100_000 })),
  }),
  'notice-a4-en': notice({ ...NOTICE, lang: 'en' }),
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
        amount: 9_999_999_999_999,
      })),
      { outline: true },
    ),
  ),
};

function sheets(name: string, scenes: readonly Scene[]): Record<string, Scene> {
  return Object.fromEntries(scenes.map((scene, i) => [scenes.length > 1 ? `${name}-${i + 1}` : name, scene]));
}
