import { type Issue, issue } from '../../issues/issue.ts';
import { type Amount, formatVnd } from '../../money/vnd.ts';
import { amountField, openFields, textField, textList } from '../input/fields.ts';
import { type Canvas, drawText, MUTED } from '../layout/canvas.ts';
import { type CodeSymbol, drawSymbol, readSymbol, SYMBOL_KEYS, type SymbolInput } from '../layout/symbol.ts';

/** One label: a code and a few lines beside or below it. */
export interface LabelInput extends SymbolInput {
  /** Bold, up to two lines: a pupil, a meter, a bed. */
  readonly title?: string;
  /** Further lines, each on one line if it fits: a class, an address, a reference. */
  readonly lines?: readonly string[];
  readonly amount?: Amount;
}

/** Where a label stands on its sheet, in millimetres. */
export interface LabelCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LABEL_KEYS = [...SYMBOL_KEYS, 'title', 'lines', 'amount'];

interface Label {
  readonly symbol: CodeSymbol;
  readonly texts: readonly LabelLine[];
}

interface LabelLine {
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly lines: number;
  readonly fill?: string;
  readonly path: readonly (string | number)[];
}

/** Draws one label into its cell; `index` is its number in the list. */
export function setLabel(page: Canvas, input: unknown, cell: LabelCell, index: number): void {
  const label = readLabel(input, page.issues, index);
  if (!label) return;
  const { code, text } = divide(cell, label.texts.length > 0);
  const drawn: Canvas = { ...page, items: [] };
  drawSymbol(drawn, label.symbol, { ...code, form: 'mask', path: [index, 'payload'] });
  const room = setLines(drawn, label.texts, text);
  const down = text.anchor === 'middle' && label.texts.length > 0 ? room / 2 : 0;
  for (const item of drawn.items) page.items.push({ ...item, y: item.y + down });
}

function readLabel(input: unknown, issues: Issue[], index: number): Label | undefined {
  const fields = openFields(input, LABEL_KEYS, issues, [index]);
  const symbol = readSymbol(fields);
  const amount = amountField(fields, 'amount');
  const texts: LabelLine[] = [
    { text: textField(fields, 'title'), size: 3.3, weight: 'bold', lines: 2, path: [index, 'title'] },
    ...textList(fields, 'lines').map((text, i): LabelLine => {
      return { text, size: 2.7, weight: 'regular', lines: 2, fill: MUTED, path: [index, 'lines', i] };
    }),
    {
      text: amount === undefined ? '' : formatVnd(amount),
      ...{ size: 3.7, weight: 'bold', lines: 1, path: [index, 'amount'] },
    },
  ];
  return symbol && { symbol, texts: texts.filter(({ text }) => text !== '') };
}

interface Area extends LabelCell {
  readonly anchor: 'start' | 'middle';
  /** How much larger than usual its type is. */
  readonly type: number;
}

/** On a wide label the code stands left of the text, on a tall one above it. */
function divide(cell: LabelCell, hasText: boolean): { code: LabelCell & { side: number }; text: Area } {
  const pad = Math.min(2, cell.width * 0.04, cell.height * 0.06);
  const [x, y] = [cell.x + pad, cell.y + pad];
  const [width, height] = [cell.width - 2 * pad, cell.height - 2 * pad];
  const wide = cell.width >= cell.height * 1.25;
  const share = wide ? Math.min(height, width * 0.56) : Math.min(width, height * 0.68);
  const side = hasText ? share : Math.min(width, height);
  const type = Math.min(2, Math.max(1, wide ? cell.height / 37 : cell.width / 52));
  const beside = { x: x + side, y, width: width - side - pad, height, anchor: 'start', type } as const;
  const below = { x, y: y + side, width, height: height - side, anchor: 'middle', type } as const;
  const code = { ...cell, side, x: wide && hasText ? x : x + (width - side) / 2, y: y + (height - side) / 2 };
  return wide || !hasText ? { code, text: beside } : { code: { ...code, y }, text: below };
}

/** About 5.5 points. */
const SMALLEST = 1.9;
const SMALLER = [1, 0.9, 0.8, 0.7, 0.6];

/** Sets all lines, in smaller and smaller type until they fit; returns the room left over. */
function setLines(page: Canvas, texts: readonly LabelLine[], area: Area): number {
  let faults: readonly Issue[] = [];
  for (const scale of SMALLER) {
    const trial: Canvas = { ...page, items: [], issues: [] };
    const room = area.height - (stack(trial, texts, area, scale * area.type) - area.y);
    faults = trial.issues;
    if (room < 0 || faults.length > 0) continue;
    const down = area.anchor === 'start' ? room / 2 : 0;
    for (const item of trial.items) page.items.push({ ...item, y: item.y + down });
    return room;
  }
  const path = texts.at(-1)?.path ?? [];
  const tooTall = issue('render.overflow', { path, expected: `${Math.round(area.height)} mm` });
  page.issues.push(...(faults.length > 0 ? faults : [tooTall]));
  return 0;
}

function stack(page: Canvas, texts: readonly LabelLine[], area: Area, scale: number): number {
  let y = area.y;
  for (const { size, ...line } of texts) {
    y = drawText(page, line.text, {
      ...area,
      y,
      ...line,
      size: size * scale,
      smallest: Math.min(SMALLEST, size * scale),
    });
  }
  return y;
}
