import type { Amount } from '../../money/vnd.ts';
import { amount } from '../input/amount.ts';
import type { TableFor } from '../input/fields.ts';
import { printedText } from '../input/text.ts';
import { NOTICE, type NoticeInput } from '../notice/fields.ts';

/** A polite letter for what has not come yet; the code asks for what is still to be paid. */
export interface ReminderInput extends NoticeInput {
  /** Who is addressed: "Quý phụ huynh em Nguyễn Thị Bảo An". */
  readonly addressee: string;
  /** The day up to which payments were looked for, as it is to be read. */
  readonly asOf?: string;
  /** Until when payment is asked for now, as it is to be read. */
  readonly payBy?: string;
  /** Since when payment is overdue, as it is to be read; nothing while it is not. */
  readonly overdueSince?: string;
  /** What has come already, in đồng. */
  readonly received?: Amount;
  /** Whom to ask: a telephone number. */
  readonly contact?: string;
}

/** The fields of {@link ReminderInput}. */
export const REMINDER = {
  ...NOTICE,
  addressee: { ...printedText(), required: true },
  asOf: printedText(),
  payBy: printedText(),
  overdueSince: printedText(),
  received: amount(),
  contact: printedText(),
} satisfies TableFor<ReminderInput>;
