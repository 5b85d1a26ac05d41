import { describe, expect, test, vi } from 'vitest';
import { type Movement, type WebhookOptions, webhookHandler } from '../../../../src/statements/index.ts';
import { NOW, SECRET, SIGNED, type Signed, sepaySigned } from './signing.ts';

const WAYS = Object.entries(SIGNED);
const PLAIN = SIGNED['SePay, API key'] ?? sepaySigned({});
const VOID = JSON.stringify({ ...JSON.parse(PLAIN.rawBody), status: 'VOID' });

function requestOf({ headers, rawBody }: Pick<Signed, 'headers' | 'rawBody'>, method = 'POST'): Request {
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request('https://example.com/hook', { method, headers, ...(hasBody && { body: rawBody }) });
}

/** A handler, and what it took; the clock stands at the time of the messages. */
function taking({ feed }: Signed, options: Partial<WebhookOptions> = {}) {
  const taken: Movement[] = [];
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  const onMovements = (movements: readonly Movement[]) => void taken.push(...movements);
  return { taken, handle: webhookHandler({ feed, secret: SECRET, onMovements, ...options }) };
}

async function statusOf(answer: Promise<Response>): Promise<number> {
  const response = await answer;
  expect(response.headers.get('content-type')).toContain('application/json');
  const text = await response.text();
  expect(text).not.toMatch(/0123499999|HS2K4M7P9|học phí|350000/);
  expect(JSON.parse(text)).toEqual(expect.any(Object));
  return response.status;
}

describe.each(WAYS)('%s', (_, signed) => {
  test('hands the movement over and answers 200', async () => {
    const { taken, handle } = taking(signed);
    expect(await statusOf(handle(requestOf(signed)))).toBe(200);
    expect(taken).toMatchObject([{ amount: 350_000 }]);
  });

  test("answers 401 to a body that is not the service's own, and hands nothing over", async () => {
    const { taken, handle } = taking(signed, { secret: 'another' });
    expect(await statusOf(handle(requestOf(signed)))).toBe(401);
    expect(taken).toEqual([]);
  });

  test('answers 500 when the movement could not be stored, so that it comes again', async () => {
    const failing = [
      () => {
        throw new Error('no database');
      },
      () => Promise.reject(new Error('no database')),
    ];
    for (const onMovements of failing)
      expect(await statusOf(taking(signed, { onMovements }).handle(requestOf(signed)))).toBe(500);
  });

  test('waits until the movement is stored', async () => {
    let isStored = false;
    const onMovements = async () => {
      await new Promise((done) => setTimeout(done));
      isStored = true;
    };
    await taking(signed, { onMovements }).handle(requestOf(signed));
    expect(isStored).toBe(true);
  });
});

test('answers as each service wants', async () => {
  const told = WAYS.map(async ([, signed]) => {
    const response = await taking(signed).handle(requestOf(signed));
    return [signed.feed, await response.json()];
  });
  expect(Object.fromEntries(await Promise.all(told))).toEqual({
    sepay: { success: true },
    casso: { success: true },
    payos: { success: true },
    pay2s: { success: true },
    'vietqr.vn': {
      error: false,
      errorReason: '000',
      toastMessage: 'ok',
      object: { reftransactionid: 'vietqr.vn:T-1' },
    },
  });
});

describe('a request', () => {
  test.each(['GET', 'PUT', 'DELETE', 'PATCH', 'HEAD'])('of the method %s is answered 405', async (method) => {
    const response = await taking(PLAIN).handle(requestOf(PLAIN, method));
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test.each([
    ['no JSON', '{'],
    ['empty', ''],
    ['of another shape', '{}'],
    ['of a payment that was taken back', VOID],
  ])('whose body is %s is answered 400', async (_, rawBody) => {
    expect(await statusOf(taking(PLAIN).handle(requestOf({ ...PLAIN, rawBody })))).toBe(400);
  });

  test('above 1 MiB is answered 413, whether it says how long it is or not', async () => {
    const rawBody = 'x'.repeat(1_048_577);
    expect(await statusOf(taking(PLAIN).handle(requestOf({ ...PLAIN, rawBody })))).toBe(413);
    const said = { ...PLAIN, headers: { ...PLAIN.headers, 'content-length': '1048577' } };
    expect(await statusOf(taking(PLAIN).handle(requestOf(said)))).toBe(413);
  });

  test('that breaks off, or is none, is answered 400', async () => {
    const body = new ReadableStream({ pull: (stream) => stream.error(new Error('gone')) });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, duplex: 'half' };
    const { handle } = taking(PLAIN);
    expect(await statusOf(handle(new Request('https://example.com', init)))).toBe(400);
    for (const none of ['null', '{"method":"POST"}', '{"method":"POST","headers":{}}'])
      expect(await statusOf(handle(JSON.parse(none)))).toBe(400);
  });
});

describe('onIssues', () => {
  test("hears of a message that is the service's own but no movement, and the service is told that all is well", async () => {
    const codes: string[] = [];
    const onIssues: WebhookOptions['onIssues'] = (issues) =>
      void codes.push(...issues.map(({ code }) => code));
    const { taken, handle } = taking(PLAIN, { onIssues });
    expect(await statusOf(handle(requestOf({ ...PLAIN, rawBody: VOID })))).toBe(200);
    expect([codes, taken]).toEqual([['transaction.status'], []]);
  });

  test('hears of nothing that is forged or cannot be read', async () => {
    const onIssues = vi.fn();
    const { handle } = taking(PLAIN, { onIssues });
    expect(await statusOf(handle(requestOf({ headers: {}, rawBody: VOID })))).toBe(401);
    expect(await statusOf(handle(requestOf({ ...PLAIN, rawBody: '{}' })))).toBe(400);
    expect(onIssues).not.toHaveBeenCalled();
  });

  test('that throws is answered 500', async () => {
    const { handle } = taking(PLAIN, { onIssues: () => Promise.reject(new Error('no')) });
    expect(await statusOf(handle(requestOf({ ...PLAIN, rawBody: VOID })))).toBe(500);
  });
});

describe('a handler', () => {
  const onMovements = () => {};

  test.each([
    ['without a secret', '{}', 'secret'],
    ['with an empty secret', '{"secret":""}', 'secret'],
    ['with a secret that is none', '{"secret":5}', 'secret'],
    ['that is insecure by a word', '{"insecure":"yes"}', 'insecure'],
    ['with an unknown option', '{"secret":"x","key":"y"}', 'key'],
    ['of no service', '{"secret":"x","feed":"mb"}', 'feed'],
  ])('%s is not made', (_, options, field) => {
    expect(() => webhookHandler({ feed: 'sepay', onMovements, ...JSON.parse(options) })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: [field] })] }),
    );
  });

  test('that is to do nothing is not made', () => {
    expect(() => webhookHandler(JSON.parse('{"feed":"sepay","secret":"x"}'))).toThrow('onMovements');
  });

  test('that is insecure on purpose takes the bodies of anybody', async () => {
    for (const [, signed] of WAYS.filter(([, { feed }]) => feed !== 'payos')) {
      const taken: Movement[] = [];
      const handle = webhookHandler({
        feed: signed.feed,
        insecure: true,
        onMovements: (movements) => void taken.push(...movements),
      });
      expect(await statusOf(handle(requestOf({ ...signed, headers: {} })))).toBe(200);
      expect(taken).toHaveLength(1);
    }
  });

  test('with a secret verifies, insecure or not', async () => {
    const { handle } = taking(PLAIN, { insecure: true });
    expect(await statusOf(handle(requestOf({ ...PLAIN, headers: {} })))).toBe(401);
  });
});
