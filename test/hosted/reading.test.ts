import fc from 'fast-check';
import { decode, encode } from 'vietqr-kit';
import {
  deepLinkApps,
  fromGenerateBody,
  fromQuickLink,
  safeFromGenerateBody,
  safeFromQuickLink,
  safeToDeepLink,
  toDeepLink,
} from 'vietqr-kit/hosted';
import { describe, expect, test } from 'vitest';
import { expectIssue, issuesOf } from '../kit/expect-issue.ts';
import { tries } from '../kit/scale.ts';
import { OWN_ACCOUNTS, REQUEST_SHAPES, type RequestShape } from './requests.ts';

const { quickLinks, otherLinks, bodies } = REQUEST_SHAPES;
const LONG = { maxPurposeLength: 95 };

function read({ request }: RequestShape) {
  return typeof request === 'string'
    ? fromQuickLink(request)
    : fromGenerateBody(request, { accounts: OWN_ACCOUNTS });
}

describe('a request of a public program', () => {
  const shapes = [...quickLinks, ...otherLinks, ...bodies];

  test('is there in forty shapes', () => {
    expect(shapes.length).toBeGreaterThanOrEqual(40);
  });

  test.each(shapes.map((shape) => [shape.origin, shape] as const))('%s', (_origin, shape) => {
    const { payload, payment } = read(shape);
    const { bank, account, amount, purpose } = decode(payload, LONG);
    const wanted = { bin: shape.bin, account: shape.account, amount: shape.amount, purpose: shape.purpose };
    expect({ bin: bank.bin, account, amount, purpose }).toEqual(wanted);
    expect(encode(payment, LONG)).toBe(payload);
  });
});

test('a request tells what was blank, unknown and drawn in another way', () => {
  const link = 'https://vietqr.app/img?acc=0011001234567&bank=VCB&amount=&store=A&addInfo=x&template=mine';
  const { ok, ...result } = safeFromQuickLink(link);
  expect(ok).toBe(true);
  expect(result).toMatchObject({
    value: { blank: ['amount'], unknown: ['addInfo'], unsupported: ['template', 'store'] },
    warnings: [{ code: 'link.unread' }, { code: 'link.unsupported' }, { code: 'link.unsupported' }],
  });
});

test('a drawing is what the service would draw', () => {
  const drawing = (link: string) => fromQuickLink(link).drawing;
  const image = 'https://img.vietqr.io/image/VCB-0011001234567';
  expect(drawing(`${image}-qr_only.svg`)).toEqual({ preset: 'qr_only', format: 'svg' });
  expect(drawing(`${image}-print.jpeg?accountName=A`)).toEqual({
    preset: 'print',
    format: 'jpg',
    accountName: 'A',
  });
  expect(drawing('https://qr.sepay.vn/img?acc=1&bank=VCB&download=true')).toMatchObject({ download: true });
});

describe('a sum that may be two is refused, and so is one that is none', () => {
  const sums = [
    '79.000',
    '1.234.567',
    '79,000',
    '5.5',
    '-5000',
    '1e5',
    'NaN',
    'undefined',
    '$5000',
    '5000đ',
    '٥٠٠',
  ];

  test.each(sums)('%s', (sum) => {
    const link = `https://img.vietqr.io/image/VCB-0011001234567-print.png?amount=${encodeURIComponent(sum)}`;
    const body = { accountNo: '1', acqId: '970436', amount: sum };
    for (const result of [safeFromQuickLink(link), safeFromGenerateBody(body)])
      expect(issuesOf(result).map(({ code }) => code)).toEqual(['vietqr.amount']);
  });

  test.each([[5.5], [-1], [Number.NaN], [1e13], [true], [[5]], [{}], [{ toFixed: () => '5.5' }]])(
    '%o',
    (sum) => {
      const body = { accountNo: '1', acqId: '970436', amount: sum };
      expect(issuesOf(safeFromGenerateBody(body)).map(({ code }) => code)).toEqual(['vietqr.amount']);
    },
  );
});

describe('an account that came as a number', () => {
  const body = { acqId: '970436', accountNo: 11001234567 };
  const codes = (accounts: { bank: string; account: string }[]) =>
    issuesOf(safeFromGenerateBody(body, { accounts })).map(({ code }) => code);

  test('is refused where zeros may have been lost', () => {
    expect(codes([])).toEqual(['account.number']);
    expect(codes([{ bank: 'VCB', account: '0011001234567' }])).toEqual(['account.number']);
    expect(codes([{ bank: 'MB', account: '11001234567' }])).toEqual(['account.number']);
    expect(
      codes([
        { bank: 'VCB', account: '0011001234567' },
        { bank: 'VCB', account: '11001234567' },
      ]),
    ).toEqual(['account.number']);
  });

  test('is taken for the one that is known, and where there is no room for a zero', () => {
    expect(codes([{ bank: 'VCB', account: '11001234567' }])).toEqual([]);
    const long = { acqId: '970436', accountNo: 1234567890123456789n };
    expect(fromGenerateBody(long).payment.account).toBe('1234567890123456789');
    const inexact = { acqId: '970436', accountNo: 1234567890123456800 };
    expect(issuesOf(safeFromGenerateBody(inexact))[0]?.code).toBe('account.number');
  });
});

describe('a link that cannot be told is refused', () => {
  const links = [
    ['link.unknown', 'https://img.vietqr.io.example.com/image/VCB-0011001234567-print.png'],
    ['link.unknown', 'https://img.vietqr.io@example.com/image/VCB-0011001234567-print.png'],
    ['link.unknown', 'hello'],
    ['link.repeated', 'https://img.vietqr.io/image/VCB-0011001234567-print.png?amount=1000&amount=2000'],
    ['link.repeated', 'https://dl.vietqr.io/pay?app=mb&ba=1@vcb&ba=2@vcb'],
    ['scheme.link_terms', 'https://img.vietqr.io/image/VCB-0011-001234567-print.png'],
    ['account.separator', 'https://img.vietqr.io/image/VCB-0011.001234567-print.png'],
    ['input.required', 'https://img.vietqr.io/image/undefined-0011001234567-print.png'],
    ['input.required', 'https://qr.sepay.vn/img?acc=&bank=VCB'],
    ['bank.not_found', 'https://img.vietqr.io/image/GRINGOTTS-0011001234567-print.png'],
  ] as const;

  test.each(links)('%s: %s', (code, link) => {
    expect(issuesOf(safeFromQuickLink(link)).map((issue) => issue.code)).toContain(code);
    expect(safeFromQuickLink(link).ok).toBe(false);
  });

  test('a purpose that is longer than the standard has goes through, and is told', () => {
    const link = `https://img.vietqr.io/image/VCB-0011001234567-print.png?addInfo=${'x'.repeat(26)}`;
    expect(safeFromQuickLink(link)).toMatchObject({ ok: true, warnings: [{ code: 'link.long_purpose' }] });
    expectIssue(safeFromQuickLink(`${link}${'x'.repeat(70)}`), 'emv.too_long');
  });

  test('what stands behind # is told', () => {
    const result = safeFromQuickLink('https://img.vietqr.io/image/VCB-0011001234567-print.png?addInfo=DH#12');
    expect(result).toMatchObject({ ok: true, warnings: [{ code: 'link.fragment', received: '"#12"' }] });
  });
});

const account = fc
  .stringMatching(/^[A-Za-z0-9]{1,19}$/)
  .filter((text) => !/^(?:undefined|null|none|nan)$/i.test(text));
const purpose = fc.stringMatching(/^[!-~](?:[ -~]{0,23}[!-~])?$/);
const amount = fc.integer({ min: 1, max: 9_999_999_999_999 });
const terms = fc.record({ account, amount, purpose });

test('whatever the payment, links made of it are read back, as is its body', () => {
  fc.assert(
    fc.property(terms, (payment) => {
      const wanted = { bank: '970436', ...payment };
      const query = new URLSearchParams({ amount: String(payment.amount), addInfo: payment.purpose });
      const links = [
        `https://img.vietqr.io/image/VCB-${payment.account}-print.png?${query}`,
        `https://qr.sepay.vn/img?bank=VCB&acc=${payment.account}&amount=${payment.amount}&des=${encodeURIComponent(payment.purpose)}`,
        toDeepLink(wanted, { app: 'mb', returnUrl: 'https://example.vn/?a=1&amount=5#x' }),
      ];
      for (const link of links) expect(fromQuickLink(link).payment).toEqual(wanted);
      const body = {
        acqId: 970436,
        accountNo: payment.account,
        amount: payment.amount,
        addInfo: payment.purpose,
      };
      expect(fromGenerateBody(body).payment).toEqual(wanted);
    }),
  );
});

test('whatever the text or body, the answer is a result, and a payee or sum in it stands in the request', () => {
  const hosts = fc.constantFrom(
    'https://img.vietqr.io/image/',
    'https://qr.sepay.vn/img?',
    'dl.vietqr.io/pay?',
    '',
  );
  const pieces = fc.constantFrom(
    'VCB',
    '-',
    '0011001234567',
    '?',
    '&',
    '=',
    'amount',
    'acc',
    'bank',
    'ba',
    '@',
    '%',
    '.png',
    '5000',
    '#',
    '/',
  );
  const link = fc.tuple(hosts, fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 16 }));
  let read = 0;
  fc.assert(
    fc.property(link, ([host, parts]) => {
      const text = host + parts.join('');
      const result = safeFromQuickLink(text);
      if (!result.ok) return;
      read += 1;
      expect(text).toContain(result.value.payment.account);
      if (result.value.payment.amount !== undefined)
        expect(text).toContain(String(result.value.payment.amount));
    }),
    { examples: [[['https://img.vietqr.io/image/', ['VCB', '-', '0011001234567']]]], ...tries(5000, 80) },
  );
  expect(read).toBeGreaterThan(0);
  fc.assert(
    fc.property(fc.anything(), (body) => void Reflect.apply(safeFromGenerateBody, undefined, [body])),
  );
});

describe('a deep link', () => {
  const payment = { bank: 'ICB', account: '113366668888', amount: 2000, purpose: 'ck' } as const;

  test('is as vietqr.io writes it', () => {
    expect(toDeepLink(payment, { app: 'mb', accountName: 'QUY A', returnUrl: 'https://payos.vn' })).toBe(
      'https://dl.vietqr.io/pay?app=mb&ba=113366668888@icb&am=2000&tn=ck&bn=QUY%20A&url=https://payos.vn',
    );
  });

  test('warns of an app that is not known to fill it in', () => {
    for (const { app } of deepLinkApps)
      expect(safeToDeepLink(payment, { app })).toMatchObject({ warnings: [] });
    expect(safeToDeepLink(payment, { app: 'vcb' })).toMatchObject({
      ok: true,
      warnings: [{ code: 'link.app' }],
    });
  });

  test.each(['javascript:alert(1)', 'http://example.vn', 'data:text/html,x', 'example.vn'])(
    'does not return to %s',
    (returnUrl) => {
      expect(issuesOf(safeToDeepLink(payment, { app: 'mb', returnUrl }))[0]?.expected).toBe('anHttpsAddress');
    },
  );

  test('is for accounts only, of a bank that has an abbreviation', () => {
    const card = { ...payment, service: 'card', account: '9704150000000000' } as const;
    expect(issuesOf(safeToDeepLink(card, { app: 'mb' })).some(({ code }) => code === 'vietqr.service')).toBe(
      true,
    );
    expectIssue(safeToDeepLink({ ...payment, bank: '999999' }, { app: 'mb' }), 'bank.not_found');
  });
});
