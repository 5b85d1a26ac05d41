import { type Canvas, drawRect, HAIRLINE, INK } from '../layout/canvas.ts';

/** The finished paper on its sheet, in millimetres. */
interface Trim {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How far from the edge marks begin where nothing bleeds further, and how long they are, in millimetres. */
export const MARKS_ROOM = { gap: 2, length: 5 } as const;

/** Draws two marks at each corner, outside of all that bleeds, to cut along. */
export function setMarks(page: Canvas, { x, y, width, height }: Trim, bleed: number): void {
  const from = Math.max(bleed, MARKS_ROOM.gap);
  const { length } = MARKS_ROOM;
  const rule = { fill: INK, width: HAIRLINE, height: HAIRLINE } as const;
  for (const left of [x - from - length, x + width + from])
    for (const top of [y, y + height])
      drawRect(page, { ...rule, x: left, y: top - HAIRLINE / 2, width: length });
  for (const top of [y - from - length, y + height + from])
    for (const left of [x, x + width])
      drawRect(page, { ...rule, x: left - HAIRLINE / 2, y: top, height: length });
}

/** Shows where to fold: outside the edge where there are marks to cut along, else inside of it, in dashes. */
export function drawFold(
  page: Canvas,
  { x, y, width, height }: Trim,
  { isAcross, isOutside }: { readonly isAcross: boolean; readonly isOutside: boolean },
): void {
  const [along, start] = isAcross ? [width, x] : [height, y];
  const middle = (isAcross ? y + height / 2 : x + width / 2) - HAIRLINE / 2;
  const ends = isOutside ? [-MARKS_ROOM.length, along + 1] : [6, along - 10];
  for (const end of ends)
    for (const dash of [0, 1.5, 3]) {
      const at = start + end + dash;
      if (isAcross) drawRect(page, { x: at, y: middle, width: 1, height: HAIRLINE, fill: INK });
      else drawRect(page, { x: middle, y: at, width: HAIRLINE, height: 1, fill: INK });
    }
}
