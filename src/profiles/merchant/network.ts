import { isAccountTemplate } from '../../emv/ids.ts';
import {
  EMV_ROOT,
  extendTable,
  idRange,
  NETWORK,
  type ObjectSpec,
  type ObjectTable,
  row,
  tableOf,
  templateOf,
} from '../../emv/objects.ts';
import type { ValueRule } from '../../emv/values.ts';
import { VND, VND_LETTERS } from '../../money/currency.ts';
import { onlyDomestic } from '../../payment/napas/domestic.ts';
import { vndRule } from '../../payment/napas/vnd-rule.ts';
import type { ExtraObject, Payment, PaymentInput } from '../../payment/payment.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { type Network, networkOfGuid, valueAtTag } from '../networks/registry.ts';

/** The fields of a payment that do not say who is paid. */
type PayeeField = 'scheme' | 'bank' | 'account' | 'service';

/** What a code asks for that pays a merchant of one network, known by the identifier of its template. */
export interface Order<S extends Network = Network> extends Omit<Payment, PayeeField> {
  readonly scheme: S;
  /** The merchant as the network knows it, object 01 of its template. */
  readonly merchantId: string;
  /** The identifier of the template, where it is not the one that the network writes today. */
  readonly guid?: string;
}

/** What can be written: the fields of {@link Order}, most of them optional. */
export interface OrderInput<S extends Network = Network> extends Omit<PaymentInput, PayeeField> {
  /** Says of which network it is, as `decode` does; may be left out. */
  readonly scheme?: S | undefined;
  /** The merchant as the network knows it, object 01 of its template. */
  readonly merchantId: string;
  /** The identifier of the template; default the one that the network writes today. */
  readonly guid?: string | undefined;
}

/** A network whose codes name a merchant in a template of its own. */
export interface MerchantNetwork<S extends Network> {
  readonly scheme: S;
  /** The identifier of its template that is written unasked; the others are read, and written when asked for. */
  readonly guid: string;
  /** The identifiers by which its template is told, in whatever slot it stands. */
  readonly isGuid: (guid: string) => boolean;
  /** The table of its codes. */
  readonly table: ObjectTable;
}

/** The object in which Vietnamese networks write their template. */
export const RETURNED_SLOT = '26';

/** Finds the templates of a network in a code, in whatever slot they stand. */
export function templatesOf<S extends Network>(
  { isGuid }: MerchantNetwork<S>,
  objects: readonly TlvNode[],
): TlvNode[] {
  return objects.filter(
    ({ tag, children }) => isAccountTemplate(tag) && isGuid(valueAtTag(children, '00') ?? ''),
  );
}

/** Finds the object for a template: the usual one, or the next where another network of the same code has it. */
export function freeSlot(extraObjects: readonly ExtraObject[]): string {
  const taken = new Set(extraObjects.map(({ tags }) => tags.join('.')));
  return idRange(Number(RETURNED_SLOT), 51, String).find((slot) => !taken.has(slot)) ?? RETURNED_SLOT;
}

interface NetworkRows<S extends Network> {
  readonly scheme: S;
  readonly guid: string;
  /** The merchant id: its longest length and what it must look like. */
  readonly merchantId: { readonly max: number; readonly rule?: ValueRule };
  /** Where the root objects differ from those of EMVCo. */
  readonly root?: Readonly<Record<string, Partial<ObjectSpec>>>;
}

/**
 * Makes a network of the few rows in which its codes differ from EMVCo's: all are domestic, and as in the wild
 * category and city may be absent.
 */
export function defineNetwork<S extends Network>(rows: NetworkRows<S>): MerchantNetwork<S> {
  const { scheme, guid, merchantId, root } = rows;
  const isGuid = (given: string) => given === guid || networkOfGuid(given) === scheme;
  const guidRule: ValueRule = (value) =>
    isGuid(value) ? undefined : { code: 'emv.guid', severity: 'warning' };
  const networkTable = tableOf('O', [
    row(0, 'globallyUniqueIdentifier', 'ans', 1, 32, 'M', { rule: guidRule }),
    row(1, 'merchantId', 'ans', 1, merchantId.max, 'M', { rule: merchantId.rule }),
  ]);
  const template = templateOf(networkTable, isGuid, NETWORK);
  const table = extendTable(EMV_ROOT, {
    ...Object.fromEntries(idRange(26, 51, (id) => [id, { template }])),
    '52': { presence: 'O' },
    '53': { moneyRule: onlyDomestic(VND, VND_LETTERS) },
    '54': { moneyRule: vndRule },
    '56': { moneyRule: vndRule },
    '58': { moneyRule: onlyDomestic('VN') },
    '60': { presence: 'O' },
    ...root,
  });
  return { scheme, guid, isGuid, table };
}
