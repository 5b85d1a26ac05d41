import type { CardInput } from '../../documents/card.ts';
import {
  type FieldTable,
  field,
  flag,
  type PartsOf,
  readFields,
  typed,
  wholeNumber,
} from '../../issues/fields.ts';
import { ownItems } from '../../issues/foreign.ts';
import type { Report } from '../../issues/report.ts';
import { type KnownPayee, type OwnAccount, ownAccounts } from '../../payment/payees/payees.ts';

/** Draws a card, elsewhere than in the thread that answers; a PNG is taken for a JPEG too. */
export type DrawCard = (card: CardInput, format: 'png' | 'jpg') => Promise<Uint8Array>;

export interface HandlerOptions {
  /** The accounts that may be drawn; requests for any other are answered 403. */
  readonly accounts?: readonly OwnAccount[];
  /**
   * Draws any account. A picture on the domain of an institution is trusted: never where strangers can call, since then
   * anyone makes it show a code that pays into an account of theirs.
   */
  readonly anyAccount?: boolean;
  /** What callers have to send as `x-api-key`, or as `apikey` in an address. Default: nothing. */
  readonly key?: string;
  /** The origins of pages that may read answers by script, `https://example.vn`, or `*`. Default: none; pictures show on any page. */
  readonly origins?: readonly string[];
  /** What stands in front of the paths, `/pay`. Default: nothing. */
  readonly basePath?: string;
  /** Requests a minute, for each client that `clientOf` tells, else for all together. Default: any number. */
  readonly requestsPerMinute?: number;
  /** Names who called, by an address for instance. */
  readonly clientOf?: (request: Request) => string | undefined;
  /** Draws cards, such as a pool of threads. Default: this thread, with the installed packages. */
  readonly drawCard?: DrawCard;
}

const isDrawCard = (value: unknown): value is DrawCard => typeof value === 'function';
const isClientOf = (value: unknown): value is NonNullable<HandlerOptions['clientOf']> =>
  typeof value === 'function';
const isKey = (value: unknown): value is string => typeof value === 'string' && /^[!-~]{8,256}$/.test(value);
const isBasePath = (value: unknown): value is string =>
  typeof value === 'string' && /^(?:\/[\w-]+)*$/.test(value);

export const HANDLER_OPTIONS = {
  accounts: ownAccounts(),
  anyAccount: flag(),
  key: field('aKey', isKey),
  origins: { expected: 'listOfStrings', read: readOrigins },
  basePath: field('aBasePath', isBasePath),
  requestsPerMinute: wholeNumber(1, 1_000_000),
  clientOf: typed('aFunction', isClientOf),
  drawCard: typed('aFunction', isDrawCard),
} as const satisfies FieldTable;

/** Options as they count. */
export interface HandlerSettings
  extends Omit<PartsOf<typeof HANDLER_OPTIONS>, 'accounts' | 'origins' | 'basePath'> {
  readonly accounts: readonly KnownPayee[];
  readonly origins: readonly string[];
  readonly basePath: string;
}

/** Reads the options of a handler. Without an account none is made, unless any may be drawn. */
export function readHandlerSettings(options: unknown, report: Report): HandlerSettings | undefined {
  const read = readFields(HANDLER_OPTIONS, options, report);
  if (!read) return undefined;
  const { accounts = [], origins = [], basePath = '' } = read;
  if (accounts.length === 0 && read.anyAccount !== true)
    report('input.required', { path: ['accounts'], expected: 'ownAccountsOrAny' });
  return { ...read, accounts, origins, basePath };
}

function readOrigins(value: unknown, report: Report): readonly string[] | undefined {
  const items = ownItems(value, report);
  return items?.flatMap((item, at) => readPageOrigin(item, report.at(at)) ?? []);
}

function readPageOrigin(value: unknown, report: Report): string | undefined {
  return ORIGIN.read(value, report);
}

const ORIGIN = field(
  'anOrigin',
  (value): value is string =>
    value === '*' || (typeof value === 'string' && /^https?:\/\/[\w.-]+(?::\d+)?$/.test(value)),
);
