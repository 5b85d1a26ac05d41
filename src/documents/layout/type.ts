/** Millimetres in a point. */
export const POINT_SIZE = 25.4 / 72;

/** The five type sizes of everything that is handed out, in millimetres; nothing that a payer must read is smaller. */
export const TYPE_SIZES = {
  title: 15 * POINT_SIZE,
  amount: 12 * POINT_SIZE,
  account: 10.5 * POINT_SIZE,
  text: 9 * POINT_SIZE,
  label: 7.5 * POINT_SIZE,
} as const;

/** Line height and the depth of the first baseline, in multiples of the type size. */
export const LEADING = 1.34;
export const BASELINE = 1.02;
