import { cpmMessages } from '../issues/messages/en/cpm.ts';
import { payloadMessages } from '../issues/messages/en/payload.ts';
import { join, type Messages } from '../issues/messages/sentence.ts';

/** What these functions can say: they share codes with merchant-presented payloads. */
export const messages: Messages = /* @__PURE__ */ join(payloadMessages, cpmMessages);
