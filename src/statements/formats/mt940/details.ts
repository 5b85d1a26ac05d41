import { joinCutLines } from '../values.ts';

/** What field 86 says of a movement. */
export interface Details {
  readonly description: string;
  readonly counterpartyAccount?: string | undefined;
  readonly counterpartyName?: string | undefined;
}

/** Characters of a line of field 86 (`6*65x`), and of a numbered subfield. */
const LINE_WIDTH = 65;
const SUBFIELD_WIDTH = 27;
/** A business code of three digits, and the first numbered subfield, behind the sign that the bank divides them by. */
const NUMBERED = /^(?:\d{3})?([?^~<])\d\d/;
const WORD = /^\/[A-Z]{2,4}\//;
/** Words between slashes that start a subfield; the text of a payer may hold others. */
const DETAIL_WORDS = new Set(
  'ACCW ADDR BENM BIC BUSP CHGS CNTP CSID EREF EXCH IBAN ID ISDT KREF MARF NAME OCMT ORDP PREF PURP REMI RETN RTRN SVCL TRCD TRTP ULTB ULTC ULTD'.split(
    ' ',
  ),
);
/** Numbered subfields of the purpose. */
const PURPOSE = /^(?:2\d|6[0-3])$/;
const BOOKING_TEXT = '00';
const COUNTERPARTY_ACCOUNT = '31';
const COUNTERPARTY_NAME = ['32', '33'];

/**
 * Reads information to the account's owner (SWIFT User Handbook, MT 940, field 86): free text, or subfields with numbers, of
 * which 20 to 29 and 60 to 63 hold the purpose, 31 the account and 32, 33 the name of the other party (Deutsche Kreditwirtschaft,
 * DFÜ-Abkommen, annex 3, section 8.2.6), or with words between slashes, of which `/REMI/` holds the purpose.
 */
export function parseDetails(lines: readonly string[]): Details {
  const sign = NUMBERED.exec(lines[0] ?? '')?.[1];
  if (sign !== undefined) return numberedDetails(lines.join(''), sign);
  const text = joinCutLines(lines, LINE_WIDTH);
  return WORD.test(text) ? wordedDetails(text) : { description: text };
}

function numberedDetails(text: string, sign: string): Details {
  const [, ...subfields] = text.split(sign).reduce(joinUnnumbered(sign), []);
  const of = (accepts: (number: string) => boolean) =>
    joinCutLines(
      subfields.filter((each) => accepts(each.slice(0, 2))).map((each) => each.slice(2)),
      SUBFIELD_WIDTH,
    );
  const purpose = of((number) => PURPOSE.test(number));
  return {
    description: purpose === '' ? of((number) => number === BOOKING_TEXT) : purpose,
    counterpartyAccount: of((number) => number === COUNTERPARTY_ACCOUNT) || undefined,
    counterpartyName: of((number) => COUNTERPARTY_NAME.includes(number)) || undefined,
  };
}

/** A sign without a number behind it is a character of the text. */
function joinUnnumbered(sign: string) {
  return (parts: string[], part: string): string[] => {
    if (parts.length === 0 || /^\d\d/.test(part)) parts.push(part);
    else parts[parts.length - 1] += sign + part;
    return parts;
  };
}

function wordedDetails(text: string): Details {
  const values = valuesByWord(text);
  const remittance = values.get('REMI')?.replace(/^USTD\/\//, '');
  const [account, , name] = (values.get('CNTP') ?? '').split('/');
  return {
    description: remittance || text,
    counterpartyAccount: values.get('IBAN') || values.get('ACCW')?.split(',')[0] || account || undefined,
    counterpartyName: values.get('NAME') || name || undefined,
  };
}

function valuesByWord(text: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  let word = '';
  let rest: string[] = [];
  const keep = () => values.set(word, values.get(word) || rest.join('/').trim());
  for (const part of text.split('/')) {
    if (!DETAIL_WORDS.has(part)) {
      rest.push(part);
      continue;
    }
    keep();
    word = part;
    rest = [];
  }
  keep();
  return values;
}
