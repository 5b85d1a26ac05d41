import { isAccountTemplate } from '../../emv/objects.ts';
import { asError, type Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { nodeSpan, objectAt, type TlvNode } from '../../tlv/node.ts';
import { enumKey, SERVICE, type Service } from '../fields.ts';
import { NAPAS_GUID, NAPAS_SLOT, namesNapas } from './table.ts';

/** Who is paid, as the NAPAS template says. */
export interface Payee {
  readonly bin: string;
  readonly account: string;
  readonly service: Service;
}

/** Names the networks that a code can be paid through, for a code that NAPAS is none of. */
export type NameNetworks = (objects: readonly TlvNode[]) => string;

/** What the search for a payee works on. */
export interface PayeeSearch {
  readonly objects: readonly TlvNode[];
  readonly strict: boolean;
  /** What reading the tree found so far. */
  readonly report: Report;
  readonly nameNetworks?: NameNetworks | undefined;
}

/**
 * Finds the one NAPAS payee of a code. A template that is damaged where payee or service stand is an error here,
 * though reading the tree only warns of it.
 */
export function findPayee({ objects, strict, report, nameNetworks }: PayeeSearch): Payee | undefined {
  const [template, ...more] = objects.filter(isNapas);
  const damaged = raiseDamage(template, report);
  if (!template) {
    const received = nameNetworks?.(objects) ?? 'anotherNetwork';
    if (!damaged) report('scheme.other', { limit: `VietQR (${NAPAS_GUID})`, received });
    return undefined;
  }
  const second = more.at(-1);
  if (second) report('scheme.two_payees', { at: nodeSpan(second), received: 'NAPAS' });
  const { tag } = template;
  if (tag !== NAPAS_SLOT) {
    report('vietqr.slot', { at: nodeSpan(template), limit: NAPAS_SLOT, received: tag }, strict);
  }
  return damaged ? undefined : readTemplate(template, report);
}

export function isNapas({ tag, children }: TlvNode): boolean {
  return children !== undefined && isAccountTemplate(tag) && namesNapas(children);
}

/**
 * Makes the damage found inside the template, or inside any that may have been one, an error; it tells whether there
 * was any. Before values are judged, nothing but damage is known of what is inside an object.
 */
function raiseDamage(template: TlvNode | undefined, { issues }: Report): boolean {
  let raised = false;
  for (const [i, found] of issues.entries()) {
    const tag = found.tags?.[0] ?? '';
    if (template ? tag !== template.tag : !isAccountTemplate(tag)) continue;
    issues[i] = asError(found);
    raised = true;
  }
  return raised;
}

function readTemplate(template: TlvNode, report: Report): Payee | undefined {
  const beneficiary = childOf(template, '01');
  const part = (name: string, form: RegExp, tag: string) => {
    const node = childOf(beneficiary, tag);
    const value = node?.value ?? '';
    if (form.test(value)) return value;
    const place = {
      path: [name],
      tags: [template.tag, '01', tag],
      at: nodeSpan(node ?? beneficiary ?? template),
    };
    report('vietqr.payee', { ...place, ...(value && { received: stringify(value) }) });
    return '';
  };
  const service = readService(template, report);
  const bin = part('bank', /^\d{6}$/, '00');
  const account = part('account', /./s, '01');
  return service && bin && account ? { bin, account, service } : undefined;
}

function readService(template: TlvNode, report: Report): Service | undefined {
  const node = childOf(template, '02');
  const place = {
    path: ['service'],
    tags: [template.tag, '02'],
    at: nodeSpan(node?.value ? node : template),
  };
  if (!node?.value) {
    report('vietqr.service_absent', { ...place, severity: 'warning' });
    return 'merchant';
  }
  const { value } = node;
  const service = enumKey(SERVICE, value);
  const expected = `oneOf(${Object.values(SERVICE).join(', ')})` as const;
  if (!service) report('vietqr.service', { ...place, expected, received: stringify(value) });
  return service;
}

function childOf(template: TlvNode | undefined, tag: string): TlvNode | undefined {
  return objectAt(template?.children ?? [], tag);
}
