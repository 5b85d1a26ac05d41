import { describeIssue } from '../../../issues/messages/index.ts';
import type { Report } from '../../../issues/report.ts';
import { PRESETS } from '../../../issuing/list/options.ts';
import { ISSUING_FIELDS, type IssuingSettings } from '../../../issuing/settings/fields.ts';
import { readPayee } from '../../../issuing/settings/payee.ts';
import { PAPERS_OF_LIST, PRESET_RULES } from '../../../issuing/settings/presets.ts';
import { MAX_REFERENCE_LENGTH } from '../../../reference/format.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { FORCE_FLAG } from '../../args/force.ts';
import { type Call, command } from '../../command.ts';
import { allIssues, collectNow } from '../../shared/collect.ts';
import { CONFIG_FLAG, CONFIG_NAME } from '../../shared/config.ts';
import { createPrompt } from '../../shared/issuing/ask.ts';
import { payeeWords } from '../../shared/issuing/payee-check.ts';
import { settingsText } from '../../shared/issuing/settings-text.ts';
import { callIssues } from '../../shared/row-issues.ts';
import { usage } from '../../terminal/failure.ts';
import { type Bilingual, EXIT } from '../../terminal/io.ts';
import { asLanguage } from '../../terminal/language.ts';

const INSTITUTIONS = Object.keys(PRESETS);

/** What has to be known, in the order in which it is asked. */
const QUESTIONS = {
  preset: {
    en: `What are you: ${INSTITUTIONS.join(', ')}`,
    vi: `Loại đơn vị (${INSTITUTIONS.join(', ')})`,
  },
  unit: { en: 'Name of the institution, as on paper', vi: 'Tên đơn vị, như in trên giấy' },
  bank: { en: 'Bank that takes the money', vi: 'Ngân hàng nhận tiền' },
  account: { en: 'Account number', vi: 'Số tài khoản' },
  'account-name': { en: 'Account holder, as the bank has it', vi: 'Tên chủ tài khoản, đúng như ở ngân hàng' },
  contact: {
    en: 'Telephone that payers may call (Enter for none)',
    vi: 'Số điện thoại giải đáp cho người nộp tiền (Enter nếu không có)',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

type Asked = keyof typeof QUESTIONS;

/** The last one may be left open. */
const QUESTION_ORDER: readonly Asked[] = ['preset', 'unit', 'bank', 'account', 'account-name', 'contact'];

/** `vietqr init`: who is paid, and what codes look like, for all lists to come. */
export const init = command({
  operands: '',
  mostOperands: 0,
  flags: {
    preset: {
      kind: 'text',
      value: 'KIND',
      choices: INSTITUTIONS,
      field: 'preset',
      en: `what the institution is, one of ${INSTITUTIONS.join(', ')}`,
      vi: `loại đơn vị, một trong ${INSTITUTIONS.join(', ')}`,
    },
    unit: { kind: 'text', value: 'NAME', field: 'issuer', ...QUESTIONS.unit },
    bank: { kind: 'text', value: 'BANK', ...QUESTIONS.bank },
    account: { kind: 'text', value: 'NUMBER', ...QUESTIONS.account },
    'account-name': { kind: 'text', value: 'NAME', ...QUESTIONS['account-name'] },
    prefix: {
      kind: 'text',
      value: 'LETTERS',
      en: 'how codes begin, 2 to 5 letters; default by preset, HP for a school',
      vi: 'chữ đầu của mã thanh toán, 2 đến 5 chữ cái; mặc định theo loại đơn vị, trường học là HP',
    },
    papers: {
      kind: 'text',
      value: PAPERS_OF_LIST.join(','),
      en: 'what is made of a list; default by preset',
      vi: 'các giấy tờ cần tạo từ danh sách; mặc định theo loại đơn vị',
    },
    signer: { kind: 'text', value: 'NAME', en: 'who signs notices', vi: 'người ký thông báo' },
    contact: {
      kind: 'text',
      value: 'TEXT',
      en: 'whom payers may call',
      vi: 'nơi giải đáp, ví dụ số điện thoại kế toán',
    },
    config: {
      ...CONFIG_FLAG,
      en: 'the file to write; default vietqr.json in this folder',
      vi: 'tệp ghi ra; mặc định là vietqr.json trong thư mục này',
    },
    ...FORCE_FLAG,
  },
  notes: {
    en: 'Writes vietqr.json into this folder. What is missing is asked for on a terminal. Papers, and what later commands say in this folder, are in Vietnamese, or in the language of --lang.',
    vi: 'Ghi tệp vietqr.json vào thư mục này. Mục nào thiếu thì lệnh hỏi trên màn hình. Giấy tờ, và thông báo của các lệnh chạy sau trong thư mục này, dùng tiếng Việt, hoặc ngôn ngữ của --lang.',
  },
  examples: [
    `vietqr init --preset school --bank Agribank --account 1800201234567 --account-name "TRUONG THCS HOA CAU" --unit "Trường THCS Hoa Cau" --prefix HP`,
    'vietqr init',
  ],
  run: async (call) => {
    const { files, output, flags } = call;
    const name = flags.text('config') ?? CONFIG_NAME;
    if (!flags.on('force') && (await files.isThere(name))) throw isThere(name);
    const answers = await answersOf(call);
    const made = collectNow((report) => settingsOf(answers, call, report));
    callIssues(allIssues(made), call);
    if (!made.ok) return EXIT.badData;
    const settings = made.value;
    await files.write([{ name, data: settingsText(settings, output.lang) }]);
    output.data(name);
    output.info(payeeWords(settings.payee));
    output.info(NEXT);
    return EXIT.good;
  },
});

const NEXT: Bilingual = {
  en: 'compare that with a statement of the bank; next: vietqr issue LIST --out FOLDER',
  vi: 'hãy so với sao kê của ngân hàng; bước tiếp theo: vietqr issue DANH_SÁCH --out THƯ_MỤC',
};

function isThere(name: string) {
  return usage(
    `${name} is there already and says whose account is paid; change it in an editor, or add --force to write it anew`,
    `${name} đã có và đang quy định tài khoản nhận tiền; hãy sửa bằng trình soạn thảo, hoặc thêm --force để ghi lại từ đầu`,
  );
}

type Answers = Readonly<Record<Asked, string>>;

/** Takes what the flags say and asks for the rest. @throws {UsageError} where nobody can be asked */
async function answersOf({ flags, io, output }: Call): Promise<Answers> {
  const given: Partial<Record<Asked, string>> = {};
  for (const name of QUESTION_ORDER) {
    const text = flags.text(name)?.trim();
    if (text) given[name] = text;
  }
  const open = QUESTION_ORDER.filter((name) => given[name] === undefined);
  const needed = open.filter(isNeeded);
  if (needed.length === 0) return wholeAnswers(given);
  if (!io.stdin.isTTY) throw lacks(needed);
  const prompt = createPrompt(io, output);
  try {
    for (const name of open) {
      const answer = await prompt.ask(QUESTIONS[name], (text) => acceptAnswer(name, text));
      if (answer === undefined && isNeeded(name)) throw lacks(needed.slice(needed.indexOf(name)));
      given[name] = answer ?? '';
    }
  } finally {
    await prompt.close();
  }
  return wholeAnswers(given);
}

function isNeeded(name: Asked): boolean {
  return name !== 'contact';
}

function wholeAnswers(given: Partial<Record<Asked, string>>): Answers {
  const {
    preset = '',
    unit = '',
    bank = '',
    account = '',
    'account-name': holder = '',
    contact = '',
  } = given;
  return { preset, unit, bank, account, 'account-name': holder, contact };
}

function lacks(missing: readonly Asked[]) {
  const names = missing.map((name) => `--${name}`).join(', ');
  return usage(`needs ${names}`, `cần ${names}`);
}

/** Takes an answer, or says what is wrong with it. */
function acceptAnswer(name: Asked, text: string): string | Bilingual {
  if (text === '' && isNeeded(name)) return { en: 'an answer is needed', vi: 'mục này bắt buộc phải có' };
  if (name === 'preset' && !INSTITUTIONS.includes(text))
    return { en: `one of ${INSTITUTIONS.join(', ')}`, vi: `hãy chọn một trong: ${INSTITUTIONS.join(', ')}` };
  if (name !== 'bank' && name !== 'account') return text;
  const filler = { bank: '970436', account: '1', accountName: '-' };
  const read = collectNow((report) => readPayee({ ...filler, [name]: text }, report));
  if (read.ok) return text;
  const [issue] = read.issues;
  return { en: describeIssue(issue, 'en'), vi: describeIssue(issue, 'vi') };
}

type NewSettings = IssuingSettings &
  Required<Pick<IssuingSettings, 'preset' | 'payee' | 'reference' | 'papers'>>;

/** What payers read, whatever the language of the computer is. */
const PAYERS_LANGUAGE = 'vi';

/** Makes the settings of answers and flags, or reports what is wrong with them. */
function settingsOf(answers: Answers, { flags }: Call, report: Report): NewSettings | undefined {
  const { unit, bank, account, 'account-name': accountName, contact } = answers;
  const preset = ISSUING_FIELDS.preset.read(answers.preset, report.at('preset'));
  if (preset === undefined) return undefined;
  const usual = PRESET_RULES[preset];
  const prefix = (flags.text('prefix') ?? usual.prefix).toUpperCase();
  const payee = readPayee({ bank, account, accountName }, report);
  const reference = ISSUING_FIELDS.reference.read({ prefix, digits: digitsFor(prefix) }, report);
  const papers = ISSUING_FIELDS.papers.read(
    flags.text('papers')?.split(/[\s,]+/) ?? usual.papers,
    report.at('papers'),
  );
  if (!payee || !reference || !papers) return undefined;
  const people = omitUndefined({ signer: flags.text('signer'), contact: contact || undefined });
  const lang = asLanguage(flags.text('lang')) ?? PAYERS_LANGUAGE;
  return { lang, preset, issuer: unit, ...people, payee, reference, papers };
}

const USUAL_DIGITS = 6;
const CHECK_DIGITS = 2;

/** Six digits, or what a longer prefix leaves. */
function digitsFor(prefix: string): number {
  return Math.max(2, Math.min(USUAL_DIGITS, MAX_REFERENCE_LENGTH - prefix.length - CHECK_DIGITS));
}
