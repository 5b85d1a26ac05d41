import {
  fromOddBlanks,
  fromUnicodeForms,
  joinedLines,
  withoutInnerBlanks,
  withoutInvisible,
  withoutQuoteMarks,
} from './blanks.ts';
import { fromBackslashes, fromEntities, fromQuotedPrintable, fromWebEscapes } from './escapes.ts';
import { fillGaps } from './fill.ts';
import { fromCapsLock, fromLookalikes, fromOneCase, fromSymbols } from './keyboard.ts';
import { fromTyping } from './typing.ts';

/** A rule that undoes what a way of transport does; it gives one reading, or a few where the way loses something. */
export interface TransportRule {
  readonly code: string;
  readonly undo: (text: string) => readonly string[];
}

/** What pages, links, mails and programs do to any text: nothing of a code needs to be known to undo it. */
export const TEXT_RULES = [
  { code: 'web_escapes', undo: fromWebEscapes },
  { code: 'html_entities', undo: fromEntities },
  { code: 'quoted_printable', undo: fromQuotedPrintable },
  { code: 'backslashes', undo: fromBackslashes },
  { code: 'invisible', undo: withoutInvisible },
  { code: 'odd_blanks', undo: fromOddBlanks },
  { code: 'quote_marks', undo: withoutQuoteMarks },
  { code: 'line_breaks', undo: joinedLines },
  { code: 'unicode_form', undo: fromUnicodeForms },
] as const satisfies readonly TransportRule[];

/** What hands, keyboards and eyes do; other rules may follow. */
export const HAND_RULES = [
  { code: 'inner_blanks', undo: withoutInnerBlanks },
  { code: 'shifted_symbols', undo: fromSymbols },
  { code: 'caps_lock', undo: fromCapsLock },
  { code: 'vietnamese_typing', undo: fromTyping },
  { code: 'lost_characters', undo: fillGaps },
  { code: 'one_case', undo: fromOneCase },
  { code: 'lookalikes', undo: fromLookalikes },
] as const satisfies readonly TransportRule[];

type CodeOf<T extends readonly TransportRule[]> = T[number]['code'];

/** What was undone on the way to a reading. */
export type TransportCode =
  | 'outer_text'
  | 'first_of_two'
  | 'second_of_two'
  | CodeOf<typeof TEXT_RULES>
  | CodeOf<typeof HAND_RULES>;
