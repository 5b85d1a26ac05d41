import { isRecord } from '../issues/show.ts';
import type { Bank } from './bank.ts';
import { DETAILS, SOURCE_IDS } from './details.ts';
import { once } from './once.ts';

/** What is known of a bank and no codec needs. */
export interface BankDetails {
  /** The legal name, in English. */
  readonly nameEn?: string;
  /** Ids of the lists that attest the entry; `data/banks.json` says what each is. */
  readonly sources: readonly string[];
}

/**
 * It tells more of a bank of the directory, given as it is or by its BIN.
 *
 * @example bankDetails('970416')?.nameEn // 'Asia Commercial Joint Stock Bank'
 */
export function bankDetails(bank: Bank | string): BankDetails | undefined {
  const bin = isRecord(bank) ? bank.bin : bank;
  return typeof bin === 'string' ? byBin().get(bin) : undefined;
}

/** From the generated table: a line per bank, columns split by `|`, a bit for each source. */
const byBin = /* @__PURE__ */ once(
  () =>
    new Map(
      DETAILS.split('\n').map((line) => {
        const [bin = '', sources = '', nameEn] = line.split('|');
        return [bin, Object.freeze({ ...(nameEn && { nameEn }), sources: sourcesOf(sources) })];
      }),
    ),
);

function sourcesOf(bits: string): readonly string[] {
  return Object.freeze(SOURCE_IDS.filter((_, i) => (Number.parseInt(bits, 36) >> i) & 1));
}
