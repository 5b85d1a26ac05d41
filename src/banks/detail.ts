import { anyProps } from '../issues/foreign.ts';
import { once } from '../text/once.ts';
import type { Bank } from './bank.ts';
import { BANK_DETAILS, SOURCE_IDS } from './details.ts';

/** What is known of a bank and no codec needs. */
export interface BankDetails {
  /** The legal name, in English. */
  readonly nameEn?: string;
  /** Other English names; `findBank` knows them, the codec does not. */
  readonly aliasesEn: readonly string[];
  /** Ids of the lists that attest the entry; `data/banks.json` says what each is. */
  readonly sources: readonly string[];
}

/**
 * Tells more of a bank of the directory, given as it is or by its BIN; of anything else it knows nothing.
 *
 * @example bankDetails('970416')?.nameEn // 'Asia Commercial Joint Stock Bank'
 */
export function bankDetails(bank: Bank | string): BankDetails | undefined {
  const bin: unknown = typeof bank === 'string' ? bank : anyProps(bank).bin;
  return typeof bin === 'string' ? byBin().get(bin) : undefined;
}

/** Lists the English names of a bank, the legal one first. */
export function englishNamesOf({ bin }: Bank): readonly string[] {
  const { nameEn, aliasesEn = [] } = bankDetails(bin) ?? {};
  return nameEn ? [nameEn, ...aliasesEn] : aliasesEn;
}

/** From the generated table: a line per bank, columns split by `|`, a bit for each source. */
const byBin = /* @__PURE__ */ once(
  () =>
    new Map(
      BANK_DETAILS.split('\n').map((line) => {
        const [bin = '', sources = '', nameEn, aliases = ''] = line.split('|');
        const aliasesEn = Object.freeze(aliases ? aliases.split(';') : []);
        return [bin, Object.freeze({ ...(nameEn && { nameEn }), aliasesEn, sources: sourcesOf(sources) })];
      }),
    ),
);

function sourcesOf(bits: string): readonly string[] {
  return Object.freeze(SOURCE_IDS.filter((_, i) => (Number.parseInt(bits, 36) >> i) & 1));
}
