import { PAYLOAD_PREFIX } from '../quick.ts';
import { type Repair, repair } from './repair.ts';

/** Undoes what links, scanners and copying do to a code: escapes, text around it, blanks inside, a second code. */
export function repairTransport(text: string): Repair[] {
  return [
    ...concatenated(text),
    repair('outer_text', fromStart(text)),
    ...endings(text).map((end) => repair('outer_text', fromStart(text.slice(0, end)))),
    ...withoutEscapes(text).map((plain) => repair('web_escapes', plain)),
    repair('inner_blanks', text.replace(/[\s\u200b-\u200d\ufeff]+/g, '')),
    repair('inner_blanks', text.replace(/\s+/g, '').replaceAll('+', ' ')),
    repair('inner_blanks', text.replace(/[\r\n\t\u200b-\u200d\ufeff]+/g, '')),
  ].filter(({ payload }) => payload !== text);
}

function fromStart(text: string): string {
  return text.slice(Math.max(0, text.indexOf(PAYLOAD_PREFIX))).trimEnd();
}

function concatenated(text: string): Repair[] {
  const second = text.indexOf(PAYLOAD_PREFIX, text.indexOf(PAYLOAD_PREFIX) + 1);
  if (second < 0) return [];
  return [
    repair('first_of_two', fromStart(text.slice(0, second))),
    repair('second_of_two', text.slice(second)),
  ];
}

/** Where the code may end: after each `6304` and four characters. */
function endings(text: string): number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('6304'); at >= 0; at = text.indexOf('6304', at + 1)) ends.push(at + 8);
  return ends.filter((end) => end < text.length).slice(-MAX_ENDINGS);
}

const MAX_ENDINGS = 8;

function withoutEscapes(text: string): string[] {
  const spaced = text.replaceAll('+', ' ');
  return [text, spaced]
    .flatMap((form) => [form, ...decoded(form)])
    .flatMap((form) => [form, ...cutQuery(form)]);
}

function decoded(text: string): string[] {
  if (!text.includes('%')) return [];
  try {
    return [decodeURIComponent(text)];
  } catch {
    return [];
  }
}

/** A code that was a parameter of a link ends where the next parameter begins. */
function cutQuery(text: string): string[] {
  const start = text.indexOf(PAYLOAD_PREFIX);
  const end = text.indexOf('&', start);
  return start > 0 || end > 0 ? [text.slice(Math.max(0, start), end < 0 ? text.length : end)] : [];
}
