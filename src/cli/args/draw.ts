import { type Result, toResult } from '../../issues/result.ts';
import type { Level } from '../../qr/matrix.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Call } from '../command.ts';
import { writeOut } from '../terminal/files.ts';
import { type Bilingual, EXIT, type Failure } from '../terminal/io.ts';
import { choose, type Flags, type FlagTable } from './flags.ts';

const LEVEL_CHOICES: readonly Level[] = ['L', 'M', 'Q', 'H'];

/** The flags that shape a symbol. */
export const SYMBOL_FLAGS = {
  level: {
    kind: 'text',
    value: LEVEL_CHOICES.join('|'),
    choices: LEVEL_CHOICES,
    en: 'error correction; default M, with a picture in the middle Q',
    vi: 'mức sửa lỗi; mặc định M, có hình ở giữa thì Q',
  },
  dense: {
    kind: 'switch',
    en: 'smaller code, outside the letter of EMVCo',
    vi: 'mã nhỏ hơn, ngoài quy định chữ của EMVCo',
  },
} as const satisfies FlagTable;

/** The flags that draw a bare code. */
export const DRAWING_FLAGS = {
  svg: { kind: 'text', value: 'FILE', en: 'draw the code into an SVG file', vi: 'vẽ mã vào tệp SVG' },
  png: { kind: 'text', value: 'FILE', en: 'draw the code into a PNG file', vi: 'vẽ mã vào tệp PNG' },
  pdf: { kind: 'text', value: 'FILE', en: 'draw the code into a PDF file', vi: 'vẽ mã vào tệp PDF' },
  terminal: {
    kind: 'switch',
    en: 'draw the code on the terminal in place of its text',
    vi: 'vẽ mã ngay trên màn hình thay cho nội dung mã',
  },
  ...SYMBOL_FLAGS,
} as const satisfies FlagTable;

interface SymbolChoice {
  readonly level?: Level;
  readonly dense?: boolean;
}

type Draw = (payload: string, options: SymbolChoice) => Promise<Result<string | Uint8Array>>;

/** Each medium is loaded only when it is asked for. */
const MEDIA: Readonly<Record<'svg' | 'png' | 'pdf', Draw>> = {
  svg: async (payload, options) => (await import('../../draw/svg.ts')).safeToSvg(payload, options),
  png: async (payload, options) => (await import('../../draw/png.ts')).safeToPng(payload, options),
  pdf: async (payload, options) => {
    const { safeCard } = await import('../../documents/card.ts');
    const page = safeCard({ payload, preset: 'qr_only', ...options });
    return page.ok ? (await import('../../documents/output/pdf.ts')).safeToPdf(page.value) : page;
  },
};

/** Turns the flags into what every drawing takes. */
export function symbolChoice(flags: Flags): SymbolChoice {
  return omitUndefined({
    level: choose(LEVEL_CHOICES, flags.text('level')),
    dense: flags.on('dense') ? true : undefined,
  });
}

/** Refuses a call whose drawing would be of more than one code, or in the way of JSON. */
export function checkDrawing(flags: Flags, count: number): Failure | undefined {
  const asked = Object.keys(DRAWING_FLAGS).find((name) => flags.on(name));
  if (asked !== undefined && count !== 1) {
    return badDrawUsage({
      en: `--${asked} draws one code, not ${count}; use vietqr labels for many`,
      vi: `--${asked} chỉ vẽ một mã, không phải ${count}; hãy dùng vietqr labels`,
    });
  }
  if (!flags.on('terminal') || !flags.on('json')) return undefined;
  return badDrawUsage({ en: 'either --terminal or --json', vi: 'chỉ dùng --terminal hoặc --json' });
}

/** Draws a code into every file that the flags name; the value is what the terminal is to show, if anything. */
export async function drawBySuffix(payload: string, { flags, io }: Call): Promise<Result<string> | Failure> {
  const choice = symbolChoice(flags);
  for (const [name, draw] of Object.entries(MEDIA)) {
    const file = flags.text(name);
    const drawn = file === undefined ? undefined : await draw(payload, choice);
    if (drawn && !drawn.ok) return drawn;
    const failed = file !== undefined && drawn ? await writeOut(file, drawn.value) : undefined;
    if (failed) return failed;
  }
  if (!flags.on('terminal')) return toResult('', []);
  const { safeToTerminal } = await import('../../draw/terminal.ts');
  return safeToTerminal(payload, { ...choice, ...omitUndefined({ columns: io.stdout.columns }) });
}

function badDrawUsage(words: Bilingual): Failure {
  return { exit: EXIT.badUsage, words };
}
