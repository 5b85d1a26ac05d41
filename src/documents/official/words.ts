/** The words of an official notice, by language; the head of a document of state is in Vietnamese alone. */
export const OFFICIAL_WORDS = {
  vi: {
    heading: 'THÔNG BÁO',
    number: 'Số',
    recipients: 'Nơi nhận:',
    sign: '(Ký, đóng dấu, ghi rõ họ tên)',
    due: (day: string) => `Hạn nộp: ${day}.`,
  },
  en: {
    heading: 'NOTICE',
    number: 'No.',
    recipients: 'Recipients:',
    sign: '(Signature, seal, full name)',
    due: (day: string) => `Pay by ${day}.`,
  },
} as const;

/** Quốc hiệu and Tiêu ngữ. */
export const STATE_HEAD = {
  name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
} as const;
