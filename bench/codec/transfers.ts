/** A transfer as any library can tell it. */
export interface Transfer {
  readonly bin: string;
  readonly account: string;
  readonly amount?: number | undefined;
  readonly purpose?: string | undefined;
}

/** Banks with the names that two peers of ours know them by. */
export const BANKS = [
  { bin: '970436', code: 'VCB', name: 'VIETCOMBANK' },
  { bin: '970415', code: 'ICB', name: 'VIETINBANK' },
  { bin: '970418', code: 'BIDV', name: 'BIDV' },
  { bin: '970422', code: 'MB', name: 'MBBANK' },
  { bin: '970407', code: 'TCB', name: 'TECHCOMBANK' },
  { bin: '970416', code: 'ACB', name: 'ACB' },
  { bin: '970432', code: 'VPB', name: 'VPBANK' },
  { bin: '970405', code: 'VBA', name: 'AGRIBANK' },
] as const;

/** So many transfers of each shape are read or written in turn. */
const VARIANTS = 64;

/** Makes the transfers of a shape. */
export function variants<T>(make: (transfer: Required<Transfer>, index: number) => T): T[] {
  return Array.from({ length: VARIANTS }, (_, index) => make(transferAt(index), index));
}

function transferAt(index: number): Required<Transfer> {
  return {
    bin: bankAt(index).bin,
    account: String(1_000_000_000 + index * 7_654_321),
    amount: 10_000 + index * 37_500,
    purpose: `HP${String(index).padStart(6, '0')} thang 9`,
  };
}

/** The bank of a variant. */
export function bankAt(index: number): (typeof BANKS)[number] {
  return BANKS[index % BANKS.length] ?? BANKS[0];
}
