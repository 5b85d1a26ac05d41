import type { IssueCode } from '../issues/codes.ts';
import type { IssueDetail } from '../issues/detail.ts';
import { asWarning, type Issue, issue } from '../issues/issue.ts';
import type { BerNode } from './ber.ts';
import { AID, APPLICATION, COMMON, cpmObject, FORMAT, TRANSPARENT } from './objects.ts';
import { inText } from './read.ts';
import { codedText, shapeOf, shownValue } from './values.ts';

const VERSION = '4350563031';

/**
 * Applies the standard's structure and data object table (EMVCo CPM v1.0).
 * Adds what it finds to `issues`.
 */
export function checkObjects(objects: readonly BerNode[], strict: boolean, issues: Issue[]): void {
  const report: CpmReport = (code, detail, node) => {
    const at = node && { at: { start: node.start, end: node.end } };
    issues.push(inText(issue(code, { ...detail, ...at }, strict)));
  };
  checkVersion(objects[0], report);
  checkStructure(objects, report);
  const applications = objects.filter(({ tag }) => tag === APPLICATION);
  if (!applications.some(hasAid)) report('cpm.no_application', { tags: [APPLICATION] });
  const common = objects.find(({ tag }) => tag === COMMON)?.children ?? [];
  for (const application of applications) checkApplication(application, common, report, { strict, issues });
  for (const node of common) checkCpmValue(node, [COMMON, node.tag], report);
}

/** Finds the application identifier (4F) of an application template; a template without one is passed over. */
export function aidOf(application: BerNode): string | undefined {
  const aid = application.children?.find(({ tag }) => tag === AID)?.value;
  return aid !== undefined && aid.length >= 10 && aid.length <= 32 ? aid : undefined;
}

/** Lists an application's data objects with the common ones, without transparent templates. */
export function dataObjects(application: BerNode, common: readonly BerNode[]): BerNode[] {
  const all = [...(application.children ?? []), ...common];
  return all.filter(({ tag }) => tag !== TRANSPARENT[APPLICATION] && tag !== TRANSPARENT[COMMON]);
}

/** Finds the objects whose tag stood before. */
export function repeated(nodes: readonly BerNode[]): BerNode[] {
  const seen = new Set<string>();
  return nodes.filter(({ tag }) => seen.size === seen.add(tag).size);
}

/** Describes the second of two objects with one tag in an application's data. */
export function duplicate(node: BerNode): Issue {
  const name = cpmObject(node.tag)?.name;
  const at = { start: node.start, end: node.end };
  return inText(issue('emv.duplicate', { path: name ? [name] : [], tags: [node.tag], at }));
}

type CpmReport = (code: IssueCode, detail: IssueDetail, node?: BerNode) => void;

function hasAid(application: BerNode): boolean {
  return aidOf(application) !== undefined;
}

function checkVersion(first: BerNode | undefined, report: CpmReport): void {
  if (first?.tag === FORMAT && first.value === VERSION) return;
  report('cpm.version', { tags: [FORMAT], expected: 'CPV01', received: first?.value ?? 'nothing' }, first);
}

/** One 61; or two 61 with at most one 62 after them; other objects last. */
function checkStructure(objects: readonly BerNode[], report: CpmReport): void {
  const tags = objects.slice(1).map(({ tag }) => tag);
  const applications = tags.filter((tag) => tag === APPLICATION).length;
  const expected = [...new Array(applications).fill(APPLICATION), ...(tags.includes(COMMON) ? [COMMON] : [])];
  const ordered = expected.every((tag, i) => tag === tags[i]);
  const once = !tags.includes(FORMAT) && tags.indexOf(COMMON) === tags.lastIndexOf(COMMON);
  const counted = applications <= 2 && (applications === 2 || !tags.includes(COMMON));
  if (!ordered || !once || !counted) report('cpm.structure', { received: [FORMAT, ...tags].join(' ') });
}

function checkApplication(
  application: BerNode,
  common: readonly BerNode[],
  report: CpmReport,
  { strict, issues }: { strict: boolean; issues: Issue[] },
): void {
  if (!hasAid(application)) report('cpm.aid', { path: ['aid'], tags: [APPLICATION, AID] }, application);
  for (const node of application.children ?? []) checkCpmValue(node, [APPLICATION, node.tag], report);
  const data = dataObjects(application, common);
  for (const node of repeated(data)) issues.push(strict ? duplicate(node) : asWarning(duplicate(node)));
  if (!data.some(({ tag }) => tag === '57' || tag === '5A')) {
    report('emv.missing', { path: ['pan'], expected: '(57 or 5A)' }, application);
  }
}

function checkCpmValue(node: BerNode, tags: readonly string[], report: CpmReport): void {
  const object = cpmObject(node.tag);
  if (!object || object.tag === AID) return;
  const about = { path: [object.name], tags };
  const bytes = node.value.length / 2;
  const received = String(bytes);
  if (bytes > object.max) report('emv.too_long', { ...about, expected: String(object.max), received }, node);
  if (bytes < object.min) report('emv.too_short', { ...about, expected: String(object.min), received }, node);
  if (bytes === 0 || codedText(object, node.value) !== undefined) return;
  report(
    'emv.value',
    { ...about, expected: shapeOf(object).expected, received: shownValue(object, node.value) },
    node,
  );
}
