import { isHex } from '../bytes/hex.ts';
import type { Issue } from '../issues/issue.ts';
import { mistyped } from '../issues/mistyped.ts';
import { fail, type Result, toResult, unwrap } from '../issues/result.ts';
import { isRecord } from '../issues/stringify.ts';
import type { BerNode } from './ber.ts';
import { aidOf, dataObjects, duplicate, repeated } from './check.ts';
import { checkBerObjects } from './input.ts';
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
 * @throws {VietqrError} `input.type`, `ber.bad_tag` when the payload is none.
 *
 * @example eligible(decode(text), ['A000000727'])[0]?.aid
 */
export function eligible(payload: CpmPayload, aids?: readonly string[]): CpmApplication[] {
  const refused = checkBerObjects(payload) ?? checkAids(aids);
  if (refused) return unwrap(fail(refused));
  const wanted = aids?.map((aid) => aid.toUpperCase());
  return payload.objects.flatMap((object) => {
    const aid = object.tag === APPLICATION ? aidOf(object) : undefined;
    if (aid === undefined || (wanted && !wanted.some((prefix) => aid.startsWith(prefix)))) return [];
    const { applicationLabel } = fieldsOf(object.children ?? []).fields;
    return [{ aid, ...(applicationLabel !== undefined && { applicationLabel }), object }];
  });
}

/**
 * Reads what is needed to pay with one application. The card number is taken from track 2 where it does not stand
 * by itself. A value that is not coded as the standard says is left among `extraObjects`.
 *
 * @throws {VietqrError} `emv.duplicate` when an object stands twice, in the template or also in the common one;
 * `input.type`, `ber.bad_tag` when the application is not one of the payload's.
 */
export function paymentOf(payload: CpmPayload, application: CpmApplication): CpmPayment {
  return unwrap(safePaymentOf(payload, application));
}

/** Does what {@link paymentOf} does and returns a {@link Result} instead of throwing. */
export function safePaymentOf(payload: CpmPayload, application: CpmApplication): Result<CpmPayment> {
  const refused = checkBerObjects(payload) ?? checkApplicationArgument(payload, application);
  if (refused) return fail(refused);
  const { aid, object } = application;
  const common = payload.objects.find(({ tag }) => tag === COMMON)?.children ?? [];
  const data = dataObjects(object, common);
  const twice = repeated(data).map(duplicate);
  if (twice.length > 0) return toResult<CpmPayment>(undefined, twice);
  const { fields, extraObjects } = fieldsOf(data);
  const pan = fields.pan ?? fields.track2?.split('D')[0];
  const transparent = transparentOf(object.children ?? [], APPLICATION);
  const commonTransparent = transparentOf(common, COMMON);
  const payment = {
    ...fields,
    ...(pan !== undefined && { pan }),
    ...(transparent !== undefined && { transparent }),
    ...(commonTransparent !== undefined && { commonTransparent }),
    ...(extraObjects.length > 0 && { extraObjects }),
    aid,
  };
  return toResult(payment, []);
}

function checkAids(aids: unknown): Issue | undefined {
  if (aids === undefined) return undefined;
  if (!Array.isArray(aids)) return mistyped(['aids'], 'a list', aids);
  const index = aids.findIndex((aid) => !isHex(aid) || aid.length < 10);
  return index < 0
    ? undefined
    : mistyped(['aids', index], '5 to 16 bytes as hexadecimal digits', aids[index]);
}

function checkApplicationArgument(payload: CpmPayload, application: unknown): Issue | undefined {
  const known = isRecord(application) && payload.objects.some((object) => object === application.object);
  return known ? undefined : mistyped(['application'], 'an application of this code', application);
}

interface CommonFields {
  readonly fields: Partial<Record<CpmField, string>>;
  readonly extraObjects: { readonly tag: string; readonly value: string }[];
}

function fieldsOf(data: readonly BerNode[]): CommonFields {
  const found: CommonFields = { fields: {}, extraObjects: [] };
  for (const { tag, value } of data) {
    const object = cpmObject(tag);
    const text = object && codedText(object, value);
    if (object && text !== undefined) found.fields[object.name] = text;
    else found.extraObjects.push({ tag, value });
  }
  return found;
}

/** What the transparent objects of a template hold; several are joined, as objects follow each other anyway. */
function transparentOf(objects: readonly BerNode[], template: string): string | undefined {
  const found = objects.filter(({ tag }) => tag === TRANSPARENT[template]);
  return found.length === 0 ? undefined : found.map(({ value }) => value).join('');
}
