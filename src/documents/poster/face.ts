import { QUIET_ZONE } from '../../draw/source.ts';
import type { Picture } from '../../images/picture.ts';
import { passOn } from '../../issues/report.ts';
import type { AskedPayment } from '../code/asked.ts';
import type { CodeSymbol } from '../code/symbol.ts';
import type { Language } from '../input/phrases.ts';
import { type Canvas, drawText, trialOf } from '../layout/canvas.ts';
import type { Anchor } from '../layout/scene.ts';
import { TYPE_SIZES } from '../layout/type.ts';

/** What stands on a poster. */
export interface PosterFacts extends Omit<AskedPayment, 'amount'> {
  readonly amount: string;
  readonly name: string;
  readonly heading: string;
  readonly note: string;
  readonly fingerprint: string;
  readonly accent: string;
  readonly logo?: Picture | undefined;
  readonly lang: Language;
}

/** One side of a poster in the units of its layout. */
export interface PosterFace {
  readonly width: number;
  readonly height: number;
  /** How far the band reaches beyond the edge; 0 where it ends before the edge. */
  readonly bleed: number;
}

/** The least share of the shorter side of its face that the modules of the code take. */
const CODE_SHARE = 2 / 3;

/** Gives the side of the square that holds the code with its quiet zone. */
export function codeRoom({ width, height }: PosterFace, { matrix }: CodeSymbol): number {
  const side = Math.min(width, height) * CODE_SHARE;
  return (side * (matrix.size + 2 * QUIET_ZONE)) / matrix.size;
}

/** One thing that a poster says of who is paid and what; its size is that of an untroubled poster. */
export interface PosterLine {
  readonly key: 'amount' | 'purpose' | 'account' | 'accountName' | 'bank';
  readonly text: string;
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly lines: number;
}

/** Sizes in which all of a face is tried, as shares of the largest: of the name, and of what else it says. */
export interface FaceScale {
  readonly name: number;
  readonly rest: number;
}

/** From the largest of both to the smallest of both. */
const FACE_SCALES: readonly FaceScale[] = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.36, 0.3, 0.25]
  .flatMap((name) => [1, 0.9, 0.8, 0.7, 0.6, 0.5].map((rest) => ({ name, rest })))
  .sort((one, two) => two.name * two.rest - one.name * one.rest);

/** The size for a share of another; no larger than the name and no smaller than seven points. */
export function restSize(page: Canvas, size: number, nameSize: number, { rest }: FaceScale): number {
  return Math.max(leastSize(page), Math.min(size * rest, nameSize));
}

/** What a payer must read is not smaller: seven points in the units of a layout. */
export function leastSize({ unit }: Canvas): number {
  return (TYPE_SIZES.label * LEAST_POINTS) / unit;
}

const LEAST_POINTS = 7 / 7.5;

/**
 * Draws a face in the largest sizes in which it all fits; `draw` gives the room that is left over, and takes a part of it to
 * spread what it draws.
 */
export function drawLargest(
  page: Canvas,
  { facts, face }: { readonly facts: PosterFacts; readonly face: PosterFace },
  draw: (page: Canvas, scale: FaceScale, spread: number) => number,
): void {
  let trial = trialOf(page);
  for (const scale of FACE_SCALES) {
    trial = trialOf(page);
    const left = draw(trial, scale, 0);
    if (left < 0 || trial.report.issues.length > 0) continue;
    draw(page, scale, left);
    return;
  }
  const { issues } = trial.report;
  passOn(issues, page.report);
  const limit = `${Math.round(face.height * page.unit)} mm`;
  if (issues.length === 0) page.report('render.overflow', { path: [fullestText(facts)], limit });
}

function fullestText(facts: PosterFacts): string {
  const keys = ['name', 'bank', 'accountName', 'note', 'heading'] as const;
  return keys.reduce((most, key) => (facts[key].length > facts[most].length ? key : most));
}

/** Sets lines one below the other and gives the bottom. */
export function stackLines(
  page: Canvas,
  all: readonly PosterLine[],
  place: { x: number; y: number; width: number; anchor: Anchor; sizeOf: (size: number) => number },
): number {
  const { sizeOf, ...room } = place;
  let { y } = place;
  for (const { key, text, size, ...style } of all) {
    const own = sizeOf(size);
    const whole = key === 'account';
    y = drawText(page, text, { ...room, ...style, y, size: own, smallest: own, whole, path: [key] });
  }
  return y;
}
