import { inspect } from '../../../inspect/inspect.ts';
import { displayWidth } from '../../../issues/format.ts';
import { isError } from '../../../issues/report.ts';
import { escapeControls, maskIdCard } from '../../../issues/stringify.ts';
import type { ScannedCode } from '../../../scan/code.ts';
import { READING_FLAGS, type ReadingCall, readingOptions } from '../../args/decode.ts';
import { command } from '../../command.ts';
import { worstOf } from '../../shared/collect.ts';
import { describeBoth, headline, issueLines, repairLines } from '../../shared/inspection.ts';
import { tellFailure, usage } from '../../terminal/failure.ts';
import { EXIT, type Exit } from '../../terminal/io.ts';
import type { Output } from '../../terminal/output.ts';
import { scanFile } from '../../terminal/picture.ts';

/** `vietqr scan`: every code of every picture, where it stands, and what it is. */
export const scan = command({
  operands: 'FILE…',
  mostOperands: Number.POSITIVE_INFINITY,
  flags: READING_FLAGS,
  notes: {
    en: 'PNG, JPEG, GIF and WebP files; places are pixels from the top left corner. See a code object by object with: vietqr inspect FILE',
    vi: 'Tệp PNG, JPEG, GIF và WebP; vị trí tính bằng điểm ảnh từ góc trên bên trái. Xem từng trường của mã QR bằng: vietqr inspect TỆP',
  },
  examples: ['vietqr scan qr.png', 'vietqr scan --json *.jpg'],
  run: scanFiles,
});

/** One file after the other, so that only one picture is in memory; the worst outcome counts. */
async function scanFiles(call: ReadingCall): Promise<Exit> {
  if (call.operands.length === 0)
    throw usage('no picture; give one or more files', 'chưa có ảnh; hãy ghi tên một hay nhiều tệp');
  const exits: Exit[] = [];
  for (const file of call.operands) exits.push(await tellFailure(() => showFile(file, call), call.output));
  return worstOf(exits);
}

async function showFile(file: string, call: ReadingCall): Promise<Exit> {
  const codes = await scanFile(file, call.files);
  const good = codes.map((code, at) => showCode(code, { file, number: at + 1 }, call));
  return good.every((wasGood) => wasGood) ? EXIT.good : EXIT.badData;
}

interface CodeNumber {
  readonly file: string;
  readonly number: number;
}

function showCode(code: ScannedCode, { file, number }: CodeNumber, { flags, output }: ReadingCall): boolean {
  const { position } = code;
  const found = inspect(code.text, readingOptions(flags));
  const text = maskIdCard(code.text);
  if (flags.on('json')) output.json({ file, position, text, ...describeBoth(found, output.lang) });
  else {
    const title = `${escapeControls(file)} #${number}  ${area(position, output)}`;
    const head = [output.color('dim', title), output.color('bold', headline(found, output)), shortText(text)];
    const lines = [...head, issueLines(text, found, output), ...repairLines(found, output)];
    output.data(`${lines.join('\n')}\n`);
  }
  return !found.issues.some(isError);
}

/** The box around the corners, in whole pixels. */
function area({ topLeft, topRight, bottomRight, bottomLeft }: ScannedCode['position'], { lang }: Output) {
  const corners = [topLeft, topRight, bottomRight, bottomLeft];
  const [left, right] = cornerSpan(corners.map(({ x }) => x));
  const [top, bottom] = cornerSpan(corners.map(({ y }) => y));
  const size = `${right - left}×${bottom - top}`;
  return lang === 'vi' ? `tại ${left},${top} cỡ ${size}` : `at ${left},${top} size ${size}`;
}

function cornerSpan(values: readonly number[]): readonly [number, number] {
  return [Math.round(Math.min(...values)), Math.round(Math.max(...values))];
}

/** The text on one line; whole payloads fit, other texts need not. */
const MAX_EXCERPT = 600;

function shortText(text: string): string {
  const line = escapeControls(text);
  return displayWidth(line) <= MAX_EXCERPT ? line : `${[...line].slice(0, MAX_EXCERPT).join('')}…`;
}
