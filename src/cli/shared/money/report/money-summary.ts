import type { Language } from '../../../../issues/format.ts';
import { formatThousands } from '../../../../issues/stringify.ts';
import { writeVnd } from '../../../../money/vnd.ts';
import { type MovementAllocation, sum } from '../../../../reconcile/settlement/allocate/allocation.ts';
import { REPORT_LABELS } from '../../../../reconcile/settlement/report/labels.ts';
import {
  type CountedSum,
  type Share,
  sharesOf,
  waitingOf,
} from '../../../../reconcile/settlement/report/overview/shares.ts';
import { isOpen } from '../../../../reconcile/settlement/report/sorts.ts';
import { REPORT_WORDS } from '../../../../reconcile/settlement/report/words/words.ts';
import type { Settlement } from '../../../../reconcile/settlement/settle.ts';
import type { Bilingual } from '../../../terminal/io.ts';

type Shares = Readonly<Record<Share, CountedSum>>;

/** Says what became of the money: the parts of what came in, then what may be counted already, what must go back, and where to look. */
export function moneySummary(settlement: Settlement): readonly Bilingual[] {
  const shares = sharesOf(settlement);
  const back = settlement.movements.filter((movement) => movement.amount <= 0 && isOpen(movement));
  return [
    saidInBoth((lang) => partsWords(shares, lang)),
    ...(back.length > 0 ? [saidInBoth((lang) => outgoingWords(back, lang))] : []),
    ...duplicateSummary(settlement, true),
    ...(shares.overpaid.count > 0 ? [saidInBoth((lang) => overpaidWords(shares.overpaid, lang))] : []),
  ];
}

/** Says how many movements may be counted already, and their sum; `isInFile` where a file of a report has them under headings. */
export function duplicateSummary(settlement: Settlement, isInFile: boolean): readonly Bilingual[] {
  const { possibleDuplicates } = sharesOf(settlement);
  if (possibleDuplicates.count === 0) return [];
  return [saidInBoth((lang) => duplicateWords(possibleDuplicates, lang, isInFile))];
}

function saidInBoth(say: (lang: Language) => string): Bilingual {
  return { en: say('en'), vi: say('vi') };
}

/** The sums of the parts make the first, and so do their counts. */
function partsWords(shares: Shares, lang: Language): string {
  const told = ({ count, amount }: CountedSum) => `${writeVnd(amount)} (${formatThousands(count)})`;
  const { toReturn, setAside, sentBack } = shares;
  const apart = [
    ...(toReturn.count > 0 ? [`${APART[lang].toReturn} ${told(toReturn)}`] : []),
    ...(setAside.count > 0 ? [`${APART[lang].setAside} ${told(setAside)}`] : []),
    ...(sentBack.count > 0 ? [`${APART[lang].sentBack} ${told(sentBack)}`] : []),
  ];
  const { received, allocated } = shares;
  const { counted } = REPORT_LABELS[lang];
  const came = `${writeVnd(received.amount)} (${counted.movements(received.count)})`;
  const waiting = told(waitingOf(shares));
  return lang === 'en'
    ? [`received ${came}: allocated ${told(allocated)}`, `to look at ${waiting}`, ...apart].join(', ')
    : [`tiền vào ${came}: đã ghi nhận ${told(allocated)}`, `cần kiểm tra ${waiting}`, ...apart].join('; ');
}

const APART = {
  en: {
    toReturn: 'to be paid back, as decided,',
    setAside: 'for no bill, as decided,',
    sentBack: 'went back, for no bill,',
  },
  vi: {
    toReturn: 'phải trả lại, theo quyết định,',
    setAside: 'không thuộc khoản thu nào, theo quyết định,',
    sentBack: 'đã hoàn trả, không tính cho khoản thu nào,',
  },
} as const;

function outgoingWords(back: readonly MovementAllocation[], lang: Language): string {
  const { counted } = REPORT_LABELS[lang];
  const told = `${counted.movements(back.length)}, ${writeVnd(sum(back))}`;
  const { open } = REPORT_WORDS[lang].sheets;
  return lang === 'en'
    ? `money out that may take payments back: ${told}; look under "${open}"`
    : `tiền ra có thể là hoàn trả khoản đã nộp: ${told}; xem mục "${open}"`;
}

/** Says how much may be counted already, and where the file of a report shows it. */
function duplicateWords({ count, amount }: CountedSum, lang: Language, isInFile: boolean): string {
  const { counted, reason } = REPORT_LABELS[lang];
  const told = `${counted.movements(count)}, ${writeVnd(amount)}`;
  const { open } = REPORT_WORDS[lang].sheets;
  const status = `"${reason.possible_duplicate}"`;
  return lang === 'en'
    ? `may be counted already, so not allocated: ${told}${isInFile ? `; look under "${open}", status ${status}` : ''}`
    : `có thể trùng với giao dịch đã tính nên chưa ghi nhận: ${told}${isInFile ? `; xem mục "${open}", tình trạng ${status}` : ''}`;
}

function overpaidWords({ count, amount }: CountedSum, lang: Language): string {
  const { counted, status } = REPORT_LABELS[lang];
  const told = `${counted.bills(count)}, ${writeVnd(amount)}`;
  const statuses = `"${status.overpaid}", "${status.duplicate}"`;
  const { over } = REPORT_WORDS[lang].sheets;
  return lang === 'en'
    ? `paid too much, to be given back or moved to another bill: ${told}; look under "${over}", status ${statuses}`
    : `nộp thừa hoặc nộp trùng, phải hoàn trả hoặc chuyển sang khoản khác: ${told}; xem mục "${over}", tình trạng ${statuses}`;
}
