import { fingerprint } from '../../emv/fingerprint.ts';
import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { inFours, writeVnd } from '../../money/vnd.ts';
import { adviseName, readAsked } from '../code/asked.ts';
import { type ReadBy, readDocument } from '../input/fields.ts';
import { PHRASES } from '../input/phrases.ts';
import { type Canvas, pageFor } from '../layout/canvas.ts';
import { PAPERS } from '../layout/paper.ts';
import { type Item, joinTitle, type Scene, scaleItem, turnItem } from '../layout/scene.ts';
import type { PosterFace, PosterFacts } from './face.ts';
import { POSTER, type PosterInput, type PosterPaper } from './fields.ts';
import { setSticker } from './sticker.ts';
import { drawFold, MARKS_ROOM, setMarks } from './trim.ts';
import { setUprightFace } from './upright.ts';

/** Millimetres of a sheet, and how many faces stand on it, side by side or, of a tent, head to head. */
interface PosterSheet {
  readonly size: readonly [width: number, height: number];
  readonly faces: 1 | 2;
}

const POSTER_SHEETS: Readonly<Record<PosterPaper, PosterSheet>> = {
  A4: { size: PAPERS.A4, faces: 1 },
  A5: { size: PAPERS.A5, faces: 1 },
  A6: { size: PAPERS.A6, faces: 1 },
  folded: { size: [PAPERS.A4[1], PAPERS.A4[0]], faces: 2 },
  tent: { size: PAPERS.A4, faces: 2 },
  sticker: { size: [85, 54], faces: 1 },
};

/**
 * Lays out a standee: the payee first and largest, the call to scan, a code whose modules take two thirds of the shorter side
 * or more, the account in groups, its holder and bank, and the fingerprint. Level Q unless another is given.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `render.*`, `document.mismatch`, and what reading the code reports.
 */
export function poster(input: PosterInput): Scene {
  return unwrap(safePoster(input));
}

/** Does what {@link poster} does and returns a {@link Result} instead of throwing. */
export function safePoster(input: PosterInput): Result<Scene> {
  return finish(documentsMessages, (report) => layOutPoster(input, report));
}

type ReadPoster = PosterFacts & Pick<ReadBy<typeof POSTER>, 'paper' | 'bleed' | 'cropMarks'>;

function layOutPoster(input: unknown, report: Report): Scene | undefined {
  const facts = readPoster(input, report);
  if (!facts) return undefined;
  const { bleed, cropMarks } = facts;
  const sheet = POSTER_SHEETS[facts.paper];
  const [width, height] = sheet.size;
  const around = cropMarks ? Math.max(bleed, MARKS_ROOM.gap) + MARKS_ROOM.length : bleed;
  const page = pageFor(report);
  for (const item of facesOf(facts, sheet, report))
    page.items.push({ ...item, x: item.x + around, y: item.y + around });
  const trim = { x: around, y: around, width, height };
  if (sheet.faces === 2) drawFold(page, trim, { isAcross: facts.paper === 'tent', isOutside: cropMarks });
  if (cropMarks) setMarks(page, trim, bleed);
  const title = joinTitle(facts.heading, facts.name);
  const size = { width: width + 2 * around, height: height + 2 * around };
  return { ...size, title, lang: facts.lang, medium: 'paper', items: page.items };
}

/** The items of all faces, each the same, in millimetres. */
function facesOf(facts: ReadPoster, { size, faces }: PosterSheet, report: Report): Item[] {
  const isTent = facts.paper === 'tent';
  const [width, height] = isTent ? [size[0], size[1] / faces] : [size[0] / faces, size[1]];
  const items = faceItems(facts, [width, height], report);
  if (isTent) return [...items.map((item) => turnItem(item, width, height)), ...movedBy(items, 0, height)];
  return faces === 1 ? items : [...items, ...movedBy(items, width, 0)];
}

function movedBy(items: readonly Item[], right: number, down: number): Item[] {
  return items.map((item) => ({ ...item, x: item.x + right, y: item.y + down }));
}

/** Sets one face: what is wider than high has its code beside the text, as a sticker. */
function faceItems(facts: ReadPoster, [width, height]: readonly [number, number], report: Report): Item[] {
  const isWide = width > height;
  const unit = isWide ? height / STICKER_HEIGHT : Math.min(width / PAPERS.A5[0], height / PAPERS.A5[1]);
  const face: PosterFace = { width: width / unit, height: height / unit, bleed: facts.bleed / unit };
  const page: Canvas = { items: [], report, unit };
  if (isWide) setSticker(page, facts, face);
  else setUprightFace(page, facts, face);
  return page.items.map((item) => scaleItem(item, unit));
}

/** In millimetres; wide faces are laid out in its units. */
const STICKER_HEIGHT = 54;

function readPoster(input: unknown, report: Report): ReadPoster | undefined {
  const fields = readDocument(POSTER, input, report);
  const asked = fields && readAsked({ ...fields, level: fields.level ?? 'Q' }, report);
  if (!asked) return undefined;
  adviseName(asked, report);
  const { heading, lang } = fields;
  const { symbol, amount } = asked;
  return {
    ...fields,
    ...asked,
    amount: amount === undefined ? '' : writeVnd(amount),
    heading: heading || PHRASES[lang].scanToPay,
    fingerprint: inFours(fields.fingerprint ?? fingerprint(symbol.matrix.text)),
  };
}
