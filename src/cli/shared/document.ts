import { CARD } from '../../documents/card.ts';
import type { Language } from '../../documents/input/phrases.ts';
import type { Scene } from '../../documents/layout/scene.ts';
import type { Issue } from '../../issues/issue.ts';
import { createReport, passOn, type Report } from '../../issues/report.ts';
import type { Result } from '../../issues/result.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { SYMBOL_FLAGS, symbolChoice } from '../args/draw.ts';
import type { Flags, FlagTable } from '../args/flags.ts';
import { chosen, flagsOf } from '../args/flags-of.ts';
import { PAYMENT_FLAGS } from '../args/payment.ts';
import type { Call } from '../command.ts';
import type { Files } from '../terminal/files.ts';
import type { Exit } from '../terminal/io.ts';
import { LANGUAGES } from '../terminal/language.ts';
import { codeOfCall, PAYLOAD_FLAGS } from './code.ts';
import { allIssues, collect, exitOf } from './collect.ts';
import { OUT_FLAGS, type Target, targetOf, writePages } from './pages.ts';
import { callIssues } from './row-issues.ts';

/** The flags of every document of one payment: fields that a card has and the others have too. */
export const DOCUMENT_FLAGS: FlagTable = {
  ...PAYMENT_FLAGS,
  ...PAYLOAD_FLAGS,
  ...OUT_FLAGS,
  ...flagsOf(CARD, {
    accountName: {
      value: 'NAME',
      en: 'holder of the account, as the bank shows it',
      vi: 'chủ tài khoản, đúng như ngân hàng hiển thị',
    },
    bank: {
      name: 'bank-name',
      value: 'NAME',
      en: 'the bank as printed; default its short name in the directory',
      vi: 'tên ngân hàng được in; mặc định là tên thường gọi trong danh mục',
    },
    heading: { en: 'heading', vi: 'tiêu đề' },
    logo: {
      value: 'FILE',
      en: 'your own logo beside the heading, PNG or JPEG',
      vi: 'biểu trưng của đơn vị cạnh tiêu đề, PNG hoặc JPEG',
    },
    centerImage: {
      value: 'FILE',
      en: 'your own picture in the middle of the code, PNG or JPEG',
      vi: 'hình của đơn vị ở giữa mã QR, PNG hoặc JPEG',
    },
    accent: { value: '#RRGGBB', en: 'color of bands and headings', vi: 'màu tiêu đề và dải màu' },
    lang: {
      name: 'words',
      choices: LANGUAGES,
      en: 'language of the printed words; default vi',
      vi: 'ngôn ngữ in trên giấy; mặc định vi',
    },
    plain: {
      en: 'print a text that is no payment code',
      vi: 'in cả văn bản không phải mã QR thanh toán',
    },
    payload: false,
    amount: false,
    account: false,
    purpose: false,
    preset: false,
    level: false,
    dense: false,
  }),
  ...SYMBOL_FLAGS,
};

/** Leaves out flags of fields that a document has not. */
export function withoutFlags(table: FlagTable, ...names: readonly string[]): FlagTable {
  return Object.fromEntries(Object.entries(table).filter(([name]) => !names.includes(name)));
}

/** The fields that {@link DOCUMENT_FLAGS} set, or the code itself. */
export const DOCUMENT_FIELDS = {
  payload: false,
  plain: false,
  bank: false,
  account: false,
  accountName: false,
  amount: false,
  purpose: false,
  heading: false,
  level: false,
  dense: false,
  centerImage: false,
  logo: false,
  accent: false,
  lang: false,
} as const;

/** What flags say of a document beyond its code, from which it reads whom it pays and how much. */
export interface DocumentFields {
  readonly payload: string;
  readonly plain?: boolean;
  readonly bank?: string;
  readonly accountName?: string;
  readonly heading?: string;
  readonly logo?: Uint8Array;
  readonly centerImage?: Uint8Array;
  readonly accent?: string;
  readonly lang?: Language;
  readonly level?: 'L' | 'M' | 'Q' | 'H';
  readonly dense?: boolean;
}

/** How a document is laid out: its scene, from what it shows; `defaults` are fields of the payment unless flags give them. */
export interface DocumentPlan {
  readonly defaults?: Readonly<Record<string, unknown>>;
  layout(shown: DocumentFields, report: Report, merchantName?: string): readonly Scene[] | undefined;
  /** Writes the pages where the usual files are not wanted. */
  write?(scenes: readonly Scene[], target: Target, report: Report): Promise<readonly string[] | undefined>;
}

/** Makes the document of one payment and writes its file. */
export async function makeDocument(
  call: Call,
  { defaults = {}, layout, write }: DocumentPlan,
): Promise<Exit> {
  const { flags, files } = call;
  const target = targetOf(flags);
  const written = await collect(async (report) => {
    const code = printedCode(flags, defaults, report);
    const pictures = await readPictures(flags, files);
    const shown = code && { ...shownOf(code.payload, flags), ...pictures };
    const scenes = shown && layout(shown, report, code.merchantName);
    if (!scenes) return undefined;
    return write ? write(scenes, target, report) : writePages(scenes, { target, files }, report);
  });
  return printResult(written, call);
}

/** Tells what was written, or why nothing was. */
export function printResult(
  result: Result<readonly string[]>,
  call: Call,
  tell = (issues: readonly Issue[]) => callIssues(issues, call),
): Exit {
  const { flags, output } = call;
  if (flags.on('json')) output.result(result);
  else {
    tell(allIssues(result));
    if (result.ok) for (const file of result.value) output.data(file);
  }
  return exitOf(result);
}

interface PrintedCode {
  readonly payload: string;
  readonly merchantName?: string;
}

/** A finished code is judged by the document that prints it; here it only tells its name and its deviations. */
function printedCode(
  flags: Flags,
  defaults: Readonly<Record<string, unknown>>,
  report: Report,
): PrintedCode | undefined {
  const payload = flags.text('payload');
  const found = createReport();
  const code = codeOfCall(flags, defaults, payload === undefined ? report : found);
  if (!code) return payload === undefined ? undefined : { payload };
  passOn(found.issues, report);
  const { merchantName, merchantNameAlternate = merchantName } = code.payment;
  return { payload: code.payload, ...omitUndefined({ merchantName: merchantNameAlternate }) };
}

function shownOf(payload: string, flags: Flags): DocumentFields {
  return {
    payload,
    ...omitUndefined({
      plain: flags.on('plain') ? true : undefined,
      bank: flags.text('bank-name'),
      accountName: flags.text('account-name'),
      heading: flags.text('heading'),
      accent: flags.text('accent'),
      lang: chosen(CARD.lang, flags.text('words')),
      ...symbolChoice(flags),
    }),
  };
}

async function readPictures(
  flags: Flags,
  files: Files,
): Promise<Pick<DocumentFields, 'logo' | 'centerImage'>> {
  const read = async (file: string | undefined) => (file === undefined ? undefined : files.read(file));
  return omitUndefined({
    logo: await read(flags.text('logo')),
    centerImage: await read(flags.text('center-image')),
  });
}
