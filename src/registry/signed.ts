import { readBase64Url, writeBase64Url } from '../bytes/base64url.ts';
import type { Report } from '../issues/report.ts';
import { isRecord } from '../issues/stringify.ts';
import { type PrivateKey, type PublicKey, thumbprint, withEd25519 } from './keys.ts';

/** What a signature of ours is for, so that none made for another purpose is taken for one. */
const SIGNED_TYPE = 'vietqr-registry';

/** A text under a signature: a JSON Web Signature in flattened JSON (RFC 7515 §7.2.2, EdDSA of RFC 8037 §3.1). */
interface SignedText {
  readonly protected: string;
  readonly payload: string;
  readonly signature: string;
}

/** Signs a text by Web Crypto; the same text and key give the same signature (RFC 8032 §5.1.6). */
export async function signText(text: string, key: PrivateKey, report: Report): Promise<string | undefined> {
  const header = signatureHeader(key);
  const payload = writeBase64Url(new TextEncoder().encode(text));
  const signature = await withEd25519(report, async () => {
    const imported = await crypto.subtle.importKey('jwk', { ...key }, 'Ed25519', false, ['sign']);
    return crypto.subtle.sign('Ed25519', imported, new TextEncoder().encode(`${header}.${payload}`));
  });
  if (!signature) return undefined;
  const signed: SignedText = {
    protected: header,
    payload,
    signature: writeBase64Url(new Uint8Array(signature)),
  };
  return `${JSON.stringify(signed, undefined, 2)}\n`;
}

/** Says how a text is signed and by which key; one way, so that nobody can choose a weaker one. */
function signatureHeader(key: PublicKey): string {
  const header = JSON.stringify({ alg: 'EdDSA', kid: thumbprint(key), typ: SIGNED_TYPE });
  return writeBase64Url(new TextEncoder().encode(header));
}

/** Gives the text that a key has signed, or reports that it has not. */
export async function readSigned(file: string, key: PublicKey, report: Report): Promise<string | undefined> {
  const signed = parseSigned(file);
  const bytes = signed && readBase64Url(signed.payload);
  const signature = signed && readBase64Url(signed.signature);
  if (!signed || !bytes || !signature) return report('registry.format', {});
  if (signed.protected !== signatureHeader(key))
    return report('registry.signer', { limit: thumbprint(key).slice(0, SHOWN_KEY) });
  const isSigned = await withEd25519(report, async () => {
    const imported = await crypto.subtle.importKey('jwk', { ...key }, 'Ed25519', false, ['verify']);
    const input = new TextEncoder().encode(`${signed.protected}.${signed.payload}`);
    return crypto.subtle.verify('Ed25519', imported, signature, input);
  });
  if (isSigned) return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return isSigned === false ? report('registry.signature', {}) : undefined;
}

/** So many characters of the name of a key are shown. */
const SHOWN_KEY = 16;

function parseSigned(file: string): SignedText | undefined {
  const value = parseJson(file);
  if (!isRecord(value) || Object.keys(value).length !== 3) return undefined;
  const { protected: header, payload, signature } = value;
  if (typeof header !== 'string' || typeof payload !== 'string' || typeof signature !== 'string')
    return undefined;
  return { protected: header, payload, signature };
}

/** Reads JSON; a text that is none gives `undefined`. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
