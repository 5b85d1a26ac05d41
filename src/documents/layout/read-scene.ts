import { isQrMatrix } from '../../draw/source.ts';
import { type OwnProps, ownItems, ownProps } from '../../issues/foreign.ts';
import { createReport, type Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import { drawablePicture } from '../input/picture.ts';
import type { Item, Scene } from './scene.ts';

/** Ten metres, in millimetres: larger than anything that is printed or drawn. */
const MAX_SIDE = 10_000;

/** Tests a value; what stands beside it may count too. */
type Test = (value: unknown, beside: OwnProps) => boolean;

/** What a scene holds beside its items; a key that is not named here is left alone. */
const SCENE: Readonly<Record<string, Test>> = {
  width: isSceneSide,
  height: isSceneSide,
  title: isSceneText,
  lang: oneWordOf('vi', 'en'),
  medium: oneWordOf('paper', 'screen'),
  reading: orNone(oneWordOf('each', 'whole')),
};

const PLACE = { x: isSceneLength, y: isSceneLength };

/** What an item of each kind holds. */
const ITEMS: Readonly<Record<Item['kind'], Readonly<Record<string, Test>>>> = {
  box: {
    ...PLACE,
    width: isSceneExtent,
    height: isSceneExtent,
    radius: orNone(isSceneExtent),
    line: orNone(isSceneExtent),
    fill: orNone(isColor),
    stroke: orNone(isColor),
  },
  text: {
    ...PLACE,
    text: isSceneText,
    size: isSceneSide,
    weight: oneWordOf('regular', 'bold'),
    fill: isColor,
    anchor: oneWordOf('start', 'middle', 'end'),
    figures: orNone(oneWordOf('equal', 'own')),
    turned: orNone(isYesOrNo),
    role: orNone(oneWordOf('title', 'heading', 'more')),
    cell: orNone(isTableCell),
  },
  code: {
    ...PLACE,
    side: isSceneSide,
    matrix: (value) => isRecord(value) && isQrMatrix(value),
    logoArea: isLogoArea,
    form: oneWordOf('outline', 'mask'),
    alt: orNone(isSceneText),
  },
  image: { ...PLACE, width: isSceneSide, height: isSceneSide, picture: isRecord, turned: orNone(isYesOrNo) },
};

/**
 * Takes what a caller hands over as a page, which may have been stored: it and its items are read once, and nothing in them
 * reaches a file that is not a length, a color, a text, a symbol or a picture which every medium can draw. Reports
 * `input.type` at the first that is none, and `render.picture`.
 */
export function readScene(scene: unknown, report: Report): Scene | undefined {
  const given = propsOf(scene);
  const items = given && passes(given, SCENE) ? ownItems(given.items, createReport()) : undefined;
  if (!items) return reportNone(scene, report.at('scene'));
  const read: OwnProps[] = [];
  for (const [at, item] of items.entries()) {
    const own = readItem(item, report.at('scene', 'items', at));
    if (!own) return undefined;
    read.push(own);
  }
  const own = { ...given, items: read };
  return isScene(own) ? own : undefined;
}

function reportNone(value: unknown, report: Report): undefined {
  return report('input.type', { expected: 'aScene', received: stringify(value) });
}

function propsOf(value: unknown): OwnProps | undefined {
  return ownProps(value, createReport());
}

function readItem(item: unknown, report: Report): OwnProps | undefined {
  const own = propsOf(item) ?? {};
  const { kind, matrix, picture, cell } = own;
  const isFlat = matrix === undefined && picture === undefined && cell === undefined;
  const inner = { matrix: propsOf(matrix), picture: propsOf(picture), cell: cell && (propsOf(cell) ?? null) };
  const given = isFlat ? own : { ...own, ...inner };
  if (!isKind(kind) || !passes(given, ITEMS[kind])) return reportNone(item, report);
  if (kind !== 'image') return given;
  const drawable = drawablePicture(pictureBytes(given.picture), report.at('picture'));
  return drawable && { ...given, picture: drawable };
}

function pictureBytes(picture: unknown): unknown {
  return isRecord(picture) ? picture.bytes : undefined;
}

function isKind(value: unknown): value is Item['kind'] {
  return typeof value === 'string' && Object.hasOwn(ITEMS, value);
}

function passes(given: OwnProps, tests: Readonly<Record<string, Test>>): boolean {
  for (const key in tests) if (!tests[key]?.(given[key], given)) return false;
  return true;
}

/** The tables have looked at all that a scene is made of. */
function isScene(value: object): value is Scene {
  return 'items' in value;
}

function isSceneLength(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= MAX_SIDE;
}

function isSceneExtent(value: unknown): boolean {
  return isSceneLength(value) && value >= 0;
}

function isSceneSide(value: unknown): boolean {
  return isSceneLength(value) && value > 0;
}

/** No XML holds these (XML 1.0, §2.2), and no font draws them. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** What nearly all texts are made of, which is looked for in a fraction of the time. */
const USUAL_TEXT = /^[ -~\u00a0-\ud7ff\ue000-\ufffd]*$/;

function isSceneText(value: unknown): boolean {
  return typeof value === 'string' && (USUAL_TEXT.test(value) || !UNWRITABLE.test(value));
}

function isColor(value: unknown): boolean {
  return typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);
}

function oneWordOf(...words: readonly string[]): Test {
  return (value) => words.some((word) => word === value);
}

function isYesOrNo(value: unknown): boolean {
  return typeof value === 'boolean';
}

function orNone(test: Test): Test {
  return (value, beside) => value === undefined || test(value, beside);
}

/** No table of a page has more columns than this. */
const MAX_CELLS = 100;

function isTableCell(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { column, span = 1, columns = 1, isHead = false } = value;
  return (
    isCellCount(column, 0) && isCellCount(span, 1) && isCellCount(columns, 1) && typeof isHead === 'boolean'
  );
}

function isCellCount(value: unknown, least: number): boolean {
  return Number.isInteger(value) && Number(value) >= least && Number(value) <= MAX_CELLS;
}

/** The side of the square that is left out, in whole modules, and in the middle: a symbol has an odd number of them. */
function isLogoArea(value: unknown, { matrix }: OwnProps): boolean {
  if (!Number.isInteger(value) || !isRecord(matrix)) return false;
  return value === 0 || (Number(value) % 2 === 1 && Number(value) <= Number(matrix.size));
}
