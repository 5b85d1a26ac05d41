import { readPrintedText } from '../../documents/input/text.ts';
import { createReport, type Report } from '../../issues/report.ts';
import type { IssueRow } from '../codes/issuer.ts';
import type { IssuingSettings } from '../settings/fields.ts';
import { PRESET_RULES } from '../settings/presets.ts';

/** Checks whether the papers of settings print what a list says: pictures alone do not. */
export function printsWords({ papers, preset }: IssuingSettings): boolean {
  return (papers ?? PRESET_RULES[preset ?? 'school'].papers).some((paper) => paper !== 'pictures');
}

/** Names what of a text the typeface of papers has no letter for, if anything. */
export function unprintableLetters(text: string): string | undefined {
  const own = createReport();
  readPrintedText(text, own);
  return own.issues[0]?.received;
}

/** Checks that papers can print what they say of everyone. Reports `render.glyph` at a setting. */
export function checkSettingsPrintable(settings: IssuingSettings, report: Report): boolean {
  if (!printsWords(settings)) return true;
  const { issuer, signer, contact, payee } = settings;
  return areAllPrintable({ issuer, signer, contact, accountName: payee?.accountName }, report);
}

/** Checks that papers can print what they say of a row, wherever in the list it stands. Reports `render.glyph`. */
export function checkRowPrintable(row: IssueRow, settings: IssuingSettings, report: Report): boolean {
  if (!printsWords(settings)) return true;
  const { key, name, class: group, items = [] } = row;
  return areAllPrintable(
    { key, name, class: group, item: items.map(({ title }) => title).join(' ') },
    report,
  );
}

function areAllPrintable(texts: Readonly<Record<string, string | undefined>>, report: Report): boolean {
  for (const [field, text = ''] of Object.entries(texts)) {
    const received = unprintableLetters(text);
    if (received === undefined) continue;
    report('render.glyph', { path: [field], received });
    return false;
  }
  return true;
}
