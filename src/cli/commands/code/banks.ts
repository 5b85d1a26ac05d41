import type { Bank } from '../../../banks/bank.ts';
import { BANKS_DATE } from '../../../banks/data.ts';
import { bankDetails } from '../../../banks/detail.ts';
import { findBanks } from '../../../banks/search.ts';
import { layTable } from '../../../console/text-table.ts';
import { command } from '../../command.ts';
import type { Tone } from '../../terminal/color.ts';
import { type Bilingual, EXIT } from '../../terminal/io.ts';
import type { Output } from '../../terminal/output.ts';

/** `vietqr banks`: the directory, or the banks that a query may mean. */
export const banks = command({
  operands: '[QUERY]',
  mostOperands: 1,
  flags: {
    limit: { kind: 'number', value: 'N', en: 'at most N banks', vi: 'nhiều nhất N ngân hàng' },
    'receive-only': {
      kind: 'switch',
      en: 'only banks that receive NAPAS 247 transfers',
      vi: 'chỉ ngân hàng nhận chuyển tiền NAPAS 247',
    },
  },
  examples: ['vietqr banks', 'vietqr banks vietcon', 'vietqr banks "quân đội" --json'],
  run: async ({ flags, operands, output }) => {
    const limit = flags.number('limit');
    const found = findBanks(operands[0], {
      receiveOnly: flags.on('receive-only'),
      ...(limit !== undefined && { limit }),
    });
    if (flags.on('json')) output.json(found.map((bank) => ({ ...bank, ...bankDetails(bank) })));
    else if (found.length > 0) output.data(layBanks(found, output));
    output.info(found.length > 0 ? asOf() : NOTHING);
    return found.length > 0 ? EXIT.good : EXIT.badData;
  },
});

const NOTHING: Bilingual = { en: 'no bank found', vi: 'không tìm thấy ngân hàng nào' };

function asOf(): Bilingual {
  return { en: `directory as of ${BANKS_DATE}`, vi: `danh mục cập nhật ngày ${BANKS_DATE}` };
}

const BANK_HEADINGS: readonly (Bilingual & { tone?: Tone; wraps?: true })[] = [
  { en: 'BIN', vi: 'BIN', tone: 'cyan' },
  { en: 'code', vi: 'tên viết tắt' },
  { en: 'short name', vi: 'tên thường gọi', tone: 'bold' },
  { en: 'BIC', vi: 'SWIFT' },
  { en: 'receives', vi: 'nhận tiền' },
  { en: 'name', vi: 'tên đầy đủ', wraps: true },
];
const YES: Bilingual = { en: 'yes', vi: 'có' };
const NO: Bilingual = { en: 'no', vi: 'không' };

function layBanks(found: readonly Bank[], output: Output): string {
  const { lang } = output;
  const heads = BANK_HEADINGS.map((head) => ({ ...head, title: head[lang] }));
  const rows = found.map(({ bin, code, shortName, swift = '', receiveSupported, name }) => [
    bin,
    code,
    shortName,
    swift,
    (receiveSupported ? YES : NO)[lang],
    (lang === 'en' && bankDetails(bin)?.nameEn) || name,
  ]);
  return layTable(heads, rows, output);
}
