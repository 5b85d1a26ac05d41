import { SCIENTIFIC, WITH_COMMAS, WITH_DECIMALS } from '../../text/spreadsheet.ts';

/** The longest account, in characters (NAPAS QR Switching Part IV v1.5.2 §5.2.3, Table 8, object 38.01.01). */
export const MAX_ACCOUNT_LENGTH = 19;

/** The characters of accounts, virtual accounts, aliases and cards, as a class of a pattern. */
const ACCOUNT_CLASS = '[A-Za-z0-9]';
/** Those of the identifier of a merchant or cash machine, which its acquirer defines: `0100101114-019` (§5.2.3). */
const MERCHANT_ID_CLASS = '[!-~]';

/** A number of which a spreadsheet kept some digits: `1.1E+13`. */
const LOST_DIGITS = "'?[0-9](?:[.,][0-9]+)?[Ee]\\+[0-9]+";

/** The shape as a pattern, for the JSON Schema. */
export const ACCOUNT_PATTERN: string = /* @__PURE__ */ accountPattern(ACCOUNT_CLASS);

/** Identifiers of merchants and cash machines: printable, without blanks, and no number that has lost digits. */
export const MERCHANT_ID_PATTERN: string = /* @__PURE__ */ accountPattern(MERCHANT_ID_CLASS, LOST_DIGITS);

function accountPattern(characters: string, forbidden?: string): string {
  return `^${forbidden ? `(?!${forbidden}$)` : ''}${characters}{1,${MAX_ACCOUNT_LENGTH}}$`;
}

/** What tells a payee: the characters that may be in it, and how a text looks that a spreadsheet has changed. */
export interface AccountKind {
  readonly character: RegExp;
  readonly spreadsheet: RegExp;
}

/**
 * An account, virtual account, alias or card. A spreadsheet makes of it `1.1E+13`, `11001234567.0`, `11,001,234,567`, and
 * its marks of text, `'0011`, `="0011"`.
 */
export const ACCOUNT: AccountKind = {
  character: /* @__PURE__ */ new RegExp(ACCOUNT_CLASS),
  spreadsheet: /* @__PURE__ */ new RegExp(
    `^(?:['’]?${SCIENTIFIC}|${WITH_DECIMALS}|${WITH_COMMAS}|(?:['’‘\`]|=?["“”]).*)$`,
    'is',
  ),
};

/** The identifier of a merchant or cash machine; points, commas and marks may be its own. */
export const MERCHANT_ID: AccountKind = {
  character: /* @__PURE__ */ new RegExp(MERCHANT_ID_CLASS),
  spreadsheet: /* @__PURE__ */ new RegExp(`^${LOST_DIGITS}$`),
};

const ASCII = 128;
const IN_ACCOUNTS = /* @__PURE__ */ Uint8Array.from({ length: ASCII }, (_, code) =>
  Number(ACCOUNT.character.test(String.fromCharCode(code))),
);

/**
 * Checks whether a text has the one shape of accounts, virtual accounts, aliases and cards: 1 to 19 letters and digits of
 * ASCII. A loop, as every code that is read or written passes here.
 */
export function hasAccountShape(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (!IN_ACCOUNTS[text.charCodeAt(i)]) return false;
  return text.length > 0 && text.length <= MAX_ACCOUNT_LENGTH;
}
