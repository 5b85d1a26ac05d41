import type { Report } from '../../../issues/report.ts';
import type { Worksheet } from '../../sheet.ts';
import type { SomeLimits } from '../limits.ts';
import { ENCODINGS, type Encoding, encodingOfBytes } from '../text/encoding.ts';
import { createPage, finishPage, isCutShort, takeToken } from './sheet.ts';
import { readTokens } from './tokens.ts';

/** What a page holds, and how it is written. */
export interface Page {
  readonly encoding: Encoding;
  readonly sheets: readonly Worksheet[];
}

/**
 * Reads a page of HTML, as banks send it under the name .xls, into one sheet, as spreadsheets do: its tables one below the
 * other, and each line of text around them as a row. The text of a cell is what a browser shows; no number and no day is made of it.
 */
export function readHtml(
  bytes: Uint8Array,
  { encoding: given, ...limits }: SomeLimits & { readonly encoding?: Encoding },
  report: Report,
): Page | undefined {
  const encoding = given ?? encodingOfPage(bytes);
  const html = new TextDecoder(encoding).decode(bytes);
  const page = createPage(limits, report);
  for (const token of readTokens(encoding === 'windows-1258' ? html.normalize() : html))
    if (!takeToken(page, token)) return undefined;
  const isCut = isCutShort(page);
  const sheet = finishPage(page);
  if (!sheet) return undefined;
  if (isCut) return report('table.damaged', { received: 'damagedFile' });
  return sheet.rows.length > 0
    ? { encoding, sheets: [sheet] }
    : report('table.damaged', { received: 'noTable' });
}

/** What the bytes show comes before what the page says of itself, since pages are saved again by other programs. */
function encodingOfPage(bytes: Uint8Array): Encoding {
  const shown = encodingOfBytes(bytes);
  if (!shown.startsWith('windows')) return shown;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  return labelled(/charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]) ?? shown;
}

function labelled(label: string | undefined): Encoding | undefined {
  try {
    const name = label && new TextDecoder(label).encoding;
    return ENCODINGS.find((each) => each === name && each.startsWith('windows'));
  } catch {
    return undefined;
  }
}
