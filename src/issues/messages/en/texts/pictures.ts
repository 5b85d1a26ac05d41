import type { IssueCode } from '../../../codes.ts';
import { join, type Messages, type Sentence } from '../../sentence.ts';
import { packageMissing } from '../input.ts';

/** Sentences on optional packages that draw and write pictures. */
const picturesSentences = {
  'package.missing': packageMissing,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
export const picturesPhrases = {
  wasmFile: (file) => `the bytes, the compiled module or the address of '${file}'`,
} as const satisfies Messages['phrases'];

/** All that an entry needs to word them. */
export const picturesMessages: Messages = /* @__PURE__ */ join({
  sentences: picturesSentences,
  phrases: picturesPhrases,
});
