import { type OwnProps, ownItems, ownProps } from '../../issues/foreign.ts';
import { createReport, type Report } from '../../issues/report.ts';
import { isRecord, stringify } from '../../issues/stringify.ts';
import type { Item, Scene } from './scene.ts';

/** Ten metres, in millimetres: larger than anything that is printed or drawn. */
const MAX_SIDE = 10_000;

type Test = (value: unknown) => boolean;

/** What a scene holds beside its items; a key that is not named here is left alone. */
const SCENE: Readonly<Record<string, Test>> = {
  width: isSceneSide,
  height: isSceneSide,
  title: isSceneText,
  lang: oneWordOf('vi', 'en'),
  medium: oneWordOf('paper', 'screen'),
};

const FRAME = { x: isSceneLength, y: isSceneLength, width: isSceneLength, height: isSceneLength };

/** What an item of each kind holds. */
const ITEMS: Readonly<Record<Item['kind'], Readonly<Record<string, Test>>>> = {
  box: {
    ...FRAME,
    radius: orNone(isSceneLength),
    line: orNone(isSceneLength),
    fill: orNone(isColor),
    stroke: orNone(isColor),
  },
  text: {
    x: isSceneLength,
    y: isSceneLength,
    text: isSceneText,
    size: isSceneLength,
    weight: oneWordOf('regular', 'bold'),
    fill: isColor,
    anchor: oneWordOf('start', 'middle', 'end'),
  },
  code: {
    x: isSceneLength,
    y: isSceneLength,
    side: isSceneLength,
    matrix: isMatrix,
    logoArea: isSceneLength,
    form: oneWordOf('outline', 'mask'),
  },
  image: { ...FRAME, picture: isPicture },
};

/**
 * Takes what a caller hands over as a page, which may have been stored: it and its items are read once, and nothing in them
 * reaches a file that is not a length, a color, a text or a symbol. Reports `input.type` at what is none.
 */
export function readScene(scene: unknown, report: Report): Scene | undefined {
  const given = propsOf(scene);
  const items = given && passes(given, SCENE) ? ownItems(given.items, createReport()) : undefined;
  if (!items) return reportNone(scene, report.at('scene'));
  const read = items.map(readItem);
  const wrong = read.indexOf(undefined);
  if (wrong >= 0) return reportNone(items[wrong], report.at('scene', 'items', wrong));
  const own = { ...given, items: read };
  return isScene(own) ? own : undefined;
}

function reportNone(value: unknown, report: Report): undefined {
  return report('input.type', { expected: 'aScene', received: stringify(value) });
}

function propsOf(value: unknown): OwnProps | undefined {
  return ownProps(value, createReport());
}

function readItem(item: unknown): OwnProps | undefined {
  const { matrix, picture, ...rest } = propsOf(item) ?? {};
  const given = { ...rest, matrix: propsOf(matrix), picture: propsOf(picture) };
  const { kind } = rest;
  return isKind(kind) && passes(given, ITEMS[kind]) ? given : undefined;
}

function isKind(value: unknown): value is Item['kind'] {
  return typeof value === 'string' && Object.hasOwn(ITEMS, value);
}

function passes(given: OwnProps, tests: Readonly<Record<string, Test>>): boolean {
  return Object.entries(tests).every(([key, test]) => test(given[key]));
}

/** The tables have looked at all that a scene is made of. */
function isScene(value: object): value is Scene {
  return 'items' in value;
}

function isSceneLength(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= MAX_SIDE;
}

function isSceneSide(value: unknown): boolean {
  return isSceneLength(value) && value > 0;
}

/** No XML holds these (XML 1.0, §2.2), and no font draws them. */
const UNWRITABLE = /[\p{Cc}\p{Cs}\ufffe\uffff]/u;

function isSceneText(value: unknown): boolean {
  return typeof value === 'string' && !UNWRITABLE.test(value);
}

function isColor(value: unknown): boolean {
  return typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);
}

function oneWordOf(...words: readonly string[]): Test {
  return (value) => words.some((word) => word === value);
}

function orNone(test: Test): Test {
  return (value) => value === undefined || test(value);
}

function isMatrix(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { size, data } = value;
  return isSceneLength(size) && data instanceof Uint8Array && data.length === size * size;
}

function isPicture(value: unknown): boolean {
  return isRecord(value) && oneWordOf('png', 'jpeg')(value.type) && value.bytes instanceof Uint8Array;
}
