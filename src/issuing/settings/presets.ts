import type { BillListPreset } from '../list/options.ts';

/** What is made of a list: slips or notices to hand out, labels by the sheet, a list to tick off, a picture of each code. */
export const PAPERS_OF_LIST = ['slips', 'notices', 'labels', 'checklist', 'pictures'] as const;

export type PaperOfList = (typeof PAPERS_OF_LIST)[number];

/** What is usual at an institution of a kind. */
export interface PresetRules {
  /** How its codes begin where it does not say. */
  readonly prefix: string;
  /** The object of the code that holds the key of the list, so that a program of the institution finds its bill by it. */
  readonly keyField?: 'billNumber' | 'customerLabel' | 'terminalLabel';
  /** Who pays, or what for, as paper and the screen call them. */
  readonly payer: Readonly<Record<'en' | 'vi', string>>;
  /** What follows the code in the purpose of a transfer; `class` for that of the list. */
  readonly purpose: string;
  readonly papers: readonly PaperOfList[];
}

const USUAL_PAPERS = ['slips', 'checklist', 'pictures'] as const;

/** The presets; which field holds a key is what printed codes of such institutions do (EMVCo MPM v1.1 §4.8, template 62). */
export const PRESET_RULES: Readonly<Record<BillListPreset, PresetRules>> = {
  school: {
    prefix: 'HP',
    payer: { en: 'pupil', vi: 'học sinh' },
    purpose: 'class',
    papers: ['slips', 'labels', 'checklist', 'pictures'],
  },
  university: {
    prefix: 'HP',
    keyField: 'customerLabel',
    payer: { en: 'student', vi: 'sinh viên' },
    purpose: 'Hoc phi',
    papers: USUAL_PAPERS,
  },
  hospital: {
    prefix: 'VP',
    keyField: 'billNumber',
    payer: { en: 'receipt', vi: 'phiếu thu' },
    purpose: 'Vien phi',
    papers: USUAL_PAPERS,
  },
  electricity: {
    prefix: 'TD',
    keyField: 'customerLabel',
    payer: { en: 'customer', vi: 'khách hàng' },
    purpose: 'Tien dien',
    papers: USUAL_PAPERS,
  },
  water: {
    prefix: 'TN',
    keyField: 'customerLabel',
    payer: { en: 'customer', vi: 'khách hàng' },
    purpose: 'Tien nuoc',
    papers: USUAL_PAPERS,
  },
  market: {
    prefix: 'CH',
    keyField: 'terminalLabel',
    payer: { en: 'stall', vi: 'sạp' },
    purpose: 'Tien sap',
    papers: USUAL_PAPERS,
  },
  apartment: {
    prefix: 'CC',
    keyField: 'customerLabel',
    payer: { en: 'flat', vi: 'căn hộ' },
    purpose: 'Phi chung cu',
    papers: USUAL_PAPERS,
  },
  office: {
    prefix: 'PH',
    keyField: 'billNumber',
    payer: { en: 'file', vi: 'hồ sơ' },
    purpose: 'Phi le phi',
    papers: USUAL_PAPERS,
  },
  telecom: {
    prefix: 'CV',
    keyField: 'customerLabel',
    payer: { en: 'customer', vi: 'khách hàng' },
    purpose: 'Cuoc vien thong',
    papers: USUAL_PAPERS,
  },
  shop: {
    prefix: 'DH',
    keyField: 'billNumber',
    payer: { en: 'order', vi: 'đơn hàng' },
    purpose: 'Don hang',
    papers: USUAL_PAPERS,
  },
};
