/** The most characters of an amount in object 54 (EMVCo MPM v1.1 §4.7.4). */
export const MAX_AMOUNT_LENGTH = 13;

/** The largest whole amount. */
export const MAX_AMOUNT = 9_999_999_999_999;
