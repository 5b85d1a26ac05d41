import type { Issue } from '../../../issues/issue.ts';
import type { BillList, SettledRow } from '../../../issuing/list/list.ts';
import { writeVnd } from '../../../money/vnd.ts';
import type { Movement } from '../../../statements/movement.ts';
import { hasOpenEnd } from '../../../statements/open-end.ts';
import type { Statement } from '../../../statements/statement.ts';
import type { Flags } from '../../args/flags.ts';
import type { Bilingual } from '../../terminal/io.ts';

/** How many rows were left out because they are not right. */
export function leftOutRows(warnings: readonly Issue[], flags: Flags): number {
  const places = warnings.flatMap(({ code, path }) =>
    code === 'list.row'
      ? path.slice(0, path.findIndex((part) => typeof part === 'number') + 1).join(':')
      : [],
  );
  return flags.on('skip-bad') ? new Set(places).size : 0;
}

/** Says what a list of bills was understood as. */
export function billsSummary(
  { payers, total, proof, settled }: BillList,
  file: string,
  leftOut: number,
): Bilingual {
  const sum = writeVnd(total);
  const proved = proof.totalled === total && leftOut === 0;
  const none = settledWords(settled);
  return {
    en: `${file}: ${payers} bills, ${sum} in all${proved ? ', as its totals say' : ''}${none.en}${leftOut > 0 ? `; rows left out by --skip-bad, which no code asks for: ${leftOut}` : ''}`,
    vi: `${file}: ${payers} khoản thu, tổng ${sum}${proved ? ', khớp dòng tổng' : ''}${none.vi}${leftOut > 0 ? `; bỏ ${leftOut} dòng sai theo --skip-bad, chưa tính vào khoản thu` : ''}`,
  };
}

const SETTLED_WORDS: Readonly<Record<SettledRow['reason'], Bilingual>> = {
  nothing: { en: 'with nothing to pay', vi: 'không phải nộp' },
  overpaid: { en: 'paid too much', vi: 'nộp thừa' },
  paid: { en: 'paid already', vi: 'đã nộp' },
  cancelled: { en: 'cancelled', vi: 'đã hủy' },
};
/** So many who have nothing to pay are named. */
const MOST_SETTLED = 8;

/** Names who stands in the list and has nothing to pay. */
function settledWords(settled: readonly SettledRow[]): Bilingual {
  const parts = Object.entries(SETTLED_WORDS).flatMap(([reason, words]) => {
    const keys = settled.filter((row) => row.reason === reason).map(({ key }) => key);
    if (keys.length === 0) return [];
    const named = `${keys.slice(0, MOST_SETTLED).join(', ')}${keys.length > MOST_SETTLED ? ' …' : ''}`;
    return [{ en: `; ${keys.length} ${words.en} (${named})`, vi: `; ${keys.length} ${words.vi} (${named})` }];
  });
  return { en: parts.map(({ en }) => en).join(''), vi: parts.map(({ vi }) => vi).join('') };
}

const PROOF_WORDS: Readonly<Record<Statement['proof']['state'] | 'openEnds', Bilingual>> = {
  openEnds: {
    en: '; its balances follow from row to row',
    vi: '; số dư các dòng nối tiếp nhau',
  },
  balanced: { en: '; its balances or totals agree', vi: '; khớp số dư hoặc dòng tổng' },
  unproved: { en: '', vi: '' },
  broken: { en: '; its balances or totals do NOT agree', vi: '; KHÔNG khớp số dư hoặc dòng tổng' },
};

/** Sums what came in (1) or went out (-1), in whole đồng above 0. */
function sumOfMoney(movements: readonly Movement[], sign: 1 | -1): number {
  return movements.reduce((total, { amount }) => total + Math.max(0, sign * amount), 0);
}

/** Says how much several statements tell twice, so that the sums of the files make the sum of all. */
export function repeatedSummary(
  told: readonly Movement[],
  movements: readonly Movement[],
): Bilingual | undefined {
  const count = told.length - movements.length;
  if (count <= 0) return undefined;
  const [came, went] = ([1, -1] as const).map((sign) =>
    writeVnd(sumOfMoney(told, sign) - sumOfMoney(movements, sign)),
  );
  return {
    en: `told more than once, counted once: ${count} movements, in ${came}, out ${went}`,
    vi: `được báo nhiều lần, chỉ tính một lần: ${count} giao dịch, tiền vào ${came}, tiền ra ${went}`,
  };
}

/** Says what a statement was understood as. */
export function statementSummary(statement: Omit<Statement, 'notices'>, file: string): Bilingual {
  const { movements, proof } = statement;
  const sum = (sign: 1 | -1) => writeVnd(sumOfMoney(movements, sign));
  const { en, vi } = PROOF_WORDS[hasOpenEnd(statement) ? 'openEnds' : proof.state];
  const count = movements.length;
  return {
    en: `${file}: ${count} movements, in ${sum(1)}, out ${sum(-1)}${en}`,
    vi: `${file}: ${count} giao dịch, tiền vào ${sum(1)}, tiền ra ${sum(-1)}${vi}`,
  };
}
