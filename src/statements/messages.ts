import { statementsMessages } from '../issues/messages/en/statements.ts';
import { tablesMessages } from '../issues/messages/en/tables/formats.ts';
import { join, type Messages } from '../issues/messages/sentence.ts';

/** What is said of a statement, and of the file that holds it. */
export const statementFileMessages: Messages = /* @__PURE__ */ join(statementsMessages, tablesMessages);
