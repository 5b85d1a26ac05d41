import type { IssueCode } from '../../codes.ts';
import { formatThousands } from '../../stringify.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { codecMessages } from './input.ts';

/** A time of ISO 8601 with its zone. */
const LOCAL_TIME = /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d):\d\d\+0?(\d+):00$/;

/** Says that a link has its terms at a place where they are not read. */
export const linkTerms: Sentence = () =>
  'amount or description stand where the link names the layout of its picture, and are not read there; write ?amount=…&addInfo=…';

/** Sentences on what stands in a QR code and is no merchant-presented code. */
export const lookalikesSentences = {
  'scheme.login': (d, say) =>
    `this is a login link (${say(d.received)}), not a payment code; it may log a stranger in; do not open it`,
  'scheme.einvoice': () =>
    'this is the code of an electronic invoice, not a payment code; it asks for no payment',
  'scheme.cpm': () =>
    'this is the code a payer shows to a shop; it cannot be paid; let the shop scan it from the payer',
  'scheme.wifi': () => 'this is the password of a Wi-Fi network, not a payment code',
  'scheme.contact': () => 'this is a contact card, not a payment code',
  'scheme.id_card': () =>
    "this is a citizen's identity card, not a payment code; it tells name, birth and address: do not send it on",
  'scheme.momo_text': (d, say) =>
    `this is an old text code of MoMo (${say(d.received)}), which no bank app reads; ask for a VietQR code`,
  'scheme.invoice_line': () =>
    'this is the payment line of an electronic invoice: objects of a payment code without a checksum, which no bank app pays; its fields may be read, ask for a VietQR code',
  'scheme.expired': (d) =>
    `this code ended on ${d.received?.replace(LOCAL_TIME, '$1-$2-$3 $4 (UTC+$5)')}; it is paid no more: ask for a new one`,
  'scheme.link_terms': linkTerms,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const lookalikesPhrases = {
  momoText: (phone, amount) => `phone …${phone}${amount ? `, ${formatThousands(amount)} đ` : ''}`,
  pixCharge: (host) => `PIX charge at ${host}`,
  aCodeKind: 'a kind of code that inspect tells',
  aRepair: 'a repair that inspect offers',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const lookalikesMessages: Messages = /* @__PURE__ */ join(codecMessages, {
  sentences: lookalikesSentences,
  phrases: lookalikesPhrases,
});
