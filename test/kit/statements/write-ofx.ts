import fc from 'fast-check';
import { closingOf, dayAfter, type KnownMovement, type KnownStatement } from './written.ts';

/** How a bank may lay out OFX. */
export interface OfxStyle {
  readonly isXml: boolean;
  /** SGML with its values closed too. */
  readonly closes: boolean;
  readonly newline: string;
  readonly decimals: string;
  readonly time: (day: string) => string;
  readonly hasEmpty: boolean;
  readonly isName: boolean;
}

const bare = (day: string) => day.replaceAll('-', '');
const before = (day: string) => bare(dayAfter(day, -1));

export const ofxStyle: fc.Arbitrary<OfxStyle> = fc.record({
  isXml: fc.boolean(),
  closes: fc.boolean(),
  newline: fc.constantFrom('\r\n', '\n', ''),
  decimals: fc.constantFrom('', '.00', ',00', '.'),
  time: fc.constantFrom<((day: string) => string)[]>(
    bare,
    (day) => `${bare(day)}000000`,
    (day) => `${bare(day)}000000.000[+7:ICT]`,
    (day) => `${before(day)}170000[0:GMT]`,
    (day) => `${before(day)}120000.000[-5:EST]`,
    (day) => `${before(day)}223000[5.5:IST]`,
  ),
  hasEmpty: fc.boolean(),
  isName: fc.boolean(),
});

const SGML_HEAD =
  'OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:UTF-8\nCHARSET:NONE\nCOMPRESSION:NONE\nOLDFILEUID:NONE\nNEWFILEUID:NONE\n\n';
const XML_HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<?OFX OFXHEADER="200" VERSION="220" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>\n';

/** Writes a statement as a bank does (Open Financial Exchange, section 11.4.2). */
export function writeOfx(known: KnownStatement, style: OfxStyle): string {
  const { isXml, closes, newline } = style;
  const value = (name: string, text: string) =>
    `<${name}>${text}${isXml || closes ? `</${name}>` : ''}${newline}`;
  const group = (name: string, content: string) => `<${name}>${newline}${content}</${name}>${newline}`;
  const last = dayAfter(known.first, 9);
  const list =
    value('DTSTART', bare(known.first)) +
    value('DTEND', bare(last)) +
    known.movements.map((each, i) => group('STMTTRN', transaction(each, i, known, style, value))).join('');
  const answer =
    value('CURDEF', 'VND') +
    group(
      'BANKACCTFROM',
      value('BANKID', '970436') + value('ACCTID', known.account) + value('ACCTTYPE', 'CHECKING'),
    ) +
    group('BANKTRANLIST', list) +
    group('LEDGERBAL', value('BALAMT', `${closingOf(known)}${style.decimals}`) + value('DTASOF', bare(last)));
  const sign = group(
    'SIGNONMSGSRSV1',
    group('SONRS', value('DTSERVER', '20261001') + group('FI', value('ORG', 'NGAN HANG A'))),
  );
  return (
    (isXml ? XML_HEAD : SGML_HEAD) +
    group(
      'OFX',
      sign + group('BANKMSGSRSV1', group('STMTTRNRS', value('TRNUID', '0') + group('STMTRS', answer))),
    )
  );
}

function transaction(
  { amount, day, reference, text }: KnownMovement,
  index: number,
  { first }: KnownStatement,
  { time, decimals, hasEmpty, isName }: OfxStyle,
  value: (name: string, text: string) => string,
): string {
  const words = text.replaceAll('T.T', 'T&amp;T');
  return (
    value('TRNTYPE', amount > 0 ? 'CREDIT' : 'DEBIT') +
    value('DTPOSTED', time(dayAfter(first, day))) +
    (hasEmpty ? value('CHECKNUM', '') : '') +
    value('TRNAMT', `${amount}${decimals}`) +
    value('FITID', `${reference}${index}`) +
    value('REFNUM', reference) +
    (isName ? value('NAME', words) : value('NAME', 'TRAN THI B') + value('MEMO', words))
  );
}
