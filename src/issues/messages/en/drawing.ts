import type { IssueCode } from '../../codes.ts';
import { field, inputSentences, type Sentence } from './input.ts';

const DRAWING_ONLY = {
  'input.value': (d) => `${field(d)}: ${d.received} is not allowed; expected ${d.expected}`,
  'qr.too_long': (d) =>
    `${field(d)}: ${d.received} bytes, at most ${d.expected} fit at this level; shorten it or lower the level`,
  'render.too_small': (d) =>
    `${field(d)}: ${d.received} is too small for this code, which needs at least ${d.expected}; enlarge it or shorten the text`,
  'render.contrast': (d) =>
    `dark on light, ${d.received} contrast; at least ${d.expected} needed, a light code on dark ground is not read`,
  'render.logo': (d) =>
    `${field(d)}: covers ${d.received} of the code's side, at most ${d.expected} may be lost; make it smaller or raise the level`,
  'render.unreadable': (d) => `what was drawn does not read back as the text: ${d.received}; do not use it`,
  'render.picture': (d) => `${field(d)}: ${d.received}; expected ${d.expected}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The sentences that drawing a bare code may need; apart from the others so that its bundle need not hold them. */
export const drawingSentences = /* @__PURE__ */ Object.assign({}, inputSentences, DRAWING_ONLY);
