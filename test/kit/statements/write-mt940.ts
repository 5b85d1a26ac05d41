import fc from 'fast-check';
import { chunk, closingOf, dayAfter, type KnownMovement, type KnownStatement } from './written.ts';

/** How a bank may lay out MT940. */
export interface Mt940Style {
  readonly newline: string;
  readonly hasBlocks: boolean;
  readonly decimals: string;
  readonly details: 'free' | 'numbered' | 'worded' | 'supplement';
  /** Movements a page; each page is a message with `:60M:` and `:62M:`. */
  readonly page: number;
  readonly ending: string;
  readonly account: (account: string) => string;
}

export const mt940Style: fc.Arbitrary<Mt940Style> = fc.record({
  newline: fc.constantFrom('\r\n', '\n'),
  hasBlocks: fc.boolean(),
  decimals: fc.constantFrom(',', ',00', ',0', '.00', ''),
  details: fc.constantFrom('free', 'numbered', 'worded', 'supplement'),
  page: fc.constantFrom(2, 3, 100),
  ending: fc.constantFrom('-', ''),
  account: fc.constantFrom(
    (account: string) => account,
    (account: string) => `BFTVVNVX/${account}`,
    (account: string) => `${account} VND`,
    (account: string) => `/${account}`,
  ),
});

const short = (day: string) => day.slice(2).replaceAll('-', '');

/** Writes a statement as a bank does (SWIFT User Handbook, MT 940). */
export function writeMt940(known: KnownStatement, style: Mt940Style): string {
  const pages = chunk(known.movements, style.page);
  let balance = known.opening;
  const messages = pages.map((movements, i) => {
    const opening = balance;
    balance = closingOf({ ...known, opening, movements });
    return writePage({ ...known, opening, movements }, style, i, pages.length);
  });
  return messages.join('');
}

function writePage(page: KnownStatement, style: Mt940Style, index: number, count: number): string {
  const { newline, hasBlocks, decimals } = style;
  const balance = (sum: number, day: string) =>
    `${sum < 0 ? 'D' : 'C'}${short(day)}VND${Math.abs(sum)}${decimals}`;
  const fields = [
    `:20:STMT${index}`,
    `:25:${style.account(page.account)}`,
    `:28C:00245/${String(index + 1).padStart(3, '0')}`,
    `:60${index === 0 ? 'F' : 'M'}:${balance(page.opening, page.first)}`,
    ...page.movements.flatMap((movement) => writeLine(movement, page.first, style)),
    `:62${index === count - 1 ? 'F' : 'M'}:${balance(closingOf(page), dayAfter(page.first, 9))}`,
    `:64:${balance(closingOf(page), dayAfter(page.first, 9))}`,
    ':86:Balance subject to clearing',
  ].join(newline);
  if (!hasBlocks) return `${fields}${newline}${style.ending}${newline}`;
  const head = '{1:F01ACMEVNVXAXXX0000000000}{2:O9401200260930BFTVVNVXAXXX00000000002609301200N}{4:';
  return `${head}${newline}${fields}${newline}-}{5:{CHK:123456789ABC}}${newline}`;
}

function writeLine(
  movement: KnownMovement,
  first: string,
  { details, decimals, newline }: Mt940Style,
): string[] {
  const { amount, day, value, reference, text, isReversal } = movement;
  const [booked, valued] = [dayAfter(first, day), dayAfter(first, day + value)];
  const mark = isReversal ? (amount > 0 ? 'RD' : 'RC') : amount > 0 ? 'C' : 'D';
  const line = `:61:${short(valued)}${short(booked).slice(2)}${mark}${Math.abs(amount)}${decimals}NTRFNONREF//${reference}`;
  if (details === 'supplement') return [line, text];
  return [line, `:86:${writeDetails(text, details, newline)}`];
}

function writeDetails(text: string, details: Mt940Style['details'], newline: string): string {
  if (details === 'numbered') {
    const purpose = chunk([...text], 27).map((part, i) => `?${20 + i}${part.join('')}`);
    return lines(
      `166?00CREDIT?109075${purpose.slice(0, 10).join('')}?30BFTVVNVX?310123456789?32TRAN THI?33 B`,
      newline,
    );
  }
  return lines(details === 'worded' ? `/EREF/NOTPROVIDED/ORDP//NAME/TRAN THI B/REMI/${text}` : text, newline);
}

/** Cuts a text into lines of 65 characters, wherever that falls. */
function lines(text: string, newline: string): string {
  return chunk([...text], 65)
    .map((line) => line.join(''))
    .join(newline);
}
