import { basename } from 'node:path';
import { inspect } from '../../../inspect/inspect.ts';
import { describeIssue } from '../../../issues/messages/index.ts';
import { writeVnd } from '../../../money/vnd.ts';
import type { PaymentBank } from '../../../payment/bank/directory.ts';
import type { Payment } from '../../../payment/payment.ts';
import { csvFile } from '../../../text/csv.ts';
import { FORCE_FLAG } from '../../args/force.ts';
import { type Call, command } from '../../command.ts';
import { createExitTally } from '../../shared/exit-tally.ts';
import { badData, usage } from '../../terminal/failure.ts';
import { type Bilingual, EXIT, type Exit } from '../../terminal/io.ts';
import { scanFile } from '../../terminal/picture.ts';

/** Somebody who is to be paid: the account of the code in a picture. */
interface Recipient {
  readonly picture: string;
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
  const exits = createExitTally(output);
  const recipients: Recipient[] = [];
  for (const picture of operands) {
    const found = await exits.attempt(() => readRecipient(picture, call));
    if (found) recipients.push(found);
  }
  const notes = recipients.map((recipient) => notesOn(recipient, recipients));
  const head = PAYOUT_HEADINGS.map((words) => words[output.lang]);
  const rows = recipients.map((recipient, at) =>
    recipientRow(recipient, at + 1, notes[at]?.map((each) => each[output.lang]) ?? []),
  );
  if (rows.length > 0) await files.write([{ name: out, data: csvFile([head, ...rows]) }]);
  tellNotes(recipients, notes, call);
  warnOfSpreadsheets(recipients, call);
  const left = operands.length - recipients.length;
  output.info({
    en: `${rows.length > 0 ? `${out}: ` : ''}${rows.length} accounts${left > 0 ? `; ${left} pictures not used, see above` : ''}`,
    vi: `${rows.length > 0 ? `${out}: ` : ''}${rows.length} tài khoản${left > 0 ? `; ${left} ảnh chưa dùng được, xem ở trên` : ''}`,
  });
  return notes.some((each) => each.length > 0) && exits.worst() === EXIT.good ? EXIT.badData : exits.worst();
}

/** Reads the one account of a picture. Of two codes nobody knows which one the person meant. */
async function readRecipient(picture: string, { files }: PayoutCall): Promise<Recipient> {
  const texts = [...new Set((await scanFile(picture, files)).map(({ text }) => text))];
  const [text] = texts;
  if (texts.length > 1)
    throw badData(
      `${picture}: ${texts.length} different codes; send a picture with one`,
      `${picture}: có ${texts.length} mã QR khác nhau; cần ảnh chỉ có một mã`,
    );
  const { payment, issues } = inspect(text);
  if (payment) return { picture, payment };
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

function recipientRow({ picture, payment }: Recipient, number: number, notes: readonly string[]): string[] {
  const { bank, account, service, merchantName, amount } = payment;
  const name = basename(picture).replace(/\.[^.]*$/, '');
  const sum = amount === undefined ? '' : String(amount);
  return [
    String(number),
    name,
    bank.bin,
    bank.shortName ?? '',
    account,
    service,
    merchantName ?? '',
    sum,
    notes.join('; '),
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
function notesOn({ picture, payment }: Recipient, all: readonly Recipient[]): Bilingual[] {
  const { bank, account, service, amount } = payment;
  const twins = all.filter(
    (other) =>
      other.picture !== picture && other.payment.bank.bin === bank.bin && other.payment.account === account,
  );
  const names = twins.map((twin) => basename(twin.picture)).join(', ');
  return [
    ...(twins.length > 0 ? [{ en: `the same account as ${names}`, vi: `trùng tài khoản với ${names}` }] : []),
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
      : [{ en: `no account but: ${service}`, vi: `không phải tài khoản mà là: ${service}` }]),
    ...(bank.shortName === undefined ? [{ en: 'unknown bank', vi: 'ngân hàng chưa rõ' }] : []),
  ];
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
