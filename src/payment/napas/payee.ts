import { isAccountTemplate, isAccountTemplateId } from '../../emv/ids.ts';
import { reportDamage } from '../../emv/read.ts';
import { childWith, columns, entryEnd, entryStart, idOf, textOf } from '../../emv/scan/columns.ts';
import { tagOf, treeOf } from '../../emv/scan/tree.ts';
import type { Report, ReportDetail } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { objectAt, type TlvNode } from '../../tlv/node.ts';
import { isBin } from '../bank/resolve-bin.ts';
import { enumKey, SERVICE, SERVICE_PAIRS, type Service } from '../fields.ts';
import { NAPAS_GUID, NAPAS_SLOT } from './table.ts';

/** Who is paid, as the NAPAS template says. */
export interface Payee {
  readonly bin: string;
  readonly account: string;
  readonly service: Service;
}

/** Names the networks that a code can be paid through, for a code that NAPAS is none of. */
export type NameNetworks = (objects: readonly TlvNode[]) => string;

/**
 * Finds the one NAPAS payee of a code that was scanned by a table of `TABLES`. A template that is damaged where payee or
 * service stand is an error here, though it is a warning elsewhere.
 */
export function findPayee(
  strict: boolean,
  report: Report,
  nameNetworks?: NameNetworks | undefined,
): Payee | undefined {
  const template = columns.own;
  const isDamaged = columns.isDamaged && reportVitalDamage(template, strict, report);
  if (template < 0) {
    const received = nameNetworks?.(treeOf()) ?? 'anotherNetwork';
    if (!isDamaged) report('scheme.other', { limit: `VietQR (${NAPAS_GUID})`, received });
    return undefined;
  }
  if (columns.ownCount > 1) reportSecond(report);
  const tag = tagOf(template);
  if (tag !== NAPAS_SLOT) {
    report('vietqr.slot', { at: spanOf(template), limit: NAPAS_SLOT, received: tag }, strict);
  }
  return isDamaged ? undefined : readTemplate(template, report);
}

/** Whatever may have been the template of NAPAS counts as it, where there is none. */
function reportVitalDamage(template: number, strict: boolean, report: Report): boolean {
  const isVital = (root: number) =>
    template < 0 ? isAccountTemplateId(idOf(root)) : idOf(root) === idOf(template);
  return reportDamage(strict, report, isVital);
}

/** Checks whether an object is the template of NAPAS, whatever its slot. */
export function isNapas({ tag, children }: TlvNode): boolean {
  return children !== undefined && isAccountTemplate(tag) && objectAt(children, '00')?.value === NAPAS_GUID;
}

/** Checks whether a scanned object is the template of NAPAS. */
export function isNapasEntry(entry: number): boolean {
  if (!isAccountTemplateId(idOf(entry))) return false;
  const guid = childWith(0, entry);
  return guid >= 0 && textOf(guid) === NAPAS_GUID;
}

/** Reports a code with more than one payee, at the last. */
function reportSecond(report: Report): void {
  let second = columns.last - 1;
  while (!isNapasEntry(second)) second--;
  report('scheme.two_payees', { at: spanOf(second), received: 'NAPAS' });
}

function readTemplate(template: number, report: Report): Payee | undefined {
  const service = readService(template, report);
  const beneficiary = childWith(1, template);
  const bin = readPayeePart(template, beneficiary, 0, report);
  const account = readPayeePart(template, beneficiary, 1, report);
  return service && bin && account ? { bin, account, service } : undefined;
}

function readPayeePart(template: number, beneficiary: number, id: 0 | 1, report: Report): string {
  const entry = childWith(id, beneficiary);
  const value = entry < 0 ? '' : textOf(entry);
  if (id === 0 ? isBin(value) : value !== '') return value;
  const nearest = entry < 0 ? (beneficiary < 0 ? template : beneficiary) : entry;
  const path = [id === 0 ? 'bank' : 'account'];
  const place = { path, tags: [tagOf(template), '01', `0${id}`], at: spanOf(nearest) };
  report('vietqr.payee', { ...place, ...(value && { received: stringify(value) }) });
  return '';
}

function readService(template: number, report: Report): Service | undefined {
  const entry = childWith(2, template);
  const value = entry < 0 ? '' : textOf(entry);
  const service = enumKey(SERVICE_PAIRS, value);
  if (service) return service;
  const place: ReportDetail = {
    path: ['service'],
    tags: [tagOf(template), '02'],
    at: spanOf(value ? entry : template),
  };
  if (!value) {
    report('vietqr.service_absent', { ...place, severity: 'warning' });
    return 'merchant';
  }
  const expected = `oneOf(${Object.values(SERVICE).join(', ')})` as const;
  return report('vietqr.service', { ...place, expected, received: stringify(value) });
}

function spanOf(entry: number): { start: number; end: number } {
  return { start: entryStart(entry), end: entryEnd(entry) };
}
