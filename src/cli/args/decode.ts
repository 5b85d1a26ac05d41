import type { DecodeOptions } from '../../payment/payment.ts';
import type { Call } from '../command.ts';
import { type InputText, readTexts } from '../terminal/input.ts';
import { EXIT, type Exit, type Failure } from '../terminal/io.ts';
import type { Flag, FlagTable } from './flags.ts';

/** The flag by which reading and writing allow a longer purpose. */
export const PURPOSE_LIMIT_FLAG = {
  kind: 'number',
  value: 'N',
  en: 'longest purpose allowed, up to 95; default 25',
  vi: 'độ dài tối đa của nội dung, đến 95; mặc định 25',
} as const satisfies Flag;

/** The flags of commands that read codes. */
export const READING_FLAGS = {
  strict: {
    kind: 'switch',
    en: 'count every deviation from the standard as an error',
    vi: 'coi mọi sai lệch so với chuẩn là lỗi',
  },
  'max-purpose-length': PURPOSE_LIMIT_FLAG,
  diacritics: {
    kind: 'text',
    value: 'keep',
    choices: ['keep'],
    en: 'take letters with diacritics as allowed',
    vi: 'chấp nhận chữ có dấu',
  },
} as const satisfies FlagTable;

export type ReadingCall = Call<keyof typeof READING_FLAGS>;

/** Shows each text of a call; `show` tells whether the text was good. */
export async function forEachText(
  call: ReadingCall,
  show: (text: InputText, call: ReadingCall) => boolean,
): Promise<Exit | Failure> {
  const texts = await readTexts(call.operands, call.io);
  if ('exit' in texts) return texts;
  const good = texts.map((text) => show(text, call));
  return good.every((wasGood) => wasGood) ? EXIT.good : EXIT.badData;
}

/** Turns the flags into the options of `decode` and `inspect`. */
export function readingOptions(flags: ReadingCall['flags']): DecodeOptions {
  const maxPurposeLength = flags.number('max-purpose-length');
  return {
    strict: flags.on('strict'),
    ...(maxPurposeLength !== undefined && { maxPurposeLength }),
    ...(flags.on('diacritics') && { diacritics: 'keep' }),
  };
}
