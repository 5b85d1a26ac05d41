import { bankByBin } from '../../../banks/directory.ts';
import type { Language } from '../../../issues/format.ts';
import type { IssuingSettings } from '../../../issuing/settings/fields.ts';
import type { Bilingual } from '../../terminal/io.ts';

const SCHEMA = './node_modules/vietqr-kit/docs/reference/vietqr.schema.json';

/** What stands above a setting. */
const COMMENTS: Readonly<Partial<Record<keyof IssuingSettings, Bilingual>>> = {
  preset: {
    en: 'what the institution is: decides what one code stands for',
    vi: 'loại đơn vị: quyết định mỗi mã dành cho một người nộp hay một chứng từ',
  },
  issuer: { en: 'the name on paper', vi: 'tên đơn vị in trên giấy' },
  payee: {
    en: 'ALL MONEY GOES HERE: whoever changes this changes whose account is paid',
    vi: 'TIỀN VỀ TÀI KHOẢN NÀY: ai sửa mục này là đổi nơi nhận tiền',
  },
  reference: {
    en: 'what codes look like: this prefix, a number, two check digits',
    vi: 'mẫu mã thanh toán: phần đầu này, số thứ tự, hai chữ số kiểm tra',
  },
  papers: { en: 'what is made of a list', vi: 'các giấy tờ được tạo từ danh sách' },
};

/** Writes settings as the text of `vietqr.json`, with a comment above each that needs one. */
export function settingsText(settings: IssuingSettings, lang: Language): string {
  const rows = Object.entries(settings).map(([name, value]) => {
    const comment = Object.entries(COMMENTS).find(([key]) => key === name)?.[1];
    const above = comment ? `  // ${comment[lang]}\n` : '';
    return `${above}  ${JSON.stringify(name)}: ${settingText(value)}`;
  });
  const text = [`  "$schema": ${JSON.stringify(SCHEMA)}`, ...rows].join(',\n');
  return `{\n${withBankName(text, settings)}\n}\n`;
}

function settingText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((each) => JSON.stringify(each)).join(', ')}]`;
  return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
}

/** Puts the bank's name beside its number. */
function withBankName(text: string, { payee }: IssuingSettings): string {
  const bank = bankByBin(payee?.bank ?? '');
  return bank ? text.replace(/("bank": "\d{6}",)/, `$1 // ${bank.shortName}`) : text;
}
