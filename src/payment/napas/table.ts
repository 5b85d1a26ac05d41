import {
  ADDITIONAL_DATA,
  EMV_ROOT_FIELDS,
  extendTable,
  idRange,
  NETWORK,
  type ObjectSpec,
  type ObjectTable,
  row,
  tableOf,
  templateOf,
} from '../../emv/objects.ts';
import { oneOfCodes, type ValueRule } from '../../emv/values.ts';
import { VND, VND_LETTERS } from '../../money/currency.ts';
import { accountRule, merchantIdRule } from '../accounts/rules.ts';
import { MAX_ACCOUNT_LENGTH } from '../accounts/shape.ts';
import type { Service } from '../fields.ts';
import { onlyDomestic } from './domestic.ts';
import { vndRule } from './vnd-rule.ts';

/** The identifier of NAPAS in a merchant account template (NAPAS QR Switching Part IV v1.5.2 §5.2.3). */
export const NAPAS_GUID = 'A000000727';
/** The object that holds the NAPAS template. */
export const NAPAS_SLOT = '38';

/** Object 38.01 (NAPAS QR Switching Part IV v1.5.2 §5.2.3, Table 8), which says a payee as the service wants it. */
function beneficiary(rule: ValueRule): ObjectTable {
  return tableOf('O', [
    row(0, 'bank', 'N', 6, 6, 'M', { isTaken: false }),
    row(1, 'account', 'ans', 1, MAX_ACCOUNT_LENGTH, 'M', { rule, isTaken: false }),
  ]);
}

/** Object 38 (NAPAS QR Switching Part IV v1.5.2 §5.2.3). */
function napas(payee: ObjectTable): ObjectTable {
  return tableOf('O', [
    row(0, 'globallyUniqueIdentifier', 'ans', 1, 32, 'M', {
      rule: oneOfCodes(NAPAS_GUID),
      isTaken: false,
    }),
    row(1, '', 'S', 1, 99, 'M', { template: templateOf(payee) }),
    row(2, 'service', 'ans', 1, 10, 'O', { isTaken: false }),
  ]);
}

/** Objects 38.01 and 38 of a transfer, to an account or a card. */
export const BENEFICIARY: ObjectTable = /* @__PURE__ */ beneficiary(accountRule);
export const NAPAS: ObjectTable = /* @__PURE__ */ napas(BENEFICIARY);

/** Object 38 of a payment to a merchant and of a withdrawal. */
const NAPAS_MERCHANT: ObjectTable = /* @__PURE__ */ napas(/* @__PURE__ */ beneficiary(merchantIdRule));

/** The NAPAS template is recognised in any slot. */
function napasInAnySlot(inside: ObjectTable): Record<string, Partial<ObjectSpec>> {
  const template = templateOf(inside, (guid) => guid === NAPAS_GUID, NETWORK);
  return Object.fromEntries(idRange(26, 51, (id) => [id, { template }]));
}

/** A payment to a merchant makes mandatory what EMVCo does. */
const MERCHANT: ObjectTable = /* @__PURE__ */ extendTable(EMV_ROOT_FIELDS, {
  ...napasInAnySlot(NAPAS_MERCHANT),
  '53': { moneyRule: onlyDomestic(VND, VND_LETTERS) },
  '54': { moneyRule: vndRule },
  '56': { moneyRule: vndRule },
  '58': { moneyRule: onlyDomestic('VN') },
});

/** A transfer to an account or card (Table 3). */
const TRANSFER: ObjectTable = /* @__PURE__ */ extendTable(MERCHANT, {
  ...napasInAnySlot(NAPAS),
  '01': { presence: 'M' },
  '52': { presence: 'O' },
  '59': { presence: 'O' },
  '60': { presence: 'O' },
});

const CASH_DATA: ObjectTable = /* @__PURE__ */ extendTable(ADDITIONAL_DATA, {
  '05': { presence: 'M' },
  '07': { presence: 'M' },
});

const CASH: ObjectTable = /* @__PURE__ */ extendTable(MERCHANT, {
  '01': { presence: 'M' },
  '62': { presence: 'M', template: templateOf(CASH_DATA) },
});

/** The tables by service: which objects each makes mandatory (Tables 1 to 3). */
export const TABLES: Readonly<Record<Service, ObjectTable>> = {
  account: TRANSFER,
  card: TRANSFER,
  merchant: MERCHANT,
  cash: CASH,
};
