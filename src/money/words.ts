import { choice, type OptionsOrIndex, readOptions } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { inputMessages } from '../issues/messages/en/input.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { type Amount, requireAmount } from './vnd.ts';

export interface InWordsOptions {
  /** The word for 1,000: `'nghìn'` (default) in the north and in documents, `'ngàn'` in the south. */
  readonly thousand?: 'nghìn' | 'ngàn';
  /** The word for an empty place of tens: `'linh'` (default) in the north, `'lẻ'` in the south. */
  readonly odd?: 'linh' | 'lẻ';
}

export const WORD_OPTIONS = /* @__PURE__ */ (() => ({
  thousand: { ...choice('nghìn', 'ngàn'), fallback: 'nghìn' as const },
  odd: { ...choice('linh', 'lẻ'), fallback: 'linh' as const },
}))();

const UNITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const AFTER_TENS: Readonly<Record<number, string>> = { 1: 'mốt', 4: 'tư', 5: 'lăm' };
const BILLION = 1_000_000_000;

/**
 * Says a whole number from 0 to 9,999,999,999,999 in Vietnamese words.
 *
 * @throws {VietqrError} `input.*` for anything else, and for options.
 * @example numberInWords(1_250_000) // 'một triệu hai trăm năm mươi nghìn'
 */
export function numberInWords(amount: Amount, options?: OptionsOrIndex<InWordsOptions>): string {
  return unwrap(safeNumberInWords(amount, options));
}

/** Does what {@link numberInWords} does and returns a {@link Result} instead of throwing. */
export function safeNumberInWords(amount: Amount, options?: OptionsOrIndex<InWordsOptions>): Result<string> {
  return finish(inputMessages, (report) => {
    const given = readOptions(WORD_OPTIONS, options, report);
    const value = requireAmount(amount, report.at('amount'));
    return given && value !== undefined ? say(value, given) : undefined;
  });
}

/**
 * Says an amount of đồng the way it stands on a Vietnamese receipt.
 *
 * @throws {VietqrError} `input.*` for anything but a whole number from 0 to 9,999,999,999,999, and for options.
 * @example vndInWords(105_000) // 'Một trăm linh năm nghìn đồng'
 */
export function vndInWords(amount: Amount, options?: OptionsOrIndex<InWordsOptions>): string {
  const words = numberInWords(amount, options);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}

function say(value: number, options: InWordsOptions): string {
  if (value === 0) return UNITS[0] ?? '';
  const billions = Math.floor(value / BILLION);
  const rest = value % BILLION;
  const words: string[] = [];
  if (billions > 0) words.push(...belowBillion(billions, false, options), 'tỷ');
  return [...words, ...belowBillion(rest, billions > 0, options)].join(' ');
}

/** `follows`: words stand before it, so that its first group names its empty hundreds. */
function belowBillion(value: number, follows: boolean, options: InWordsOptions): string[] {
  const { thousand = 'nghìn', odd = 'linh' } = options;
  const groups: [number, string][] = [
    [Math.floor(value / 1_000_000), 'triệu'],
    [Math.floor(value / 1_000) % 1_000, thousand],
    [value % 1_000, ''],
  ];
  const words: string[] = [];
  for (const [group, name] of groups) {
    if (group === 0) continue;
    words.push(...belowThousand(group, follows || words.length > 0, odd));
    if (name) words.push(name);
  }
  return words;
}

function belowThousand(value: number, follows: boolean, odd: string): string[] {
  const hundreds = Math.floor(value / 100);
  const words = hundreds > 0 || follows ? [unit(hundreds), 'trăm'] : [];
  return [...words, ...belowHundred(value % 100, words.length > 0, odd)];
}

function belowHundred(value: number, follows: boolean, odd: string): string[] {
  const tens = Math.floor(value / 10);
  const last = value % 10;
  if (value === 0) return [];
  if (tens === 0) return follows ? [odd, unit(last)] : [unit(last)];
  const head = tens === 1 ? ['mười'] : [unit(tens), 'mươi'];
  if (last === 0) return head;
  return [...head, tens > 1 || last === 5 ? (AFTER_TENS[last] ?? unit(last)) : unit(last)];
}

function unit(digit: number): string {
  return UNITS[digit] ?? '';
}
