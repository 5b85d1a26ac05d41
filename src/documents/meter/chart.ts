import { writeNumber } from '../../money/vnd.ts';
import { layOutBlock, type PageBlock } from '../layout/block.ts';
import { type Canvas, drawLine, drawRect, drawText, INK } from '../layout/canvas.ts';
import { TYPE_SIZES } from '../layout/type.ts';
import type { MeterFacts } from './read.ts';
import { METER_WORDS } from './words.ts';

const CHART_HEIGHT = 16;
const MONTHS_A_YEAR = 12;
/** Of its slot. */
const BAR_SHARE = 0.55;
const BAR_LINE = 0.35;

/** A bar for each month with what was used above it; the latest is solid, so that it is told apart without color. */
export function historyBlock(page: Canvas, { history, lang, utility }: MeterFacts, width: number): PageBlock {
  if (history.length === 0) return { items: [], height: 0 };
  const slot = width / MONTHS_A_YEAR;
  const most = Math.max(...history.map(({ used = 0 }) => used), 1);
  const value = { size: TYPE_SIZES.label, smallest: TYPE_SIZES.label * 0.72, anchor: 'middle' } as const;
  return layOutBlock(page, (own) => {
    const title = METER_WORDS[lang][utility].history;
    const label = { x: 0, y: 0, width, size: TYPE_SIZES.label, weight: 'bold', path: ['history'] } as const;
    const top = drawText(own, title, label) + 1;
    const floor = top + 4 + CHART_HEIGHT;
    history.forEach(({ month, used = 0 }, i) => {
      const room = { ...value, x: slot * i + 0.3, width: slot - 0.6 };
      const height = Math.max((used / most) * CHART_HEIGHT, BAR_LINE);
      const isLast = i === history.length - 1;
      drawBar(own, { x: slot * (i + (1 - BAR_SHARE) / 2), width: slot * BAR_SHARE, height, floor, isLast });
      const path = ['history', i, 'used'];
      drawText(own, month, { ...room, y: floor + 0.6, path: ['history', i, 'month'] });
      drawText(own, writeNumber(used), {
        ...room,
        y: floor - height - 3.8,
        figures: 'equal',
        role: 'more',
        path,
      });
    });
    drawLine(own, { x: 0, y: floor, width: slot * history.length });
    return floor + 4.4;
  });
}

interface Bar {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly floor: number;
  readonly isLast: boolean;
}

function drawBar(page: Canvas, { x, width, height, floor, isLast }: Bar): void {
  const y = floor - height;
  if (isLast || height <= 2 * BAR_LINE) {
    drawRect(page, { x, y, width, height, fill: INK });
    return;
  }
  const half = BAR_LINE / 2;
  const inner = { x: x + half, y: y + half, width: width - BAR_LINE, height: height - BAR_LINE };
  drawRect(page, { ...inner, stroke: INK, line: BAR_LINE });
}
