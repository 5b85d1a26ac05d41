import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { writeVnd } from '../../money/vnd.ts';
import { readForm } from '../form/read.ts';
import { readDocument } from '../input/fields.ts';
import { PHRASES } from '../input/phrases.ts';
import type { Scene } from '../layout/scene.ts';
import { layOutNotice } from '../notice/notice.ts';
import { REMINDER, type ReminderInput } from './fields.ts';

/**
 * Lays out a reminder: who is addressed, what has not come by when, the items, the payment part for what is left, and whom to
 * ask. It names nobody else and threatens with nothing.
 *
 * @throws {VietqrError} what {@link notice} throws.
 */
export function reminder(input: ReminderInput): Scene[] {
  return unwrap(safeReminder(input));
}

/** Does what {@link reminder} does and returns a {@link Result} instead of throwing. */
export function safeReminder(input: ReminderInput): Result<Scene[]> {
  return finish(documentsMessages, (report) => {
    const facts = readReminder(input, report);
    if (!facts) return undefined;
    const { left } = PHRASES[facts.lang].reminder;
    return layOutNotice(facts, { opening: openingOf(facts), sumName: left }, report);
  });
}

type ReminderFacts = NonNullable<ReturnType<typeof readReminder>>;

function readReminder(input: unknown, report: Report) {
  const fields = readDocument(REMINDER, input, report);
  const read = fields && readForm(fields, report);
  if (!read) return undefined;
  const { amount } = read;
  if (amount === undefined) return report('input.required', { path: ['amount'], expected: 'wholeVnd' });
  return { ...read, amount, heading: read.heading || PHRASES[read.lang].reminder.heading };
}

function openingOf(facts: ReminderFacts): string[] {
  const { lang, addressee, payBy, contact } = facts;
  const words = PHRASES[lang].reminder;
  return [
    `${words.dear} ${addressee}.`,
    `${paymentState(facts)}. ${words.ask(payBy)}`,
    words.already(contact),
  ];
}

/** What has come, what is left, and when that was due. */
function paymentState({ lang, asOf, due, overdueSince, received, amount }: ReminderFacts): string {
  const words = PHRASES[lang].reminder;
  const left = writeVnd(amount);
  const state = received ? words.partly(writeVnd(received), left) : words.unpaid(left);
  const days = [due && words.due(due), overdueSince && words.overdue(overdueSince)].filter(Boolean);
  return `${words.asOf(asOf)} ${state}${days.length > 0 ? ` (${days.join(', ')})` : ''}`;
}
