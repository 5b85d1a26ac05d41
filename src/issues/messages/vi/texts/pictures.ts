import type { IssueCode } from '../../../codes.ts';
import type { picturesPhrases as english } from '../../en/texts/pictures.ts';
import type { MessageTable, Mirror, Sentence } from '../../sentence.ts';
import { packageMissing } from '../input.ts';

/** Sentences on optional packages that draw and write pictures. */
const picturesSentences = {
  'package.missing': packageMissing,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const picturesPhrases = {
  wasmFile: (file) => `nội dung, mô-đun đã dịch hoặc địa chỉ của tệp '${file}'`,
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const picturesWords: MessageTable = { sentences: picturesSentences, phrases: picturesPhrases };
