import { checkTree } from '../../emv/check.ts';
import { isAccountTemplate } from '../../emv/objects.ts';
import { readPayload } from '../../emv/read.ts';
import { asError, type Fault, fault } from '../../issues/issue.ts';
import type { Found } from '../../issues/result.ts';
import { refuseOptions } from '../../issues/wrong-type.ts';
import { remark } from '../../payment/advice.ts';
import { readTerms, type Terms } from '../../payment/decode/fields.ts';
import { limitsOf } from '../../payment/limits.ts';
import type { DecodeOptions, OtherObject } from '../../payment/payment.ts';
import { spanOf, type TlvNode } from '../../tlv/node.ts';
import { nameNetworks, type Scheme, schemeTitle, valueAt } from '../networks/registry.ts';
import { type MerchantNetwork, type Order, SLOT, templatesOf } from './network.ts';

/** It reads a code of a network into an order, or says what stands against it. */
export function readOrder<S extends Scheme>(
  network: MerchantNetwork<S>,
  text: unknown,
  options: DecodeOptions = {},
): Found<Order<S>> {
  const refused = refuseOptions(options);
  if (refused) return { faults: [refused] };
  const { strict = false, purposeLimit, diacritics } = options;
  const faults: Fault[] = [];
  const payload = readPayload(text, network.table, options, faults);
  const limits = limitsOf(purposeLimit, faults);
  if (!payload) return { faults };
  const { objects, lengthUnit: unit } = payload;
  const template = findTemplate(network, objects, faults);
  if (!template) return { faults };
  faults.push(
    ...checkTree(objects, network.table, { strict, limits, keepDiacritics: diacritics === 'keep', unit }),
  );
  const value = toOrder(network, objects, template, faults);
  if (value) remark({ ...value, service: 'merchant' }, faults);
  return { ...(value && { value }), faults };
}

/** It finds the one template of the network. One that is damaged is an error here, though reading only warns of it. */
function findTemplate<S extends Scheme>(
  network: MerchantNetwork<S>,
  objects: readonly TlvNode[],
  faults: Fault[],
): TlvNode | undefined {
  const title = schemeTitle(network.scheme);
  const [template, second] = templatesOf(network, objects);
  if (second) faults.push(fault('scheme.two_payees', { at: spanOf(second), received: title }));
  if (template) return template;
  const at = faults.findIndex(({ tags: [tag = ''] = [] }) => isAccountTemplate(tag));
  const damage = faults[at];
  if (damage) faults[at] = asError(damage);
  else faults.push(fault('scheme.other', { expected: title, received: nameNetworks(objects) }));
  return undefined;
}

function toOrder<S extends Scheme>(
  { scheme, guid: usual, table }: MerchantNetwork<S>,
  objects: readonly TlvNode[],
  template: TlvNode,
  faults: Fault[],
): Order<S> | undefined {
  const guid = valueAt(template.children, '00') ?? usual;
  const merchantId = valueAt(template.children, '01');
  if (!merchantId) {
    const detail = { path: ['merchantId'], tags: [template.tag, '01'], at: spanOf(template) };
    faults.push(asError(fault('emv.missing', detail)));
    return undefined;
  }
  const terms: Terms = {};
  readTerms(objects, table, terms);
  const others = terms.others?.map((other) => inSlot(other, template.tag));
  return { scheme, merchantId, ...(guid !== usual && { guid }), ...terms, ...(others && { others }) };
}

/** What is left of the template is kept where the template is written. */
function inSlot({ tags, value }: OtherObject, slot: string): OtherObject {
  const [outer, ...inner] = tags;
  return { tags: inner.length > 0 && outer === slot ? [SLOT, ...inner] : tags, value };
}
