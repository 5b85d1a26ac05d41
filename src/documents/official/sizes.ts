import { POINT_SIZE } from '../layout/type.ts';

/**
 * Type sizes in millimetres (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I: 12 to 14 points). Be Vietnam Pro is wider than the
 * face that the decree names, so that a line which does not fit is set in `small`.
 */
export const OFFICIAL_SIZES = {
  title: 14 * POINT_SIZE,
  text: 13 * POINT_SIZE,
  head: 12 * POINT_SIZE,
  small: 10.5 * POINT_SIZE,
} as const;

/** The sheet and its margins in millimetres (the same, mục I.2: top and bottom 20 to 25, left 30 to 35, right 15 to 20). */
export const OFFICIAL_MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const;
