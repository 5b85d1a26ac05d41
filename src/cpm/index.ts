export type { ReadOptions, WriteOptions } from '../issues/read-text.ts';
export type { BerInput, BerNode } from './ber.ts';
export { type CpmCode, compose, safeCompose } from './compose.ts';
export type { CpmData } from './objects.ts';
export { type CpmInput, decode, encode, safeDecode, safeEncode } from './payload.ts';
export type { CpmPayload } from './read.ts';
export { type CpmApplication, type CpmPayment, eligible, paymentOf, safePaymentOf } from './select.ts';
