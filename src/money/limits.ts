/** The most characters of an amount in object 54 (EMVCo MPM v1.1 §4.7.4). */
export const AMOUNT_DIGITS = 13;

/** The largest whole amount. */
export const LARGEST_AMOUNT = 9_999_999_999_999;
