import { finish } from '../issues/finish.ts';
import { purposeMessages } from '../issues/messages/domains.ts';
import type { Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { isIdCard } from '../issues/stringify.ts';
import { stripDiacritics } from '../text/diacritics.ts';
import { findPersonalData } from '../text/personal/find.ts';
import { withoutPersonalData } from '../text/personal/without.ts';
import { warnIfMayWrap } from './own-code.ts';
import { adviseOnParts } from './personal-parts.ts';
import { type PurposeInput, readPurpose, type WantedPart } from './purpose.ts';

export interface PlannedPart {
  /** As given. */
  readonly text: string;
  /** As it stands in the purpose; empty when dropped. */
  readonly written: string;
  readonly outcome: 'kept' | 'shortened' | 'dropped';
  /** Characters of the part that no purpose can hold: a blank stands in their place. */
  readonly replaced: string;
  /** What of the part may tell of a person and was left out for that, as given; empty when nothing was. */
  readonly withheld: string;
}

export interface PurposePlan {
  /** A-Z a-z 0-9 and single blanks; the code comes first. */
  readonly purpose: string;
  readonly maxLength: number;
  readonly parts: readonly PlannedPart[];
}

/**
 * Composes the purpose of a transfer: the code, then what fits of the parts, diacritics and punctuation taken off,
 * nothing cut inside a word; a part of which less than half of the words fit is left out. Names of people, telephone numbers and the like are left out unless `personalData` keeps them.
 *
 * @throws {VietqrError} `input.*`, `purpose.no_room`
 * @example planPurpose({ code: 'HP00123437', parts: ['Học phí', 'Trần Bảo An'] }).purpose // 'HP00123437 Hoc phi'
 */
export function planPurpose(input: PurposeInput): PurposePlan {
  return unwrap(safePlanPurpose(input));
}

/**
 * Does what {@link planPurpose} does and returns a {@link Result} instead of throwing; warns (`reference.breakable`)
 * of a code over 10 characters, and of what tells of people (`purpose.person_name` and the like).
 */
export function safePlanPurpose(input: PurposeInput): Result<PurposePlan> {
  return finish(purposeMessages, (report) => planIn(input, report));
}

function planIn(input: unknown, report: Report): PurposePlan | undefined {
  const wanted = readPurpose(input, report);
  if (!wanted) return undefined;
  const { code, maxLength, personalData } = wanted;
  if (code.length > maxLength) {
    return report('purpose.no_room', { path: ['code'], received: String(code.length), limit: maxLength });
  }
  warnIfMayWrap(code, report);
  const parts = wanted.parts.map((part) => ({ ...part, ...withheldFrom(part.text, personalData) }));
  const planned = fill(parts, maxLength - code.length);
  const purpose = [code, ...planned.map((part) => part.written)].filter((text) => text !== '').join(' ');
  adviseOnParts({ ...wanted, purpose }, report);
  return { purpose, maxLength, parts: planned };
}

/** A part with what of it is written, and what is withheld. */
interface OfferedPart extends WantedPart {
  readonly offered: string;
  readonly withheld: string;
}

function withheldFrom(text: string, personalData: 'drop' | 'keep'): Omit<OfferedPart, keyof WantedPart> {
  if (personalData === 'drop' && isIdCard(text)) return { offered: '', withheld: text };
  const found = personalData === 'drop' ? findPersonalData(text) : [];
  // The words around one that tells of an illness go on telling of it.
  if (found.some(({ kind }) => kind === 'health')) return { offered: '', withheld: text };
  const withheld = found.map(({ start, end }) => text.slice(start, end)).join(' ');
  return { offered: withoutPersonalData(text, found), withheld };
}

/** Parts get room in order of priority, each as much as it can use; they stand in the order given. */
function fill(parts: readonly OfferedPart[], room: number): PlannedPart[] {
  const filled: { at: number; part: PlannedPart }[] = [];
  let left = room;
  for (const [at, { text, offered, withheld, shorten }] of byPriority(parts)) {
    const { words, replaced } = partWords(offered);
    const heading = leading(words, left - 1);
    const whole = heading.length === words.length;
    const untouched = whole && withheld === '';
    const isEnough = whole || (shorten && heading.length * 2 >= words.length);
    const written = isEnough ? heading.join(' ') : '';
    if (written !== '') left -= written.length + 1;
    const lost = written === '' && words.length + replaced.length + withheld.length > 0;
    filled.push({
      at,
      part: {
        text,
        written,
        outcome: lost ? 'dropped' : untouched ? 'kept' : 'shortened',
        replaced,
        withheld,
      },
    });
  }
  return filled.sort((a, b) => a.at - b.at).map(({ part }) => part);
}

function byPriority(parts: readonly OfferedPart[]): [number, OfferedPart][] {
  return [...parts.entries()].sort(([, a], [, b]) => b.priority - a.priority);
}

function partWords(text: string): { words: string[]; replaced: string } {
  const plain = stripDiacritics(text);
  const words = plain.split(/[^0-9A-Za-z]+/).filter((word) => word !== '');
  const replaced = [...new Set(plain.replace(/[0-9A-Za-z\s]/g, ''))].join('');
  return { words, replaced };
}

/** The words from the first that fit into a length together with the blanks between them. */
function leading(words: readonly string[], room: number): string[] {
  let length = -1;
  const end = words.findIndex((word) => {
    length += 1 + word.length;
    return length > room;
  });
  return words.slice(0, end < 0 ? words.length : end);
}
