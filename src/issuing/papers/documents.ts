import { bankByBin } from '../../banks/directory.ts';
import type { SymbolMaker } from '../../documents/code/symbol.ts';
import type { FormInput } from '../../documents/form/fields.ts';
import type { LabelInput } from '../../documents/labels/label.ts';
import { layOutLabels } from '../../documents/labels/sheet.ts';
import type { Scene } from '../../documents/layout/scene.ts';
import { safeChecklist } from '../../documents/lists/checklist.ts';
import { readNotice } from '../../documents/notice/input.ts';
import { layOutNotice } from '../../documents/notice/notice.ts';
import { layOutSlips } from '../../documents/slips/slips.ts';
import { createReport, hasErrors, moveIssues, passOn, type Report } from '../../issues/report.ts';
import { dayFirst } from '../../issues/stringify.ts';
import type { ManifestRow } from '../manifest/manifest.ts';
import type { IssuingSettings } from '../settings/fields.ts';
import { PRESET_RULES } from '../settings/presets.ts';

/** Lays out labels by the sheet, to be cut apart; `make` draws their symbols. */
export function labelsOf(
  rows: readonly ManifestRow[],
  settings: IssuingSettings,
  report: Report,
  make: SymbolMaker,
): Scene[] {
  const title = [settings.issuer, rows[0]?.class].filter(Boolean).join(' – ');
  return layOutLabels(rows.map(labelOf), { outline: true, ...(title !== '' && { title }) }, report, make);
}

function labelOf({ payload, name, key, class: group, code, amount, payee }: ManifestRow): LabelInput {
  const lines = [name === undefined ? '' : key, group ?? '', code].filter((line) => line !== '');
  return { payload, title: name ?? key, lines, amount, accountName: payee.accountName };
}

/** Lays out a notice for one who pays, on pages of its own; one that does not fit is reported. */
export function noticeFor(
  row: ManifestRow,
  settings: IssuingSettings,
  report: Report,
  make: SymbolMaker,
): readonly Scene[] | undefined {
  const { signer, lang = 'vi' } = settings;
  const signed = signer === undefined ? {} : { signer: { role: NOTICE_WORDS[lang].signer, name: signer } };
  const input = { ...formFields(row, settings), ...signed, lang };
  return withoutIssues(report, (own) => {
    const facts = readNotice(input, own, make);
    return facts && layOutNotice(facts, { opening: [] }, own);
  });
}

/** Lays out slips, three to a sheet, in the order in which the cut stack is that of the rows. */
export function slipsOf(
  rows: readonly ManifestRow[],
  settings: IssuingSettings,
  report: Report,
  make: SymbolMaker,
): readonly Scene[] | undefined {
  const { lang = 'vi', issuer } = settings;
  const title = [issuer, rows[0]?.class].filter(Boolean).join(' – ');
  const forms = rows.map((row) => formFields(row, settings));
  const sheet = { perSheet: '3', lang, ...(title !== '' && { title }) };
  return withoutIssues(report, (own) => layOutSlips(forms, sheet, own, make));
}

/** Gives rows in the order in which {@link slipsOf} puts them on its sheets: sheet k of n holds k, k + n, k + 2n. */
export function slipOrder<T>(rows: readonly T[]): readonly T[] {
  const sheets = Math.ceil(rows.length / SLIPS_PER_SHEET);
  return Array.from({ length: sheets }, (_, at) =>
    rows.filter((_row, place) => place % sheets === at),
  ).flat();
}

const SLIPS_PER_SHEET = 3;

/** Lays out the list of a class, to tick off who got a slip. */
export function checklistOf(
  rows: readonly ManifestRow[],
  settings: IssuingSettings,
  report: Report,
): readonly Scene[] | undefined {
  const { issuer, lang = 'vi', signer } = settings;
  const [first] = rows;
  const made = safeChecklist({
    issuer: issuer ?? first?.payee.accountName ?? '',
    people: rows.map(({ name, key, code, amount }) => ({ name: name ?? key, id: key, code, amount })),
    lang,
    ...(first?.class !== undefined && { subject: first.class }),
    ...(signer !== undefined && { signer }),
  });
  if (!made.ok) passOn(made.issues, report);
  return made.ok ? made.value : undefined;
}

/** Gives pages of which nothing is wrong; else what is. */
function withoutIssues(
  report: Report,
  layOut: (own: Report) => readonly Scene[] | undefined,
): readonly Scene[] | undefined {
  const own = createReport();
  const scenes = layOut(own);
  const isWhole = !hasErrors(own);
  if (!isWhole) moveIssues(own, report);
  return isWhole ? scenes : undefined;
}

/** What stands on all that is handed out to one who pays. */
export function formFields(
  row: ManifestRow,
  { issuer, preset = 'school', contact, lang = 'vi' }: IssuingSettings,
): FormInput {
  const { payload, amount, purpose, payee, dueDate } = row;
  const words = NOTICE_WORDS[lang];
  return {
    ...{ payload, amount, purpose },
    issuer: issuer ?? payee.accountName,
    payer: payerPairs(row, PRESET_RULES[preset].payer[lang], words),
    items: row.items.map(({ title, amount: sum }) => ({ name: title, amount: sum })),
    ...(dueDate !== undefined && { due: words.due(dayFirst(dueDate)) }),
    bank: bankByBin(payee.bank)?.shortName ?? payee.bank,
    account: payee.account,
    accountName: payee.accountName,
    ...(contact !== undefined && { notes: [words.contact(contact)] }),
  };
}

function payerPairs(
  { name, class: group, key }: ManifestRow,
  payer: string,
  words: NoticeWords,
): FormInput['payer'] {
  const label = payer.charAt(0).toUpperCase() + payer.slice(1);
  return [
    { label, value: name ?? key },
    ...(group === undefined ? [] : [{ label: words.class, value: group }]),
    ...(name === undefined ? [] : [{ label: words.key, value: key }]),
  ];
}

interface NoticeWords {
  readonly class: string;
  readonly key: string;
  readonly signer: string;
  readonly due: (day: string) => string;
  readonly contact: (whom: string) => string;
}

const NOTICE_WORDS: Readonly<Record<'en' | 'vi', NoticeWords>> = {
  vi: {
    class: 'Lớp, nhóm',
    key: 'Mã số',
    signer: 'Người lập',
    due: (day) => `hết ngày ${day}`,
    contact: (whom) => `Mọi thắc mắc xin liên hệ: ${whom}.`,
  },
  en: {
    class: 'Class, group',
    key: 'Number',
    signer: 'Issued by',
    due: (day) => `the end of ${day}`,
    contact: (whom) => `Questions: ${whom}.`,
  },
};
