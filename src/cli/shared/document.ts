import type { Language } from '../../documents/input/phrases.ts';
import type { Scene } from '../../documents/layout/scene.ts';
import { finish } from '../../issues/finish.ts';
import { type Issue, isError } from '../../issues/issue.ts';
import { payloadMessages } from '../../issues/messages/en/payload.ts';
import { fail, type Result, toResult } from '../../issues/result.ts';
import { type PaymentBank, resolveBank } from '../../payment/bank/directory.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import type { Payment } from '../../payment/payment.ts';
import { safeDecode } from '../../profiles/vietqr/index.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { SYMBOL_FLAGS, symbolChoice } from '../args/draw.ts';
import { choose, type Flags, type FlagTable } from '../args/flags.ts';
import { encodeOptions, PAYMENT_FLAGS, paymentFields } from '../args/payment.ts';
import type { Call } from '../command.ts';
import { readFileBytes } from '../terminal/files.ts';
import { EXIT, type Exit, type Failure } from '../terminal/io.ts';
import { OUT_FLAGS, targetOf, writePages } from './pages.ts';

const DOCUMENT_WORDS: readonly Language[] = ['vi', 'en'];

/** The flag that hands over a finished code. */
export const PAYLOAD_FLAGS = {
  payload: {
    kind: 'text',
    value: 'TEXT',
    en: 'a finished code, in place of the fields of a payment',
    vi: 'nội dung mã có sẵn, thay cho các trường thanh toán',
  },
} as const satisfies FlagTable;

/** The flags of every document of one payment. */
export const DOCUMENT_FLAGS: FlagTable = {
  ...PAYMENT_FLAGS,
  ...PAYLOAD_FLAGS,
  ...OUT_FLAGS,
  'account-name': {
    kind: 'text',
    value: 'NAME',
    en: 'holder of the account; default the merchant name of the code',
    vi: 'chủ tài khoản; mặc định là tên đơn vị trong mã',
  },
  'bank-name': {
    kind: 'text',
    value: 'NAME',
    en: 'the bank as printed; default its short name in the directory',
    vi: 'tên ngân hàng được in; mặc định là tên ngắn trong danh mục',
  },
  heading: { kind: 'text', value: 'TEXT', en: 'heading', vi: 'tiêu đề' },
  logo: {
    kind: 'text',
    value: 'FILE',
    en: 'your own logo beside the heading, PNG or JPEG',
    vi: 'biểu trưng của đơn vị cạnh tiêu đề, PNG hoặc JPEG',
  },
  'center-image': {
    kind: 'text',
    value: 'FILE',
    en: 'your own picture in the middle of the code, PNG or JPEG',
    vi: 'hình của đơn vị ở giữa mã, PNG hoặc JPEG',
  },
  accent: {
    kind: 'text',
    value: '#RRGGBB',
    en: 'color of bands and headings',
    vi: 'màu tiêu đề và dải màu',
  },
  words: {
    kind: 'text',
    value: DOCUMENT_WORDS.join('|'),
    choices: DOCUMENT_WORDS,
    en: 'language of the printed words; default vi',
    vi: 'ngôn ngữ in trên giấy; mặc định vi',
  },
  ...SYMBOL_FLAGS,
};

/** What a document shows of a payment, all of it read from the code itself but for names and pictures. */
export interface DocumentFields {
  readonly payload: string;
  readonly bank: string;
  readonly account: string;
  readonly accountName?: string;
  readonly amount?: number;
  readonly purpose?: string;
  readonly heading?: string;
  readonly logo?: Uint8Array;
  readonly centerImage?: Uint8Array;
  readonly accent?: string;
  readonly lang?: Language;
  readonly level?: 'L' | 'M' | 'Q' | 'H';
  readonly dense?: boolean;
}

/** How a document is laid out: its scene, from what it shows; `implied` are fields of the payment unless flags give them. */
export interface DocumentPlan {
  readonly defaults?: Readonly<Record<string, unknown>>;
  layout(shown: DocumentFields): Result<Scene>;
}

/** Makes the document of one payment and writes its file. */
export async function makeDocument(
  call: Call,
  { defaults = {}, layout }: DocumentPlan,
): Promise<Exit | Failure> {
  const target = targetOf(call.flags);
  if ('exit' in target) return target;
  const code = readCode(call.flags, defaults);
  if ('exit' in code) return code;
  const pictures = await readPictures(call.flags);
  if ('exit' in pictures) return pictures;
  const scene = code.ok ? layout({ ...shownOf(code.value, call.flags), ...pictures }) : code;
  if (!scene.ok) return printResult(fail(...scene.issues), call);
  const files = await writePages([scene.value], target);
  return 'exit' in files ? files : printResult(withWarnings(files, code.ok ? code.warnings : []), call);
}

/** Tells what was written, or why nothing was. */
export function printResult(result: Result<readonly string[]>, call: Call): Exit {
  const { flags, output } = call;
  if (flags.on('json')) output.result(result);
  else {
    output.issues(result.ok ? result.warnings : result.issues);
    if (result.ok) for (const file of result.value) output.data(file);
  }
  return result.ok ? EXIT.good : EXIT.badData;
}

/** Puts warnings in front of those of a result. */
export function withWarnings<T>(result: Result<T>, warnings: readonly Issue[]): Result<T> {
  if (result.ok) return { ...result, warnings: [...warnings, ...result.warnings] };
  const [first, ...rest] = result.issues;
  return fail(first, ...rest, ...warnings.filter((found) => !isError(found)));
}

/** A code with what it says. */
export interface ReadCode {
  readonly payload: string;
  readonly payment: Payment<PaymentBank>;
}

/** Writes a payment as a code, and reads the code, so that paper never says anything else. */
export function codeOf(input: unknown, flags: Flags): Result<ReadCode> {
  const options = encodeOptions(flags);
  const written = finish(payloadMessages, (report) => encodePayment(input, resolveBank, options, report));
  if (!written.ok) return written;
  return withWarnings(readPayloadFlags(written.value, true), written.warnings);
}

/** Reads a finished code. Its own encoder's deviations need not be told twice. */
export function readPayloadFlags(payload: string, own = false): Result<ReadCode> {
  const read = safeDecode(payload);
  return read.ok ? toResult({ payload, payment: read.value }, own ? [] : read.warnings) : read;
}

function readCode(flags: Flags, implied: DocumentPlan['defaults']): Result<ReadCode> | Failure {
  const fields = paymentFields(flags);
  if ('exit' in fields) return fields;
  const payload = flags.text('payload');
  if (payload === undefined) return codeOf({ ...implied, ...fields.fields }, flags);
  const [field] = Object.keys(fields.fields);
  return field === undefined ? readPayloadFlags(payload) : checkPayload(field);
}

/** Refuses a finished code beside the field of a payment. */
export function checkPayload(field: string): Failure {
  return {
    exit: EXIT.badUsage,
    words: {
      en: `--payload is a finished code; ${field} cannot be given with it`,
      vi: `--payload là mã có sẵn; không thể cho thêm ${field}`,
    },
  };
}

function shownOf({ payload, payment }: ReadCode, flags: Flags): DocumentFields {
  const { bank, account, amount, purpose, merchantName, merchantNameAlternate } = payment;
  return {
    payload,
    bank: flags.text('bank-name') ?? bank.shortName ?? bank.bin,
    account,
    ...omitUndefined({
      accountName: flags.text('account-name') ?? merchantNameAlternate ?? merchantName,
      amount,
      purpose,
      heading: flags.text('heading'),
      accent: flags.text('accent'),
      lang: choose(DOCUMENT_WORDS, flags.text('words')),
      ...symbolChoice(flags),
    }),
  };
}

interface Pictures {
  readonly logo?: Uint8Array;
  readonly centerImage?: Uint8Array;
}

async function readPictures(flags: Flags): Promise<Pictures | Failure> {
  const logo = await readPicture(flags.text('logo'));
  if (logo && 'exit' in logo) return logo;
  const centerImage = await readPicture(flags.text('center-image'));
  if (centerImage && 'exit' in centerImage) return centerImage;
  return omitUndefined({ logo, centerImage });
}

async function readPicture(file: string | undefined): Promise<Uint8Array | Failure | undefined> {
  return file === undefined ? undefined : readFileBytes(file);
}
