import { isHex } from '../bytes/hex.ts';
import type { IssueDetail } from '../issues/detail.ts';
import { type Issue, issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { type Result, toResult, unwrap } from '../issues/result.ts';
import { isRecord } from '../issues/stringify.ts';
import type { BerInput } from './ber.ts';
import { checkList } from './input.ts';
import {
  AID,
  APPLICATION,
  COMMON,
  type CpmData,
  type CpmObject,
  FORMAT,
  OBJECTS,
  TRANSPARENT,
} from './objects.ts';
import { type CpmInput, safeEncode } from './payload.ts';
import { hexOf, shapeOf, shownValue } from './values.ts';

/** A code in the words of its issuer. */
export interface CpmCode {
  /** One or two, the preferred one first. */
  readonly applications: readonly (CpmData & { readonly aid: string })[];
  /** What both applications share; only with two of them. */
  readonly common?: CpmData;
}

/**
 * Writes a customer-presented code from named fields, in the order of the standard's tables, and refuses every
 * deviation from them.
 *
 * @throws {VietqrError} `input.*`, `emv.value`, `emv.too_long`, `emv.too_short`, `emv.missing`, `emv.duplicate`,
 * `cpm.aid`, `cpm.structure`, `cpm.no_application`.
 *
 * @example compose({ applications: [{ aid: 'A0000000555555', track2: '1234567890123458D191220112345' }] })
 * // 'hQVDUFYwMWEaTwegAAAAVVVVVw8SNFZ4kBI0WNGRIgESNF8='
 */
export function compose(code: CpmCode): string {
  return unwrap(safeCompose(code));
}

/** Does what {@link compose} does and returns a {@link Result} instead of throwing. */
export function safeCompose(code: CpmCode): Result<string> {
  const issues: Issue[] = [];
  const input = composedTemplates(code, issues);
  return input ? safeEncode(input, { strict: true }) : toResult<string>(undefined, issues);
}

function composedTemplates(code: unknown, issues: Issue[]): CpmInput | undefined {
  const refused = checkShape(code);
  if (refused || !isRecord(code) || !Array.isArray(code.applications)) {
    if (refused) issues.push(refused);
    return undefined;
  }
  const applications = code.applications.map((data: unknown, index) => {
    return { tag: APPLICATION, children: composedFields(data, APPLICATION, ['applications', index], issues) };
  });
  const common = code.common === undefined ? [] : [composedFields(code.common, COMMON, ['common'], issues)];
  if (issues.length > 0) return undefined;
  return {
    objects: [
      { tag: FORMAT, value: '4350563031' },
      ...applications,
      ...common.map((children) => ({ tag: COMMON, children })),
    ],
  };
}

function checkShape(code: unknown): Issue | undefined {
  if (!isRecord(code)) return mistyped([], 'an object', code);
  const unknown = Object.keys(code).find((key) => key !== 'applications' && key !== 'common');
  if (unknown !== undefined) return issue('input.unknown_key', { path: [unknown] });
  if (!Array.isArray(code.applications)) return mistyped(['applications'], 'a list', code.applications);
  return undefined;
}

type CpmPath = readonly (string | number)[];

function composedFields(data: unknown, template: string, path: CpmPath, issues: Issue[]): BerInput[] {
  if (!isRecord(data)) {
    issues.push(mistyped(path, 'an object', data));
    return [];
  }
  const objects = template === COMMON ? OBJECTS.filter(({ tag }) => tag !== AID) : OBJECTS;
  const keys: readonly string[] = [...objects.map(({ name }) => name), 'extraObjects', 'transparent'];
  for (const key of Object.keys(data)) {
    if (!keys.includes(key)) issues.push(issue('input.unknown_key', { path: [...path, key] }));
  }
  return [
    ...objects.flatMap((object) => fieldOf(object, data[object.name], path, issues)),
    ...composedExtraObjects(data.extraObjects, [...path, 'extraObjects'], issues),
    ...composedTransparent(data.transparent, template, [...path, 'transparent'], issues),
  ];
}

function fieldOf(object: CpmObject, text: unknown, path: CpmPath, issues: Issue[]): BerInput[] {
  if (text === undefined) return [];
  const about = { path: [...path, object.name], tags: [object.tag] };
  const hex = typeof text === 'string' ? hexOf(object, text) : undefined;
  if (hex !== undefined) return [{ tag: object.tag, value: hex }];
  if (typeof text !== 'string') issues.push(mistyped(about.path, 'a string', text));
  else issues.push(wrongValue(object, text, about));
  return [];
}

function composedExtraObjects(extraObjects: unknown, path: CpmPath, issues: Issue[]): BerInput[] {
  if (extraObjects === undefined) return [];
  const refused = checkList(extraObjects, path, true);
  if (refused) issues.push(refused);
  return refused || !Array.isArray(extraObjects) ? [] : extraObjects;
}

function composedTransparent(value: unknown, template: string, path: CpmPath, issues: Issue[]): BerInput[] {
  if (value === undefined) return [];
  if (isHex(value)) return [{ tag: TRANSPARENT[template] ?? '', value }];
  issues.push(mistyped(path, 'hexadecimal digits, two a byte', value));
  return [];
}

function wrongValue(object: CpmObject, text: string, about: IssueDetail): Issue {
  const received = shownValue(object, text);
  return issue('emv.value', { ...about, expected: shapeOf(object).expected, received }, true);
}
