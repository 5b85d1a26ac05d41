import { safeReminder } from '../../documents/reminder/reminder.ts';
import { passOn, type Report } from '../../issues/report.ts';
import { fullEdition } from '../../payment/bank/full-edition.ts';
import { encodePayment } from '../../payment/encode/encode.ts';
import type { ManifestRow } from '../manifest/manifest.ts';
import type { IssuingSettings } from '../settings/fields.ts';
import { PRESET_RULES } from '../settings/presets.ts';
import { formFields, writtenDay } from './documents.ts';
import { type PaperFile, pdfOf } from './make.ts';

/** A code for which money lacks: what came, and what is left to pay, in đồng. */
export interface UnpaidRow {
  readonly row: ManifestRow;
  readonly received: number;
  readonly left: number;
}

/** A finished file of reminders, and how many of their codes were read in it as they should be. */
export interface MadeReminders {
  readonly file: PaperFile;
  readonly readBack: number;
}

/**
 * Lays out a letter for each who has not paid all, whose code asks for what is left, to the payee of the code that was handed
 * out, and reads the codes in the finished file.
 */
export async function makeReminders(
  open: readonly UnpaidRow[],
  settings: IssuingSettings,
  name: string,
  report: Report,
): Promise<MadeReminders | undefined> {
  const rows = open.flatMap((each) => {
    const row = asksForRest(each, report.at(each.row.key));
    return row ? [{ ...each, row }] : [];
  });
  const scenes = rows.flatMap((each) => pagesFor(each, settings, report.at(each.row.key)));
  const sent = rows.map(({ row }) => row);
  const made = await pdfOf(name, scenes, sent, report);
  if (!made) return undefined;
  const wrong = sent.filter(({ payload }, at) => made.codes[at] !== payload);
  for (const { key } of wrong) report('issue.read_back', { path: [key], received: key });
  return { file: made.file, readBack: sent.length - wrong.length };
}

/** The code as it was handed out, or one for the rest of its sum. */
function asksForRest({ row, left }: UnpaidRow, report: Report): ManifestRow | undefined {
  if (left === row.amount) return row;
  const { bank, account } = row.payee;
  const payload = encodePayment(
    { bank, account, amount: left, purpose: row.purpose },
    fullEdition,
    {},
    report,
  );
  return payload === undefined ? undefined : { ...row, payload, amount: left, items: [] };
}

function pagesFor({ row, received }: UnpaidRow, settings: IssuingSettings, report: Report) {
  const { lang = 'vi', contact } = settings;
  const { due: _, notes: __, ...form } = formFields(row, settings);
  const made = safeReminder({
    ...form,
    lang,
    addressee: addresseeOf(row, settings),
    ...(received > 0 && { received }),
    ...(row.dueDate !== undefined && { due: writtenDay(row.dueDate) }),
    ...(contact !== undefined && { contact }),
  });
  if (!made.ok) passOn(made.issues, report);
  return made.ok ? made.value : [];
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
