import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import { inspect } from '../../../inspect/inspect.ts';
import type { Language } from '../../../issues/format.ts';
import { describeIssue } from '../../../issues/messages/index.ts';
import { writeVnd } from '../../../money/vnd.ts';
import type { PaymentBank } from '../../../payment/bank/directory.ts';
import type { Payment } from '../../../payment/payment.ts';
import { csvFile } from '../../../text/csv.ts';
import { foldName } from '../../../text/diacritics.ts';
import { FORCE_FLAG } from '../../args/force.ts';
import { type Call, command } from '../../command.ts';
import { createExitTally, type ExitTally } from '../../shared/exit-tally.ts';
import { badData, usage } from '../../terminal/failure.ts';
import { extensionOf } from '../../terminal/files.ts';
import { type Bilingual, EXIT, type Exit } from '../../terminal/io.ts';
import { scanFile } from '../../terminal/picture.ts';

/** Somebody who is to be paid: the account of the code in a picture. */
interface Recipient {
  readonly picture: string;
  /** The text of the code. */
  readonly text: string;
  readonly payment: Payment<PaymentBank>;
}

type PayoutCall = Call<'out' | 'force'>;

/** `vietqr payout`: people's own codes as a list of accounts to pay into. */
export const payout = command({
  operands: 'PICTURE…',
  mostOperands: Number.POSITIVE_INFINITY,
  flags: {
    out: {
      kind: 'text',
      value: 'FILE',
      en: 'the list to write, a .csv',
      vi: 'tệp danh sách để ghi ra, .csv',
    },
    ...FORCE_FLAG,
  },
  notes: {
    en: 'The name of a picture is the name in the list: "Nguyen Van An.png". A code does not hold the name of the holder: compare the name that your bank shows before you pay.',
    vi: 'Tên tệp ảnh là tên trong danh sách: "Nguyễn Văn An.png". Mã QR không chứa tên chủ tài khoản: hãy đối chiếu tên ngân hàng hiện ra trước khi chi.',
  },
  examples: ['vietqr payout *.png --out payout.csv'],
  run: writePayout,
});

/** Reads every picture; those that cannot be used are told by name, and the others are written all the same. */
async function writePayout(call: PayoutCall): Promise<Exit> {
  const { operands, flags, files, output } = call;
  const out = flags.text('out');
  if (operands.length === 0)
    throw usage('no picture; give one or more files', 'chưa có ảnh; hãy ghi tên một hay nhiều tệp');
  if (out === undefined) throw usage('--out=FILE is needed', 'cần --out=TỆP');
  if (extensionOf(out) !== 'csv') throw usage('--out ends in .csv', '--out phải kết thúc bằng .csv');
  const exits = createExitTally(output);
  const { recipients, repeats } = await readRecipients(exits, call);
  const notes = recipients.map((recipient) => notesOn(recipient, recipients));
  const head = PAYOUT_HEADINGS.map((words) => words[output.lang]);
  const rows = recipients.map((recipient, at) =>
    recipientRow(recipient, at + 1, { notes: notes[at] ?? [], lang: output.lang }),
  );
  if (rows.length > 0) await files.write([{ name: out, data: csvFile([head, ...rows]) }]);
  tellNotes(recipients, notes, call);
  warnOfSpreadsheets(recipients, call);
  const left = operands.length - recipients.length - repeats;
  const before = rows.length > 0 ? `${out}: ` : '';
  output.info({
    en: `${before}${rows.length} accounts${repeats > 0 ? `; ${repeats} pictures given twice` : ''}${left > 0 ? `; ${left} pictures not used, see above` : ''}`,
    vi: `${before}${rows.length} tài khoản${repeats > 0 ? `; ${repeats} ảnh trùng` : ''}${left > 0 ? `; ${left} ảnh chưa dùng được, xem ở trên` : ''}`,
  });
  return notes.some((each) => each.length > 0) && exits.worst() === EXIT.good ? EXIT.badData : exits.worst();
}

/**
 * Reads the pictures of a call. One that is given twice, by whatever way to it, or as a copy under its name, is told and counts
 * once: nobody is paid twice.
 */
async function readRecipients(
  exits: ExitTally,
  call: PayoutCall,
): Promise<{ readonly recipients: readonly Recipient[]; readonly repeats: number }> {
  const recipients: Recipient[] = [];
  const paths = new Set<string>();
  let repeats = 0;
  for (const picture of call.operands) {
    const path = await realpath(picture).catch(() => picture);
    const found = paths.has(path) ? undefined : await exits.attempt(() => readRecipient(picture, call));
    const isRepeat = paths.has(path) || recipients.some((each) => found && isSamePicture(each, found));
    paths.add(path);
    if (isRepeat) {
      repeats += 1;
      call.output.info({
        en: `${picture}: in the list already, and stands there once`,
        vi: `${picture}: đã có trong danh sách, chỉ ghi một lần`,
      });
    } else if (found) recipients.push(found);
  }
  return { recipients, repeats };
}

function isSamePicture(a: Recipient, b: Recipient): boolean {
  return a.text === b.text && nameOfPicture(a).normalize('NFC') === nameOfPicture(b).normalize('NFC');
}

/** Gives the name in the list: that of the picture, without its extension. */
function nameOfPicture({ picture }: Recipient): string {
  return basename(picture).replace(/\.[^.]*$/, '');
}

/** Reads the one account of a picture. Of two codes nobody knows which one the person meant. */
async function readRecipient(picture: string, { files }: PayoutCall): Promise<Recipient> {
  const texts = [...new Set((await scanFile(picture, files)).map(({ text }) => text))];
  const [text = ''] = texts;
  if (texts.length > 1)
    throw badData(
      `${picture}: ${texts.length} different codes; send a picture with one`,
      `${picture}: có ${texts.length} mã QR khác nhau; cần ảnh chỉ có một mã`,
    );
  const { payment, issues } = inspect(text);
  if (payment) return { picture, text, payment };
  const issue = issues.find(({ severity }) => severity === 'error');
  const why = (lang: 'en' | 'vi') =>
    issue
      ? describeIssue(issue, lang)
      : { en: 'no account to pay into', vi: 'không có tài khoản để chi vào' }[lang];
  throw badData(`${picture}: ${why('en')}`, `${picture}: ${why('vi')}`);
}

const PAYOUT_HEADINGS: readonly Bilingual[] = [
  { en: 'No', vi: 'STT' },
  { en: 'Name of the file', vi: 'Tên (theo tên tệp)' },
  { en: 'BIN', vi: 'Mã BIN' },
  { en: 'Bank', vi: 'Ngân hàng' },
  { en: 'Account', vi: 'Số tài khoản' },
  { en: 'Kind', vi: 'Loại' },
  { en: 'Name in the code', vi: 'Tên trong mã QR' },
  { en: 'Sum in the code', vi: 'Số tiền trong mã QR' },
  { en: 'To check', vi: 'Cần kiểm tra' },
  { en: 'Picture', vi: 'Ảnh' },
];

const SERVICE_KINDS: Readonly<Record<Payment['service'], Bilingual>> = {
  account: { en: 'account', vi: 'tài khoản' },
  card: { en: 'card', vi: 'thẻ' },
  merchant: { en: 'merchant', vi: 'đơn vị chấp nhận thanh toán' },
  cash: { en: 'cash at a machine', vi: 'rút tiền tại ATM' },
};

function recipientRow(
  recipient: Recipient,
  number: number,
  { notes, lang }: { readonly notes: readonly Bilingual[]; readonly lang: Language },
): string[] {
  const { picture, payment } = recipient;
  const { bank, account, service, merchantName, amount } = payment;
  const sum = amount === undefined ? '' : String(amount);
  return [
    String(number),
    nameOfPicture(recipient),
    bank.bin,
    bank.shortName ?? '',
    account,
    SERVICE_KINDS[service][lang],
    merchantName ?? '',
    sum,
    notes.map((note) => note[lang]).join('; '),
    picture,
  ];
}

/** Numbers that a spreadsheet changes when it opens the file: it drops zeros in front and digits beyond the fifteenth. */
const CHANGED_BY_SPREADSHEETS = /^0\d|^\d{16}/;

function warnOfSpreadsheets(recipients: readonly Recipient[], { output }: PayoutCall): void {
  if (!recipients.some(({ payment }) => CHANGED_BY_SPREADSHEETS.test(payment.account))) return;
  output.info({
    en: 'a spreadsheet that opens the file by a double click takes zeros from accounts: import it with the column of accounts as text',
    vi: 'mở tệp bằng cách nhấp đúp, Excel sẽ làm mất số 0 ở đầu số tài khoản: hãy dùng Dữ liệu > Từ văn bản và chọn cột số tài khoản là Văn bản',
  });
}

/** What somebody has to look at before money goes out. */
function notesOn(recipient: Recipient, all: readonly Recipient[]): Bilingual[] {
  const { bank, amount, service } = recipient.payment;
  const kind = SERVICE_KINDS[service];
  return [
    ...twinNotes(recipient, all),
    ...(amount === undefined
      ? []
      : [
          {
            en: `the code asks for ${writeVnd(amount)}: it is a bill, not a code of an account`,
            vi: `mã QR ghi sẵn ${writeVnd(amount)}: là mã của một khoản thu, không phải mã tài khoản`,
          },
        ]),
    ...(service === 'account'
      ? []
      : [{ en: `no account but: ${kind.en}`, vi: `không phải tài khoản mà là: ${kind.vi}` }]),
    ...(bank.shortName === undefined ? [{ en: 'unknown bank', vi: 'ngân hàng chưa rõ' }] : []),
  ];
}

/** Notes one account under several names, and several accounts under one name, in whatever spelling. */
function twinNotes(recipient: Recipient, all: readonly Recipient[]): Bilingual[] {
  const others = all.filter((other) => other !== recipient);
  const paid = others.filter((other) => goesToOne(other, recipient)).map(({ picture }) => basename(picture));
  const named = others
    .filter((other) => !goesToOne(other, recipient) && spelledAlike(other) === spelledAlike(recipient))
    .map(({ picture }) => picture);
  const accounts = {
    en: `the same account as ${paid.join(', ')}`,
    vi: `trùng tài khoản với ${paid.join(', ')}`,
  };
  const names = {
    en: `the same name as ${named.join(', ')}, another account`,
    vi: `cùng tên với ${named.join(', ')} nhưng khác tài khoản`,
  };
  return [...(paid.length > 0 ? [accounts] : []), ...(named.length > 0 ? [names] : [])];
}

function goesToOne({ payment: a }: Recipient, { payment: b }: Recipient): boolean {
  return a.bank.bin === b.bank.bin && a.account === b.account;
}

function spelledAlike(recipient: Recipient): string {
  const name = nameOfPicture(recipient);
  return foldName(name) || name;
}

function tellNotes(
  recipients: readonly Recipient[],
  notes: readonly (readonly Bilingual[])[],
  { output }: PayoutCall,
): void {
  for (const [at, { picture }] of recipients.entries()) {
    for (const note of notes[at] ?? [])
      output.info({ en: `${picture}: ${note.en}`, vi: `${picture}: ${note.vi}` });
  }
}
