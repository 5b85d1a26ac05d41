import type { BillListPreset } from '../list/options.ts';

/** What is made of a list: a notice for each who pays, labels by the sheet, a picture of each code. */
export const PAPERS_OF_LIST = ['notices', 'labels', 'pictures'] as const;

export type PaperOfList = (typeof PAPERS_OF_LIST)[number];

/** What is usual at an institution of a kind. */
export interface PresetRules {
  /** How its codes begin where it does not say. */
  readonly prefix: string;
  /** The object of the code that holds the key of the list, so that a program of the institution finds its bill by it. */
  readonly keyField?: 'billNumber' | 'customerLabel' | 'terminalLabel';
  /** Who pays, or what for, as paper and the screen call them. */
  readonly payer: Readonly<Record<'en' | 'vi', string>>;
  /** What follows the code in the purpose of a transfer. */
  readonly purpose: string;
  readonly papers: readonly PaperOfList[];
}

const NOTICES = ['notices', 'labels', 'pictures'] as const;
const SLIPS = ['notices', 'pictures'] as const;

/** The presets; which field holds a key is what printed codes of such institutions do (EMVCo MPM v1.1 §4.8, template 62). */
export const PRESET_RULES: Readonly<Record<BillListPreset, PresetRules>> = {
  school: {
    prefix: 'HP',
    payer: { en: 'pupil', vi: 'học sinh' },
    purpose: 'nop cac khoan thu',
    papers: NOTICES,
  },
  university: {
    prefix: 'HP',
    keyField: 'customerLabel',
    payer: { en: 'student', vi: 'sinh viên' },
    purpose: 'nop hoc phi',
    papers: SLIPS,
  },
  hospital: {
    prefix: 'VP',
    keyField: 'billNumber',
    payer: { en: 'receipt', vi: 'phiếu thu' },
    purpose: 'vien phi',
    papers: SLIPS,
  },
  electricity: {
    prefix: 'TD',
    keyField: 'customerLabel',
    payer: { en: 'customer', vi: 'khách hàng' },
    purpose: 'tien dien',
    papers: SLIPS,
  },
  water: {
    prefix: 'TN',
    keyField: 'customerLabel',
    payer: { en: 'customer', vi: 'khách hàng' },
    purpose: 'tien nuoc',
    papers: SLIPS,
  },
  market: {
    prefix: 'CH',
    keyField: 'terminalLabel',
    payer: { en: 'stall', vi: 'sạp' },
    purpose: 'tien sap',
    papers: SLIPS,
  },
  apartment: {
    prefix: 'CC',
    keyField: 'customerLabel',
    payer: { en: 'flat', vi: 'căn hộ' },
    purpose: 'phi chung cu',
    papers: SLIPS,
  },
  office: {
    prefix: 'PH',
    keyField: 'billNumber',
    payer: { en: 'file', vi: 'hồ sơ' },
    purpose: 'phi le phi',
    papers: SLIPS,
  },
  telecom: {
    prefix: 'CV',
    keyField: 'customerLabel',
    payer: { en: 'customer', vi: 'khách hàng' },
    purpose: 'cuoc vien thong',
    papers: SLIPS,
  },
  shop: {
    prefix: 'DH',
    keyField: 'billNumber',
    payer: { en: 'order', vi: 'đơn hàng' },
    purpose: 'don hang',
    papers: SLIPS,
  },
};
