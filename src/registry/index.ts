export type { RegisteredCode } from './codes.ts';
export {
  createKeys,
  type KeyPair,
  nameKey,
  type PrivateKey,
  type PublicKey,
  safeCreateKeys,
} from './keys.ts';
export {
  type CheckedRegistry,
  type Registry,
  type SeenRegistry,
  safeSignRegistry,
  safeVerifyRegistry,
  signRegistry,
  type VerifyOptions,
  verifyRegistry,
} from './registry.ts';
