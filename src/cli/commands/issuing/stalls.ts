import { csvFile } from '../../../text/csv.ts';
import { groupBy } from '../../../text/group-by.ts';
import { FORCE_FLAG } from '../../args/force.ts';
import { type Call, command } from '../../command.ts';
import { worstOf } from '../../shared/collect.ts';
import { firstNames } from '../../shared/first-names.ts';
import { type CodeFinding, checkCode } from '../../shared/stalls/check.ts';
import { makeStalls } from '../../shared/stalls/make.ts';
import { readSignedStalls } from '../../shared/stalls/registered/signed-stalls.ts';
import { readStalls } from '../../shared/stalls/registered/stalls-file.ts';
import type { Stall } from '../../shared/stalls/stall.ts';
import { findingWords } from '../../shared/stalls/words.ts';
import { tellFailure, usage } from '../../terminal/failure.ts';
import { EXIT, type Exit } from '../../terminal/io.ts';
import { scanFile } from '../../terminal/picture.ts';

type StallsCall = Call<'out' | 'paper' | 'public-key' | 'new-account' | 'force'>;

/** `vietqr stalls`: the codes of a market: made for all, checked in the morning, counted for the year. */
export const stalls = command({
  operands: 'FILE | check DIR PICTURE… | report DIR',
  mostOperands: Number.POSITIVE_INFINITY,
  flags: {
    out: {
      kind: 'text',
      value: 'DIR',
      en: 'the folder for posters.pdf, stalls.csv and errors.csv; or the file of a report',
      vi: 'thư mục để ghi posters.pdf, stalls.csv và errors.csv; hoặc tệp báo cáo',
    },
    paper: {
      kind: 'text',
      value: 'SIZE',
      choices: ['A4', 'A5', 'A6'],
      en: 'size of the posters, A4, A5 (default) or A6',
      vi: 'khổ giấy: A4, A5 (mặc định) hoặc A6',
    },
    'public-key': {
      kind: 'text',
      value: 'FILE',
      en: 'check against the signed registry.json of DIR, not stalls.csv',
      vi: 'kiểm tra theo registry.json đã ký trong thư mục, thay cho stalls.csv',
    },
    'new-account': {
      kind: 'list',
      value: 'STALL=DIGITS',
      en: 'a stall and the last four of its account, where another than before is to be paid; may be repeated',
      vi: 'mã sạp và bốn ký tự cuối của tài khoản mới, khi sạp đổi tài khoản nhận tiền, ví dụ A12=4999; có thể ghi nhiều lần',
    },
    ...FORCE_FLAG,
  },
  notes: {
    en: 'A list has headings for stall, bank and account (name, holder, place, kind, ward). Name a picture after its stall, A12.jpg, and a swap between stalls is seen too.',
    vi: 'Danh sách cần cột mã sạp, ngân hàng, số tài khoản (có thể thêm tên, chủ tài khoản, vị trí, ngành hàng, phường). Đặt tên ảnh theo mã sạp, ví dụ A12.jpg, để biết cả khi hai sạp treo nhầm mã của nhau.',
  },
  examples: [
    'vietqr stalls danh-sach-sap.xlsx --out market',
    'vietqr stalls check market A12.jpg B03.jpg',
    'vietqr stalls report market',
  ],
  run: (call) => {
    const [first = '', folder, ...pictures] = call.operands;
    if (first === 'check' && folder !== undefined && pictures.length > 0)
      return checkPictures(folder, pictures, call);
    if (first === 'report' && folder !== undefined && pictures.length === 0) return countPoints(folder, call);
    if (first !== '' && first !== 'check' && first !== 'report' && folder === undefined)
      return makeStalls(first, call);
    throw usage(
      'give a list of stalls, or check DIR PICTURE…, or report DIR',
      'hãy ghi tệp danh sách sạp, hoặc check THƯ-MỤC ẢNH…, hoặc report THƯ-MỤC',
    );
  },
});

async function registeredStalls(folder: string, call: StallsCall): Promise<readonly Stall[]> {
  const key = call.flags.text('public-key');
  return key === undefined ? readStalls(folder, call) : readSignedStalls(folder, key, call);
}

/** Looks at the pictures of a morning, one after the other, and at last names the stalls of which there is none. */
async function checkPictures(folder: string, pictures: readonly string[], call: StallsCall): Promise<Exit> {
  const registered = await registeredStalls(folder, call);
  const seen = new Set<string>();
  const exits: Exit[] = [];
  for (const picture of pictures)
    exits.push(await tellFailure(() => checkPicture(picture, registered, seen, call), call.output));
  tellUnseen(registered, seen, call);
  return worstOf(exits);
}

async function checkPicture(
  picture: string,
  registered: readonly Stall[],
  seen: Set<string>,
  call: StallsCall,
): Promise<Exit> {
  const { flags, files, output } = call;
  const codes = await scanFile(picture, files);
  const texts = [...new Set(codes.map(({ text }) => text))];
  const findings = texts.map((text) => checkCode(text, picture, registered));
  for (const finding of findings) {
    if (finding.stall) seen.add(finding.stall.id);
    const words = findingWords(finding);
    const line = `${picture}: ${words[output.lang]}`;
    if (flags.on('json')) output.json({ picture, ...plainFinding(finding), message: words[output.lang] });
    else output.data(output.color(finding.verdict === 'right' ? 'green' : 'red', line));
  }
  if (texts.length > 1) {
    output.info({
      en: `${picture}: ${texts.length} different codes in one picture; only the registered one may hang there`,
      vi: `${picture}: có ${texts.length} mã QR khác nhau trong một ảnh; chỉ được treo mã đã đăng ký`,
    });
  }
  return texts.length === 1 && findings.every(({ verdict }) => verdict === 'right')
    ? EXIT.good
    : EXIT.badData;
}

function plainFinding({ verdict, stall, other, payment, differs }: CodeFinding) {
  const account = payment && { bank: payment.bank.bin, account: payment.account };
  return { verdict, stall: stall?.id, other: other?.id, ...account, differs };
}

function tellUnseen(registered: readonly Stall[], seen: ReadonlySet<string>, { output }: StallsCall): void {
  const unseen = registered.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
  if (unseen.length === 0) return;
  const shown = firstNames(unseen);
  output.info({
    en: `${unseen.length} stalls without a picture: ${shown}`,
    vi: `còn ${unseen.length} sạp chưa có ảnh: ${shown}`,
  });
}

/** Counts the acceptance points of a folder by kind, ward and bank, as the yearly report asks. */
async function countPoints(folder: string, call: StallsCall): Promise<Exit> {
  const { flags, files, output } = call;
  const registered = await registeredStalls(folder, call);
  const rows = countRows(registered, output.lang);
  if (flags.on('json')) output.json(rows.map(([by, value, count]) => ({ by, value, count: Number(count) })));
  const out = flags.text('out');
  const head = {
    en: ['By', 'Value', 'Acceptance points'],
    vi: ['Theo', 'Giá trị', 'Số điểm chấp nhận thanh toán'],
  }[output.lang];
  if (out !== undefined) await files.write([{ name: out, data: csvFile([head, ...rows]) }]);
  else if (!flags.on('json')) output.data(textTable([head, ...rows]));
  return EXIT.good;
}

const NOT_WRITTEN = { en: '(not written)', vi: '(chưa ghi)' };

function countRows(registered: readonly Stall[], lang: 'en' | 'vi'): string[][] {
  const total = { en: 'total', vi: 'tổng cộng' }[lang];
  const by = [
    [{ en: 'kind', vi: 'ngành hàng' }[lang], ({ kind }: Stall) => kind ?? NOT_WRITTEN[lang]],
    [{ en: 'ward', vi: 'phường' }[lang], ({ ward }: Stall) => ward ?? NOT_WRITTEN[lang]],
    [
      { en: 'bank', vi: 'ngân hàng' }[lang],
      ({ payment }: Stall) => payment.bank.shortName ?? payment.bank.bin,
    ],
  ] as const;
  const groups = by.flatMap(([name, of]) => {
    const counts = [...groupBy(registered, of)].map(([value, found]) => [name, value, String(found.length)]);
    return counts.sort((a, b) => Number(b[2]) - Number(a[2]) || ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1));
  });
  return [...groups, [total, '', String(registered.length)]];
}

function textTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.join('\t')).join('\n');
}
