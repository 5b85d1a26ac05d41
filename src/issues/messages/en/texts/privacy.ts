import type { IssueCode } from '../../../codes.ts';
import type { IssueDetail } from '../../../detail.ts';
import { join, type Messages, type Say, type Sentence } from '../../sentence.ts';
import { field } from '../labels.ts';

/** Sentences on what in a purpose may tell of a person. */
export const privacySentences = {
  'purpose.person_name': (d, say) => tellPersonal(d, say, 'looks like the name of a person'),
  'purpose.phone': (d, say) => tellPersonal(d, say, 'looks like a telephone number'),
  'purpose.citizen_id': (d, say) =>
    tellPersonal(d, say, 'looks like the number of an identity card or of health insurance'),
  'purpose.birth_date': (d, say) => tellPersonal(d, say, 'looks like a day of birth'),
  'purpose.health': (d, say) => tellPersonal(d, say, "tells of somebody's health"),
} as const satisfies Partial<Record<IssueCode, Sentence>>;

function tellPersonal(d: IssueDetail, say: Say, what: string): string {
  return `${field(d)}: ${say(d.received)} ${what}, and both banks and whoever sees the statement read it; ${instead(d, say)}`;
}

function instead({ expected = '' }: IssueDetail, say: Say): string {
  return expected.startsWith('"') ? `write ${expected}` : say(expected);
}

/** The phrases of these sentences. */
export const privacyPhrases = {
  paymentCode: 'write a payment code instead, and keep in your list whose it is',
  codeBeside: (...rest) =>
    `write "${rest.join(', ')}" with a payment code, and keep in your list whose it is`,
  leftOut: (...purpose) => `left out, the purpose is "${purpose.join(', ')}"`,
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const privacyMessages: Messages = /* @__PURE__ */ join({
  sentences: privacySentences,
  phrases: privacyPhrases,
});
