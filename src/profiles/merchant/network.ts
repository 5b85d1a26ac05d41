import {
  derive,
  isAccountTemplate,
  NETWORK,
  type ObjectSpec,
  type ObjectTable,
  object,
  ROOT,
  range,
  tableOf,
} from '../../emv/objects.ts';
import { oneOf, type ValueRule } from '../../emv/values.ts';
import { dongRule } from '../../payment/napas/vnd-rule.ts';
import type { OtherObject, Payment, PaymentInput } from '../../payment/payment.ts';
import type { TlvNode } from '../../tlv/node.ts';
import { type Scheme, schemeOfGuid, valueAt } from '../networks/registry.ts';

/** The fields of a payment that do not say who is paid. */
type PayeeField = 'scheme' | 'bank' | 'account' | 'service';

/** What a code asks for that pays a merchant of one network, known by the identifier of its template. */
export interface Order<S extends Scheme = Scheme> extends Omit<Payment, PayeeField> {
  readonly scheme: S;
  /** The merchant as the network knows it, object 01 of its template. */
  readonly merchantId: string;
  /** The identifier of the template, where it is not the one that the network writes today. */
  readonly guid?: string;
}

/** What can be written: the fields of {@link Order}, most of them optional. */
export interface OrderInput<S extends Scheme = Scheme> extends Omit<PaymentInput, PayeeField> {
  readonly scheme?: S | undefined;
  readonly merchantId: string;
  readonly guid?: string | undefined;
}

/** A network whose codes name a merchant in a template of its own. */
export interface MerchantNetwork<S extends Scheme> {
  readonly scheme: S;
  /** The identifier of its template that is written unasked; the others are read, and written when asked for. */
  readonly guid: string;
  /** The identifiers by which its template is told, in whatever slot it stands. */
  readonly isGuid: (guid: string) => boolean;
  /** The table of its codes. */
  readonly table: ObjectTable;
}

/** The object in which Vietnamese networks write their template. */
export const SLOT = '26';

/** It finds the templates of a network in a code, in whatever slot they stand. */
export function templatesOf<S extends Scheme>(
  { isGuid }: MerchantNetwork<S>,
  objects: readonly TlvNode[],
): TlvNode[] {
  return objects.filter(
    ({ tag, children }) => isAccountTemplate(tag) && isGuid(valueAt(children, '00') ?? ''),
  );
}

/** It finds the object for a template: the usual one, or the next where another network of the same code has it. */
export function freeSlot(others: readonly OtherObject[]): string {
  const taken = new Set(others.map(({ tags }) => tags.join('.')));
  return range(Number(SLOT), 51, String).find((slot) => !taken.has(slot)) ?? SLOT;
}

interface NetworkRows<S extends Scheme> {
  readonly scheme: S;
  readonly guid: string;
  /** The merchant id: its longest length and what it must look like. */
  readonly merchantId: { readonly max: number; readonly rule?: ValueRule };
  /** Where the root objects differ from those of EMVCo. */
  readonly root?: Readonly<Record<string, Partial<ObjectSpec>>>;
}

/**
 * It makes a network of the few rows in which its codes differ from EMVCo's: all are domestic, and as in the wild
 * category and city may be absent.
 */
export function defineNetwork<S extends Scheme>(rows: NetworkRows<S>): MerchantNetwork<S> {
  const { scheme, guid, merchantId, root } = rows;
  const isGuid = (given: string) => given === guid || schemeOfGuid(given) === scheme;
  const guidRule: ValueRule = (value) => (isGuid(value) ? undefined : { code: 'emv.guid' });
  const template = tableOf('O', [
    object(0, 'globallyUniqueIdentifier', 'ans', 1, 32, 'M', { rule: guidRule }),
    object(1, 'merchantId', 'ans', 1, merchantId.max, 'M', { rule: merchantId.rule }),
  ]);
  const inside = (children: readonly TlvNode[]) =>
    isGuid(valueAt(children, '00') ?? '') ? template : NETWORK;
  const table = derive(ROOT, {
    ...Object.fromEntries(range(26, 51, (id) => [id, { inside }])),
    '52': { presence: 'O' },
    '53': { rule: oneOf('704') },
    '54': { rule: dongRule },
    '56': { rule: dongRule },
    '58': { rule: oneOf('VN') },
    '60': { presence: 'O' },
    ...root,
  });
  return { scheme, guid, isGuid, table };
}
