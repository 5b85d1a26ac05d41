import type { Language } from '../issues/format.ts';

/** Everything the elements sayHere; `{}` stands for what is filled in. */
export const ELEMENT_WORDS = {
  codeOf: { vi: 'Mã VietQR: {}', en: 'VietQR code: {}' },
  bank: { vi: 'Ngân hàng', en: 'Bank' },
  account: { vi: 'Số tài khoản', en: 'Account' },
  accountName: { vi: 'Chủ tài khoản', en: 'Account name' },
  amount: { vi: 'Số tiền', en: 'Amount' },
  purpose: { vi: 'Nội dung', en: 'Description' },
  save: { vi: 'Lưu ảnh mã QR', en: 'Save the picture' },
  share: { vi: 'Chia sẻ', en: 'Share' },
  noCode: { vi: 'Chưa tạo được mã QR: {}', en: 'No code: {}' },
  twoSources: {
    vi: 'đã có chuỗi mã QR thì không ghi thêm ngân hàng, tài khoản, số tiền, nội dung',
    en: 'beside the text of a code no bank, account, amount or description is given',
  },

  choose: { vi: 'Chọn ngân hàng', en: 'Choose a bank' },
  banks: { vi: 'Danh sách ngân hàng', en: 'Banks' },
  noBank: { vi: 'Không tìm thấy ngân hàng nào', en: 'No bank found' },
  oneOfList: { vi: 'Hãy chọn một ngân hàng trong danh sách.', en: 'Choose a bank of the list.' },

  start: { vi: 'Quét bằng camera', en: 'Use the camera' },
  stop: { vi: 'Tắt camera', en: 'Stop the camera' },
  again: { vi: 'Quét mã khác', en: 'Scan another code' },
  torchOn: { vi: 'Bật đèn', en: 'Light on' },
  torchOff: { vi: 'Tắt đèn', en: 'Light off' },
  picture: { vi: 'Chọn ảnh có mã QR', en: 'Choose a picture' },
  film: { vi: 'Hình ảnh từ camera', en: 'Picture of the camera' },
  hold: { vi: 'Đưa mã QR vào giữa khung hình.', en: 'Hold a code before the camera.' },
  multiple: {
    vi: 'Có nhiều mã QR trong hình. Hãy chỉ để một mã trước camera.',
    en: 'There are several codes. Show one alone.',
  },
  notFound: { vi: 'Không tìm thấy mã QR nào trong ảnh.', en: 'No QR code found in the picture.' },
  readFailed: { vi: 'Không đọc được ảnh. Hãy thử lại.', en: 'The picture cannot be read. Try again.' },
  needed: { vi: 'Hãy quét một mã QR.', en: 'Scan a code.' },
  cameraDenied: {
    vi: 'Trang này chưa được phép dùng camera. Hãy cho phép trong trình duyệt, hoặc chọn ảnh có mã QR.',
    en: 'This page may not use the camera. Allow it in the browser, or choose a picture.',
  },
  cameraNone: {
    vi: 'Máy này không có camera. Hãy chọn ảnh có mã QR.',
    en: 'This device has no camera. Choose a picture.',
  },
  cameraBusy: {
    vi: 'Camera đang được chương trình khác sử dụng.',
    en: 'Another program is using the camera.',
  },
  cameraUnsafe: {
    vi: 'Trình duyệt chỉ cho dùng camera ở trang có địa chỉ bắt đầu bằng https. Hãy chọn ảnh có mã QR.',
    en: 'Browsers lend the camera to pages of https alone. Choose a picture.',
  },
  cameraFailed: {
    vi: 'Không mở được camera. Hãy thử lại, hoặc chọn ảnh có mã QR.',
    en: 'The camera cannot be used. Try again, or choose a picture.',
  },

  good: {
    vi: 'Mã QR đúng định dạng. Kiểm tra tên người nhận trước khi chuyển.',
    en: 'The code is well formed. Check the name of the payee before you pay.',
  },
  advice: {
    vi: 'Đọc được, có điểm cần lưu ý. Kiểm tra tên người nhận trước khi chuyển.',
    en: 'Readable, with remarks. Check the name of the payee before you pay.',
  },
  bad: { vi: 'Mã QR có lỗi. Đừng chuyển tiền.', en: 'The code has errors: do not pay.' },
  other: { vi: 'Đây không phải mã thanh toán.', en: 'This is no payment code.' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type ElementWord = keyof typeof ELEMENT_WORDS;

/** Says something in a language, with its blank filled in. */
export function wordsOfElement(lang: Language, key: ElementWord, value = ''): string {
  return ELEMENT_WORDS[key][lang].replace('{}', () => value);
}

/** Tells the language of an element: that of the nearest `lang` around it; Vietnamese unless that is English. */
export function languageAround(element: Element): Language {
  const around = element.closest('[lang]') ?? element.ownerDocument.documentElement;
  return /^en\b/i.test(around.getAttribute('lang') ?? '') ? 'en' : 'vi';
}
