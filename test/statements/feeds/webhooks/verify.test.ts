import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeFromPayos, safeVerifyWebhook, type WebhookMessage } from '../../../../src/statements/index.ts';
import { errorsOf, expectIssue, good } from '../../../kit/expect-issue.ts';
import { tries } from '../../../kit/scale.ts';
import { createTally } from '../../../kit/tally.ts';
import { messageOf, NOW, payosSignature, payosSigned, SECRET, SIGNED, type Signed } from './signing.ts';

const WAYS = Object.entries(SIGNED);
const BODY_SIGNED = WAYS.filter(([, { signsBody }]) => signsBody);
const TIMED = WAYS.filter(([, { hasTime }]) => hasTime);
const BY_HEADER = WAYS.filter(([, { headers }]) => Object.keys(headers).length > 0);

async function errors(signed: Signed, changes: Partial<WebhookMessage> = {}): Promise<string[]> {
  return errorsOf(await safeVerifyWebhook({ ...messageOf(signed), ...changes }));
}

describe.each(WAYS)('%s', (_, signed) => {
  test("gives the movement of a body that is the service's own", async () => {
    const movements = good(await safeVerifyWebhook(messageOf(signed)));
    expect(movements).toMatchObject([
      { amount: 350_000, description: 'HS2K4M7P9 học phí', source: signed.feed },
    ]);
  });

  test('takes the body as bytes, whole or part of a buffer', async () => {
    const bytes = new TextEncoder().encode(signed.rawBody);
    const padded = new Uint8Array(bytes.length + 8);
    padded.set(bytes, 4);
    for (const rawBody of [bytes, bytes.buffer, Buffer.from(bytes), padded.subarray(4, 4 + bytes.length)])
      expect(await errors(signed, { rawBody })).toEqual([]);
  });

  test('takes headers as every framework hands them over, their names in any case', async () => {
    const entries = Object.entries(signed.headers);
    const small = entries.map(([name, value]) => [name.toLowerCase(), value] as const);
    const capital = entries.map(([name, value]) => [name.toUpperCase(), value] as const);
    const shapes: unknown[] = [
      new Headers(signed.headers),
      new Map(capital),
      Object.fromEntries(small),
      Object.fromEntries(capital),
      Object.fromEntries(small.map(([name, value]) => [name, [value]])),
      capital,
      ['Host', 'example.com', ...small.flat()],
    ];
    for (const headers of shapes) expect(await errors(signed, { headers })).toEqual([]);
  });

  test('refuses another secret, and says so of the signature alone', async () => {
    for (const secret of ['x', `${SECRET} `, `${SECRET}0`, SECRET.slice(1)])
      expect(
        (await errors(signed, { secret })).every((each) => each.startsWith('transaction.signature')),
      ).toBe(true);
    expect(await errors(signed, { secret: 'x' })).toHaveLength(1);
  });

  test('is taken where a signature is demanded, if it has one', async () => {
    const found = await errors(signed, { signed: true });
    expect(found.map((each) => each.split(' ')[0])).toEqual(
      signed.signsBody ? [] : ['transaction.signature'],
    );
  });

  test('refuses to work without a secret', async () => {
    for (const secret of ['', ' ']) expect(await errors(signed, { secret })).toEqual(['input.type secret']);
  });
});

describe.each(BODY_SIGNED)('the signature of %s', (_, signed) => {
  test('holds for no body with another byte, or the body says the same', async () => {
    const tally = createTally();
    const before = good(await safeVerifyWebhook(messageOf(signed)));
    const bytes = new TextEncoder().encode(signed.rawBody);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const altered = Uint8Array.from(bytes);
        altered[at] = (altered[at] ?? 0) ^ change;
        const result = await safeVerifyWebhook({ ...messageOf(signed), rawBody: altered });
        tally(result.ok ? 'the same' : 'refused');
        if (result.ok) expect(result.value).toEqual(before);
      }),
      tries(2000, 500),
    );
    tally.expectAtLeast({ refused: 400, 'the same': 0 });
  });
});

describe.each(BY_HEADER)('the header of %s', (_, signed) => {
  test('must be there, once, and unaltered in every character', async () => {
    for (const [name, value] of Object.entries(signed.headers)) {
      const { [name]: _left, ...others } = signed.headers;
      expect((await errors(signed, { headers: others }))[0]).toMatch(/^transaction\.signature headers\./);
      const twice = [...Object.entries(signed.headers), [name.toLowerCase(), value]];
      expect(await errors(signed, { headers: twice })).toContain(`transaction.signature headers.${name}`);
      for (let at = 0; at < value.length; at++) {
        const other = /a/i.test(value[at] ?? '') ? 'b' : 'a';
        const headers = { ...signed.headers, [name]: value.slice(0, at) + other + value.slice(at + 1) };
        const found = await errors(signed, { headers });
        expect(found.length).toBeGreaterThan(0);
      }
    }
  });

  test('that tells its sum or its account twice with two values is refused, whatever stands last', async () => {
    for (const name of [
      'transferAmount',
      'amount',
      'accountNumber',
      'bankaccount',
      'description',
      'content',
    ]) {
      const [member, value] = new RegExp(`"${name}":([^,}]+)`).exec(signed.rawBody) ?? [];
      if (member === undefined) continue;
      for (const twice of [`"${name}":9,${member}`, `${member},"${name}":9`])
        expect(await errors(signed, { rawBody: signed.rawBody.replace(member, twice) })).toEqual([
          expect.stringMatching(new RegExp(`^transaction\\.told_twice rawBody\\..*${name}$`)),
        ]);
      const same = `${member},"${name}":${value}`;
      const again = await errors(signed, { rawBody: signed.rawBody.replace(member, same) });
      expect(again.join()).not.toContain('told_twice');
    }
  });

  test('that two lists join by a comma is no header', async () => {
    const joined = Object.entries(signed.headers).map(([name, value]) => [name, `${value}, ${value}`]);
    expect((await errors(signed, { headers: Object.fromEntries(joined) })).length).toBeGreaterThan(0);
  });
});

describe.each(TIMED)('the time of %s', (_, signed) => {
  test('may be five minutes away, in both directions, or as many seconds as one says', async () => {
    for (const now of [NOW - 300_000, NOW + 300_000]) expect(await errors(signed, { now })).toEqual([]);
    for (const now of [NOW - 301_000, NOW + 301_000, 0])
      expect(await errors(signed, { now })).toEqual([
        expect.stringMatching(/^transaction\.replay headers\./),
      ]);
    expect(await errors(signed, { now: NOW + 9_000, tolerance: 10 })).toEqual([]);
    const late = await safeVerifyWebhook({ ...messageOf(signed), now: NOW + 11_000, tolerance: 10 });
    expect(expectIssue(late, 'transaction.replay').message).toContain('the limit is 10');
  });
});

describe('payOS', () => {
  test('signs its published example', async () => {
    // payos.vn/docs, "Kiểm tra dữ liệu với signature", the example of webhook data.
    const data = {
      orderCode: 123,
      amount: 3000,
      description: 'VQRIO123',
      accountNumber: '12345678',
      reference: 'TF230204212323',
      transactionDateTime: '2023-02-04 18:25:00',
      currency: 'VND',
      paymentLinkId: '124c33293c43417ab7879e14c8d9eb18',
      code: '00',
      desc: 'Thành công',
      counterAccountBankId: '',
      counterAccountBankName: '',
      counterAccountName: '',
      counterAccountNumber: '',
      virtualAccountName: '',
      virtualAccountNumber: '',
    };
    const signature = '412e915d2871504ed31be63c8f62a149a4410d34c4c42affc9006ef9917eaa03';
    const key = '1a54716c8f0efb2744fb28b6e38b25da7f67a925d98bc1c18bd8faaecadd7675';
    expect(good(await safeFromPayos({ data, signature }, key)).amount).toBe(3000);
  });

  test('refuses values that could be split into another signed text', async () => {
    const honest = { amount: 1, description: 'a&amount=9', paymentLinkId: 'L', reference: 'R' };
    const forged = { amount: '1&description=a', paymentLinkId: 'L', reference: 'R', 'x&y': 1 };
    for (const data of [honest, forged, { ...honest, description: 'x', extra: { a: 1 } }]) {
      const rawBody = JSON.stringify({ data, signature: payosSignature(data) });
      expect(await errors(SIGNED.payOS ?? payosSigned(), { rawBody })).toEqual([
        'transaction.signature signature',
      ]);
    }
  });

  test('keeps a description with & or = that nothing follows', async () => {
    for (const description of ['A & B', 'x=y', 'x=y&z']) {
      const data = { amount: 5, description, paymentLinkId: 'L', reference: 'R' };
      expect(good(await safeVerifyWebhook(messageOf(payosSigned(data))))).toMatchObject([{ description }]);
    }
  });

  test('two bodies with one signature do not exist: equal signed texts have equal data', async () => {
    const tally = createTally();
    const text = fc.stringMatching(/^[ab&=1]{0,6}$/);
    const data = fc.dictionary(fc.constantFrom('amount', 'a', 'b', 'description'), text, { minKeys: 1 });
    const accepted = async (body: object) => {
      const result = await safeFromPayos({ data: body, signature: payosSignature(body, 'k') }, 'k');
      return !errorsOf(result).some((each) => each.startsWith('transaction.signature'));
    };
    await fc.assert(
      fc.asyncProperty(data, data, async (one, other) => {
        if (!(await accepted(one)) || !(await accepted(other))) return tally('refused');
        tally('compared');
        if (payosSignature(one) === payosSignature(other)) expect({ ...one }).toEqual({ ...other });
      }),
      tries(2000, 500),
    );
    tally.expectAtLeast({ refused: 1, compared: 100 });
  });
});

test('Casso signs its published example', async () => {
  // CassoHQ/casso-webhook-v2-verify-signature, the example of its PHP file.
  const body = {
    error: 0,
    data: {
      id: 0,
      reference: 'MA_GIAO_DICH_THU_NGHIEM',
      description: 'giao dich thu nghiem',
      amount: 599_000,
      runningBalance: 25_000_000,
      transactionDateTime: '2024-10-03 15:06:37',
      accountNumber: '88888888',
      bankName: 'VPBank',
      bankAbbreviation: 'VPB',
      virtualAccountNumber: '',
      virtualAccountName: '',
      counterAccountName: 'NGUYEN VAN A',
      counterAccountNumber: '8888888888',
      counterAccountBankId: '970415',
      counterAccountBankName: 'VietinBank',
    },
  };
  const signature =
    't=1727948258788,v1=ed0a4bd2e826d5cb69988cdb141e6c1a080e21f3b57eb72cd78192220042b9e7dde0868fc667faea8e224900fa7904e7c88dfa098032fb2d6b6996856e8b7ff3';
  const message = {
    feed: 'casso',
    headers: { 'x-casso-signature': signature },
    secret: 'mgExMrjj4i7a1p8Cs6LmFbpCd8lbw4sSX4LZXPag7TKazeIogtR90tvWYTkwQbvs',
    now: 1_727_948_258_788,
  } as const;
  expect(good(await safeVerifyWebhook({ ...message, rawBody: JSON.stringify(body) }))).toMatchObject([
    { amount: 599_000 },
  ]);
  const reordered = JSON.stringify({ data: body.data, error: 0 }, null, 2);
  expect(good(await safeVerifyWebhook({ ...message, rawBody: reordered }))).toHaveLength(1);
});

describe('a body', () => {
  const signed = SIGNED['SePay, API key'] ?? payosSigned();

  test.each([
    ['parsed already', JSON.parse('{}'), 'input.type rawBody'],
    ['no JSON', '{', 'transaction.shape rawBody'],
    ['empty', '', 'transaction.shape rawBody'],
    ['no UTF-8', Uint8Array.from([0x22, 0xff, 0x22]), 'transaction.shape rawBody'],
    ['above 1 MiB', `"${'x'.repeat(1_048_576)}"`, 'input.value rawBody'],
  ])('that is %s is refused', async (_, rawBody, error) => {
    expect(await errors(signed, { rawBody })).toEqual([error]);
  });

  test('that tells its sum twice is refused by name', async () => {
    const rawBody = signed.rawBody.replace('"transferAmount":', '"transferAmount":1,"transferAmount":');
    const result = await safeVerifyWebhook({ ...messageOf(signed), rawBody });
    expect(expectIssue(result, 'transaction.told_twice').message).toContain('stands twice in one object');
  });

  test('that is signed but tells of no money is refused with its reason', async () => {
    const body = { ...JSON.parse(signed.rawBody), status: 'FAILED' };
    expect(await errors(signed, { rawBody: JSON.stringify(body) })).toEqual(['transaction.status status']);
  });

  test('of another service is not read', async () => {
    const { rawBody } = SIGNED['Casso, secure token'] ?? signed;
    expect((await errors(signed, { rawBody })).length).toBeGreaterThan(0);
  });
});
