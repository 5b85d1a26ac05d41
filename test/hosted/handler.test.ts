import { decode, encode, VietqrError } from 'vietqr-kit';
import { type HandlerOptions, hostedHandler } from 'vietqr-kit/hosted';
import { toPng } from 'vietqr-kit/png';
import { describe, expect, test } from 'vitest';
import { readJpegFrame } from '../../src/images/jpeg.ts';
import { scan } from '../../src/scan/scan.ts';
import { zxing } from '../kit/drawing/readers.ts';
import { OWN_ACCOUNTS, REQUEST_SHAPES, type RequestShape } from './requests.ts';

const BASE = 'http://localhost';
/** Draws the code of a card alone, as the cards themselves are scanned back where they are laid out. */
const drawCard: NonNullable<HandlerOptions['drawCard']> = async ({ payload }) => toPng(String(payload));
const handle = hostedHandler({ accounts: OWN_ACCOUNTS, drawCard });
const VCB = '/image/VCB-0011001234567';

function get(path: string, headers: Record<string, string> = {}, to = handle): Promise<Response> {
  return to(new Request(BASE + path, { headers }));
}

function post(
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
  to = handle,
): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return to(new Request(BASE + path, { method: 'POST', body: text, headers }));
}

async function codeIn(answer: Response): Promise<string | undefined> {
  return (await zxing(new Uint8Array(await answer.arrayBuffer())))[0];
}

/** What a code must say for a shape of request. */
function expectCode(text: string | undefined, { bin, account, amount, purpose }: RequestShape): void {
  const read = decode(text ?? '', { maxPurposeLength: 95 });
  const found = { bin: read.bank.bin, account: read.account, amount: read.amount, purpose: read.purpose };
  expect(found).toEqual({ bin, account, amount, purpose });
}

/** The path of a link, asked of this server in place of its host. */
function pathOf(link: string): string {
  const { pathname, search } = new URL(link.replace(/^(?:https?:)?(?:\/\/)?/, 'https://'));
  return pathname + search;
}

describe('a client of a hosted service, with another base address', () => {
  const { quickLinks, otherLinks, bodies } = REQUEST_SHAPES;
  const pictures = [...quickLinks, ...otherLinks].filter(({ request }) => !String(request).includes('/pay?'));
  const named = (shapes: readonly RequestShape[]) => shapes.map((shape) => [shape.origin, shape] as const);

  test.each(named(pictures))('gets the picture: %s', async (_origin, shape) => {
    const answer = await get(pathOf(String(shape.request)).replace(/\.svg\b/, '.png'));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    expectCode(await codeIn(answer), shape);
  });

  test.each(named(bodies))('gets the envelope: %s', async (_origin, shape) => {
    const { request } = shape;
    const sent =
      typeof request === 'object' && request.amount instanceof Object && 'toFixed' in request.amount;
    const answer = await post('/v2/generate', sent ? { ...request, amount: '79000' } : request);
    const envelope = await answer.json();
    expect(envelope).toMatchObject({
      code: '00',
      desc: 'Gen VietQR successful!',
      data: { acqId: shape.bin },
    });
    expectCode(envelope.data.qrCode, shape);
    const [, base64 = ''] = /^data:image\/png;base64,(.*)$/.exec(envelope.data.qrDataURL) ?? [];
    expect((await zxing(new Uint8Array(Buffer.from(base64, 'base64'))))[0]).toBe(envelope.data.qrCode);
  });
});

/** A payment into an own account, whose code names one who is paid in another network too. */
function beside(tag: string, value: string): object {
  return { bank: 'VCB', account: '0011001234567', extraObjects: [{ tags: [tag], value }] };
}

describe('only own accounts are drawn', () => {
  const foreign = [
    ['/image/VCB-0011001234568-qr_only.png', undefined],
    ['/image/MB-0011001234567-qr_only.svg', undefined],
    ['/img?acc=1&bank=VCB', undefined],
    ['/v2/generate', { acqId: '970436', accountNo: '1' }],
    ['/v1/payments', { bank: 'VCB', account: '1' }],
    ['/v1/payments', { bank: 'VCB', account: '0011001234567', service: 'card' }],
    ['/v1/payments', beside('15', '970400123456')],
    ['/v1/payments', beside('26', '0015vn.momo.partner0105OTHER')],
    ['/v1/payments', beside('27', '0010A00000077501100123456789')],
  ] as const;

  test.each(foreign)('%s %o', async (path, body) => {
    const answer = await (body ? post(path, body) : get(path));
    const text = await answer.text();
    expect(answer.status).toBe(403);
    expect(text).not.toContain('000201');
    if (path !== '/v2/generate') expect(JSON.parse(text).issues[0].code).toBe('request.payee');
  });

  test('unless any may be', async () => {
    const any = hostedHandler({ anyAccount: true, drawCard });
    expect((await get(foreign[0][0], {}, any)).status).toBe(200);
    expect((await post('/v1/payments', { bank: 'VCB', account: '1' }, {}, any)).status).toBe(200);
  });

  test('and no handler is made without one', () => {
    for (const options of [{}, { accounts: [] }, { accounts: OWN_ACCOUNTS, key: 'short' }])
      expect(() => hostedHandler(options)).toThrow(VietqrError);
  });

  test('and the holder is the declared one, whatever the address says', async () => {
    const named: unknown[] = [];
    const own = [{ bank: 'VCB', account: '0011001234567', accountName: 'TRUONG A' }];
    const drawing = hostedHandler({
      accounts: own,
      drawCard: (card, format) => {
        named.push(card.accountName);
        return drawCard(card, format);
      },
    });
    await get(`${VCB}-print.png?accountName=SOMEONE`, {}, drawing);
    expect(named).toEqual(['TRUONG A']);
  });
});

describe('what is wrong is told', () => {
  test('in the words of the service where it has some', async () => {
    const answer = await get('/image/GRINGOTTS-1-compact.png');
    expect([answer.status, await answer.text()]).toEqual([400, 'invalid acqId']);
  });

  test.each([
    [{ acqId: 'GRINGOTTS', accountNo: '1' }, '12', 'invalid acqId'],
    [{ acqId: '970436', accountNo: 11001234567 }, '11', 'invalid accountNo'],
    [{ acqId: '970436', accountNo: '0011001234567', amount: '79.000' }, '13', 'invalid amount'],
    [{ acqId: '970436', accountNo: '0011001234567', addInfo: '💳' }, '14', 'invalid addInfo'],
  ])('in the envelope: %o', async (body, code, words) => {
    const answer = await post('/v2/generate', body);
    const envelope = await answer.json();
    expect([answer.status, envelope.code, envelope.data]).toEqual([400, code, null]);
    expect(envelope.desc).toContain(words);
  });

  test('as a problem in two languages', async () => {
    const path = `${VCB}-print.png?amount=79.000`;
    const english = await (await get(path)).json();
    expect(english).toMatchObject({ status: 400, type: 'urn:vietqr-kit:issue:vietqr.amount' });
    const answer = await get(path, { 'accept-language': 'vi-VN,vi;q=0.9' });
    const { title, issues } = await answer.json();
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(title).toBe('Yêu cầu chưa đúng nên chưa tạo được mã QR');
    expect(issues[0].message.vi).toContain('số tiền');
    expect(issues[0].message.en).toContain('amount');
  });

  test('without a whole account', async () => {
    const answer = await post('/v2/generate', { acqId: '970436', accountNo: 987654321012 });
    expect(await answer.text()).not.toContain('987654321012');
  });
});

describe('a picture is kept by who asked for it', () => {
  const path = `${VCB}-qr_only.svg?amount=5000`;

  test('and not sent again', async () => {
    const first = await get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
    const again = await get(path, { 'if-none-match': `"x", W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect((await get(`${path}0`)).headers.get('etag')).not.toBe(etag);
    expect((await get(path.replace('svg', 'png'))).headers.get('etag')).not.toBe(etag);
  });

  test('with what was not as the service has it', async () => {
    const answer = await get(`${VCB}-mine.svg?memo=x`);
    expect(answer.headers.get('x-vietqr-warnings')).toBe('link.unread, link.unsupported');
  });

  test('saved where that is asked for', async () => {
    const answer = await get('/img?acc=0011001234567&bank=VCB&template=qronly&download=1');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="vietqr.png"');
  });
});

describe('the page at the root', () => {
  test.each([
    ['vi', 'vi-VN,vi;q=0.9', 'không cho tài khoản nào khác'],
    ['en', 'en', 'and for no other'],
  ])('says in %s what is served, with a sample that is answered', async (lang, asked, words) => {
    const answer = await get('/', { 'accept-language': asked });
    const page = await answer.text();
    expect([answer.status, answer.headers.get('content-language')]).toEqual([200, lang]);
    expect(page).toContain(words);
    const [, sample = ''] = /<a href="([^"]+)"/.exec(page) ?? [];
    const picture = await get(sample.replaceAll('&amp;', '&'));
    expect([picture.status, (await picture.text()).slice(0, 4)]).toEqual([200, '<svg']);
  });

  test('names no account where callers need a key, and knows what stands in front of it', async () => {
    const [payee] = OWN_ACCOUNTS;
    const closed = hostedHandler({ accounts: OWN_ACCOUNTS, key: 'a-long-key' });
    const page = await (await get('/', {}, closed)).text();
    expect(page).toContain('x-api-key');
    expect(page).not.toContain(payee?.account ?? '');
    const below = hostedHandler({ accounts: OWN_ACCOUNTS, basePath: '/pay' });
    expect(await (await get('/pay/', {}, below)).text()).toContain('href="/pay/image/');
    const any = hostedHandler({ anyAccount: true });
    expect(await (await get('/', { 'accept-language': 'vi' }, any)).text()).toContain('chỉ dùng để thử');
  });
});

describe('hostile requests', () => {
  const many = Array.from({ length: 10_000 }, (_, i) => `a${i}=1`).join('&');
  const requests: readonly (readonly [status: number, request: Request])[] = [
    [414, new Request(`${BASE}/image/${'a'.repeat(1_000_000)}`)],
    [414, new Request(`${BASE}${VCB}-print.png?${many}`)],
    [404, new Request(`${BASE}/image/../../etc/passwd`)],
    [400, new Request(`${BASE}/image/..%2f..%2fetc%2fpasswd`)],
    [404, new Request(`${BASE}//`)],
    [405, new Request(`${BASE}/`, { method: 'POST', body: '{}' })],
    [405, new Request(`${BASE}${VCB}-print.png`, { method: 'DELETE' })],
    [405, new Request(`${BASE}/v2/generate`)],
    [413, new Request(`${BASE}/v2/generate`, { method: 'POST', body: 'x'.repeat(100_000) })],
    [400, new Request(`${BASE}/v2/generate`, { method: 'POST', body: '{"acqId":' })],
    [400, new Request(`${BASE}/v2/generate`, { method: 'POST', body: new Uint8Array([0xff]) })],
    [400, new Request(`${BASE}/v2/generate`, { method: 'POST', body: 'null' })],
    [400, new Request(`${BASE}/v2/generate`, { method: 'POST', body: '{"__proto__":{"acqId":"970436"}}' })],
    [400, new Request(`${BASE}${VCB}-print.png?amount=1&amount=2`)],
    [400, new Request(`${BASE}${VCB}-print.png?addInfo=%00`)],
    [400, new Request(`${BASE}${VCB}-print.png?accountName=%E2%80%AE`)],
  ];

  test.each(requests.map(([status, request]) => [status, request.url.slice(0, 70), request] as const))(
    'are answered %i: %s',
    async (status, _url, request) => {
      expect((await handle(request)).status).toBe(status);
    },
  );

  test('of a form are read as the form they are', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const fields = 'acqId=970436&accountNo=0011001234567&amount=5000';
    expect((await post('/v2/generate', fields, form)).status).toBe(200);
    expect((await post('/v2/generate', `${fields}&amount=6000`, form)).status).toBe(400);
  });

  test('that tell a field twice are refused where both values are not one', async () => {
    const json = (amounts: string) => `{"acqId":"970436","accountNo":"0011001234567",${amounts}}`;
    const type = { 'content-type': 'application/json' };
    expect((await post('/v2/generate', json('"amount":5000'), type)).status).toBe(200);
    expect((await post('/v2/generate', json('"amount":5000,"amount":6000'), type)).status).toBe(400);
  });

  test('never make it reject', async () => {
    const failing = hostedHandler({
      accounts: OWN_ACCOUNTS,
      drawCard: () => Promise.reject(new Error('no')),
      clientOf: () => 'x',
    });
    expect((await get(`${VCB}-print.png`, {}, failing)).status).toBe(500);
    const busy = () => Promise.reject(Object.assign(new Error(), { name: 'BusyError' }));
    const full = hostedHandler({ accounts: OWN_ACCOUNTS, drawCard: busy });
    expect((await get(`${VCB}-print.png`, {}, full)).status).toBe(503);
  });
});

describe('who may call', () => {
  test('has the key', async () => {
    const locked = hostedHandler({ accounts: OWN_ACCOUNTS, drawCard, key: 'a-key-of-ours' });
    const path = `${VCB}-qr_only.svg`;
    const statusOf = async (answer: Promise<Response>) => (await answer).status;
    expect(await statusOf(get(path, {}, locked))).toBe(401);
    expect(await statusOf(get(path, { 'x-api-key': 'a-key-of-ourz' }, locked))).toBe(401);
    expect(await statusOf(get(path, { 'x-api-key': 'a-key-of-ours' }, locked))).toBe(200);
    expect(await statusOf(get(`${path}?apikey=a-key-of-ours`, {}, locked))).toBe(200);
    expect(await statusOf(get('/healthz', {}, locked))).toBe(200);
  });

  test('does not call too often', async () => {
    const limited = hostedHandler({
      accounts: OWN_ACCOUNTS,
      requestsPerMinute: 2,
      clientOf: (request) => request.headers.get('x-api-key') ?? undefined,
    });
    const ask = async (client: string) => (await get('/healthz', { 'x-api-key': client }, limited)).status;
    expect([await ask('a'), await ask('a'), await ask('a'), await ask('b')]).toEqual([200, 200, 429, 200]);
  });

  test('is a page that is listed, where scripts read the answer', async () => {
    const listed = hostedHandler({
      accounts: OWN_ACCOUNTS,
      origins: ['https://a.example'],
      basePath: '/pay',
    });
    const origin = async (from: string) => {
      const { headers } = await get('/pay/healthz', { origin: from }, listed);
      return headers.get('access-control-allow-origin');
    };
    expect([await origin('https://a.example'), await origin('https://b.example')]).toEqual([
      'https://a.example',
      null,
    ]);
    expect((await get('/healthz', {}, listed)).status).toBe(404);
  });
});

describe('a picture as JPEG', () => {
  const own = hostedHandler({ accounts: OWN_ACCOUNTS });

  test.each(['qr_only', 'compact'])('is one: %s', async (template) => {
    const answer = await get(`${VCB}-${template}.jpg?amount=350000`, {}, own);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('content-disposition')).toContain('vietqr.jpg');
    const bytes = new Uint8Array(await answer.arrayBuffer());
    expect(readJpegFrame(bytes)?.precision).toBe(8);
    const [text = ''] = await zxing(bytes);
    expect(decode(text).amount).toBe(350_000);
    expect((await scan(bytes)).map((code) => code.text)).toEqual([text]);
  });

  test('is asked for of who draws cards, and told as what it is', async () => {
    const formats: string[] = [];
    const drawing = hostedHandler({
      accounts: OWN_ACCOUNTS,
      drawCard: (card, format) => {
        formats.push(format);
        return drawCard(card, format);
      },
    });
    const answer = await get(`${VCB}-compact.jpeg`, {}, drawing);
    expect([formats, answer.headers.get('content-type')]).toEqual([['jpg'], 'image/png']);
  });

  test('is given to who takes that and no JSON', async () => {
    const payment = { bank: 'VCB', account: '0011001234567', amount: 350_000 };
    const answer = await post('/v1/payments', payment, { accept: 'image/jpeg' }, own);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(await codeIn(answer)).toBe(encode(payment));
  });
});

describe('the interface of this package', () => {
  const payment = { bank: 'VCB', account: '0011001234567', amount: 350_000, purpose: 'Đóng tiền' };

  test('gives the code with what was changed', async () => {
    const answer = await (await post('/v1/payments', payment)).json();
    expect(answer).toMatchObject({
      payload: encode(payment),
      payment: { amount: 350_000, purpose: 'Dong tien' },
      warnings: [{ code: 'text.stripped' }],
    });
  });

  test('gives it as a picture', async () => {
    const png = await post('/v1/payments', payment, { accept: 'image/png' });
    expect(await codeIn(png)).toBe(encode(payment));
    expect(await (await post('/v1/payments', payment, { accept: 'image/svg+xml' })).text()).toMatch(/^<svg/);
  });

  test('tells every fault of a payment', async () => {
    const { issues } = await (await post('/v1/payments', { ...payment, amount: '5.5', memo: 'x' })).json();
    expect(issues.map(({ code }: { code: string }) => code).sort()).toEqual([
      'input.unknown_key',
      'text.stripped',
      'vietqr.amount',
    ]);
  });

  test('is described by the schema of payments', async () => {
    const document = await (await get('/openapi.json')).json();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toContain('/v1/payments');
    expect(document.components.schemas.Payment.properties.account.type).toBe('string');
    const named = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    );
    expect(named.filter((name) => !Object.hasOwn(document.components.schemas, name ?? ''))).toEqual([]);
  });

  test('lists the banks in both shapes', async () => {
    const banks = await (await get('/v2/banks')).json();
    expect(banks).toMatchObject({ code: '00' });
    expect(banks.data).toContainEqual(
      expect.objectContaining({ bin: '970415', code: 'ICB', shortName: 'VietinBank' }),
    );
    const listed = await (await get('/banks.json')).json();
    expect(listed.data).toHaveLength(Number(listed.no_banks));
  });

  test('answers HEAD without a body', async () => {
    const answer = await handle(new Request(`${BASE}/healthz`, { method: 'HEAD' }));
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});
