import { looksLikeDay } from '../../../tables/cells/time.ts';
import { columnOfRole, type ListColumn } from '../columns/columns.ts';
import { cleanCell, foldWords } from '../rows/keys.ts';
import { isDueState, readState } from '../rows/states.ts';
import type { Understood } from '../understand.ts';

/** A column that says something of money and no sums. */
interface WordColumn {
  readonly column: number;
  readonly received: string;
  readonly expected: 'paidInWords' | 'unusedWords' | 'paidOrNot';
  readonly severity: 'error' | 'warning';
}

/** Ways of paying, which say nothing of whether it was done. */
const METHOD =
  /^(?:tien mat|tm|chuyen khoan|ck|the|vi|vi dien tu|cash|card|bank transfer|transfer|momo|qr|vietqr)$/;

/**
 * Finds columns of what was paid, carried or taken off that hold words, marks or days: what was paid is not known then, and refuses
 * the list; others are told.
 */
export function columnsOfWords({ table, money, sorted }: Understood): readonly WordColumn[] {
  return table.columns
    .filter(({ role }) => WORD_ROLES.has(role))
    .flatMap((each): WordColumn[] => {
      const read = money.find(({ column }) => column === each.column);
      const isOdd = (at: number) => !read || read.readings[at]?.kind === 'cross';
      const texts = sorted.payers
        .filter((_, at) => isOdd(at))
        .map(({ cells }) => foldWords(cleanCell(cells[each.column])))
        .filter((text) => text !== '');
      if (texts.length === 0 || texts.every((text) => METHOD.test(text))) return [];
      const isPaid = each.role === 'paid';
      return [
        {
          ...{ column: each.column, received: each.heading },
          ...{ expected: isPaid ? 'paidInWords' : 'unusedWords', severity: isPaid ? 'error' : 'warning' },
        },
      ];
    });
}

/** Who signs for money, or when it comes, which rows say that have paid: `Ký nộp`, `Ngày đóng`. */
const PAID_MARKS =
  /^(?:(?:ph|phhs|phu huynh|cha me|nguoi|hs|hoc sinh|kh|khach(?: hang)?) )*(?:ngay|(?:da )?ky(?: ten)?|xac nhan)(?: (?:da|va|khi))* (?:nop|dong|tra|thanh toan)(?: (?:tien|phi|hoc phi))?$/;
const SIGNED = /\b(?:ky|xac nhan)\b/;
const PAID_WORDS = /^(?:da )?(?:nop|dong|thu)\b/;

/**
 * Finds columns that mark rows, without a sum, in a way that says more likely than not that these have paid; of a day on every row
 * nobody knows that.
 */
export function columnsOfMarks({ table, sorted: { payers } }: Understood): readonly WordColumn[] {
  return table.columns
    .filter(({ role }) => role === 'unknown' || role === 'payout')
    .filter(({ column, own }) => {
      const cells = payers.map((payer) => payer.cells[column]).filter((cell) => cleanCell(cell) !== '');
      const heading = foldWords(own);
      if (PAID_MARKS.test(heading))
        return cells.length > 0 && !(cells.length === payers.length && cells.every(looksLikeDay));
      return SIGNED.test(heading) && cells.some((cell) => PAID_WORDS.test(foldWords(cleanCell(cell))));
    })
    .map(({ column, heading }) => ({ column, received: heading, expected: 'paidOrNot', severity: 'error' }));
}

const WORD_ROLES: ReadonlySet<ListColumn['role']> = new Set(['paid', 'carried', 'reduction']);

/** States that a sentence names. */
const MOST_STATES = 6;

/** Lists the states of which nothing is known, each with its count, the commonest first. */
export function unknownStates({ table, sorted }: Pick<Understood, 'table' | 'sorted'>): readonly string[] {
  const state = columnOfRole(table, 'state');
  const counts = new Map<string, number>();
  for (const { cells } of state ? sorted.payers : []) {
    const text = cleanCell(cells[state?.column ?? -1]);
    const isKnown = readState(text) !== undefined || isDueState(text);
    if (text !== '' && !isKnown) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  return ranked.slice(0, MOST_STATES).map(([text, count]) => `${text} (${count})`);
}
