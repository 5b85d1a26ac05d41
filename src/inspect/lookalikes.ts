import type { ErrorCode } from '../issues/codes.ts';
import { type OptionsOrIndex, readLanguage } from '../issues/fields.ts';
import { finish } from '../issues/finish.ts';
import type { Language } from '../issues/format.ts';
import { lookalikesMessages } from '../issues/messages/en/lookalikes.ts';
import { inOurCountry, UNNAMED_NETWORKS } from '../issues/messages/vi/labels.ts';
import { createReport, type RawIssue, type ReportDetail } from '../issues/report.ts';
import { unwrap } from '../issues/result.ts';
import { isIdCard, stringify } from '../issues/stringify.ts';
import { type Link, nameLink } from '../links/shapes.ts';
import {
  isNetwork,
  type Network,
  nameOfNetwork,
  VNPAY_GUID,
  valueAtTag,
} from '../profiles/networks/registry.ts';
import type { TlvNode } from '../tlv/node.ts';
import { isInvoiceLine, momoTextIn } from './text-codes.ts';

const KIND_NAMES = {
  einvoice: { en: 'an electronic invoice', vi: 'hóa đơn điện tử' },
  cpm: { en: "a payer's own code", vi: 'mã QR do khách xuất trình' },
  link: { en: 'a link', vi: 'đường liên kết' },
  wifi: { en: 'a Wi-Fi network', vi: 'mạng Wi-Fi' },
  contact: { en: 'a contact card', vi: 'danh thiếp' },
  idCard: { en: "a citizen's identity card", vi: 'thẻ căn cước công dân' },
  none: { en: 'no payment code', vi: 'không phải mã QR thanh toán' },
} as const;

/** What stands in a QR code beside merchant-presented payment codes; `none` for any other text. */
export type NonPaymentKind = keyof typeof KIND_NAMES;

/**
 * Names what `inspect` found a text to be, in English or Vietnamese; proper names of networks are the same in both,
 * their countries are not.
 *
 * @throws {VietqrError} `input.type` for what is no kind, `input.value` for another language.
 */
export function describeKind(scheme: Network | NonPaymentKind, lang?: OptionsOrIndex<Language>): string {
  return unwrap(
    finish(lookalikesMessages, (report) => {
      const spoken = readLanguage(lang, report);
      if (isNonPaymentKind(scheme)) return KIND_NAMES[scheme][spoken];
      if (isNetwork(scheme)) return spoken === 'vi' ? networkInVietnamese(scheme) : nameOfNetwork(scheme);
      return report('input.type', {
        path: ['scheme'],
        expected: 'aCodeKind',
        received: stringify(scheme),
      });
    }),
  );
}

function networkInVietnamese(scheme: Network): string {
  return UNNAMED_NETWORKS[scheme] ?? inOurCountry(nameOfNetwork(scheme));
}

/** Checks whether a text was found to be no merchant-presented payment code. */
export function isNonPaymentKind(scheme: Network | NonPaymentKind): scheme is NonPaymentKind {
  return typeof scheme === 'string' && Object.hasOwn(KIND_NAMES, scheme);
}

/** A text that is no merchant-presented code, named. */
export interface NamedKind {
  readonly kind: NonPaymentKind | 'momo';
  readonly found: RawIssue;
  /** Whether its objects say something to who looks at them. */
  readonly keepsObjects?: boolean;
}

/** How texts of a kind begin. A customer-presented code is base64 of `85 05 CPV…` (EMVCo CPM v1.0 §3.1). */
const KIND_PREFIXES: readonly (readonly [RegExp, NonPaymentKind, ErrorCode])[] = [
  [/^\s*hQVDUFY/, 'cpm', 'scheme.cpm'],
  [/^\s*wifi:/i, 'wifi', 'scheme.wifi'],
  [/^\s*(?:begin:vcard|mecard:|bizcard:)/i, 'contact', 'scheme.contact'],
];

/** Names a text by how it begins, more closely than a first look does; `undefined` where that has said all. */
export function nameText(text: string, link: Link | undefined): NamedKind | undefined {
  if (isIdCard(text)) return { kind: 'idCard', found: issueOf('scheme.id_card') };
  const received = momoTextIn(text);
  if (received) return { kind: 'momo', found: issueOf('scheme.momo_text', { received }) };
  const [, kind, code] = KIND_PREFIXES.find(([beginning]) => beginning.test(text)) ?? [];
  if (kind && code) return { kind, found: issueOf(code) };
  return link && nameUnusualLink(link);
}

const LOGIN = /(?:^|[/._-])(?:log-?in|sign-?in|sso|oauth2?|auth|qrlogin|dang-?nhap)(?:[/._-]|$)/i;
/** Where the bank of a payee keeps a PIX charge (Manual do BR Code, dynamic codes). */
const PIX = /\/(?:pix|qr|cobv?|rec)\/(?:v\d\/)?[0-9a-z-]{20,}$/i;

function nameUnusualLink(link: Link): NamedKind | undefined {
  const { host, path } = link;
  if (LOGIN.test(host.split('.')[0] ?? '') || LOGIN.test(path)) {
    return { kind: 'link', found: issueOf('scheme.login', { received: nameLink(link) }) };
  }
  if (!PIX.test(path)) return undefined;
  return { kind: 'link', found: issueOf('scheme.link', { received: `pixCharge(${host})` }) };
}

/** Tells a code of VNPAY that bears an e-invoice in object 99: it can be read, and yet asks for nothing. */
export function bearsInvoice(objects: readonly TlvNode[]): boolean {
  return valueAtTag(objects, '99')?.startsWith(`0010${VNPAY_GUID}`) === true;
}

export const INVOICE: NamedKind = {
  kind: 'einvoice',
  found: /* @__PURE__ */ issueOf('scheme.einvoice'),
};

const INVOICE_BLANKS = 5;

/** Names an electronic invoice, whole or the line of it that speaks of the payment. */
export function nameInvoice(text: string, objects: readonly TlvNode[]): NamedKind | undefined {
  if (isInvoice(text, objects)) return INVOICE;
  if (!isInvoiceLine(text, objects)) return undefined;
  return { kind: 'einvoice', found: issueOf('scheme.invoice_line'), keepsObjects: true };
}

/**
 * Tells a Vietnamese e-invoice, which borrows the objects of a payment code: an MD5 of 32 digits stands where the
 * checksum would, or the objects are empty and everything is in 99.
 */
function isInvoice(text: string, objects: readonly TlvNode[]): boolean {
  if (/<DLQRCode/i.test(text)) return true;
  const checksum = valueAtTag(objects, '63');
  if (checksum) return /^[0-9a-f]{32}$/i.test(checksum);
  if (objects.length === 0) return /6332[0-9a-f]{32}/i.test(text);
  const blanks = objects.filter(({ value }) => value === '').length;
  return blanks >= INVOICE_BLANKS && Boolean(valueAtTag(objects, '99'));
}

/** One issue that stands for all of a text. */
function issueOf(code: ErrorCode, detail?: ReportDetail): RawIssue {
  const report = createReport();
  report(code, detail);
  const [found] = report.issues;
  if (!found) throw new TypeError('no issue');
  return found;
}
