export type { TlvInput, TlvNode } from '../tlv/node.ts';
export { get, safeSet, set } from './edit.ts';
export { fingerprint } from './fingerprint.ts';
export type { EmvInput } from './input.ts';
export { decode, encode, safeDecode, safeEncode, type WriteOptions } from './payload.ts';
export type { EmvPayload, ReadOptions } from './read.ts';
