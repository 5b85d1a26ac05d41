import type { Language } from '../../issues/format.ts';
import { formatThousands } from '../../issues/stringify.ts';
import { foreignRate, WEIGHTS } from './evidence/weights.ts';
import type { CodeGroup } from './index/groups.ts';

/** Groups that are told of; the rest are counted. */
const MAX_TOLD_GROUPS = 8;
/** So many lines are as good as none. */
const MAX_LINES = 1e12;

/** What is said of a group of codes, in the order of the sentences. */
interface GroupWords {
  readonly separator: string;
  readonly point: string;
  codes(count: string, length: number, kind: CodeGroup['kind'], prefix: string): string;
  share(share: string, kind: CodeGroup['kind']): string;
  readonly letters: string;
  chance(rate: string, oneIn: string): string;
  readonly rare: string;
  readonly needs: string;
  readonly undeclared: string;
  more(groups: number): string;
}

const KIND_WORDS: Readonly<Record<Language, Readonly<Record<CodeGroup['kind'], string>>>> = {
  en: { digits: 'digits', letters: 'letters', mixed: 'letters and digits' },
  vi: { digits: 'chữ số', letters: 'chữ cái', mixed: 'chữ cái và chữ số' },
};

const GROUP_WORDS: Readonly<Record<Language, GroupWords>> = {
  en: {
    separator: ',',
    point: '.',
    codes: (count, length, kind, prefix) =>
      `${count} codes of ${length} ${KIND_WORDS.en[kind]}${prefix === '' ? '' : ` that begin with ${prefix}`}`,
    share: (share, kind) => `${share} of the ${kind === 'digits' ? 'numbers' : 'texts'} like them are yours`,
    letters: 'letters alone may be a word',
    chance: (rate, oneIn) =>
      `${rate} of strangers' lines have one, so one that stands alone is yours by chance in 1 of ${oneIn} lines`,
    rare: 'It is matched by itself wherever it stands alone.',
    needs:
      'More is needed: a keyword before it, nothing else in the memo, what is paid for beside it, a list, or a rare sum that agrees.',
    undeclared: 'What is paid for counts once codeFormats of the institution say what its codes look like.',
    more: (groups) => `There are ${groups} other lengths and kinds.`,
  },
  vi: {
    separator: '.',
    point: ',',
    codes: (count, length, kind, prefix) =>
      `${count} mã gồm ${length} ${KIND_WORDS.vi[kind]}${prefix === '' ? '' : `, bắt đầu bằng ${prefix}`}`,
    share: (share, kind) => `${share} các ${kind === 'digits' ? 'số' : 'chuỗi'} tương tự là mã của đơn vị`,
    letters: 'mã chỉ có chữ cái có thể là một từ thường',
    chance: (rate, oneIn) =>
      `${rate} giao dịch của người lạ có số hoặc chuỗi như vậy, nên cứ ${oneIn} giao dịch lạ có một giao dịch tình cờ trùng mã`,
    rare: 'Mã đứng riêng được tự ghi nhận.',
    needs:
      'Cần thêm căn cứ: từ đứng trước mã, nội dung chỉ có mã, tên khoản thu ngay cạnh mã, danh sách mã, hoặc số tiền khớp và ít gặp.',
    undeclared: 'Tên khoản thu chỉ là căn cứ khi đơn vị đã khai mẫu mã thanh toán (codeFormats).',
    more: (groups) => `Còn ${groups} nhóm mã có độ dài hoặc dạng khác.`,
  },
};

/** Says in words what codes allow: how often a line of a stranger names one by chance, and what is needed beside. */
export function describeGroups(
  groups: readonly CodeGroup[],
  lang: Language,
  risk: number,
  isDeclared: (code: string) => boolean,
): string {
  const told = groups
    .slice(0, MAX_TOLD_GROUPS)
    .map((group) => describeGroup(group, GROUP_WORDS[lang], risk, isDeclared(group.example)));
  const more = groups.length - MAX_TOLD_GROUPS;
  return [...told, ...(more > 0 ? [GROUP_WORDS[lang].more(more)] : [])].join('\n');
}

function describeGroup(
  { kind, length, codes, prefix, share }: CodeGroup,
  words: GroupWords,
  risk: number,
  declared: boolean,
): string {
  const { separator, point } = words;
  const rate = foreignRate(kind, length);
  const oneIn = 1 / (rate * share);
  const chance =
    kind === 'letters'
      ? words.letters
      : words.chance(percent(rate, point), writeCount(roughCount(oneIn), separator));
  const facts = `${words.codes(writeCount(codes, separator), length, kind, prefix)}: ${words.share(percent(share, point), kind)}; ${chance}.`;
  const bits = Math.log2(oneIn) + (declared ? WEIGHTS.declaredFormat.bits : 0);
  if (bits >= -Math.log2(risk)) return `${facts} ${words.rare}`;
  return [facts, words.needs, ...(declared ? [] : [words.undeclared])].join(' ');
}

/** Writes a number of lines with two digits that count. */
function roughCount(lines: number): number {
  return Number(Math.min(lines, MAX_LINES).toPrecision(2));
}

function writeCount(count: number, separator: string): string {
  return formatThousands(count).replaceAll('.', separator);
}

function percent(share: number, point: string): string {
  const value = share * 100;
  if (value < 0.01) return `< 0${point}01 %`;
  return `${Number(value.toPrecision(2)).toString().replace('.', point)} %`;
}
