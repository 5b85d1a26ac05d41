import { inspect } from '../../../inspect/inspect.ts';
import { columns } from '../../../issues/format.ts';
import { isError } from '../../../issues/issue.ts';
import { printable } from '../../../issues/stringify.ts';
import type { ScannedCode } from '../../../scan/code.ts';
import { READING_FLAGS, type ReadingCall, readingOptions } from '../../args/decode.ts';
import { command } from '../../command.ts';
import { headline, inWords, issueLines, mendLines } from '../../shared/inspection.ts';
import { EXIT, type Exit, type Failure } from '../../terminal/io.ts';
import type { Screen } from '../../terminal/output.ts';
import { scanFile } from '../../terminal/picture.ts';

/** `vietqr scan`: every code of every picture, where it stands, and what it is. */
export const scan = command({
  operands: 'FILE…',
  mostOperands: Number.POSITIVE_INFINITY,
  flags: READING_FLAGS,
  notes: {
    en: 'PNG, JPEG, GIF and WebP files; places are pixels from the top left corner. See a code object by object with: vietqr inspect FILE',
    vi: 'Tệp PNG, JPEG, GIF và WebP; vị trí tính bằng điểm ảnh từ góc trên bên trái. Xem từng trường của mã bằng: vietqr inspect FILE',
  },
  examples: ['vietqr scan qr.png', 'vietqr scan --json *.jpg'],
  run: scanFiles,
});

/** One file after the other, so that only one picture is in memory; the worst outcome counts. */
async function scanFiles(call: ReadingCall): Promise<Exit | Failure> {
  if (call.operands.length === 0) {
    return {
      exit: EXIT.badUsage,
      words: { en: 'no picture; give one or more files', vi: 'chưa có ảnh; hãy ghi tên một hay nhiều tệp' },
    };
  }
  let worst: Exit = EXIT.good;
  for (const file of call.operands) {
    const outcome = await showFile(file, call);
    if (outcome > worst) worst = outcome;
  }
  return worst;
}

async function showFile(file: string, call: ReadingCall): Promise<Exit> {
  const codes = await scanFile(file);
  if ('exit' in codes) {
    const { en, vi } = codes.words;
    call.screen.say({ en: `vietqr: ${en}`, vi: `vietqr: ${vi}` });
    return codes.exit;
  }
  const good = codes.map((code, at) => showCode(code, { file, number: at + 1 }, call));
  return good.every((wasGood) => wasGood) ? EXIT.good : EXIT.badData;
}

interface Place {
  readonly file: string;
  readonly number: number;
}

function showCode(code: ScannedCode, { file, number }: Place, { flags, screen }: ReadingCall): boolean {
  const { text, position } = code;
  const found = inspect(text, readingOptions(flags));
  if (flags.on('json')) screen.printJson({ file, position, text, ...inWords(found, screen.lang) });
  else {
    const title = `${printable(file)} #${number}  ${area(position, screen)}`;
    const head = [screen.paint('dim', title), screen.paint('bold', headline(found, screen)), excerpt(text)];
    const lines = [...head, issueLines(text, found, screen), ...mendLines(found, screen)];
    screen.print(`${lines.join('\n')}\n`);
  }
  return !found.issues.some(isError);
}

/** The box around the corners, in whole pixels. */
function area({ topLeft, topRight, bottomRight, bottomLeft }: ScannedCode['position'], { lang }: Screen) {
  const corners = [topLeft, topRight, bottomRight, bottomLeft];
  const [left, right] = range(corners.map(({ x }) => x));
  const [top, bottom] = range(corners.map(({ y }) => y));
  const size = `${right - left}×${bottom - top}`;
  return lang === 'vi' ? `tại ${left},${top} cỡ ${size}` : `at ${left},${top} size ${size}`;
}

function range(values: readonly number[]): readonly [number, number] {
  return [Math.round(Math.min(...values)), Math.round(Math.max(...values))];
}

/** The text on one line; whole payloads fit, other texts need not. */
const LONGEST = 600;

function excerpt(text: string): string {
  const line = printable(text);
  return columns(line) <= LONGEST ? line : `${[...line].slice(0, LONGEST).join('')}…`;
}
