import type { Report } from '../../issues/report.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import { layOutBlock, type PageBlock } from '../layout/block.ts';
import { drawText, pageFor } from '../layout/canvas.ts';
import { type FlowBlock, type FlowSheet, flowPages } from '../layout/flow.ts';
import { PAPERS } from '../layout/paper.ts';
import { joinTitle, type Scene } from '../layout/scene.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import type { FormFacts } from './read.ts';

const MARGINS = { A4: { margin: 10, top: 11, bottom: 11 }, A5: { margin: 10, top: 8, bottom: 8 } } as const;

/** What names a document that flows over pages. */
interface FlowFacts extends Pick<FormFacts, 'heading' | 'subject' | 'issuer' | 'payer'> {
  readonly paper: keyof typeof MARGINS;
  readonly lang: Language;
}

/** Lays out a document on as many pages as its blocks need; each further page says of what it is one. */
export function flowDocument(
  facts: FlowFacts,
  blocksOf: (width: number) => readonly FlowBlock[],
  report: Report,
): Scene[] {
  const { paper, lang, heading, subject, issuer, payer } = facts;
  const [width, height] = PAPERS[paper];
  const sheet = { width, height, ...MARGINS[paper] };
  const title = joinTitle(heading, subject, issuer);
  const inner = width - 2 * sheet.margin;
  const named = continuedHead(joinTitle(heading, payer[0]?.value ?? '', issuer), inner, report);
  return flowSheets({ sheet, title, lang, continued: named }, blocksOf(inner), report);
}

/** What the pages of a document have in common. */
interface FlowSheets {
  readonly sheet: FlowSheet;
  readonly title: string;
  readonly lang: Language;
  /** Stands on each further page. */
  readonly continued: PageBlock;
}

/** Sets blocks on as many pages as they need, numbered where there are several. */
export function flowSheets(
  { sheet, title, lang, continued }: FlowSheets,
  blocks: readonly FlowBlock[],
  report: Report,
): Scene[] {
  const { width, height } = sheet;
  const frame = { continued, pageNumber: (at: number, pages: number) => PHRASES[lang].page(at, pages) };
  const pages = flowPages(blocks, sheet, frame, report);
  return pages.map((items) => ({ width, height, title, lang, medium: 'paper', items: [...items] }));
}

/** Sets what tells of which document a further page is. */
export function continuedHead(text: string, width: number, report: Report): PageBlock {
  return layOutBlock(pageFor(report), (own) => {
    const room = { x: 0, y: 0, width, size: TYPE_SIZES.label, smaller: TYPE_SIZES.label, lines: 4 };
    return drawText(own, text, { ...room, path: ['heading'] }) + 2;
  });
}
