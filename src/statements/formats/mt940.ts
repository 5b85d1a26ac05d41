import type { Report } from '../../issues/report.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import { joinParts } from './join-parts.ts';
import { parseDetails } from './mt940/details.ts';
import { type Balance, parseAccount, readBalance, readLine, type StatementLine } from './mt940/fields.ts';
import { joinPages, type Mt940Page } from './mt940/pages.ts';
import { type Mt940Field, type Mt940Message, splitMt940 } from './mt940/split.ts';
import type { RawMovement, RawStatement } from './raw.ts';

const OPENING = ['60F', '60M'];
const CLOSING = ['62F', '62M'];
const BALANCES = /^6[0245]/;

/**
 * Reads a file of customer statements (SWIFT User Handbook, Category 9, MT 940), with or without the blocks `{1:` to `{5:`
 * around each message: one or several messages, pages (`:60M:`, `:62M:`) and accounts, in any order. What is expected but not
 * booked (`EC`, `ED`) is left out with a notice, and so is a page that lacks. A message without one of its balances is cut off
 * and refused, as is one in another currency than đồng, a fraction of a đồng, and MT 942, which has no balances.
 */
export function readMt940(text: string, report: Report): RawStatement | undefined {
  const before = report.tally.errors;
  const { messages, bank } = splitMt940(text);
  if (messages.length === 0) report('statement.format', { expected: 'mt940File', received: 'otherText' });
  const pages = messages.flatMap((message) => readPage(message, report) ?? []);
  return report.tally.errors > before ? undefined : joinParts(joinPages(pages, report), bank);
}

function readPage(message: Mt940Message, report: Report): Mt940Page | undefined {
  const { fields, row } = message;
  const firstOf = (tags: readonly string[]) => fields.find(({ tag }) => tags.includes(tag));
  if (firstOf(['34F']))
    return report.at(row - 1)('statement.format', { expected: 'mt940File', received: 'mt942' });
  const [opening, closing] = [firstOf(OPENING), firstOf(CLOSING)];
  if (!opening || !closing) return reportCut(message, opening ? '62F' : '60F', report);
  const [first, last] = [readBalance(opening, report), readBalance(closing, report)];
  const movements = readMovements(fields, report);
  const [number, page] = (firstOf(['28C', '28'])?.lines[0] ?? '').split('/');
  return (
    first &&
    last && {
      ...pageOf(first, last, parseAccount(firstOf(['25', '25P']))),
      movements,
      row,
      number: Number(number) || 0,
      page: Number(page) || 0,
    }
  );
}

function pageOf(first: Balance, last: Balance, account: string | undefined) {
  return {
    ...omitUndefined({ account }),
    period: { from: first.day, to: last.day },
    opening: first.sum,
    closing: last.sum,
    isContinued: first.isIntermediate,
    continues: last.isIntermediate,
  };
}

function reportCut({ row }: Mt940Message, tag: string, report: Report): undefined {
  return report.at(row - 1)('statement.format', {
    path: [`:${tag}:`],
    expected: 'mt940Balance',
    received: 'missing',
  });
}

/** Takes each `:61:` with the `:86:` that follow it; one behind `:62F:` speaks of the whole statement. */
function readMovements(fields: readonly Mt940Field[], report: Report): RawMovement[] {
  const found: { line: StatementLine; row: number; details: string[][] }[] = [];
  let details: string[][] | undefined;
  for (const field of fields) {
    if (field.tag === '86') details?.push(field.lines);
    if (BALANCES.test(field.tag)) details = undefined;
    const line = field.tag === '61' ? readLine(field, report) : undefined;
    if (!line) continue;
    details = [];
    found.push({ line, row: field.row, details });
  }
  return found.map(({ line, row, details }) => movementOfLine(line, details, row));
}

function movementOfLine(
  { supplement, ...line }: StatementLine,
  details: readonly string[][],
  row: number,
): RawMovement {
  const read = details.map(parseDetails);
  const description = read
    .map((each) => each.description)
    .join(' ')
    .trim();
  const { counterpartyAccount, counterpartyName } = Object.assign({}, ...read.map(omitUndefined));
  return {
    ...line,
    description: description === '' ? supplement : description,
    ...omitUndefined({ counterpartyAccount, counterpartyName }),
    row,
  };
}
