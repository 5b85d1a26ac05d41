/** How a number looks of which a spreadsheet kept some digits, as the source of a pattern: `1.1E+13`. */
export const SCIENTIFIC = '[0-9](?:[.,][0-9]+[Ee]\\+?|[Ee]\\+)[0-9]+';

/** A number of which a spreadsheet kept some digits. */
export const DIGITS_LOST: RegExp = /* @__PURE__ */ wholly(SCIENTIFIC);

/** Digits that became a number with decimals, `11001234567.0`, and with commas between thousands, `11,001,234,567`. */
export const WITH_DECIMALS = '[1-9][0-9]*[.,]00?';
export const WITH_COMMAS = '[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.00?)?';

export const ZERO_DECIMALS: RegExp = /* @__PURE__ */ wholly(WITH_DECIMALS);

export const THOUSANDS: RegExp = /* @__PURE__ */ wholly(WITH_COMMAS);

/** A pattern of a whole text; made by a call, which a bundler drops where nobody asks for it. */
function wholly(source: string): RegExp {
  return new RegExp(`^${source}$`);
}

/** What a spreadsheet shows for a formula that failed, or a column that is too narrow. */
export const ERROR_TEXT = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|#+)$/i;

/** Takes off the marks by which a spreadsheet keeps digits as text: `'000123`, `="000123"`, `"000123"`. */
export function withoutTextMark(text: string): string {
  if (/^\w/.test(text)) return text.trim();
  const quoted = /^=?["“”](.*)["“”]$/s.exec(text)?.[1];
  return (quoted ?? text.replace(/^['’‘`]/, '')).trim();
}
