import fc from 'fast-check';
import { chunk, closingOf, dayAfter, type KnownMovement, type KnownStatement } from './written.ts';

/** How a bank may lay out camt.053. */
export interface CamtStyle {
  readonly version: '02' | '04' | '08' | '11';
  readonly prefix: string;
  readonly newline: string;
  readonly isDateTime: boolean;
  readonly isCdata: boolean;
  readonly decimals: string;
  readonly details: 'Ustrd' | 'AddtlTxInf' | 'AddtlNtryInf';
  readonly hasEnvelope: boolean;
  readonly page: number;
}

export const camtStyle: fc.Arbitrary<CamtStyle> = fc.record({
  version: fc.constantFrom('02', '04', '08', '11'),
  prefix: fc.constantFrom('', 'ns2:'),
  newline: fc.constantFrom('', '\n', '\r\n  '),
  isDateTime: fc.boolean(),
  isCdata: fc.boolean(),
  decimals: fc.constantFrom('', '.00', '.0'),
  details: fc.constantFrom('Ustrd', 'AddtlTxInf', 'AddtlNtryInf'),
  hasEnvelope: fc.boolean(),
  page: fc.constantFrom(3, 100),
});

/** Writes a statement as a bank does (ISO 20022, camt.053). */
export function writeCamt(known: KnownStatement, style: CamtStyle): string {
  const element = elementWriter(style);
  const pages = chunk(known.movements, style.page);
  let balance = known.opening;
  const statements = pages.map((movements, i) => {
    const opening = balance;
    balance = closingOf({ ...known, opening, movements });
    return writeStmt({ ...known, opening, movements }, style, i, pages.length);
  });
  const name = style.prefix === '' ? 'xmlns' : 'xmlns:ns2';
  const document = element(
    'Document',
    element('BkToCstmrStmt', element('GrpHdr', element('MsgId', 'M1')) + statements.join('')),
    ` ${name}="urn:iso:std:iso:20022:tech:xsd:camt.053.001.${style.version}"`,
  );
  const head = `<?xml version="1.0" encoding="UTF-8"?>${style.newline}<!-- one > two -->${style.newline}`;
  return head + (style.hasEnvelope ? `<Msg xmlns="urn:x"><AppHdr>x</AppHdr>${document}</Msg>` : document);
}

function elementWriter({ prefix, newline }: CamtStyle) {
  return (name: string, content: string, attributes = '') =>
    `<${prefix}${name}${attributes}>${content}</${prefix}${name}>${newline}`;
}

function writeStmt(page: KnownStatement, style: CamtStyle, index: number, count: number): string {
  const element = elementWriter(style);
  const balance = (type: string, sum: number, day: string) =>
    element(
      'Bal',
      element('Tp', element('CdOrPrtry', element('Cd', type))) +
        money(Math.abs(sum), style) +
        element('CdtDbtInd', sum < 0 ? 'DBIT' : 'CRDT') +
        element('Dt', element('Dt', day)),
    );
  const last = dayAfter(page.first, 9);
  return element(
    'Stmt',
    element('Id', `S${index}`) +
      element(
        'FrToDt',
        element('FrDtTm', `${page.first}T00:00:00`) + element('ToDtTm', `${last}T23:59:59+07:00`),
      ) +
      element('Acct', element('Id', element('Othr', element('Id', page.account))) + element('Ccy', 'VND')) +
      balance(index === 0 ? 'OPBD' : 'ITBD', page.opening, page.first) +
      balance(index === count - 1 ? 'CLBD' : 'ITBD', closingOf(page), last) +
      balance('CLAV', closingOf(page) - 1, last) +
      page.movements.map((movement) => writeNtry(movement, page.first, style)).join(''),
  );
}

function writeNtry(movement: KnownMovement, first: string, style: CamtStyle): string {
  const element = elementWriter(style);
  const { amount, day, value, reference, text, isReversal } = movement;
  const booked = dayAfter(first, day);
  const time = style.isDateTime ? element('DtTm', `${booked}T00:00:00.000+07:00`) : element('Dt', booked);
  const words = style.isCdata ? `<![CDATA[${text}]]>` : text;
  const remittance =
    style.details === 'Ustrd'
      ? element(
          'RmtInf',
          chunk([...text], 140)
            .map((part) => element('Ustrd', part.join('')))
            .join(''),
        )
      : '';
  const details =
    element('Refs', element('EndToEndId', 'NOTPROVIDED')) +
    remittance +
    (style.details === 'AddtlTxInf' ? element('AddtlTxInf', words) : '');
  return element(
    'Ntry',
    money(Math.abs(amount), style) +
      element('CdtDbtInd', amount > 0 ? 'CRDT' : 'DBIT') +
      (isReversal ? element('RvslInd', 'true') : '') +
      element('Sts', style.version >= '08' ? element('Cd', 'BOOK') : 'BOOK') +
      element('BookgDt', time) +
      element('ValDt', element('Dt', dayAfter(first, day + value))) +
      element('AcctSvcrRef', reference) +
      element('NtryDtls', element('TxDtls', details)) +
      (style.details === 'AddtlNtryInf' ? element('AddtlNtryInf', words) : ''),
  );
}

function money(sum: number, style: CamtStyle): string {
  return elementWriter(style)('Amt', `${sum}${style.decimals}`, ' Ccy="VND"');
}
