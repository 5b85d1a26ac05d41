import type { IssueCode } from '../../../codes.ts';
import type { configPhrases as english } from '../../en/tables/config.ts';
import type { MessageTable, Mirror, Sentence } from '../../sentence.ts';

/** Sentences on the settings of the command line. */
const configSentences = {
  'config.syntax': (d, say) =>
    `dòng ${d.path?.join(', cột ')}: gặp ${say(d.received)}, cần ${say(d.expected)}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;

/** The phrases of these sentences. */
const configPhrases = {
  configValue: 'một giá trị',
  configName: 'một tên trong dấu nháy kép',
  configColon: 'dấu hai chấm',
  configComma: 'dấu phẩy hoặc dấu ngoặc đóng',
  configEnd: 'hết tệp',
  configClosed: 'phần đóng của chỗ đã mở',
  configNewName: 'một tên chưa có',
} as const satisfies Mirror<typeof english>;

/** The words of this subject. */
export const configWords: MessageTable = {
  sentences: configSentences,
  phrases: configPhrases,
};
