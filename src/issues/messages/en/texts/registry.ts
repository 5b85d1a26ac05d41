import type { IssueCode } from '../../../codes.ts';
import { join, type Messages, type Sentence } from '../../sentence.ts';
import { inputMessages } from '../input.ts';
import { field } from '../labels.ts';

/** Sentences on signed lists of codes. */
const registrySentences = {
  'registry.format': () =>
    'this is no signed list of codes, or a part of one is missing; get the file again from who signed it',
  'registry.signer': (d) =>
    `this list was not signed by the key ${d.expected}…; take no code from it, and ask who gave it to you`,
  'registry.signature': () =>
    'the list was changed after it was signed; take no code from it, and get the file again from who signed it',
  'registry.expired': (d) => `the list held until ${d.received}; get the newer one from who signed it`,
  'registry.early': (d) => `the list holds from ${d.received}; check the clock of this machine`,
  'registry.replayed': (d) =>
    `this is list number ${d.received}, and number ${d.expected} was checked before; take no code from it, and get the newest one`,
  'registry.period': (d) =>
    `${field(d)}: ${d.received} is not after ${d.expected}, when the list begins; give a later day`,
  'registry.entry': (d, say) =>
    `${field(d)}: ${say(d.received)} of ${d.expected} is no sound code for a payment; make the code again`,
  'registry.twice': (d, say) => `${field(d)}: ${say(d.received)} stands twice; each place has one code`,
  'registry.key': () =>
    'this is no key of Ed25519 as vietqr registry keys makes it (a JSON Web Key); give the right file',
  'registry.platform': () =>
    'this platform cannot sign by Ed25519; take Node 20 or later, or a browser of 2025 or later',
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const registryPhrases = {
  keyBytes: '32 bytes in base64url',
  anIsoMoment: 'a moment such as 2026-09-30T23:59:59+07:00',
  aDate: 'a Date',
  aSeenRegistry: 'what an earlier check gave as seen',
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const registryMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: registrySentences,
  phrases: registryPhrases,
});
