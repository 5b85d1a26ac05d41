import { partsOfPath } from './url.ts';

/** What a link may tell, whatever its service calls it. */
export type LinkField =
  | 'bank'
  | 'account'
  | 'amount'
  | 'purpose'
  | 'accountName'
  | 'template'
  | 'format'
  | 'details'
  | 'download'
  | 'app'
  | 'returnUrl';

/** The texts of a link by what they mean, as they stand in it, blank ones too. */
export type LinkTexts = { readonly [F in LinkField]?: string };

/** A shape of links: where it stands, what its path tells, and what its parameters are called. */
export interface LinkShape {
  /** Checks whether a link has this shape. */
  fits(url: URL): boolean;
  /** Reads what the path tells. */
  path(url: URL): LinkTexts;
  /** The parameters, by their names. */
  readonly parameters: Readonly<Record<string, LinkField>>;
  /** Parameters that the reader of the path reads. */
  readonly read?: readonly string[];
  /** Parameters that change the picture or the page alone, in a way that this package has not. */
  readonly looks: readonly string[];
}

const NO_TEXTS: LinkTexts = {};
const VIETQR_IO = { amount: 'amount', addInfo: 'purpose', accountName: 'accountName' } as const;

/** `/image/BANK-ACCOUNT-TEMPLATE.png?amount=…&addInfo=…&accountName=…` (vietqr.io, "Quick Link"). */
export const QUICK_LINK_SHAPE: LinkShape = {
  fits: ({ pathname }) => pathname.startsWith('/image/'),
  path(url) {
    const [, name = ''] = partsOfPath(url);
    const [, stem = '', format] = /^(.*?)(?:\.(\w*))?$/s.exec(name) ?? [];
    const [bank = '', account = '', ...template] = stem.split('-');
    return {
      bank,
      account,
      ...(template.length > 0 && { template: template.join('-') }),
      ...(format && { format }),
    };
  },
  parameters: VIETQR_IO,
  looks: ['apikey'],
};

/** `/BANK/ACCOUNT/AMOUNT/DESCRIPTION/LAYOUT.jpg`, the first form of the picture links of vietqr.io; `+` is a blank there. */
export const OLD_PICTURE: LinkShape = {
  fits: (url) => /^\w+\.(?:jpe?g|png)$/.test(partsOfPath(url)[4] ?? ''),
  path(url) {
    const [bank = '', account = '', amount = '', purpose = '', layout = ''] = partsOfPath(url);
    const [template = '', format = ''] = layout.split('.');
    return { bank, account, amount, purpose: purpose.replaceAll('+', ' '), template, format };
  },
  parameters: { accountName: 'accountName' },
  looks: [],
};

/** `/pay?app=APP&ba=ACCOUNT@BANK&am=…&tn=…&bn=…&url=…` (vietqr.io, "Deeplink App ngân hàng"). */
export const DEEP_LINK_SHAPE: LinkShape = {
  fits: () => true,
  path: ({ searchParams }) => beneficiaryOf(searchParams.get('ba') ?? ''),
  parameters: { am: 'amount', tn: 'purpose', bn: 'accountName', app: 'app', url: 'returnUrl' },
  read: ['ba'],
  looks: [],
};

function beneficiaryOf(text: string): LinkTexts {
  const [account = '', bank = ''] = text.split('@');
  return { bank, account };
}

/** `/img?acc=…&bank=…&amount=…&des=…` (SePay, "Tạo và nhúng QR code"). */
export const SEPAY: LinkShape = {
  fits: ({ pathname }) => /^\/(?:img(?:\.\w+)?\/?)?$/.test(pathname),
  path: () => NO_TEXTS,
  parameters: {
    acc: 'account',
    bank: 'bank',
    amount: 'amount',
    des: 'purpose',
    template: 'template',
    holder: 'accountName',
    showinfo: 'details',
    download: 'download',
  },
  looks: ['fullacc', 'store'],
};

/** `/api/generate/BANK/ACCOUNT/NAME/AMOUNT/DESCRIPTION?style=…` of vietqr.co. */
export const VIETQR_CO: LinkShape = {
  fits: ({ pathname }) => /^\/api\/generate\/[^/]+\/[^/]+/.test(pathname),
  path(url) {
    const [, , bank = '', account = '', accountName = '', amount = '', purpose = ''] = partsOfPath(url);
    return { bank, account, accountName, amount, purpose };
  },
  parameters: {},
  looks: ['style', 'logo', 'isMask', 'bg'],
};

/** `/transfer/BANK-ACCOUNT?amount=…&addInfo=…` */
export const TRANSFER_PATH: LinkShape = {
  fits: ({ pathname }) => pathname.startsWith('/transfer/'),
  path(url) {
    const [, bank = '', account = ''] = /^(\w+)-(\w+)$/.exec(partsOfPath(url)[1] ?? '') ?? [];
    return { bank, account };
  },
  parameters: VIETQR_IO,
  looks: [],
};

/** What links to apps of banks call the parts of a transfer; few of these forms are public. */
const APP_NAMES = {
  account: ['account', 'accountNo', 'accountNumber', 'acc', 'stk', 'ba'],
  amount: ['amount', 'am'],
  purpose: ['addInfo', 'content', 'description', 'des', 'memo', 'message', 'tn'],
} as const;

/** `BANK://transfer?account=…&amount=…&content=…`, where the protocol may be a name of the bank. */
export const APP_LINK: LinkShape = {
  fits: () => true,
  path({ protocol, searchParams }) {
    const read = (names: readonly string[]) =>
      searchParams.get(names.find((name) => searchParams.has(name)) ?? '');
    const { account = '', bank = '' } = beneficiaryOf(read(APP_NAMES.account) ?? '');
    const [amount, purpose] = [read(APP_NAMES.amount), read(APP_NAMES.purpose)];
    const usual = protocol.slice(0, -1);
    return {
      bank: bank || usual,
      account,
      ...(amount !== null && { amount }),
      ...(purpose !== null && { purpose }),
    };
  },
  parameters: {},
  read: Object.values(APP_NAMES).flat(),
  looks: [],
};
