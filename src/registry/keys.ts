import { readBase64Url, writeBase64Url } from '../bytes/base64url.ts';
import { sha256 } from '../bytes/sha256.ts';
import { type FieldTable, readFields, typed } from '../issues/fields.ts';
import { finish, finishAsync } from '../issues/finish.ts';
import { ownProps } from '../issues/foreign.ts';
import { registryMessages } from '../issues/messages/domains.ts';
import { createReport, hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';

/** The public half of a key as a JSON Web Key (RFC 8037 §2): whoever has it can check a list. */
export interface PublicKey {
  /** Kind of the key: of a curve. */
  readonly kty: 'OKP';
  /** The curve. */
  readonly crv: 'Ed25519';
  /** 32 bytes in base64url. */
  readonly x: string;
}

/** The whole key: whoever has it can sign a list. It belongs to one person and lies beside no list. */
export interface PrivateKey extends PublicKey {
  /** 32 bytes in base64url. */
  readonly d: string;
}

export interface KeyPair {
  readonly privateKey: PrivateKey;
  readonly publicKey: PublicKey;
}

const is = <T extends string>(wanted: T) => ({
  ...typed(`oneOf(${wanted})`, (value): value is T => value === wanted),
  required: true as const,
});

const KEY_LENGTH = 32;

const keyBytes = {
  ...typed(
    'keyBytes',
    (value): value is string => typeof value === 'string' && readBase64Url(value)?.length === KEY_LENGTH,
  ),
  required: true,
} as const;

const PUBLIC_KEY = { kty: is('OKP'), crv: is('Ed25519'), x: keyBytes } as const satisfies FieldTable;
const PRIVATE_KEY = { ...PUBLIC_KEY, d: keyBytes } as const satisfies FieldTable;

/** Makes a new key of Ed25519 (RFC 8032) by Web Crypto. @throws {VietqrError} `registry.platform` */
export async function createKeys(): Promise<KeyPair> {
  return unwrap(await safeCreateKeys());
}

/** Does what {@link createKeys} does and returns a {@link Result} instead of throwing. */
export async function safeCreateKeys(): Promise<Result<KeyPair>> {
  return finishAsync(registryMessages, async (report) => {
    const made = await withEd25519(report, () =>
      crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']),
    );
    if (!made || !('privateKey' in made)) return undefined;
    const { kty, crv, x, d } = await crypto.subtle.exportKey('jwk', made.privateKey);
    const privateKey = readPrivateKey({ kty, crv, x, d }, report);
    return privateKey && { privateKey, publicKey: publicHalf(privateKey) };
  });
}

/** Gives of a key what everybody may know. */
export function publicHalf({ kty, crv, x }: PublicKey): PublicKey {
  return { kty, crv, x };
}

/** Reads a private key, or reports what stands against it without showing any of it. */
export function readPrivateKey(given: unknown, report: Report): PrivateKey | undefined {
  const own = createReport();
  const { d, ...half } = readFields(PRIVATE_KEY, given, own) ?? {};
  const found = readHalf(half);
  if (found && d !== undefined && !hasErrors(own)) return { ...found, d };
  return report('registry.key', {});
}

/** Reads a public key; the members that others put beside these, `kid` or `use`, and a private half are not looked at. */
export function readPublicKey(given: unknown, report: Report): PublicKey | undefined {
  const own = createReport();
  const found = readHalf(readFields(PUBLIC_KEY, halfOf(given), own) ?? {});
  return found && !hasErrors(own) ? found : report('registry.key', {});
}

function halfOf(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const props = ownProps(given, createReport()) ?? {};
  return Object.fromEntries(Object.keys(PUBLIC_KEY).map((name) => [name, props[name]]));
}

function readHalf({ kty, crv, x }: Partial<PublicKey>): PublicKey | undefined {
  return kty && crv && x ? { kty, crv, x } : undefined;
}

/**
 * Names a key by the thumbprint of its public half (RFC 7638, RFC 8037 appendix A.3), which people compare by voice.
 *
 * @throws {VietqrError} `registry.key`
 */
export function nameKey(key: PublicKey): string {
  return unwrap(
    finish(registryMessages, (report) => {
      const read = readPublicKey(key, report);
      return read && thumbprint(read);
    }),
  );
}

/** The name of a key that has been read. */
export function thumbprint({ kty, crv, x }: PublicKey): string {
  const members = JSON.stringify({ crv, kty, x });
  return writeBase64Url(sha256(new TextEncoder().encode(members)));
}

/** Does something with Ed25519, which older platforms do not have. */
export async function withEd25519<T>(report: Report, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && error.name !== 'NotSupportedError' && error.name !== 'TypeError') {
      return report('registry.key', {});
    }
    return report('registry.platform', {});
  }
}
