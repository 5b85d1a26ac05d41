import { isRecord } from '../../issues/stringify.ts';
import type { EncodeOptions, ExtraObject } from '../../payment/payment.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Call } from '../command.ts';
import { readJson } from '../terminal/input.ts';
import { EXIT, type Failure } from '../terminal/io.ts';
import { PURPOSE_LIMIT_FLAG } from './decode.ts';
import { fieldRows, flagName } from './fields.ts';
import { choose, type Flags, type FlagTable } from './flags.ts';

const PAYMENT_MODES = ['strip', 'reject', 'keep'] as const;

/** The flags that describe a payment, and how it is to be written. */
export const PAYMENT_FLAGS: FlagTable = {
  ...Object.fromEntries(fieldRows().map(([field, { flag }]) => [flagName(field), flag])),
  'max-purpose-length': PURPOSE_LIMIT_FLAG,
  diacritics: {
    kind: 'text',
    value: PAYMENT_MODES.join('|'),
    choices: PAYMENT_MODES,
    en: 'what to do with letters that need stripping; default strip',
    vi: 'xử lý chữ có dấu: bỏ dấu, từ chối, giữ nguyên; mặc định strip',
  },
};

/** The flag of commands that take many payments. */
export const INPUT_FLAGS = {
  input: {
    kind: 'text',
    value: 'FILE|-',
    en: 'JSON file with a payment or a list of them; flags complete each',
    vi: 'tệp JSON gồm một khoản hoặc một danh sách; các tùy chọn bổ sung cho từng khoản',
  },
} as const satisfies FlagTable;

/** Collects the payments of a call: the one its flags describe, or those of its JSON with the flags added to each. */
export async function readPayments({ flags, io }: Call): Promise<readonly unknown[] | Failure> {
  const given = paymentFields(flags);
  if ('exit' in given) return given;
  const file = flags.text('input');
  if (file === undefined) return [given.fields];
  const json = await readJson(file, io);
  if ('exit' in json) return json;
  const inputs: readonly unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  const twice = Object.keys(given.fields).find((field) =>
    inputs.some((input) => isRecord(input) && field in input),
  );
  if (twice !== undefined) return givenTwice(twice);
  return inputs.map((input) => (isRecord(input) ? { ...given.fields, ...input } : input));
}

/** The fields of a payment that the flags give. */
export interface GivenFields {
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Collects the fields of a payment from the flags. */
export function paymentFields(flags: Flags): GivenFields | Failure {
  const extraObjects = flags.list('extra-objects');
  const odd = extraObjects.find((other) => !/^\d\d(?:\.\d\d)*=./s.test(other));
  if (odd !== undefined) return noObject(odd);
  const texts = fieldRows().flatMap(([field]) => {
    const text = field === 'extraObjects' ? undefined : flags.text(flagName(field));
    return text === undefined ? [] : [[field, text] as const];
  });
  return {
    fields: {
      ...Object.fromEntries(texts),
      ...(extraObjects.length > 0 && { extraObjects: extraObjects.map(toObject) }),
    },
  };
}

/** Turns the flags into the options of `encode`. */
export function encodeOptions(flags: Flags): EncodeOptions {
  return omitUndefined({
    maxPurposeLength: flags.number('max-purpose-length'),
    diacritics: choose(PAYMENT_MODES, flags.text('diacritics')),
  });
}

function toObject(other: string): ExtraObject {
  const at = other.indexOf('=');
  return { tags: other.slice(0, at).split('.'), value: other.slice(at + 1) };
}

function noObject(other: string): Failure {
  const words = {
    en: `--extra-objects takes ID=TEXT such as 62.50=…, not ${other}`,
    vi: `--extra-objects cần dạng ID=NỘI DUNG như 62.50=…, không phải ${other}`,
  };
  return { exit: EXIT.badUsage, words };
}

function givenTwice(field: string): Failure {
  const words = {
    en: `${field} is given both as a flag and in the JSON`,
    vi: `${field} vừa có trong tùy chọn vừa có trong JSON`,
  };
  return { exit: EXIT.badUsage, words };
}
