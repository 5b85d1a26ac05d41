import { createPublicKey, verify } from 'node:crypto';
import fc from 'fast-check';
import { encode, type Issue, type Result } from 'vietqr-kit';
import {
  createKeys,
  nameKey,
  type RegisteredCode,
  type Registry,
  safeSignRegistry,
  safeVerifyRegistry,
  signRegistry,
  verifyRegistry,
} from 'vietqr-kit/registry';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createTally } from '../kit/tally.ts';

const keys = await createKeys();
const others = await createKeys();
const now = new Date('2026-09-15T08:00:00+07:00');

const entryOf = (number: number): RegisteredCode => ({
  id: `A${number}`,
  name: `Sạp ${number}`,
  kind: 'rau quả',
  payload: encode({ bank: 'MB', account: `${1_000_000 + number}` }),
});
const market: Registry = {
  name: 'Chợ Ninh Kiều',
  sequence: 3,
  issuedAt: '2026-09-01T00:00:00+07:00',
  expiresAt: '2027-01-01T00:00:00+07:00',
  entries: [1, 2, 3].map(entryOf),
};

const codesOf = (result: Result<unknown>): readonly Issue['code'][] =>
  result.ok ? [] : result.issues.map(({ code }) => code);
const check = async (file: string, options = {}) =>
  codesOf(await safeVerifyRegistry(file, keys.publicKey, { now, ...options }));

let file = '';
beforeAll(async () => {
  file = await signRegistry(market, keys.privateKey);
});

describe('a signed list', () => {
  test('comes back as it was signed, whatever stands in it', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const entries = fc.uniqueArray(fc.tuple(text, fc.nat(1000)), {
      minLength: 1,
      maxLength: 4,
      selector: ([id]) => id,
    });
    await fc.assert(
      fc.asyncProperty(entries, text, fc.integer({ min: 1, max: 9999 }), async (rows, name, sequence) => {
        const list = {
          ...market,
          name,
          sequence,
          entries: rows.map(([id, number]) => ({ ...entryOf(number), id })),
        };
        const read = await verifyRegistry(await signRegistry(list, keys.privateKey), keys.publicKey, { now });
        const byId = (a: RegisteredCode, b: RegisteredCode) => (a.id < b.id ? -1 : 1);
        expect({ ...read, seen: undefined }).toEqual({
          ...list,
          entries: [...list.entries].sort(byId),
          seen: undefined,
        });
      }),
      { numRuns: 25 },
    );
  });

  test('is the same file whenever it is signed, in whatever order the entries come', async () => {
    expect(await signRegistry({ ...market, entries: [...market.entries].reverse() }, keys.privateKey)).toBe(
      file,
    );
  });

  test('is a JSON Web Signature that other programs can check', () => {
    const { protected: header, payload, signature } = JSON.parse(file);
    const key = createPublicKey({ key: { ...keys.publicKey }, format: 'jwk' });
    const signed = (text: string) =>
      verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'));
    expect(signed(`${header}.${payload}`)).toBe(true);
    expect(signed(`${header}.${payload}A`)).toBe(false);
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual({
      alg: 'EdDSA',
      kid: nameKey(keys.publicKey),
      typ: 'vietqr-registry',
    });
  });
});

describe('a name of a key', () => {
  test('is the thumbprint of RFC 8037 appendix A.3', () => {
    const key = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' } as const;
    expect(nameKey(key)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });
});

describe('refused is', () => {
  test('a list of which any character was changed, and any part of one', async () => {
    const met = createTally();
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.constantFrom(...'AbZ09-_"{} '), async (at, character) => {
        const changed = file.slice(0, at) + character + file.slice(at + 1);
        if (changed === file || isSameJson(changed)) return;
        met('changed');
        expect(await check(changed)).not.toEqual([]);
        if (!isSameJson(file.slice(0, at))) expect(await check(file.slice(0, at))).not.toEqual([]);
      }),
    );
    met.expectAtLeast({ changed: 40 });
  });

  test('what somebody else made of it: another account, fewer entries, another order, another key', async () => {
    const { protected: header, payload, signature } = JSON.parse(file);
    const list = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const forged = (change: object) =>
      JSON.stringify({
        protected: header,
        payload: Buffer.from(JSON.stringify({ ...list, ...change })).toString('base64url'),
        signature,
      });
    expect(await check(forged({}))).toEqual([]);
    expect(await check(forged({ entries: list.entries.slice(1) }))).toEqual(['registry.signature']);
    expect(await check(forged({ entries: list.entries.toReversed() }))).toEqual(['registry.signature']);
    expect(await check(forged({ entries: [entryOf(7)] }))).toEqual(['registry.signature']);
    expect(await check(forged({ expiresAt: '2099-01-01T00:00:00Z' }))).toEqual(['registry.signature']);
    expect(await check(await signRegistry(market, others.privateKey))).toEqual(['registry.signer']);
  });

  test('a signature that its own header calls another kind of signature, or none', async () => {
    const { payload, signature } = JSON.parse(file);
    for (const alg of ['none', 'HS256', 'EdDSA']) {
      const header = Buffer.from(JSON.stringify({ alg, typ: 'vietqr-registry' })).toString('base64url');
      expect(await check(JSON.stringify({ protected: header, payload, signature }))).toEqual([
        'registry.signer',
      ]);
    }
  });

  test('a list before it holds, and from the moment at which it ends', async () => {
    expect(await check(file, { now: new Date('2026-08-31T16:30:00Z') })).toEqual(['registry.early']);
    expect(await check(file, { now: new Date('2026-12-31T16:59:59Z') })).toEqual([]);
    expect(await check(file, { now: new Date('2026-12-31T17:00:00Z') })).toEqual(['registry.expired']);
  });

  test('an older list than the one that was seen, and another of the same number', async () => {
    const newer = await signRegistry({ ...market, sequence: 4 }, keys.privateKey);
    const { seen } = await verifyRegistry(newer, keys.publicKey, { now });
    expect(await check(newer, { seen })).toEqual([]);
    expect(await check(file, { seen })).toEqual(['registry.replayed']);
    const twin = await signRegistry({ ...market, sequence: 4, name: 'Chợ khác' }, keys.privateKey);
    expect(await check(twin, { seen })).toEqual(['registry.replayed']);
  });

  test.each([
    ['registry.twice', { entries: [entryOf(1), entryOf(1)] }],
    ['registry.entry', { entries: [{ id: 'A1', payload: 'https://example.vn' }] }],
    ['registry.entry', { entries: [{ id: 'A1', payload: entryOf(1).payload.slice(0, -1) }] }],
    ['registry.period', { expiresAt: market.issuedAt }],
    ['input.required', { entries: [] }],
    ['input.type', { issuedAt: '01/09/2026' }],
    ['input.type', { expiresAt: '2027-02-30T23:59:59+07:00' }],
    ['input.type', { expiresAt: '2027-02-29T23:59:59+07:00' }],
    ['input.type', { expiresAt: '2027-04-31T23:59:59+07:00' }],
    ['input.unknown_key', { secret: 1 }],
  ])('to be signed: %s', async (code, change) => {
    expect(codesOf(await safeSignRegistry({ ...market, ...change }, keys.privateKey))).toContain(code);
  });

  test('a file that is none of ours, and a key that is none', async () => {
    for (const text of ['', '{}', 'x', '[]', '{"payload":"","signature":"","protected":""}'])
      expect(await check(text)).toEqual([text.includes('payload') ? 'registry.signer' : 'registry.format']);
    for (const key of [{}, null, 'x', { ...keys.publicKey, x: 'AA' }, { ...keys.publicKey, crv: 'P-256' }])
      expect(codesOf(await Reflect.apply(safeVerifyRegistry, undefined, [file, key]))).toEqual([
        'registry.key',
      ]);
    const told = await Reflect.apply(safeSignRegistry, undefined, [
      market,
      { ...keys.privateKey, x: undefined },
    ]);
    expect(codesOf(told)).toEqual(['registry.key']);
    expect(JSON.stringify(told)).not.toContain(keys.privateKey.d);
  });

  test('to work where the platform has no Ed25519', async () => {
    const generate = vi.spyOn(crypto.subtle, 'generateKey');
    generate.mockRejectedValueOnce(new DOMException('no', 'NotSupportedError'));
    await expect(createKeys()).rejects.toMatchObject({ issues: [{ code: 'registry.platform' }] });
    generate.mockRestore();
  });
});

/** Blanks between members change nothing that is signed. */
function isSameJson(text: string): boolean {
  try {
    return JSON.stringify(JSON.parse(text)) === JSON.stringify(JSON.parse(file));
  } catch {
    return false;
  }
}
