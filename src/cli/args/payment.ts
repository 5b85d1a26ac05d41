import { isRecord } from '../../issues/stringify.ts';
import { ENCODE_OPTIONS } from '../../payment/limits.ts';
import type { EncodeOptions, ExtraObject } from '../../payment/payment.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Call } from '../command.ts';
import { usage } from '../terminal/failure.ts';
import { readJson } from '../terminal/input.ts';
import { PURPOSE_LENGTH_WORDS } from './decode.ts';
import { PAYMENT_FIELD_FLAGS, PAYMENT_FIELD_NAMES } from './fields.ts';
import type { Flags, FlagTable } from './flags.ts';
import { chosen, flagName, flagsOf } from './flags-of.ts';
import { placeholder } from './placeholders.ts';

/** The flags that describe a payment, and how it is to be written. */
export const PAYMENT_FLAGS: FlagTable = {
  ...PAYMENT_FIELD_FLAGS,
  ...flagsOf(ENCODE_OPTIONS, {
    maxPurposeLength: PURPOSE_LENGTH_WORDS,
    onWarning: false,
    diacritics: {
      en: 'what to do with letters that need stripping; default strip',
      vi: 'xử lý chữ có dấu: bỏ dấu, từ chối, giữ nguyên; mặc định strip',
    },
  }),
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

/**
 * Collects the payments of a call: the one its flags describe, or those of its JSON with the flags added to each.
 *
 * @throws {UsageError} @throws {DataError}
 */
export async function readPayments(call: Call): Promise<readonly unknown[]> {
  const fields = paymentFields(call.flags);
  const file = call.flags.text('input');
  if (file === undefined) return [fields];
  const json = await readJson(file, call);
  const inputs: readonly unknown[] = Array.isArray(json) ? json : [json];
  const twice = Object.keys(fields).find((field) =>
    inputs.some((input) => isRecord(input) && field in input),
  );
  if (twice !== undefined) {
    throw usage(
      `${twice} is given both as a flag and in the JSON; leave out --${flagName(twice)}`,
      `${twice} vừa có trong tùy chọn vừa có trong JSON; hãy bỏ --${flagName(twice)}`,
    );
  }
  return inputs.map((input) => (isRecord(input) ? { ...fields, ...input } : input));
}

/** Collects the fields of a payment from the flags. @throws {UsageError} */
export function paymentFields(flags: Flags): Readonly<Record<string, unknown>> {
  const extraObjects = flags.list('extra-objects').map(toObject);
  const texts = PAYMENT_FIELD_NAMES.flatMap((field) => {
    const text = field === 'extraObjects' ? undefined : flags.text(flagName(field));
    return text === undefined ? [] : [[field, text] as const];
  });
  return { ...Object.fromEntries(texts), ...(extraObjects.length > 0 && { extraObjects }) };
}

/** Turns the flags into the options of `encode`. */
export function encodeOptions(flags: Flags): EncodeOptions {
  return omitUndefined({
    maxPurposeLength: flags.number('max-purpose-length'),
    diacritics: chosen(ENCODE_OPTIONS.diacritics, flags.text('diacritics')),
  });
}

function toObject(given: string): ExtraObject {
  if (!/^\d\d(?:\.\d\d)*=./s.test(given)) {
    throw usage(
      `--extra-objects takes ID=TEXT such as 62.50=…, not ${given}`,
      `--extra-objects cần dạng ${placeholder('ID=TEXT', 'vi')} như 62.50=…, không phải ${given}`,
    );
  }
  const at = given.indexOf('=');
  return { tags: given.slice(0, at).split('.'), value: given.slice(at + 1) };
}
