import { isHex } from '../bytes/hex.ts';
import type { OptionsOrIndex } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import { anyProps, ownItems } from '../issues/foreign.ts';
import { cpmMessages } from '../issues/messages/domains.ts';
import type { Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { stringify } from '../issues/stringify.ts';
import type { BerNode, BerObject } from './ber.ts';
import { aidOf, dataObjects, repeated, reportDuplicate } from './check.ts';
import { type GivenObject, readBerObjects } from './input.ts';
import { APPLICATION, COMMON, type CpmData, type CpmField, cpmObject, TRANSPARENT } from './objects.ts';
import type { CpmPayload } from './read.ts';
import { codedText } from './values.ts';

/** An application a customer offers to pay with. */
export interface CpmApplication {
  /** Upper-case hexadecimal digits. */
  readonly aid: string;
  /** What to call it when a till lets someone choose. */
  readonly applicationLabel?: string;
  /** Its template. */
  readonly object: BerNode;
}

/** An application's data objects, with the common ones, by name. */
export interface CpmPayment extends CpmData {
  readonly aid: string;
  /** 64: the issuer's data objects for both applications, forwarded as they are. */
  readonly commonTransparent?: string;
}

/**
 * Lists the applications a terminal can take, in the customer's order: those whose identifier is, or begins with,
 * one of the terminal's (EMVCo CPM v1.0 §5). Without identifiers it lists all.
 *
 * @throws {VietqrError} `input.*`, `ber.bad_tag`, `tlv.too_long` when the payload is none, `input.*` for identifiers.
 *
 * @example eligible(decode(text), ['A000000727'])[0]?.aid
 */
export function eligible(payload: CpmPayload, aids?: OptionsOrIndex<readonly string[]>): CpmApplication[] {
  return unwrap(finish(cpmMessages, (report) => eligibleIn(payload, aids, report)));
}

/**
 * Reads what is needed to pay with one application. The card number is taken from track 2 where it does not stand
 * by itself. A value that is not coded as the standard says is left among `extraObjects`.
 *
 * @throws {VietqrError} `emv.duplicate` when an object stands twice, in the template or also in the common one;
 * `input.*`, `ber.bad_tag`, `tlv.too_long` when the application is not one of the payload's.
 */
export function paymentOf(payload: CpmPayload, application: CpmApplication): CpmPayment {
  return unwrap(safePaymentOf(payload, application));
}

/** Does what {@link paymentOf} does and returns a {@link Result} instead of throwing. */
export function safePaymentOf(payload: CpmPayload, application: CpmApplication): Result<CpmPayment> {
  return finish(cpmMessages, (report) => {
    const objects = readBerObjects(payload, report);
    const chosen = objects && readApplication(application, objects, report);
    return chosen && paymentIn(chosen, objects, report);
  });
}

function eligibleIn(payload: unknown, aids: unknown, report: Report): CpmApplication[] | undefined {
  const objects = readBerObjects(payload, report);
  const wanted = objects && readAids(aids, report);
  return wanted && objects.flatMap((object) => applicationsIn(object, wanted));
}

/** Reads a terminal's identifiers in upper case; without any, every identifier begins with the empty one. */
function readAids(aids: unknown, report: Report): readonly string[] | undefined {
  if (aids === undefined || typeof aids === 'number') return [''];
  const items = ownItems(aids, report.at('aids'));
  const index = items?.findIndex((aid) => !isAid(aid)) ?? -1;
  if (index < 0) return items?.filter(isAid).map((aid) => aid.toUpperCase());
  const received = stringify(items?.[index]);
  return report('input.type', { path: ['aids', index], expected: 'hexBytes(5, 16)', received });
}

function isAid(aid: unknown): aid is string {
  return isHex(aid) && aid.length >= 10;
}

function applicationsIn(object: GivenObject, wanted: readonly string[]): CpmApplication[] {
  const { tag, children = [], given } = object;
  const aid = tag === APPLICATION ? aidOf(object) : undefined;
  if (aid === undefined || !wanted.some((prefix) => aid.startsWith(prefix)) || !isOwnNode(given)) return [];
  const { applicationLabel } = fieldsOf(children).fields;
  return [{ aid, ...(applicationLabel !== undefined && { applicationLabel }), object: given }];
}

/** The caller's own object is handed back, by which {@link paymentOf} knows it again. */
function isOwnNode(given: unknown): given is BerNode {
  return typeof given === 'object';
}

interface ChosenApplication {
  readonly aid: string;
  readonly object: BerObject;
}

function readApplication(
  application: unknown,
  objects: readonly GivenObject[],
  report: Report,
): ChosenApplication | undefined {
  const { aid, object: chosen } = anyProps(application);
  const object = objects.find(({ given }) => given === chosen);
  if (object && typeof aid === 'string') return { aid, object };
  const received = stringify(application);
  return report('input.type', { path: ['application'], expected: 'applicationOfCode', received });
}

function paymentIn(
  { aid, object }: ChosenApplication,
  objects: readonly GivenObject[],
  report: Report,
): CpmPayment {
  const common = objects.find(({ tag }) => tag === COMMON)?.children ?? [];
  const data = dataObjects(object, common);
  for (const node of repeated(data)) reportDuplicate(node, report);
  const { fields, extraObjects } = fieldsOf(data);
  const pan = fields.pan ?? fields.track2?.split('D')[0];
  const transparent = transparentOf(object.children ?? [], APPLICATION);
  const commonTransparent = transparentOf(common, COMMON);
  return {
    ...fields,
    ...(pan !== undefined && { pan }),
    ...(transparent !== undefined && { transparent }),
    ...(commonTransparent !== undefined && { commonTransparent }),
    ...(extraObjects.length > 0 && { extraObjects }),
    aid,
  };
}

interface CommonFields {
  readonly fields: Partial<Record<CpmField, string>>;
  readonly extraObjects: { readonly tag: string; readonly value: string }[];
}

function fieldsOf(data: readonly BerObject[]): CommonFields {
  const found: CommonFields = { fields: {}, extraObjects: [] };
  for (const { tag, value = '' } of data) {
    const object = cpmObject(tag);
    const text = object && codedText(object, value);
    if (object && text !== undefined) found.fields[object.name] = text;
    else found.extraObjects.push({ tag, value });
  }
  return found;
}

/** What the transparent objects of a template hold; several are joined, as objects follow each other anyway. */
function transparentOf(objects: readonly BerObject[], template: string): string | undefined {
  const found = objects.filter(({ tag }) => tag === TRANSPARENT[template]);
  return found.length === 0 ? undefined : found.map(({ value = '' }) => value).join('');
}
