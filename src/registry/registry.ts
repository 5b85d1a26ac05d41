import { toHex } from '../bytes/hex.ts';
import { sha256 } from '../bytes/sha256.ts';
import { type FieldTable, readFields, readOptions, typed, wholeNumber } from '../issues/fields.ts';
import { finishAsync } from '../issues/finish.ts';
import { reportType } from '../issues/foreign.ts';
import { registryMessages } from '../issues/messages/domains.ts';
import { hasErrors, type Report } from '../issues/report.ts';
import { type Result, unwrap } from '../issues/result.ts';
import { isRecord, stringify } from '../issues/stringify.ts';
import { type RegisteredCode, readRegistered } from './codes.ts';
import { type PrivateKey, type PublicKey, readPrivateKey, readPublicKey } from './keys.ts';
import { parseJson, readSigned, signText } from './signed.ts';

/** A list of the codes of a market or an institution, as it is signed. */
export interface Registry {
  /** Whose list it is, "Chợ Ninh Kiều". */
  readonly name: string;
  /** Counts the lists of this name, from 1; a later list has a greater number. */
  readonly sequence: number;
  /** Moments in ISO 8601; the list holds from the first to before the second. */
  readonly issuedAt: string;
  /** The moment in ISO 8601 from which the list holds no more. */
  readonly expiresAt: string;
  /** The codes. */
  readonly entries: readonly RegisteredCode[];
}

/** What a reader keeps of a list it has checked, so that no older list is taken for a newer one. */
export interface SeenRegistry {
  /** The number of the list, from 1. */
  readonly sequence: number;
  /** SHA-256 of what was signed, in hexadecimal digits. */
  readonly digest: string;
}

export interface CheckedRegistry extends Registry {
  readonly seen: SeenRegistry;
}

export interface VerifyOptions {
  /** The moment of the check; now by default. */
  readonly now?: Date;
  /** What the reader kept of the list it checked last. */
  readonly seen?: SeenRegistry;
}

const REGISTRY_FORMAT = 'vietqr-registry/1';
const MAX_NAME = 200;

const moment = {
  ...typed('anIsoMoment', (value): value is string => typeof value === 'string' && isMoment(value)),
  required: true,
} as const;

/** The fields of {@link Registry}. */
export const REGISTRY_FIELDS = {
  name: {
    ...typed(
      `stringUpTo(${MAX_NAME})`,
      (value): value is string => typeof value === 'string' && value !== '' && value.length <= MAX_NAME,
    ),
    required: true,
  },
  sequence: { ...wholeNumber(1, Number.MAX_SAFE_INTEGER), required: true },
  issuedAt: moment,
  expiresAt: moment,
  entries: {
    ...typed('aList', (value): value is readonly unknown[] => Array.isArray(value)),
    required: true,
  },
} as const satisfies FieldTable;

/** A moment that is written as a date writes itself, with its zone. */
function isMoment(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:\d\d)$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    isDayOfCalendar(text.slice(0, 'YYYY-MM-DD'.length))
  );
}

/** Checks whether a text is a day that the calendar has, `2027-09-30`: engines take 30 February for 2 March. */
export function isDayOfCalendar(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/**
 * Signs a list of codes; the file is a JSON Web Signature. The same list and key give the same file.
 *
 * @throws {VietqrError} `registry.entry`, `registry.twice`, `registry.key`, `registry.period`, `registry.platform`, `input.*`
 */
export async function signRegistry(registry: Registry, privateKey: PrivateKey): Promise<string> {
  return unwrap(await safeSignRegistry(registry, privateKey));
}

/** Does what {@link signRegistry} does and returns a {@link Result} instead of throwing. */
export async function safeSignRegistry(registry: Registry, privateKey: PrivateKey): Promise<Result<string>> {
  return finishAsync(registryMessages, async (report) => {
    const read = readRegistry(registry, report);
    const key = readPrivateKey(privateKey, report);
    return read && key && signText(JSON.stringify({ format: REGISTRY_FORMAT, ...read }), key, report);
  });
}

/**
 * Checks a signed list with the public key, which came to the reader by another way than the list. Refuses one that another key
 * signed, that was changed, cut or put in another order, that has expired or begins later, and one older than the list that
 * was seen last or another of the same number.
 *
 * @throws {VietqrError} `registry.*`, `input.*`
 */
export async function verifyRegistry(
  file: string,
  publicKey: PublicKey,
  options?: VerifyOptions,
): Promise<CheckedRegistry> {
  return unwrap(await safeVerifyRegistry(file, publicKey, options));
}

/** Does what {@link verifyRegistry} does and returns a {@link Result} instead of throwing. */
export async function safeVerifyRegistry(
  file: string,
  publicKey: PublicKey,
  options?: VerifyOptions,
): Promise<Result<CheckedRegistry>> {
  return finishAsync(registryMessages, async (report) => {
    const settings = readOptions(VERIFY_OPTIONS, options, report);
    const key = readPublicKey(publicKey, report);
    if (typeof file !== 'string') return reportType(report, 'aString', file);
    const text = settings && key && (await readSigned(file, key, report));
    const registry = text === undefined ? undefined : readSignedRegistry(text, report);
    if (!registry || text === undefined) return undefined;
    const seen = { sequence: registry.sequence, digest: digestOfList(text) };
    checkPeriod(registry, settings?.now ?? new Date(), report);
    checkNotReplayed(seen, settings?.seen, report);
    return hasErrors(report) ? undefined : { ...registry, seen };
  });
}

/** The fields of {@link VerifyOptions}. */
export const VERIFY_OPTIONS = {
  now: typed('aDate', (value): value is Date => value instanceof Date && !Number.isNaN(value.getTime())),
  seen: { expected: 'aSeenRegistry', read: readLastSeen },
} as const satisfies FieldTable;

function readLastSeen(value: unknown, report: Report): SeenRegistry | undefined {
  const { sequence, digest } = isRecord(value) ? value : {};
  if (typeof sequence === 'number' && Number.isSafeInteger(sequence) && typeof digest === 'string')
    return { sequence, digest };
  return report('input.value', { expected: 'aSeenRegistry', received: stringify(value) });
}

function digestOfList(text: string): string {
  return toHex(sha256(new TextEncoder().encode(text)));
}

/** A text that the key has signed may have been signed for another version. */
function readSignedRegistry(text: string, report: Report): Registry | undefined {
  const value = parseJson(text);
  if (!isRecord(value) || value.format !== REGISTRY_FORMAT) return report('registry.format', {});
  const { format: _, ...registry } = value;
  return readRegistry(registry, report);
}

function readRegistry(given: unknown, report: Report): Registry | undefined {
  const { name, sequence, issuedAt, expiresAt, entries } = readFields(REGISTRY_FIELDS, given, report) ?? {};
  const listed = entries && readRegistered(entries, report.at('entries'));
  if (hasErrors(report) || !listed || name === undefined || sequence === undefined) return undefined;
  if (issuedAt === undefined || expiresAt === undefined) return undefined;
  if (Date.parse(issuedAt) < Date.parse(expiresAt))
    return { name, sequence, issuedAt, expiresAt, entries: listed };
  return report('registry.period', { path: ['expiresAt'], received: expiresAt, limit: issuedAt });
}

/** Clocks of two machines differ by some minutes. */
const CLOCK_TOLERANCE = 10 * 60_000;

function checkPeriod({ issuedAt, expiresAt }: Registry, now: Date, report: Report): void {
  const time = now.getTime();
  if (time >= Date.parse(expiresAt)) report('registry.expired', { received: expiresAt });
  if (time + CLOCK_TOLERANCE < Date.parse(issuedAt)) report('registry.early', { received: issuedAt });
}

/** Of one number there is one list. */
function checkNotReplayed(found: SeenRegistry, seen: SeenRegistry | undefined, report: Report): void {
  if (!seen || found.sequence > seen.sequence) return;
  if (found.sequence === seen.sequence && found.digest === seen.digest) return;
  report('registry.replayed', { received: String(found.sequence), limit: String(seen.sequence) });
}
