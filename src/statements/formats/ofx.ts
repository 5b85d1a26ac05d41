import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { joinParts } from './join-parts.ts';
import { elementAt, elementsIn, findElements, type MarkupElement, textAt } from './markup/elements.ts';
import { parseSgml } from './markup/sgml.ts';
import { readOfxMovement } from './ofx/movement.ts';
import { parseOfxSum, parseOfxTime } from './ofx/values.ts';
import type { RawMovement, RawPart, RawStatement } from './raw.ts';

/** Responses with movements: of a bank account, of a card. */
const RESPONSES = ['STMTRS', 'CCSTMTRS'];

/**
 * Reads the movements that a bank's answer holds (Open Financial Exchange 1.0.2 to 2.3, section 11.4.2), of one or several
 * accounts. OFX has no opening balance; `LEDGERBAL` is the closing one if it is of the last day of the list.
 */
export function readOfx(text: string, report: Report): RawStatement | undefined {
  const before = report.tally.errors;
  const root = parseSgml(text.replace(/^\uFEFF/, ''), report);
  const responses = root ? findElements(root, RESPONSES) : [];
  if (root && responses.length === 0)
    report('statement.format', {
      expected: 'ofxFile',
      received: elementAt(root, 'OFX') ? 'ofxNoStatement' : 'otherText',
    });
  const parts = responses.flatMap((response) => readResponse(response, report) ?? []);
  if (report.tally.errors > before) return undefined;
  const bank = root && findElements(root, ['FI'])[0];
  return joinParts(parts, textAt(bank, 'ORG'));
}

function readResponse(response: MarkupElement, report: Report): RawPart | undefined {
  const currency = textAt(response, 'CURDEF');
  const at = report.at(response.row - 1, 'CURDEF');
  if (currency === undefined)
    return at('statement.format', { expected: 'currencyCode', received: 'missing' });
  if (currency !== 'VND') return at('statement.currency', { received: currency, limit: 'VND' });
  const list = elementAt(response, 'BANKTRANLIST');
  const period = periodOfList(list);
  const account = textAt(response, 'BANKACCTFROM', 'ACCTID') ?? textAt(response, 'CCACCTFROM', 'ACCTID');
  const closing = closingOf(elementAt(response, 'LEDGERBAL'), period?.to, report);
  return {
    ...omitUndefined({ account, period, closing }),
    movements: readOfxList(list, report),
    row: response.row,
  };
}

function periodOfList(list: MarkupElement | undefined): RawPart['period'] | undefined {
  const [from, to] = ['DTSTART', 'DTEND'].map((name) => parseOfxTime(textAt(list, name))?.slice(0, 10));
  return from !== undefined && to !== undefined ? { from, to } : undefined;
}

/** The balance of another day than the last of the list is that of movements that do not stand in it. */
function closingOf(
  balance: MarkupElement | undefined,
  lastDay: string | undefined,
  report: Report,
): number | undefined {
  const [text, day] = [textAt(balance, 'BALAMT'), parseOfxTime(textAt(balance, 'DTASOF'))?.slice(0, 10)];
  if (!balance || text === undefined || day === undefined || day !== lastDay) return undefined;
  const at = report.at(balance.row - 1, 'BALAMT');
  return parseOfxSum(text) ?? at('transaction.amount', { expected: 'wholeVnd', received: stringify(text) });
}

function readOfxList(list: MarkupElement | undefined, report: Report): RawMovement[] {
  const read = elementsIn(list, 'STMTTRN').flatMap((each) => readOfxMovement(each, report) ?? []);
  const corrected = new Set(read.flatMap(({ corrects }) => corrects ?? []));
  const ids = new Set(read.map(({ id }) => id));
  for (const { corrects, movement } of read)
    if (corrects !== undefined && !ids.has(corrects))
      report.at(movement.row - 1)('statement.format', {
        path: ['CORRECTFITID'],
        expected: 'ofxCorrected',
        received: stringify(corrects),
      });
  return read.flatMap(({ id, isDeletion, movement }) => (isDeletion || corrected.has(id) ? [] : [movement]));
}
