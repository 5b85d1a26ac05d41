import type { Institution } from '../../../src/reconcile/index.ts';
import { type Random, randomText } from '../inputs/foreign.ts';

/** An institution with its codes, as several of Vietnam keep them; all are invented. */
export interface InventedInstitution {
  readonly name: string;
  readonly codes: readonly string[];
  readonly institution: Institution;
  /** What its bills are paid for, as payers and strangers write it. */
  readonly trade: string;
}

const DIGITS = '0123456789';

interface Kind {
  readonly count: number;
  readonly make: (random: Random, serial: number) => string;
  readonly institution: Institution;
  readonly trade: string;
}

const digits = (count: number) => (random: Random) => randomText(random, DIGITS, count);

const KINDS: Readonly<Record<string, Kind>> = {
  water: {
    count: 20_000,
    make: (random) => String(Math.floor(random() * 70_000)).padStart(6, '0'),
    institution: { codeFormats: ['\\d{6}'], keywords: ['ID', 'danh bạ'], notKeywords: ['HD'] },
    trade: 'tien nuoc',
  },
  invoices: {
    count: 6000,
    make: (_, serial) => String(4_200_000 + serial),
    institution: { codeFormats: ['\\d{7}'], keywords: ['hóa đơn', 'HD', 'INV'], notKeywords: ['KH', 'MKH'] },
    trade: 'tien nuoc',
  },
  pupils: {
    count: 20_000,
    make: (random) => `3${digits(9)(random)}`,
    institution: { codeFormats: ['3\\d{9}'], keywords: ['Mã HS', 'MSHS'] },
    trade: 'hoc phi',
  },
  patients: {
    count: 20_000,
    make: (random) => `25${digits(8)(random)}`,
    institution: { codeFormats: ['25\\d{8}'], keywords: ['BN', 'PID'] },
    trade: 'vien phi',
  },
  telephones: {
    count: 20_000,
    make: (random) => `09${digits(8)(random)}`,
    institution: { codeFormats: ['0[3789]\\d{8}'], keywords: ['SDT', 'ĐT'] },
    trade: 'nop tien',
  },
  orders: {
    count: 20_000,
    make: (random) => `DH2${digits(5)(random)}`,
    institution: { codeFormats: ['DH\\d{6}'] },
    trade: 'mua hang',
  },
  flats: {
    count: 300,
    make: (_, serial) => `${serial % 2 === 0 ? 'A' : 'B'}${1 + (serial % 25)}0${1 + (serial % 9)}`,
    institution: { codeFormats: ['[AB]\\d{3,4}'], keywords: ['căn hộ', 'căn'] },
    trade: 'phi quan ly',
  },
};

/** Issues the codes of each kind of institution. */
export function inventInstitutions(random: Random): InventedInstitution[] {
  return Object.entries(KINDS).map(([name, { count, make, institution, trade }]) => {
    const codes = new Set<string>();
    for (let serial = 0; serial < count; serial++) codes.add(make(random, serial));
    return { name, codes: [...codes], institution, trade };
  });
}
