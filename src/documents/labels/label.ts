import { passOn, type Report } from '../../issues/report.ts';
import { writeVnd } from '../../money/vnd.ts';
import { type AskedPayment, readAsked } from '../code/asked.ts';
import { CODE, type CodeInput } from '../code/fields.ts';
import { type CodeSymbol, drawSymbol, type SymbolMaker } from '../code/symbol.ts';
import { list, readDocument, type TableFor } from '../input/fields.ts';
import { printedText } from '../input/text.ts';
import { type Canvas, drawText, trialOf } from '../layout/canvas.ts';
import { modulesOf } from '../layout/scene.ts';

/** One label: a code, a few lines beside or below it, and who is paid. */
export interface LabelInput extends CodeInput {
  /** Bold, up to two lines: a pupil, a meter, a bed. */
  readonly title?: string;
  /** Further lines, each on one line if it fits: a class, an address, a reference. */
  readonly lines?: readonly string[];
}

/** Where a label stands on its sheet, in millimetres. */
export interface LabelCell {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The fields of {@link LabelInput}. */
export const LABEL = {
  ...CODE,
  title: printedText(),
  lines: list(printedText()),
} satisfies TableFor<LabelInput>;

interface Label {
  readonly symbol: CodeSymbol;
  readonly texts: readonly LabelLine[];
  readonly accountName: string;
}

interface LabelLine {
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly lines: number;
  readonly whole?: boolean;
  /** Whether whoever makes the label may shorten it. */
  readonly isOwn?: boolean;
  readonly path: readonly (string | number)[];
}

/** Where a label stands, and how its symbol is drawn. */
export interface LabelPlace {
  readonly cell: LabelCell;
  /** Its number in the list, from 0. */
  readonly index: number;
  readonly make?: SymbolMaker | undefined;
}

/** What tells whether a label can be used: the holder that it names, and the side of its modules in millimetres. */
export interface LabelUse extends Pick<AskedPayment, 'accountName'> {
  readonly module: number | undefined;
}

/** Draws one label into its cell. */
export function setLabel(
  page: Canvas,
  input: unknown,
  { cell, index, make }: LabelPlace,
): LabelUse | undefined {
  const label = readLabel(input, page.report, index, make);
  if (!label) return undefined;
  const { code, text } = divide(cell, label.texts.length > 0);
  const drawn: Canvas = { ...page, items: [] };
  drawSymbol(drawn, label.symbol, { ...code, form: 'mask', path: [index, 'payload'] });
  const room = setLines(drawn, label.texts, text);
  const down = text.anchor === 'middle' && label.texts.length > 0 ? room / 2 : 0;
  for (const item of drawn.items) page.items.push({ ...item, y: item.y + down });
  const [module] = modulesOf(drawn.items);
  return { accountName: label.accountName, module };
}

function readLabel(input: unknown, report: Report, index: number, make?: SymbolMaker): Label | undefined {
  const own = report.at(index);
  const fields = readDocument(LABEL, input, own);
  const asked = fields && readAsked(fields, own, make);
  if (!asked) return undefined;
  const { title, lines } = fields;
  const { symbol, amount } = asked;
  const sum = amount === undefined ? '' : writeVnd(amount);
  const texts: LabelLine[] = [
    { text: title, size: 3.3, weight: 'bold', lines: 2, isOwn: true, path: [index, 'title'] },
    ...lines.map((text, i): LabelLine => {
      return { text, size: 2.7, weight: 'regular', lines: 2, isOwn: true, path: [index, 'lines', i] };
    }),
    { text: sum, size: 3.7, weight: 'bold', lines: 1, path: [index, 'amount'] },
    ...payeeLines(asked, index),
  ];
  return { symbol, texts: texts.filter(({ text }) => text !== ''), accountName: asked.accountName };
}

/** Who receives the money, on every label: by this a payer compares what the app shows. */
function payeeLines({ accountName, bank, account }: AskedPayment, index: number): readonly LabelLine[] {
  const size = 2.5;
  return [
    { text: accountName, size, weight: 'bold', lines: 4, path: [index, 'accountName'] },
    { text: bank, size, weight: 'regular', lines: 3, path: [index, 'bank'] },
    { text: account, size, weight: 'bold', lines: 2, whole: true, path: [index, 'account'] },
  ];
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
  let trial = trialOf(page);
  for (const scale of SMALLER) {
    trial = trialOf(page);
    const room = area.height - (stack(trial, texts, area, scale * area.type) - area.y);
    if (room < 0 || trial.report.issues.length > 0) continue;
    const down = area.anchor === 'start' ? room / 2 : 0;
    for (const item of trial.items) page.items.push({ ...item, y: item.y + down });
    return room;
  }
  const { issues } = trial.report;
  passOn(issues, page.report);
  const path = (texts.findLast(({ isOwn }) => isOwn) ?? texts.at(-1))?.path ?? [];
  if (issues.length === 0) page.report('render.overflow', { path, limit: `${Math.round(area.height)} mm` });
  return 0;
}

function stack(page: Canvas, texts: readonly LabelLine[], area: Area, scale: number): number {
  const { x, width, anchor } = area;
  let y = area.y;
  for (const { text, weight, lines, whole = false, path, size: usual } of texts) {
    const size = usual * scale;
    const smallest = Math.min(SMALLEST, size);
    y = drawText(page, text, { x, y, width, anchor, size, smallest, weight, lines, whole, path });
  }
  return y;
}
