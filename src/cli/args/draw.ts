import { hasErrors, type Report } from '../../issues/report.ts';
import type { Result } from '../../issues/result.ts';
import { type Level, SYMBOL_FIELDS } from '../../qr/options.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Call } from '../command.ts';
import { relay } from '../shared/collect.ts';
import { usage } from '../terminal/failure.ts';
import type { OutFile } from '../terminal/files.ts';
import type { Flags, FlagTable } from './flags.ts';
import { chosen, flagsOf } from './flags-of.ts';

/** The flags that shape a symbol. */
export const SYMBOL_FLAGS = flagsOf(SYMBOL_FIELDS, {
  level: {
    en: 'error correction; default M, with a picture in the middle Q',
    vi: 'mức sửa lỗi; mặc định M, có hình ở giữa thì Q',
  },
  dense: {
    en: 'smaller code, outside the letter of EMVCo',
    vi: 'vẽ mã QR ít ô hơn; không đúng bộ ký tự EMVCo quy định',
  },
});

/** The flags that draw a bare code. */
export const DRAWING_FLAGS = {
  svg: { kind: 'text', value: 'FILE', en: 'draw the code into an SVG file', vi: 'vẽ mã QR vào tệp SVG' },
  png: { kind: 'text', value: 'FILE', en: 'draw the code into a PNG file', vi: 'vẽ mã QR vào tệp PNG' },
  jpg: { kind: 'text', value: 'FILE', en: 'draw the code into a JPEG file', vi: 'vẽ mã QR vào tệp JPEG' },
  pdf: { kind: 'text', value: 'FILE', en: 'draw the code into a PDF file', vi: 'vẽ mã QR vào tệp PDF' },
  terminal: {
    kind: 'switch',
    en: 'draw the code on the terminal in place of its text',
    vi: 'vẽ mã QR ngay trên màn hình thay cho chuỗi mã QR',
  },
  ...SYMBOL_FLAGS,
} as const satisfies FlagTable;

interface SymbolChoice {
  readonly level?: Level;
  readonly dense?: boolean;
}

type Draw = (payload: string, options: SymbolChoice) => Promise<Result<OutFile['data']>>;

/** Each medium is loaded only when it is asked for. */
const MEDIA: Readonly<Record<'svg' | 'png' | 'jpg' | 'pdf', Draw>> = {
  svg: async (payload, options) => (await import('../../draw/svg.ts')).safeToSvg(payload, options),
  png: async (payload, options) => (await import('../../draw/png.ts')).safeToPng(payload, options),
  jpg: async (payload, options) => (await import('../../draw/jpeg.ts')).safeToJpeg(payload, options),
  pdf: async (payload, options) => {
    const { safeCard } = await import('../../documents/card.ts');
    const page = safeCard({ payload, preset: 'qr_only', ...options });
    return page.ok ? (await import('../../documents/output/pdf/index.ts')).safeToPdf(page.value) : page;
  },
};

/** Turns the flags into what every drawing takes. */
export function symbolChoice(flags: Flags): SymbolChoice {
  return omitUndefined({
    level: chosen(SYMBOL_FIELDS.level, flags.text('level')),
    dense: flags.on('dense') ? true : undefined,
  });
}

/** Refuses a call whose drawing would be of more than one code, or in the way of JSON. @throws {UsageError} */
export function checkDrawing(flags: Flags, count: number): void {
  const asked = Object.keys(DRAWING_FLAGS).find((name) => flags.on(name));
  if (asked !== undefined && count !== 1) {
    throw usage(
      `--${asked} draws one code, not ${count}; use vietqr labels for many`,
      `--${asked} chỉ vẽ một mã QR, không phải ${count}; hãy dùng vietqr labels`,
    );
  }
  if (flags.on('terminal') && flags.on('json'))
    throw usage('either --terminal or --json', 'chỉ dùng --terminal hoặc --json');
}

/**
 * Draws a code into every file that the flags name, and gives what is to be shown: the drawing for the terminal, or the
 * payload. No file is written unless all drawings can be made.
 *
 * @throws {DataError} when a file cannot be written.
 */
export async function drawBySuffix(
  payload: string,
  { flags, io, files }: Call,
  report: Report,
): Promise<string | undefined> {
  const choice = symbolChoice(flags);
  const drawings: OutFile[] = [];
  for (const [medium, draw] of Object.entries(MEDIA)) {
    const name = flags.text(medium);
    const data = name === undefined ? undefined : relay(await draw(payload, choice), report);
    if (name !== undefined && data !== undefined) drawings.push({ name, data });
  }
  const shown = flags.on('terminal') ? await onTerminal(payload, choice, io, report) : payload;
  if (hasErrors(report)) return undefined;
  await files.write(drawings);
  return shown;
}

async function onTerminal(
  payload: string,
  choice: SymbolChoice,
  { stdout }: Call['io'],
  report: Report,
): Promise<string | undefined> {
  const { safeToTerminal } = await import('../../draw/terminal.ts');
  const columns = omitUndefined({ columns: stdout.columns });
  return relay(safeToTerminal(payload, { ...choice, ...columns }), report);
}
