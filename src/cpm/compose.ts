import { isHex } from '../bytes/hex.ts';
import { type Field, readFields, reportOtherKeys } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { ownItems, ownProps } from '../issues/foreign.ts';
import { cpmMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { stringify } from '../issues/stringify.ts';
import type { BerInput } from './ber.ts';
import { readInnerObjects } from './input.ts';
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
import type { CpmInput } from './payload.ts';
import { hexOf, shapeOf, shownValue } from './values.ts';
import { writeCpmPayload } from './write.ts';

/** A code in the words of its issuer. */
export interface CpmCode {
  /** One or two, the preferred one first. */
  readonly applications: readonly (CpmData & {
    /** Identifier of the application: 5 to 16 bytes in hexadecimal digits, `'A0000007271010'`. */
    readonly aid: string;
  })[];
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
  return finish(cpmMessages, (report) => {
    const input = composedTemplates(code, report);
    return hasErrors(report) ? undefined : writeCpmPayload(input, true, report);
  });
}

function composedTemplates(code: unknown, report: Report): CpmInput | undefined {
  const given = ownProps(code, report);
  if (!given) return undefined;
  const { applications, common, ...rest } = given;
  reportOtherKeys(rest, report);
  const list = ownItems(applications, report.at('applications')) ?? [];
  const templates = list.map((data, index) =>
    composedTemplate(APPLICATION, data, report.at('applications', index)),
  );
  if (common !== undefined) templates.push(composedTemplate(COMMON, common, report.at('common')));
  return { objects: [{ tag: FORMAT, value: '4350563031' }, ...templates] };
}

function composedTemplate(tag: string, data: unknown, report: Report): BerInput {
  const table: TemplateFields = TEMPLATE_FIELDS[tag] ?? {};
  const fields: Readonly<Record<string, readonly BerInput[] | undefined>> =
    readFields(table, data, report) ?? {};
  return { tag, children: Object.values(fields).flatMap((objects) => objects ?? []) };
}

/** A field of a template reads as the objects that are written for it. */
type TemplateFields = Readonly<Record<string, Field<readonly BerInput[]>>>;

const TEMPLATE_FIELDS: Readonly<Record<string, TemplateFields>> = /* @__PURE__ */ (() => ({
  [APPLICATION]: templateFields(APPLICATION, OBJECTS),
  [COMMON]: templateFields(
    COMMON,
    OBJECTS.filter(({ tag }) => tag !== AID),
  ),
}))();

function templateFields(template: string, objects: readonly CpmObject[]): TemplateFields {
  return {
    ...Object.fromEntries(objects.map((object) => [object.name, namedField(object)])),
    extraObjects: { expected: 'aList', read: readInnerObjects },
    transparent: transparentField(TRANSPARENT[template] ?? ''),
  };
}

function namedField(object: CpmObject): Field<readonly BerInput[]> {
  const { tag } = object;
  const read = (text: unknown, report: Report) => {
    if (typeof text !== 'string') {
      return report('input.type', { expected: 'aString', received: stringify(text) });
    }
    const value = hexOf(object, text);
    if (value !== undefined) return [{ tag, value }];
    const { expected } = shapeOf(object);
    return report('emv.value', { tags: [tag], expected, received: shownValue(object, text) }, true);
  };
  return { expected: 'aString', read };
}

function transparentField(tag: string): Field<readonly BerInput[]> {
  const read = (value: unknown, report: Report) =>
    isHex(value)
      ? [{ tag, value }]
      : report('input.type', { expected: 'hexDigits', received: stringify(value) });
  return { expected: 'hexDigits', read };
}
