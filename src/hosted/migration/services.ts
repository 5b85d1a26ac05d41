/** What a program sends to a hosted service. */
export type Sent = 'bank' | 'account' | 'amount' | 'purpose' | 'accountName' | 'template' | 'key';

/** What tells of a person, or lets a stranger pay or read in a name. */
export const PERSONAL: readonly Sent[] = ['account', 'accountName', 'purpose', 'amount', 'key'];

/** How a use of a hosted service is replaced. */
export type Replacement = 'picture' | 'generate' | 'banks' | 'deepLink' | 'package' | 'none';

/** A use of a hosted service that can be told by its text. */
export interface Use {
  readonly service: string;
  readonly pattern: RegExp;
  readonly replacement: Replacement;
  /** What stands in the path. */
  readonly path?: readonly Sent[];
  /** How far before and after the use its parameters may stand, in characters, where the address has none. */
  readonly before?: number;
  readonly after?: number;
}

const IN_NAME: readonly Sent[] = ['bank', 'account', 'template'];
const IN_PATH: readonly Sent[] = ['bank', 'account', 'amount', 'purpose', 'template'];

/** The uses that are known, the first that fits. */
export const USES: readonly Use[] = [
  {
    service: 'vietqr.io',
    pattern: /\b(?:img|api)\.vietqr\.io\/image\b/g,
    replacement: 'picture',
    path: IN_NAME,
    after: 400,
  },
  {
    service: 'vietqr.io',
    pattern: /\bapi\.vietqr\.io\/v[12]\/generate\b/g,
    replacement: 'generate',
    before: 500,
    after: 900,
  },
  { service: 'vietqr.io', pattern: /\bapi\.vietqr\.io\/v[12]\/banks\b/g, replacement: 'banks' },
  { service: 'vietqr.io', pattern: /\bapi\.vietqr\.io\/v2\/[\w-]+/g, replacement: 'none' },
  { service: 'vietqr.io', pattern: /\bdl\.vietqr\.io\/pay\b/g, replacement: 'deepLink' },
  {
    service: 'vietqr.io',
    pattern: /\b(?:img|api)\.vietqr\.io(?:\/(?=[^\s"'`]))/g,
    replacement: 'picture',
    path: IN_PATH,
  },
  { service: 'vietqr.io', pattern: /\b(?:img|api)\.vietqr\.io\b/g, replacement: 'picture', after: 400 },
  {
    service: 'SePay',
    pattern: /\b(?:qr\.sepay\.vn|vietqr\.app)\/img\b/g,
    replacement: 'picture',
    after: 400,
  },
  { service: 'SePay', pattern: /\bqr\.sepay\.vn\/banks\.json\b/g, replacement: 'banks' },
  { service: 'SePay', pattern: /\b(?:qr\.sepay\.vn|vietqr\.app)\b/g, replacement: 'picture', after: 400 },
  { service: 'vietqr.co', pattern: /\bvietqr\.co\/api\/generate\b/g, replacement: 'picture', path: IN_PATH },
  {
    service: 'vietqr',
    pattern: /(?<=\bfrom\s{1,9}|\brequire\(\s{0,9}|\bimport\(\s{0,9})["']vietqr["']/g,
    replacement: 'package',
  },
  {
    service: 'vietqr',
    pattern: /\.(?:genQuickLink|genQRCodeBase64(?:V1)?)\b/g,
    replacement: 'package',
    after: 400,
  },
];

/** What the services call what they are sent. */
export const PARAMETERS: Readonly<Record<string, Sent>> = {
  acqId: 'bank',
  bank: 'bank',
  accountNo: 'account',
  accountNumber: 'account',
  acc: 'account',
  ba: 'account',
  amount: 'amount',
  am: 'amount',
  addInfo: 'purpose',
  des: 'purpose',
  memo: 'purpose',
  tn: 'purpose',
  accountName: 'accountName',
  holder: 'accountName',
  bn: 'accountName',
  template: 'template',
  'x-api-key': 'key',
  'x-client-id': 'key',
  apiKey: 'key',
  apikey: 'key',
};
