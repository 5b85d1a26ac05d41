import { DECODE_OPTIONS } from '../../payment/limits.ts';
import type { DecodeOptions } from '../../payment/payment.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Call } from '../command.ts';
import { type InputText, readTexts } from '../terminal/input.ts';
import { EXIT, type Exit } from '../terminal/io.ts';
import { flagsOf } from './flags-of.ts';

/** What the help says of the longest purpose, wherever codes are read or written. */
export const PURPOSE_LENGTH_WORDS = {
  en: 'longest purpose allowed, up to 95; default 25',
  vi: 'độ dài tối đa của nội dung chuyển khoản, đến 95; mặc định 25',
} as const;

/** The flags of commands that read codes. */
export const READING_FLAGS = flagsOf(DECODE_OPTIONS, {
  strict: {
    en: 'count every deviation from the standard as an error',
    vi: 'coi mọi sai lệch so với chuẩn là lỗi',
  },
  maxLength: false,
  onWarning: false,
  foreign: {
    en: 'read codes that are not in VND or not of Vietnam',
    vi: 'đọc cả mã không tính bằng đồng hoặc không phải của Việt Nam',
  },
  maxPurposeLength: PURPOSE_LENGTH_WORDS,
  diacritics: {
    choices: ['keep'],
    en: 'take letters with diacritics as allowed',
    vi: 'chấp nhận chữ có dấu',
  },
});

export type ReadingCall = Call<keyof typeof READING_FLAGS>;

/** Shows each text of a call; `show` tells whether the text was good. */
export async function forEachText(
  call: ReadingCall,
  show: (text: InputText, call: ReadingCall) => boolean,
): Promise<Exit> {
  const good = (await readTexts(call)).map((text) => show(text, call));
  return good.every((wasGood) => wasGood) ? EXIT.good : EXIT.badData;
}

/** Turns the flags into the options of `decode` and `inspect`. */
export function readingOptions(flags: ReadingCall['flags']): DecodeOptions {
  return omitUndefined({
    strict: flags.on('strict'),
    foreign: flags.on('foreign'),
    maxPurposeLength: flags.number('max-purpose-length'),
    diacritics: flags.on('diacritics') ? ('keep' as const) : undefined,
  });
}
