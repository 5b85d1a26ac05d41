import { checkTree } from '../../emv/check.ts';
import { isAccountTemplate } from '../../emv/objects.ts';
import { readPayload } from '../../emv/read.ts';
import { asError, type Report } from '../../issues/report.ts';
import { addAdvice } from '../../payment/advice.ts';
import { type MutableFields, setFields } from '../../payment/decode/fields.ts';
import { type DecodeSettings, limitsOf } from '../../payment/limits.ts';
import type { ExtraObject } from '../../payment/payment.ts';
import { nodeSpan, type TlvNode } from '../../tlv/node.ts';
import { type Network, nameNetworks, networkPhrase, valueAtTag } from '../networks/registry.ts';
import { type MerchantNetwork, type Order, RETURNED_SLOT, templatesOf } from './network.ts';

/** Reads a code of a network into an order, or reports what stands against it. */
export function readOrder<S extends Network>(
  network: MerchantNetwork<S>,
  text: unknown,
  settings: DecodeSettings,
  report: Report,
): Order<S> | undefined {
  const { strict = false, maxPurposeLength, diacritics } = settings;
  const payload = readPayload(text, network.table, settings, report);
  if (!payload) return undefined;
  const { objects, lengthUnit: unit } = payload;
  const template = findTemplate(network, objects, report);
  if (!template) return undefined;
  const limits = limitsOf(maxPurposeLength);
  checkTree(objects, network.table, { strict, limits, keepDiacritics: diacritics === 'keep', unit }, report);
  const value = toOrder(network, objects, template, report);
  if (value) addAdvice({ ...value, service: 'merchant' }, report);
  return value;
}

/** Finds the one template of the network. One that is damaged is an error here, though reading only warns of it. */
function findTemplate<S extends Network>(
  network: MerchantNetwork<S>,
  objects: readonly TlvNode[],
  report: Report,
): TlvNode | undefined {
  const title = networkPhrase(network.scheme);
  const [template, second] = templatesOf(network, objects);
  if (second) report('scheme.two_payees', { at: nodeSpan(second), received: title });
  if (template) return template;
  const { issues } = report;
  const at = issues.findIndex(({ tags: [tag = ''] = [] }) => isAccountTemplate(tag));
  const damage = issues[at];
  if (damage) issues[at] = asError(damage);
  else report('scheme.other', { limit: title, received: nameNetworks(objects) });
  return undefined;
}

function toOrder<S extends Network>(
  { scheme, guid: usual, table }: MerchantNetwork<S>,
  objects: readonly TlvNode[],
  template: TlvNode,
  report: Report,
): Order<S> | undefined {
  const guid = valueAtTag(template.children, '00') ?? usual;
  const merchantId = valueAtTag(template.children, '01');
  if (!merchantId) {
    const detail = { path: ['merchantId'], tags: [template.tag, '01'], at: nodeSpan(template) };
    return report('emv.missing', { ...detail, severity: 'error' });
  }
  const terms: MutableFields = {};
  setFields(objects, table, terms);
  const extraObjects = terms.extraObjects?.map((other) => inSlot(other, template.tag));
  return {
    scheme,
    merchantId,
    ...(guid !== usual && { guid }),
    ...terms,
    ...(extraObjects && { extraObjects }),
  };
}

/** What is left of the template is kept where the template is written. */
function inSlot({ tags, value }: ExtraObject, slot: string): ExtraObject {
  const [outer, ...inner] = tags;
  return { tags: inner.length > 0 && outer === slot ? [RETURNED_SLOT, ...inner] : tags, value };
}
