import type { Report } from '../issues/report.ts';
import { isIdCard, stringify } from '../issues/stringify.ts';
import { findPersonalData } from '../text/personal/find.ts';
import type { PersonalData, PersonalKind } from '../text/personal/kinds.ts';
import { withoutPersonalData } from '../text/personal/without.ts';

/**
 * Warns of what in a purpose may tell of a person, with a purpose that does not. Who pays, both banks, and whoever is shown the
 * statement read a purpose; the message itself shows no name and no number.
 */
export function adviseOnPurpose(purpose: string, report: Report): void {
  const found = findPersonalData(purpose);
  if (found.length === 0) return;
  const rest = isIdCard(purpose) ? '' : withoutPersonalData(purpose, found);
  const kept = found.some(({ kind }) => kind === 'health') ? codeWords(rest) : rest;
  const limit = kept === '' ? 'paymentCode' : HAS_CODE.test(kept) ? stringify(kept) : `codeBeside(${kept})`;
  for (const each of found) reportPersonalData(purpose, each, limit, report);
}

/** What may stay of a purpose that tells of an illness: its codes, since the words around one go on telling of it. */
function codeWords(rest: string): string {
  return rest
    .split(' ')
    .filter((word) => HAS_CODE.test(word))
    .join(' ');
}

/** A word with three digits or more, as payment codes are and months are not. */
const HAS_CODE = /\d{3}/;

/** Warns of one place of a text, of which it shows as much as tells which place is meant. */
export function reportPersonalData(
  text: string,
  { kind, start, end }: PersonalData,
  limit: string,
  report: Report,
): void {
  const received = stringify(masked(text.slice(start, end), kind));
  report(`purpose.${kind}`, { limit, received, severity: 'warning' });
}

/** A name by its initials, a number by its last digits; a word of health tells nobody's name. */
function masked(text: string, kind: PersonalKind): string {
  if (kind === 'health') return text;
  if (kind === 'person_name') return text.replace(/(?<=\p{L})[\p{L}\p{M}]+/gu, '…');
  return `…${text.slice(-SHOWN_DIGITS)}`;
}

const SHOWN_DIGITS = 2;
