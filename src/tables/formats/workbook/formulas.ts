/** What a marked cell holds; a character of the private area, which no person types. */
export const UNKNOWN_FORMULA = '\ue000formula';

const FORMULA = /<(?:\w+:)?f[\s>/]/;

/**
 * Marks the formulas of a sheet (ECMA-376, part 1, section 18.3.1.4) that were never computed, as programs other than Excel
 * write them: their cells have no value, which readers take for nought or for a blank.
 */
export function markUnknownFormulas(sheet: Uint8Array): Uint8Array {
  const xml = new TextDecoder('utf-8').decode(sheet);
  if (!FORMULA.test(xml)) return sheet;
  const cells = xml.split(/(?=<(?:\w+:)?c[\s>])/);
  const marked = cells.map((cell) => (FORMULA.test(cell) ? markCell(cell) : cell));
  return new TextEncoder().encode(marked.join(''));
}

function markCell(cell: string): string {
  if (/<(?:\w+:)?v(?:\s[^<>]*)?>[^<]/.test(cell)) return cell;
  const [, prefix = '', start = ''] = /^<((?:\w+:)?)c\b([^<>]*)>/.exec(cell) ?? [];
  const end = cell.indexOf(`</${prefix}c>`);
  if (end < 0) return cell;
  const kept = start.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return `<${prefix}c${kept} t="str"><${prefix}v>${UNKNOWN_FORMULA}</${prefix}v>${cell.slice(end)}`;
}
