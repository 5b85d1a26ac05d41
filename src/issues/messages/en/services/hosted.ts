import type { IssueCode } from '../../../codes.ts';
import { join, type Messages, type Sentence } from '../../sentence.ts';
import { documentsMessages } from '../documents.ts';
import { field } from '../labels.ts';
import { linkTerms } from '../lookalikes.ts';
import { payloadMessages } from '../payload.ts';
import { rowMessages } from '../texts/rows.ts';

/** Sentences on links and requests to hosted services. */
const hostedSentences = {
  'scheme.link_terms': linkTerms,
  'link.unknown': (d, say) =>
    `${say(d.received)} is no link to a picture of a code or to the app of a bank, of a service known here; give the payment itself`,
  'link.repeated': (d) =>
    `${d.received} stands in the link more than once; leave one of them, so that it is clear which counts`,
  'link.fragment': (d, say) =>
    `${say(d.received)} stands behind # and is sent to nobody; write # as %23 where it belongs to the text`,
  'link.unread': (d) =>
    `${d.received} is no field of this service, which leaves it out; check how the name is written`,
  'link.unsupported': (d) => `${d.received} is not drawn as the service does; the payment is the same`,
  'link.long_purpose': (d) =>
    `${field(d)}: ${d.received} characters, the standard has ${d.expected}; it goes through, but banks may cut it`,
  'link.app': (d, say) =>
    `${field(d)}: ${say(d.received)} is not known to fill in a payment; it may merely open, or not at all`,
  'request.payee': (d) => `${field(d)}: none of the accounts of this server; nothing is drawn for it`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const hostedPhrases = {
  anAppId: 'the id of an app in small letters, such as mb',
  ownAccountsOrAny: 'the accounts that may be drawn, or anyAccount: true',
  aKey: '8 to 256 printable characters without blanks',
  aBasePath: 'a path such as /pay, without a slash at its end',
  anOrigin: 'an origin such as https://example.vn, or *',
  anHttpsAddress: 'an address that begins with https://',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const hostedMessages: Messages = /* @__PURE__ */ join(
  payloadMessages,
  documentsMessages,
  rowMessages,
  {
    sentences: hostedSentences,
    phrases: hostedPhrases,
  },
);
