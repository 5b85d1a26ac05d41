import type * as options from '../issues/read-text.ts';
import type * as nodes from '../tlv/node.ts';
import type * as payloads from './read.ts';

export { crc16, verifyCrc } from './crc.ts';
export { get, safeSet, set } from './edit.ts';
export { fingerprint } from './fingerprint.ts';
export type { EmvInput } from './input.ts';
export { decode, encode, safeDecode, safeEncode } from './payload.ts';

// Declared here, not re-exported: the bundler of declarations takes an imported type in `export * as emv` for a value.
export type EmvPayload = payloads.EmvPayload;
export type ReadOptions = options.ReadOptions;
export type WriteOptions = options.WriteOptions;
export type TlvInput = nodes.TlvInput;
export type TlvNode = nodes.TlvNode;
