import { type OptionsOrIndex, readOptions } from '../../issues/fields.ts';
import { finish } from '../../issues/finish.ts';
import { ownSequence } from '../../issues/foreign.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import { hasErrors, type Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import type { SymbolMaker } from '../code/symbol.ts';
import { readForm } from '../form/read.ts';
import { type ReadBy, readDocument, withBlanks } from '../input/fields.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import { type PageBlock, placeBlock } from '../layout/block.ts';
import { type Canvas, drawRect, drawText, HAIRLINE, INK, pageFor } from '../layout/canvas.ts';
import { PAPERS } from '../layout/paper.ts';
import { joinTitle, type Scene } from '../layout/scene.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import { SLIP, SLIP_SHEET, type SlipInput, type SlipSheet } from './fields.ts';
import { type SlipFacts, slipBlock } from './slip.ts';

/**
 * Lays out payment slips, three or two to a sheet of A4, with lines to cut along and, in guillotine order, so that the stack
 * is in order when it is cut.
 *
 * @throws {VietqrError} what {@link notice} throws; the path begins with the number of the slip, from 0.
 */
export function slips(items: readonly SlipInput[], sheet?: OptionsOrIndex<SlipSheet>): Scene[] {
  return unwrap(safeSlips(items, sheet));
}

/** Does what {@link slips} does and returns a {@link Result} instead of throwing. */
export function safeSlips(items: readonly SlipInput[], sheet?: OptionsOrIndex<SlipSheet>): Result<Scene[]> {
  return finish(documentsMessages, (report) => layOutSlips(items, sheet, report));
}

/**
 * Lays out like {@link slips}; the path of an issue begins with the number of the slip, from 0. `make` draws the symbols where
 * the caller has some already.
 */
export function layOutSlips(
  items: unknown,
  sheet: unknown,
  report: Report,
  make?: SymbolMaker,
): Scene[] | undefined {
  const settings = withBlanks(SLIP_SHEET, readOptions(SLIP_SHEET, sheet, report) ?? {});
  const blocks = (ownSequence(items, report) ?? []).map((item, i) =>
    readSlip(item, settings, report.at(i), make),
  );
  if (hasErrors(report)) return undefined;
  const count = Math.ceil(blocks.length / Number(settings.perSheet));
  return Array.from({ length: count }, (_, at) => sheetOfSlips(blocks, { at, count }, settings, report));
}

type Settings = ReadBy<typeof SLIP_SHEET>;

const [SHEET_WIDTH, SHEET_HEIGHT] = PAPERS.A4;

function readSlip(item: unknown, settings: Settings, report: Report, make?: SymbolMaker): PageBlock {
  const { lang, perSheet, stub } = settings;
  const fields = readDocument(SLIP, item, report);
  const read = fields && readForm(fields, report, make);
  if (!read) return NO_SLIP;
  const facts: SlipFacts = { ...read, lang, heading: read.heading || PHRASES[lang].slip };
  const room = { width: SHEET_WIDTH, height: SHEET_HEIGHT / Number(perSheet), stub };
  return slipBlock(pageFor(report), facts, room);
}

const NO_SLIP: PageBlock = { items: [], height: 0 };

interface SheetNumber {
  readonly at: number;
  readonly count: number;
}

function sheetOfSlips(
  blocks: readonly PageBlock[],
  { at, count }: SheetNumber,
  { perSheet, order, title, lang }: Settings,
  report: Report,
): Scene {
  const page = pageFor(report);
  const most = Number(perSheet);
  const height = SHEET_HEIGHT / most;
  for (let place = 0; place < most; place++) {
    const block = blocks[order === 'guillotine' ? at + place * count : at * most + place];
    if (block) placeBlock(page, block, 0, place * height);
    if (place > 0) drawCut(page, place * height);
  }
  if (order === 'guillotine' && count > 1) setStacking(page, { at, count }, lang);
  const name = joinTitle(title || PHRASES[lang].slip);
  return { width: SHEET_WIDTH, height: SHEET_HEIGHT, title: name, lang, medium: 'paper', items: page.items };
}

/** Above the first slip: which sheet of the stack it is and, on the first, how the cut piles are put together. */
function setStacking(page: Canvas, { at, count }: SheetNumber, lang: Language): void {
  const words = PHRASES[lang];
  const text = [words.sheet(at + 1, count), ...(at === 0 ? [words.stack] : [])].join(' · ');
  const room = { x: EDGE + 2, y: STACKING_TOP, width: SHEET_WIDTH - 2 * (EDGE + 2) };
  drawText(page, text, { ...room, size: TYPE_SIZES.label, anchor: 'end', path: ['order'] });
}

/** Between the edge that printers leave white and the slip. */
const STACKING_TOP = 3.2;

/** Dashes to cut along, inside the edge that printers leave white. */
function drawCut(page: Canvas, y: number): void {
  for (let x = EDGE; x < SHEET_WIDTH - EDGE; x += 2 * CUT_DASH)
    drawRect(page, { x, y: y - HAIRLINE / 2, width: CUT_DASH, height: HAIRLINE, fill: INK });
}

const EDGE = 5;
const CUT_DASH = 2;
