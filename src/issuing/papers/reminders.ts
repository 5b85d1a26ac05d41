import { safeReminder } from '../../documents/reminder/reminder.ts';
import { createReport, hasErrors, isError, passOn, type RawIssue, type Report } from '../../issues/report.ts';
import { dayFirst } from '../../issues/stringify.ts';
import { fullEdition } from '../../payment/bank/full-edition.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import { SECONDS_A_DAY } from '../../tables/cells/calendar.ts';
import type { ManifestRow } from '../manifest/manifest.ts';
import type { IssuingSettings } from '../settings/fields.ts';
import { PRESET_RULES } from '../settings/presets.ts';
import { formFields } from './documents.ts';
import { LETTER_WORDS, type LetterWords } from './letter-words.ts';
import { type PaperFile, pdfOf } from './make.ts';

/** A code for which money lacks: what came, and what is left to pay, in đồng. */
export interface UnpaidRow {
  readonly row: ManifestRow;
  readonly received: number;
  readonly left: number;
  /** What it asks for alone, where the bills of the debts that it carries are asked for by themselves. */
  readonly items?: ManifestRow['items'];
}

/** A finished file of reminders, and how many of their codes were read in it as they should be. */
export interface MadeReminders {
  /** Nothing where no letter can be made. */
  readonly file?: PaperFile;
  readonly readBack: number;
  /** For whom a letter was made. */
  readonly sent: readonly UnpaidRow[];
  /** What stands against the letters of the others, at their keys: mostly a text that is too long. */
  readonly unsent: readonly RawIssue[];
}

/** What letters say beside their rows, and into which file they go. */
interface ReminderPlan {
  readonly settings: IssuingSettings;
  readonly name: string;
  readonly days: LetterDays;
}

/** When a letter is written; all days as `2026-10-05`. */
export interface LetterDays {
  readonly issued: string;
  /** The last day of the statements in which payments were looked for. */
  readonly asOf?: string | undefined;
  /** Until when payment is asked for now. */
  readonly payBy?: string | undefined;
}

/**
 * Lays out a letter for each who has not paid all, whose code asks for what is left, to the payee of the code that was handed
 * out, and reads the codes in the finished file. Who cannot be written to, since a text is too long or has letters that no
 * typeface has, is left out.
 */
export async function makeReminders(
  open: readonly UnpaidRow[],
  { settings, name, days }: ReminderPlan,
  report: Report,
): Promise<MadeReminders | undefined> {
  const letters = open.map((each) => ({ each, ...letterOf(each, { settings, days }) }));
  const whole = letters.flatMap(({ each, letter, issues }) => (letter ? [{ each, issues, ...letter }] : []));
  for (const { issues } of whole) passOn(issues, report);
  const others = {
    sent: whole.map(({ each }) => each),
    unsent: letters.flatMap(({ letter, issues }) => (letter ? [] : issues.filter(isError))),
  };
  const sent = whole.map(({ row }) => row);
  const scenes = whole.flatMap(({ pages }) => pages);
  if (scenes.length === 0) return { readBack: 0, ...others };
  const made = await pdfOf(scenes, { name, rows: sent }, report);
  if (!made) return undefined;
  const wrong = sent.filter(({ payload }, at) => made.codes[at] !== payload);
  for (const { key } of wrong) report('issue.read_back', { path: [key], received: key });
  return { file: made.file, readBack: sent.length - wrong.length, ...others };
}

/** Lays out a letter, or tells what stands against it. */
function letterOf(unpaid: UnpaidRow, plan: Omit<ReminderPlan, 'name'>) {
  const own = createReport();
  const at = own.at(unpaid.row.key);
  const row = asksForRest(unpaid, plan.settings, at);
  const pages = row && pagesFor({ ...unpaid, row }, plan, at);
  const isWhole = row && pages && !hasErrors(own);
  return { issues: own.issues, ...(isWhole && { letter: { row, pages } }) };
}

/** The code as it was handed out, or one for the rest of its sum. */
function asksForRest(unpaid: UnpaidRow, settings: IssuingSettings, report: Report): ManifestRow | undefined {
  const { row, left, items } = unpaid;
  if (left === row.amount && !items) return row;
  const { bank, account } = row.payee;
  const payload = encodePayment(
    { bank, account, amount: left, purpose: row.purpose },
    fullEdition,
    {},
    report,
  );
  return payload === undefined
    ? undefined
    : { ...row, payload, amount: left, items: itemsLeft(unpaid, settings) };
}

/** What was asked for and what came of it, as far as these make what is left; a late fee or a credit is in no list. */
function itemsLeft(
  { row, received, left, items: own = row.items }: UnpaidRow,
  { lang = 'vi' }: IssuingSettings,
): ManifestRow['items'] {
  const { asked, paid } = LETTER_WORDS[lang];
  const items = own.length > 0 ? own : [{ title: asked, amount: row.amount }];
  const sum = items.reduce((total, { amount }) => total + amount, 0);
  if (sum - received !== left) return [];
  return received === 0 ? items : [...items, { title: paid, amount: -received }];
}

function pagesFor(
  { row, received }: UnpaidRow,
  { settings, days }: Omit<ReminderPlan, 'name'>,
  report: Report,
) {
  const { lang = 'vi', contact, signer } = settings;
  const words = LETTER_WORDS[lang];
  const { due: _, notes: __, ...form } = formFields(row, settings);
  const made = safeReminder({
    ...form,
    lang,
    addressee: addresseeOf(row, settings),
    ...(received > 0 && { received }),
    ...(row.dueDate !== undefined && dueWords(row.dueDate, days, words)),
    issued: words.issued(dayFirst(days.issued)),
    signer: { role: words.signer, ...(signer !== undefined && { name: signer }) },
    ...(days.asOf !== undefined && { asOf: words.day(dayFirst(days.asOf)) }),
    ...(days.payBy !== undefined && { payBy: words.day(dayFirst(days.payBy)) }),
    ...(contact !== undefined && { contact }),
  });
  if (!made.ok) passOn(made.issues, report);
  return made.ok ? made.value : undefined;
}

/** The last day to pay and, where it has passed, since when that is overdue. */
function dueWords(due: string, { issued, asOf = issued }: LetterDays, words: LetterWords) {
  const next = new Date(Date.parse(due) + SECONDS_A_DAY * 1000).toISOString().slice(0, due.length);
  return { due: dayFirst(due), ...(asOf > due && { overdueSince: words.day(dayFirst(next)) }) };
}

/** Whom a letter speaks to: the parents of a pupil, a customer by number. */
function addresseeOf(
  { name, key, class: group }: ManifestRow,
  { preset = 'school', lang = 'vi' }: IssuingSettings,
): string {
  const who = [name ?? key, group].filter(Boolean).join(', ');
  if (preset === 'school') return lang === 'vi' ? `Quý phụ huynh em ${who}` : `parents of ${who}`;
  const { payer } = PRESET_RULES[preset];
  return lang === 'vi' ? `Quý ${payer.vi} ${who}` : `${payer.en} ${who}`;
}
