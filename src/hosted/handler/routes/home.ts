import type { Language } from '../../../issues/format.ts';
import { escapeXml } from '../../../text/xml.ts';
import { answerWith, preferredLanguage } from '../answers.ts';
import type { HandlerCall, HandlerRoute } from '../call.ts';
import type { HandlerSettings } from '../options.ts';
import { samplePath } from '../sample.ts';

/** The page at the root: what is served, for people who open the address. */
export const HOME_ROUTES: readonly HandlerRoute[] = [
  {
    method: 'GET',
    path: /^\/$/,
    isOpen: true,
    answer: ({ request, handling }: HandlerCall) => {
      const lang = preferredLanguage(request);
      return answerWith(200, homePage(handling, lang), {
        'content-type': 'text/html; charset=utf-8',
        'content-language': lang,
        vary: 'accept-language',
        'cache-control': 'no-store',
      });
    },
  },
];

interface HomeWords {
  readonly title: string;
  readonly served: (accounts: number) => string;
  readonly any: string;
  readonly sample: string;
  readonly key: string;
  readonly addresses: readonly string[];
}

/** What is answered, in the order of {@link HomeWords.addresses}. */
const ADDRESSES = [
  '/image/BANK-ACCOUNT-TEMPLATE.svg?amount=&addInfo=',
  '/img?acc=&bank=&amount=&des=',
  'POST /v2/generate',
  'POST /v1/payments',
  '/v2/banks',
  '/openapi.json',
] as const;

const HOME_WORDS: Readonly<Record<Language, HomeWords>> = {
  vi: {
    title: 'Máy chủ tạo mã QR thanh toán',
    served: (accounts) =>
      `Máy chủ này tạo mã QR cho ${accounts} tài khoản đã khai báo, không cho tài khoản nào khác.`,
    any: 'Máy chủ này tạo mã QR cho mọi tài khoản, kể cả của người lạ: chỉ dùng để thử.',
    sample: 'Thử một mã QR',
    key: 'Người gọi phải gửi khóa ở x-api-key hoặc apikey.',
    addresses: [
      'ảnh mã QR, như vietqr.io',
      'ảnh mã QR, như SePay',
      'chuỗi mã QR và ảnh, như vietqr.io',
      'chuỗi mã QR hoặc ảnh, của phần mềm này',
      'danh sách ngân hàng',
      'mô tả đầy đủ (OpenAPI 3.1)',
    ],
  },
  en: {
    title: 'Payment codes by address',
    served: (accounts) =>
      `Codes are drawn for ${accounts} declared ${accounts === 1 ? 'account' : 'accounts'}, and for no other.`,
    any: 'Codes are drawn for any account, those of strangers too: for trying out alone.',
    sample: 'Try a code',
    key: 'Callers send a key as x-api-key or apikey.',
    addresses: [
      'the picture, as vietqr.io',
      'the picture, as SePay',
      'payload and picture, as vietqr.io',
      'payload or picture, of this program',
      'the banks',
      'all of it (OpenAPI 3.1)',
    ],
  },
};

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem 1rem .2rem 0;vertical-align:top}code{overflow-wrap:anywhere}';

/** Writes the page. Accounts stand in it only as the sample does, and not where callers need a key. */
function homePage(handling: HandlerSettings, lang: Language): string {
  const words = HOME_WORDS[lang];
  const { accounts, anyAccount, basePath, key } = handling;
  const sample = basePath + samplePath(accounts[0]);
  const rows = ADDRESSES.map(
    (address, at) =>
      `<tr><td><code>${escapeXml(address)}</code></td><td>${escapeXml(words.addresses[at] ?? '')}</td></tr>`,
  );
  return [
    `<!doctype html><html lang="${lang}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<title>${words.title}</title><style>${STYLE}</style><h1>${words.title}</h1>`,
    `<p>${anyAccount ? words.any : words.served(accounts.length)}</p>`,
    key === undefined ? `<p><a href="${escapeXml(sample)}">${words.sample}</a></p>` : `<p>${words.key}</p>`,
    `<table>${rows.join('')}</table></html>`,
  ].join('\n');
}
