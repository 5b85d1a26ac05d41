import { type Difference, safeCompare } from '../../../inspect/compare.ts';
import { inspect } from '../../../inspect/inspect.ts';
import { type Call, command } from '../../command.ts';
import { allIssues } from '../../shared/collect.ts';
import { headline } from '../../shared/inspection.ts';
import { badData, usage } from '../../terminal/failure.ts';
import { EXIT, type Exit } from '../../terminal/io.ts';
import { PICTURE_ENDING, scanFile } from '../../terminal/picture.ts';

/** `vietqr compare`: whether two codes ask for the same, and in what they differ. */
export const compare = command({
  operands: 'A B',
  mostOperands: 2,
  flags: {},
  notes: {
    en: 'Each is the text of a code or a picture with one code. Ends with 0 when both ask for the same, with 1 when they differ.',
    vi: 'Mỗi bên là chuỗi mã QR hoặc ảnh có một mã QR. Mã thoát là 0 khi hai mã như nhau, 1 khi khác.',
  },
  examples: ['vietqr compare registered.png photo.jpg'],
  run: compareTwo,
});

async function compareTwo(call: Call): Promise<Exit> {
  const { operands, flags, output } = call;
  const [first, second] = operands;
  if (first === undefined || second === undefined)
    throw usage('give two codes, or pictures of them', 'hãy ghi hai chuỗi mã QR, hoặc hai tệp ảnh');
  const [a, b] = [await codeTextOf(first, call), await codeTextOf(second, call)];
  const compared = safeCompare(a, b);
  if (flags.on('json')) output.result(compared);
  else output.issues(allIssues(compared));
  if (!compared.ok) return EXIT.badData;
  if (!flags.on('json')) tellDifferences(a, b, compared.value, call);
  return compared.value.length === 0 ? EXIT.good : EXIT.badData;
}

/** Checks whether an argument begins like a code, whole or damaged, or is a link, which is none; all else is the name of a file. */
function isCodeOrLink(given: string): boolean {
  return /^\w+:\/\//.test(given) || (/^\s*\d{6}/.test(given) && !PICTURE_ENDING.test(given));
}

/** Takes the text of a code as it is, or out of a picture that has one. @throws {DataError} */
async function codeTextOf(given: string, { files }: Call): Promise<string> {
  if (isCodeOrLink(given)) return given;
  const [text = '', ...others] = new Set((await scanFile(given, files)).map((code) => code.text));
  if (others.length === 0) return text;
  throw badData(
    `${given}: ${others.length + 1} different codes; give a picture with one`,
    `${given}: có ${others.length + 1} mã QR khác nhau; cần ảnh chỉ có một mã`,
  );
}

/** The objects that say where money goes. */
const PAYEE_OBJECTS = /^(?:2[6-9]|[34]\d|5[01])(?:\.|$)/;

function tellDifferences(a: string, b: string, differences: readonly Difference[], { output }: Call): void {
  if (differences.length === 0) {
    output.info({ en: 'both codes ask for the same', vi: 'hai mã QR như nhau' });
    return;
  }
  output.data(`A  ${headline(inspect(a), output)}\nB  ${headline(inspect(b), output)}`);
  for (const { tags, registered = '–', scanned = '–' } of differences)
    output.data(`${tags.join('.').padEnd(9)} ${registered}  →  ${scanned}`);
  if (differences.some(({ tags }) => PAYEE_OBJECTS.test(tags.join('.'))))
    output.info({
      en: 'THE MONEY GOES TO ANOTHER PAYEE: ask before you pay',
      vi: 'TIỀN VỀ NGƯỜI NHẬN KHÁC: đừng chuyển tiền trước khi hỏi lại',
    });
}
