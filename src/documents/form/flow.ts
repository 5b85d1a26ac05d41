import type { Report } from '../../issues/report.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import { layOutBlock } from '../layout/block.ts';
import { type Canvas, drawText, pageFor } from '../layout/canvas.ts';
import { type FlowBlock, flowPages } from '../layout/flow.ts';
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
  const { paper, lang, heading, subject, issuer } = facts;
  const [width, height] = PAPERS[paper];
  const sheet = { width, height, ...MARGINS[paper] };
  const inner = width - 2 * sheet.margin;
  const frame = {
    continued: continuedHead(pageFor(report), facts, inner),
    pageNumber: (at: number, pages: number) => PHRASES[lang].page(at, pages),
  };
  const pages = flowPages(blocksOf(inner), sheet, frame, report);
  const title = joinTitle(heading, subject, issuer);
  return pages.map((items) => ({ width, height, title, lang, medium: 'paper', items: [...items] }));
}

/** What tells of which notice a further page is. */
function continuedHead(page: Canvas, { heading, payer, issuer }: FlowFacts, width: number) {
  const text = joinTitle(heading, payer[0]?.value ?? '', issuer);
  return layOutBlock(page, (own) => {
    const room = { x: 0, y: 0, width, size: TYPE_SIZES.label, smaller: TYPE_SIZES.label, lines: 4 };
    return drawText(own, text, { ...room, path: ['heading'] }) + 2;
  });
}
