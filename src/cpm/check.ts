import type { DeviationCode } from '../issues/codes.ts';
import type { Severity, Span } from '../issues/detail.ts';
import type { Report, ReportDetail } from '../issues/report.ts';
import { type BerNode, type BerObject, placeInText } from './ber.ts';
import { AID, APPLICATION, COMMON, cpmObject, FORMAT, TRANSPARENT } from './objects.ts';
import { codedText, shapeOf, shownValue } from './values.ts';

const VERSION = '4350563031';

/** Applies the standard's structure and data object table (EMVCo CPM v1.0). */
export function checkObjects(objects: readonly BerNode[], strict: boolean, report: Report): void {
  const check: CheckObject = (code, detail, node) =>
    report(code, { ...detail, ...placeInCode(node) }, strict);
  checkVersion(objects[0], report);
  checkStructure(objects, check);
  const applications = objects.filter(({ tag }) => tag === APPLICATION);
  if (!applications.some(hasAid)) report('cpm.no_application', { tags: [APPLICATION] });
  const common = objects.find(({ tag }) => tag === COMMON)?.children ?? [];
  for (const application of applications) {
    checkApplication(application, check);
    const data = dataObjects(application, common);
    for (const node of repeated(data)) reportDuplicate(node, report, strict ? 'error' : 'warning');
    checkCardNumber(data, application, check);
  }
  for (const node of common) checkCpmValue(node, [COMMON, node.tag], check);
}

/** Finds the application identifier (4F) of an application template; a template without one is passed over. */
export function aidOf(application: Partial<BerObject>): string | undefined {
  const aid = application.children?.find(({ tag }) => tag === AID)?.value;
  return aid !== undefined && aid.length >= 10 && aid.length <= 32 ? aid : undefined;
}

/** Lists an application's data objects with the common ones, without transparent templates. */
export function dataObjects<O extends BerObject>(
  { children = [] }: { readonly children?: readonly O[] },
  common: readonly O[],
): O[] {
  const isTransparent = ({ tag }: O) => tag === TRANSPARENT[APPLICATION] || tag === TRANSPARENT[COMMON];
  return [...children, ...common].filter((object) => !isTransparent(object));
}

/** Finds the objects whose tag stood before. */
export function repeated<O extends BerObject>(objects: readonly O[]): O[] {
  const seen = new Set<string>();
  return objects.filter(({ tag }) => {
    const before = seen.has(tag);
    seen.add(tag);
    return before;
  });
}

/** Reports the second of two objects with one tag in an application's data. */
export function reportDuplicate(node: BerObject, report: Report, severity?: Severity): void {
  const name = cpmObject(node.tag)?.name;
  report('emv.duplicate', {
    path: name ? [name] : [],
    tags: [node.tag],
    ...placeInCode(node),
    ...(severity && { severity }),
  });
}

type CheckObject = (code: DeviationCode, detail: ReportDetail, node?: BerNode) => void;

function placeInCode({ start, end }: Partial<BerObject> = {}): { readonly at?: Span } {
  return start === undefined || end === undefined ? {} : { at: placeInText(start, end) };
}

function hasAid(application: BerNode): boolean {
  return aidOf(application) !== undefined;
}

function checkVersion(first: BerNode | undefined, report: Report): void {
  if (first?.tag === FORMAT && first.value === VERSION) return;
  const received = first?.value ?? 'nothing';
  report('cpm.version', { tags: [FORMAT], limit: 'CPV01', received, ...placeInCode(first) });
}

/** One 61; or two 61 with at most one 62 after them; other objects last. */
function checkStructure(objects: readonly BerNode[], check: CheckObject): void {
  const tags = objects.slice(1).map(({ tag }) => tag);
  const applications = tags.filter((tag) => tag === APPLICATION).length;
  const expected = [...new Array(applications).fill(APPLICATION), ...(tags.includes(COMMON) ? [COMMON] : [])];
  const ordered = expected.every((tag, i) => tag === tags[i]);
  const once = !tags.includes(FORMAT) && tags.indexOf(COMMON) === tags.lastIndexOf(COMMON);
  const counted = applications <= 2 && (applications === 2 || !tags.includes(COMMON));
  if (!ordered || !once || !counted) check('cpm.structure', { received: [FORMAT, ...tags].join(' ') });
}

function checkApplication(application: BerNode, check: CheckObject): void {
  if (!hasAid(application)) check('cpm.aid', { path: ['aid'], tags: [APPLICATION, AID] }, application);
  for (const node of application.children ?? []) checkCpmValue(node, [APPLICATION, node.tag], check);
}

function checkCardNumber(data: readonly BerNode[], application: BerNode, check: CheckObject): void {
  if (data.some(({ tag }) => tag === '57' || tag === '5A')) return;
  check('emv.missing', { path: ['pan'], expected: 'panOrTrack2' }, application);
}

function checkCpmValue(node: BerNode, tags: readonly string[], check: CheckObject): void {
  const object = cpmObject(node.tag);
  if (!object || object.tag === AID) return;
  const about = { path: [object.name], tags };
  const bytes = node.value.length / 2;
  const received = `byteCount(${bytes})`;
  if (bytes > object.max) check('emv.too_long', { ...about, limit: object.max, received }, node);
  if (bytes < object.min) check('emv.too_short', { ...about, limit: object.min, received }, node);
  if (bytes === 0 || codedText(object, node.value) !== undefined) return;
  const { expected } = shapeOf(object);
  check('emv.value', { ...about, expected, received: shownValue(object, node.value) }, node);
}
