import { inEnglish } from '../../issues/in-english.ts';
import { inWords, type Result } from '../../issues/result.ts';
import { isRecord } from '../../issues/show.ts';
import { resolveBank } from '../../profiles/vietqr/directory.ts';
import { encodePayment } from '../../profiles/vietqr/encode.ts';
import type { EncodeOptions, OtherObject } from '../../profiles/vietqr/payment.ts';
import { type Call, command } from '../command.ts';
import { fieldRows, flagName } from '../fields.ts';
import type { Flags } from '../flags.ts';
import { readJson } from '../input.ts';
import { EXIT, type Failure } from '../io.ts';

const FIELD_FLAGS = Object.fromEntries(fieldRows().map(([field, { flag }]) => [flagName(field), flag]));

const MODES = ['strip', 'reject', 'keep'] as const;

/** `vietqr encode`: a payment from flags, or payments from JSON, one payload a line. */
export const encode = command({
  operands: '',
  mostOperands: 0,
  flags: {
    ...FIELD_FLAGS,
    input: {
      kind: 'text',
      value: 'FILE|-',
      en: 'JSON file with a payment or a list of them; flags complete each',
      vi: 'tệp JSON gồm một khoản hoặc một danh sách; các tùy chọn bổ sung cho từng khoản',
    },
    'purpose-limit': {
      kind: 'number',
      value: 'N',
      en: 'longest purpose allowed, up to 95; default 25',
      vi: 'độ dài tối đa của nội dung, đến 95; mặc định 25',
    },
    diacritics: {
      kind: 'text',
      value: MODES.join('|'),
      choices: MODES,
      en: 'what to do with letters that need stripping; default strip',
      vi: 'xử lý chữ có dấu: bỏ dấu, từ chối, giữ nguyên; mặc định strip',
    },
  },
  notes: {
    en: 'A field that is given both as a flag and in the JSON is refused.',
    vi: 'Trường vừa có trong tùy chọn vừa có trong JSON sẽ bị từ chối.',
  },
  examples: [
    'vietqr encode --bank VCB --account 0011001234567',
    "vietqr encode --bank VCB --account 0011001234567 --amount 350000 --purpose 'HP2026K7 tháng 9'",
    'vietqr encode --bank 970436 --account 0011001234567 --input fees.json --json',
  ],
  run: async (call) => {
    const inputs = await readInputs(call);
    if ('exit' in inputs) return inputs;
    const options = optionsOf(call.flags);
    const good = inputs.map((input, at) => {
      const subject = inputs.length > 1 ? `#${at + 1}` : undefined;
      return write(inWords(encodePayment(input, resolveBank, options), inEnglish), call, subject);
    });
    return good.every((wasGood) => wasGood) ? EXIT.good : EXIT.badData;
  },
});

/** The payments of a call: the one its flags describe, or those of its JSON with the flags added to each. */
async function readInputs({ flags, io }: Call): Promise<readonly unknown[] | Failure> {
  const given = givenFields(flags);
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

interface Given {
  readonly fields: Readonly<Record<string, unknown>>;
}

function givenFields(flags: Flags): Given | Failure {
  const others = flags.list('others');
  const odd = others.find((other) => !/^\d\d(?:\.\d\d)*=./s.test(other));
  if (odd !== undefined) return noObject(odd);
  const texts = fieldRows().flatMap(([field]) => {
    const text = field === 'others' ? undefined : flags.text(flagName(field));
    return text === undefined ? [] : [[field, text] as const];
  });
  return {
    fields: { ...Object.fromEntries(texts), ...(others.length > 0 && { others: others.map(toObject) }) },
  };
}

function toObject(other: string): OtherObject {
  const at = other.indexOf('=');
  return { tags: other.slice(0, at).split('.'), value: other.slice(at + 1) };
}

function optionsOf(flags: Flags): EncodeOptions {
  const purposeLimit = flags.number('purpose-limit');
  const diacritics = MODES.find((mode) => mode === flags.text('diacritics'));
  return { ...(purposeLimit !== undefined && { purposeLimit }), ...(diacritics && { diacritics }) };
}

/** It prints one result and tells whether it was good. */
function write(result: Result<string>, { flags, screen }: Call, subject: string | undefined): boolean {
  if (flags.on('json')) screen.printResult(result);
  else if (result.ok) screen.print(result.value);
  const issues = result.ok ? result.warnings : result.issues;
  if (!flags.on('json')) screen.report(issues, { subject });
  return result.ok;
}

function noObject(other: string): Failure {
  const words = {
    en: `--others takes ID=TEXT such as 62.50=…, not ${other}`,
    vi: `--others cần dạng ID=NỘI DUNG như 62.50=…, không phải ${other}`,
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
