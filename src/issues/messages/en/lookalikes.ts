import type { IssueCode } from '../../codes.ts';
import { join, type Messages, type Sentence } from '../sentence.ts';
import { codecMessages } from './input.ts';

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
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const lookalikesPhrases = {
  pixCharge: (host) => `PIX charge at ${host}`,
  aCodeKind: 'a kind of code that inspect tells',
  aRepair: 'a repair that inspect offers',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const lookalikesMessages: Messages = /* @__PURE__ */ join(codecMessages, {
  sentences: lookalikesSentences,
  phrases: lookalikesPhrases,
});
