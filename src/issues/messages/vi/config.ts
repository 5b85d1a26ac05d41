import type { IssueCode } from '../../codes.ts';
import type { configPhrases as english } from '../en/config.ts';
import { join, type Messages, type Mirror, type Sentence } from '../sentence.ts';
import { inputMessages } from './input.ts';

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

/** All that an entry needs to word them. */
export const configMessages: Messages = /* @__PURE__ */ join(inputMessages, {
  sentences: configSentences,
  phrases: configPhrases,
});
