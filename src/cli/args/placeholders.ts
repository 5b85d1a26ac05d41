import type { Language } from '../../issues/format.ts';

/** What stands for a value in the help, in Vietnamese: the words that are no names, units or letters to type. */
const PLACEHOLDERS: ReadonlyMap<string, string> = new Map([
  ['ADDRESS', 'ĐỊA_CHỈ'],
  ['ACCOUNT', 'SỐ_TÀI_KHOẢN'],
  ['BANK', 'NGÂN_HÀNG'],
  ['CITY', 'TỈNH_THÀNH'],
  ['CODE', 'MÃ'],
  ['COMMAND', 'LỆNH'],
  ['DAY', 'NGÀY'],
  ['DAYS', 'SỐ_NGÀY'],
  ['DIR', 'THƯ_MỤC'],
  ['DIGITS', 'BỐN_SỐ_CUỐI'],
  ['DISTANCE', 'KHOẢNG_CÁCH'],
  ['DONG', 'SỐ_TIỀN'],
  ['FEE', 'PHÍ'],
  ['FILE', 'TỆP'],
  ['FOLDER', 'THƯ_MỤC'],
  ['ID', 'SỐ_TRƯỜNG'],
  ['LABEL', 'TÊN_MỤC'],
  ['CLASS', 'LỚP'],
  ['KEY', 'MÃ_NGƯỜI_NỘP'],
  ['KIND', 'LOẠI'],
  ['LETTERS', 'CHỮ'],
  ['LIST', 'DANH_SÁCH'],
  ['METER', 'SỐ_CÔNG_TƠ'],
  ['MONTH', 'THÁNG'],
  ['NAME', 'TÊN'],
  ['NEW', 'CHỈ_SỐ_MỚI'],
  ['NUMBER', 'SỐ'],
  ['OLD', 'CHỈ_SỐ_CŨ'],
  ['PAIRS', 'CỘT=TIÊU_ĐỀ'],
  ['PAYLOAD', 'CHUỖI_MÃ_QR'],
  ['PERCENT', 'PHẦN_TRĂM'],
  ['PICTURE', 'ẢNH'],
  ['PRICE', 'ĐƠN_GIÁ'],
  ['QUANTITY', 'SỐ_LƯỢNG'],
  ['QUERY', 'TỪ_KHÓA'],
  ['ROLE', 'CHỨC_DANH'],
  ['SHEET', 'TRANG_TÍNH'],
  ['SIZE', 'CỠ_GIẤY'],
  ['STALL', 'MÃ_SẠP'],
  ['TEXT', 'NỘI_DUNG'],
  ['URL', 'ĐỊA_CHỈ_WEB'],
  ['USED', 'SỐ_TIÊU_THỤ'],
  ['YEAR', 'NĂM'],
]);

/** Says in a language what stands for a value: `LABEL=TEXT` as `TÊN_MỤC=NỘI_DUNG`. */
export function placeholder(value: string, lang: Language): string {
  if (lang === 'en') return value;
  return value.replace(/[A-Z]+/g, (word) => PLACEHOLDERS.get(word) ?? word);
}
