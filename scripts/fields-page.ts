import { SEARCH_OPTIONS } from '../src/banks/search.ts';
import { CONFIG_FIELDS, STATEMENTS_CONFIG } from '../src/config/config.ts';
import { CARD } from '../src/documents/card.ts';
import { CHAT_PICTURE } from '../src/documents/chat-picture.ts';
import { FEE_ITEM } from '../src/documents/items/fields.ts';
import { SHEET } from '../src/documents/labels/grid.ts';
import { LABEL } from '../src/documents/labels/label.ts';
import { CHECKLIST } from '../src/documents/lists/checklist.ts';
import { METER_NOTICE } from '../src/documents/meter/fields.ts';
import { NOTICE } from '../src/documents/notice/fields.ts';
import { OFFICIAL_NOTICE } from '../src/documents/official/fields.ts';
import { SCENE_JPEG } from '../src/documents/output/jpeg.ts';
import { PDF_FIELDS } from '../src/documents/output/pdf/fields.ts';
import { SCENE_PNG } from '../src/documents/output/png.ts';
import { ESCPOS_FIELDS } from '../src/documents/output/raster/escpos-fields.ts';
import { PART } from '../src/documents/part/fields.ts';
import { POSTER } from '../src/documents/poster/fields.ts';
import { RECEIPT } from '../src/documents/receipt/fields.ts';
import { REMINDER } from '../src/documents/reminder/fields.ts';
import { SLIP, SLIP_SHEET } from '../src/documents/slips/fields.ts';
import { JPEG_FIELDS } from '../src/draw/fields/jpeg.ts';
import { PNG_FIELDS } from '../src/draw/fields/png.ts';
import { SVG_FIELDS } from '../src/draw/fields/svg.ts';
import { TERMINAL_FIELDS } from '../src/draw/fields/terminal.ts';
import { LOGO_FIELDS } from '../src/draw/logo.ts';
import { EMV_ROOT_FIELDS, type ObjectSpec } from '../src/emv/objects.ts';
import { DEEP_LINK_OPTIONS } from '../src/hosted/deep-link.ts';
import { HANDLER_OPTIONS } from '../src/hosted/handler/options.ts';
import { HOSTED_OPTIONS } from '../src/hosted/options.ts';
import { type Field, type FieldTable, fieldSchema, type Schema } from '../src/issues/fields.ts';
import { FORMAT_OPTIONS } from '../src/issues/format.ts';
import { english } from '../src/issues/messages/english.ts';
import { sayIn } from '../src/issues/messages/sentence.ts';
import { READ_OPTIONS, WRITE_OPTIONS } from '../src/issues/read-text.ts';
import { LIST_OPTIONS } from '../src/issuing/list/options.ts';
import {
  ADD_OPTIONS,
  EVENTS_OPTIONS,
  JOURNAL_OPTIONS,
  LEDGER_OPTIONS,
  STATE_OPTIONS,
  UNDO_FIELDS,
} from '../src/ledger/options.ts';
import { WORD_OPTIONS } from '../src/money/words.ts';
import { type PaymentField, paymentField, paymentFieldNames } from '../src/payment/input-fields.ts';
import { DECODE_OPTIONS, ENCODE_OPTIONS } from '../src/payment/limits.ts';
import { BENEFICIARY, NAPAS } from '../src/payment/napas/table.ts';
import { OWN_ACCOUNT } from '../src/payment/payees/payees.ts';
import { ROW_OPTIONS } from '../src/payment/row/from-row.ts';
import { JSON_SCHEMA_OPTIONS } from '../src/payment/schema/json-schema.ts';
import { OTHER_NAMES, SYMBOL_FIELDS } from '../src/qr/options.ts';
import { CODE_CHECKS } from '../src/reconcile/matching/index/issued-codes.ts';
import { INSTITUTION } from '../src/reconcile/matching/institution.ts';
import { RECONCILER_OPTIONS } from '../src/reconcile/matching/options.ts';
import { LATE_FEE, POLICY, WALLET_FEE } from '../src/reconcile/settlement/allocate/policy.ts';
import type { Bill } from '../src/reconcile/settlement/bills/bills.ts';
import { DECISION_DEFAULTS } from '../src/reconcile/settlement/decisions/column/read-column.ts';
import {
  ALLOCATION_FIELDS,
  CASH_FIELDS,
  DECISION_FIELDS,
} from '../src/reconcile/settlement/decisions/decision.ts';
import { FREEZE_OPTIONS } from '../src/reconcile/settlement/decisions/freeze.ts';
import {
  LOCK_FIELDS,
  LOCKED_BILL_FIELDS,
  LOCKED_MOVEMENT_FIELDS,
} from '../src/reconcile/settlement/decisions/lock.ts';
import { REPORT_OPTIONS } from '../src/reconcile/settlement/report/options.ts';
import { SETTLE_OPTIONS } from '../src/reconcile/settlement/settle.ts';
import { REFERENCE_FIELDS } from '../src/reference/format.ts';
import { PURPOSE_FIELDS } from '../src/reference/purpose.ts';
import { ROUTES_OPTIONS } from '../src/reference/routes/outcome.ts';
import { DETAIL_FIELDS } from '../src/reference/routes/simulate.ts';
import { REGISTERED_FIELDS } from '../src/registry/codes.ts';
import { REGISTRY_FIELDS, VERIFY_OPTIONS } from '../src/registry/registry.ts';
import { LITE_SCAN_FIELDS, SCAN_FIELDS } from '../src/scan/options.ts';
import { FEED_OPTIONS } from '../src/statements/feeds/read.ts';
import { HANDLER_FIELDS } from '../src/statements/feeds/webhooks/handler.ts';
import { MESSAGE_FIELDS } from '../src/statements/feeds/webhooks/verify.ts';
import type { Movement } from '../src/statements/movement.ts';
import { READ_STATEMENT_OPTIONS, STATEMENT_HEADING_FIELDS } from '../src/statements/options.ts';
import { SHEETS_OPTIONS } from '../src/tables/formats/options.ts';

interface Section {
  readonly title: string;
  readonly table: FieldTable;
  /** What counts when a field is absent, where that is no value of the table. */
  readonly usual?: Readonly<Record<string, string>>;
}

const say = sayIn(english.phrases);

const TOLERANT = { strict: '`false`' };
const PURPOSE_LENGTH = { maxPurposeLength: '25' };
const LEVEL = { level: '`"M"`', dense: '`false`' };
const LEVEL_WITH_LOGO = { ...LEVEL, level: '`"M"`, with a `logo` `"Q"`' };
const LEVEL_WITH_IMAGE = { level: '`"M"`, with a `centerImage` `"Q"`' };

/** The tables of options and documents, in the order of the page; the titles name who takes them. */
export const SECTIONS: readonly Section[] = [
  {
    title: 'Options of `encode`, of the root, `./lite` and `./profiles`',
    table: ENCODE_OPTIONS,
    usual: { ...PURPOSE_LENGTH, diacritics: '`"strip"`' },
  },
  {
    title: 'Options of `decode` and `detect`; `inspect` has all but `onWarning`',
    table: DECODE_OPTIONS,
    usual: { ...PURPOSE_LENGTH, ...TOLERANT, foreign: '`false`' },
  },
  { title: 'Options of `fromRow`', table: ROW_OPTIONS, usual: { columns: 'each column is a field' } },
  { title: 'Options of `transferJsonSchema` and `paymentJsonSchema`', table: JSON_SCHEMA_OPTIONS },
  { title: 'Options of `decode` of `./emv` and `./cpm`', table: READ_OPTIONS, usual: TOLERANT },
  { title: 'Options of `encode` of `./emv` and `./cpm`', table: WRITE_OPTIONS, usual: TOLERANT },
  { title: 'Options of `formatIssues`', table: FORMAT_OPTIONS, usual: { lang: '`"en"`' } },
  { title: 'Options of `findBanks`', table: SEARCH_OPTIONS, usual: { limit: 'all', receiveOnly: '`false`' } },
  { title: 'Options of `qrMatrix`', table: SYMBOL_FIELDS, usual: LEVEL },
  { title: 'Options of `toSvg`', table: SVG_FIELDS, usual: LEVEL_WITH_LOGO },
  {
    title: 'Options of `toSvg`: `logo`',
    table: LOGO_FIELDS,
    usual: { image: 'required', size: 'a fifth of the side' },
  },
  { title: 'Options of `toPng`', table: PNG_FIELDS, usual: { ...LEVEL, moduleSize: '8' } },
  { title: 'Options of `toJpeg`', table: JPEG_FIELDS, usual: { ...LEVEL, moduleSize: '8' } },
  { title: 'Options of `toTerminal`', table: TERMINAL_FIELDS, usual: LEVEL },
  { title: 'Options of `scan` of `./scan`', table: SCAN_FIELDS },
  { title: 'Options of `scan` of `./scan/lite`', table: LITE_SCAN_FIELDS },
  { title: 'Fields of `notice`', table: NOTICE, usual: LEVEL_WITH_IMAGE },
  { title: 'Fields of each slip of `slips`', table: SLIP, usual: LEVEL_WITH_IMAGE },
  { title: 'Options of `slips`: the sheet', table: SLIP_SHEET },
  { title: 'Fields of `receipt`', table: RECEIPT, usual: LEVEL_WITH_IMAGE },
  { title: 'Options of `toEscPos`', table: ESCPOS_FIELDS },
  { title: 'Fields of `reminder`', table: REMINDER, usual: LEVEL_WITH_IMAGE },
  { title: 'Fields of `officialNotice`', table: OFFICIAL_NOTICE, usual: LEVEL_WITH_IMAGE },
  { title: 'Fields of `meterNotice`', table: METER_NOTICE, usual: LEVEL_WITH_IMAGE },
  { title: 'Fields of `checklist`', table: CHECKLIST },
  { title: 'Fields of each of the `items` of a document', table: FEE_ITEM },
  { title: 'Fields of `paymentPart`', table: PART, usual: LEVEL_WITH_IMAGE },
  { title: 'Fields of `card`', table: CARD, usual: LEVEL_WITH_IMAGE },
  { title: 'Fields of `chatPicture`', table: CHAT_PICTURE, usual: LEVEL_WITH_IMAGE },
  {
    title: 'Fields of `poster`',
    table: POSTER,
    usual: { ...LEVEL_WITH_IMAGE, fingerprint: 'that of the payload' },
  },
  { title: 'Fields of each label of `labels`', table: LABEL, usual: LEVEL_WITH_IMAGE },
  { title: 'Options of `labels`: the sheet', table: SHEET },
  { title: 'Options of `sceneToPng`', table: SCENE_PNG, usual: { dpi: '96 for screens, 150 for paper' } },
  { title: 'Options of `sceneToJpeg`', table: SCENE_JPEG, usual: { dpi: '96 for screens, 150 for paper' } },
  { title: 'Options of `toPdf` and `pdfChunks`', table: PDF_FIELDS },
  { title: 'Options of `vndInWords` and `numberInWords`', table: WORD_OPTIONS },
  {
    title: 'Options of `defineReference`',
    table: REFERENCE_FIELDS,
    usual: {
      prefix: 'required',
      digits: 'what `maxLength` leaves',
      check: '`"97-10"`, with `characters` `"31-3"`',
      maxLength: '10',
    },
  },
  { title: 'Fields of `planPurpose`', table: PURPOSE_FIELDS, usual: { code: 'required' } },
  { title: 'Options of `simulateRoutes`', table: ROUTES_OPTIONS, usual: { purpose: 'the code alone' } },
  { title: 'Details of `simulateDescription` and `simulateRoutes`', table: DETAIL_FIELDS },
  {
    title: 'Options of `readSheets`',
    table: SHEETS_OPTIONS,
    usual: { sheet: 'all', encoding: 'told by the bytes', separator: 'told by the text' },
  },
  {
    title: 'Options of `readStatement` and `streamStatement`',
    table: READ_STATEMENT_OPTIONS,
    usual: { sheet: 'all', acceptGap: '`false`', skipBad: '`false`' },
  },
  {
    title:
      'Options of `readStatement`: `columns`, a heading as it stands in the file, or the letter of a column',
    table: STATEMENT_HEADING_FIELDS,
  },
  {
    title: 'Options of `fromFeed`',
    table: FEED_OPTIONS,
    usual: { feed: 'named by the shape of the records' },
  },
  { title: 'What `verifyWebhook` takes', table: MESSAGE_FIELDS },
  { title: 'Options of `webhookHandler`', table: HANDLER_FIELDS, usual: { insecure: '`false`' } },
  {
    title: 'Options of `readBillList`',
    table: LIST_OPTIONS,
    usual: { sheet: 'all that hold a list', unit: 'as the list says, else 1', skipBad: '`false`' },
  },
  { title: 'Fields of `signRegistry`', table: REGISTRY_FIELDS },
  { title: 'Fields of `signRegistry`: each of the `entries`', table: REGISTERED_FIELDS },
  {
    title: 'Options of `verifyRegistry`',
    table: VERIFY_OPTIONS,
    usual: { now: 'the moment of the call', seen: 'none' },
  },
  { title: 'Fields of `vietqr.json`', table: CONFIG_FIELDS },
  { title: 'Fields of `vietqr.json`: `statements`', table: STATEMENTS_CONFIG },
  { title: 'Options of `createReconciler`', table: RECONCILER_OPTIONS, usual: { risk: '`0.00001`' } },
  { title: 'Options of `createReconciler`: `institution`', table: INSTITUTION },
  { title: 'Options of `settle`', table: SETTLE_OPTIONS },
  { title: 'Options of `settle`: `policy`', table: POLICY },
  { title: 'Options of `settle`: `lateFee` of the policy', table: LATE_FEE },
  { title: 'Options of `settle`: `walletFee` of the policy', table: WALLET_FEE },
  { title: 'Options of `settle`: an item of `decisions`', table: DECISION_FIELDS },
  { title: 'Options of `settle`: an item of `allocations` of a decision', table: ALLOCATION_FIELDS },
  { title: 'Options of `settle`: `cash` of a decision', table: CASH_FIELDS },
  { title: 'Options of `settle`: an item of `locks`, as `freezeDays` makes it', table: LOCK_FIELDS },
  { title: 'Options of `settle`: an item of `movements` of a lock', table: LOCKED_MOVEMENT_FIELDS },
  { title: 'Options of `settle`: an item of `bills` of a lock', table: LOCKED_BILL_FIELDS },
  { title: 'Options of `freezeDays`', table: FREEZE_OPTIONS },
  { title: 'Defaults of `readDecisions`', table: DECISION_DEFAULTS },
  { title: 'Options of reports', table: REPORT_OPTIONS },
  { title: 'Options of `fromQuickLink` and `fromGenerateBody`', table: HOSTED_OPTIONS },
  { title: 'An item of `accounts`', table: OWN_ACCOUNT },
  { title: 'Options of `hostedHandler`', table: HANDLER_OPTIONS },
  { title: 'Options of `toDeepLink`', table: DEEP_LINK_OPTIONS },
  { title: 'Options of `createLedger`', table: LEDGER_OPTIONS },
  { title: 'Options of `addBills` of a ledger', table: ADD_OPTIONS, usual: { replace: '`false`' } },
  { title: 'Fields of `undo` of a ledger', table: UNDO_FIELDS },
  { title: 'Options of `state` of a ledger', table: STATE_OPTIONS },
  { title: 'Options of `events` of a ledger', table: EVENTS_OPTIONS, usual: { after: '0', limit: '1000' } },
  { title: 'Options of `journal` of a ledger', table: JOURNAL_OPTIONS },
];

const INTRODUCTION = `# Fields and options

What each function takes, from the tables by which it is read. A key that is not listed is refused with the right one (\`input.unknown_key\`), a
value of another kind with what is wanted. **bold** fields must be there. Where no default stands, the field may be left out. A column JSON tells
the kind of the value in JSON Schema; \`–\` is a value that JSON cannot hold, such as bytes, a date or a function.

This page is written by \`npm run fields\` from the tables in \`src\`.
`;

/** Writes `docs/reference/fields.md`: what every public function takes. */
export function fieldsPage(): string {
  const money = MONEY_SECTIONS.map(moneySection);
  return [INTRODUCTION, paymentSection(), ...SECTIONS.map(section), ...money].join('\n');
}

interface MoneySection {
  readonly title: string;
  readonly rows: Readonly<Record<string, string>>;
}

/** What stands in the lists of `./reconcile` and `./statements`, whose readers hand the caller's objects back. */
const MONEY_SECTIONS: readonly MoneySection[] = [
  {
    title: 'Fields of a bill, for `createReconciler` and `settle`; keys of your own may stand beside them',
    rows: {
      code: 'the code as it was printed: 2 to 64 letters and digits; must be there',
      id: 'the bill, a text; two codes of one bill share it; default: its code',
      amount: 'what is due, whole đồng; without it any sum pays the bill',
      dueDate: 'last day (`2026-09-30`, `30/09/2026`) or moment at which money is in time',
      supersededBy: 'the `id` of the bill that replaced this one, or its `code` where it has no `id`',
      customer: 'whom it is for; default: bills that share a code are of one customer',
      name: 'who pays; money without a code is proposed by it',
      class: 'the class, group or route; money without a code is proposed by it',
      check: `how its check characters are verified: ${CODE_CHECKS.map(code).join(' ')}; default: as the options say`,
    } satisfies Record<keyof Bill, string>,
  },
  {
    title:
      'Fields of a movement, as `readStatement`, `fromFeed`, `verifyWebhook` and the other `from…` give it',
    rows: {
      id: 'unique for the source; a movement that is told twice has it twice; `settle` needs it',
      eventIds:
        'how feeds number it, `sepay:92704`; two numbers of one feed are two movements, though a batch gives them one `id`; absent for statements',
      description: 'what the bank says, unchanged; `match` and `settle` need it',
      amount: 'whole đồng, negative for money sent; `settle` needs it',
      time: 'ISO 8601 with a zone; `+07:00` where none was told',
      valueDate: 'the day from which it bears interest, where the bank tells it',
      balance: 'what was on the account after it, whole đồng',
      at: '`{ file?, sheet?, row }`: where it stands, rows from 1',
      account: 'the account that was paid into',
      virtualAccount: 'the virtual account that was paid into; `match` looks for a code in it',
      counterpartyAccount: "the payer's account",
      counterpartyName: "the payer's name",
      reference: "the bank's reference",
      source:
        '`statement` `sepay` `casso` `payos` `vietqr.vn` `pay2s` `vietcombank` `mb` `mb-biz` `tpbank` `acb` `message`',
    } satisfies Record<keyof Movement, string>,
  },
];

function moneySection({ title, rows }: MoneySection): string {
  const lines = Object.entries(rows).map(([name, text]) => line([code(name), text]));
  return [`## ${title}\n`, '| field | what it is |', '| --- | --- |', ...lines, ''].join('\n');
}

function paymentSection(): string {
  return [
    '## What `encode` takes\n',
    '| field | object | length | characters | takes | refused names that mean it |',
    '| --- | --- | --- | --- | --- | --- |',
    ...paymentFieldNames().map((name) => paymentRow(name, paymentField(name))),
    '',
    'Names that other libraries use are refused, and the message tells the name that counts here. Lengths are in characters. `N` digits, `ans` the printable letters of ASCII, `S` any letters (EMVCo MPM v1.1 §4.5).\n',
  ].join('\n');
}

/** How a payment field is given, for those that are no plain text. */
const KINDS: Readonly<Record<PaymentField['kind'], string>> = {
  scheme: '`vietqr`, the default',
  bank: 'a BIN, a code, a BIC or a name; an object with `bin`',
  account: 'letters and digits, as text',
  choice: 'one of a few words',
  vnd: 'whole đồng: a number, a bigint or digits',
  percent: '0.01 to 99.99, a number or a text',
  text: 'a text',
  extraObjects: 'a list of `{ tags, value }`',
};

function paymentRow(name: string, field: PaymentField | undefined): string {
  if (!field) throw new Error(`no field ${name}`);
  const { kind, choices, otherNames = [] } = field;
  const [object, row] = placeOf(name, field);
  const takes = choices ? choices.map(code).join(' ') : KINDS[kind];
  const shown = kind === 'bank' || kind === 'account' ? `**\`${name}\`**` : code(name);
  return line([shown, object, lengthOf(row), row?.format ?? '', takes, otherNames.map(code).join(' ')]);
}

/** The id from the root down, and the row that judges the object. */
function placeOf(name: string, { template, row }: PaymentField): readonly [string, ObjectSpec?] {
  if (row && template !== undefined) return [template ? `${template}.${row.id}` : row.id, row];
  for (const [outer, table] of OTHER_TABLES) {
    const found = table.rows.find((each) => each.name === name);
    if (found) return [outer + found.id, found];
  }
  return [''];
}

const OTHER_TABLES = [
  ['38.01.', BENEFICIARY],
  ['38.', NAPAS],
  ['', EMV_ROOT_FIELDS],
] as const;

function lengthOf(row: ObjectSpec | undefined): string {
  if (!row) return '';
  return row.min === row.max ? String(row.max) : `${row.min} to ${row.max}`;
}

function section({ title, table, usual = {} }: Section): string {
  return [
    `## ${title}\n`,
    '| field | takes | default | JSON |',
    '| --- | --- | --- | --- |',
    ...Object.entries(table).map(([name, field]) => fieldRow(name, field, usual[name])),
    ...otherNamesOf(table),
    '',
  ].join('\n');
}

function fieldRow(name: string, field: Field<unknown>, usual = ''): string {
  const { expected, fallback, required } = field;
  const shown = required ? `**\`${name}\`**` : code(name);
  const value = fallback === undefined ? usual : code(JSON.stringify(fallback));
  return line([shown, say(expected), value, kindOf(fieldSchema(field))]);
}

/** What other libraries call the options of a drawing. */
function otherNamesOf(table: FieldTable): string[] {
  if (!('level' in table) || 'payload' in table) return [];
  const known = Object.entries(OTHER_NAMES).filter(([, name]) =>
    name.split(' and ').every((part) => part in table),
  );
  const named = known.map(
    ([other, name]) => `${code(other)} is here ${name.split(' and ').map(code).join(' and ')}`,
  );
  return ['', `${named.join(', ')}.`];
}

/** The type of a value, of lists with that of their items. */
function kindOf(schema: Schema): string {
  const { type, items, anyOf } = schema;
  if (schema.enum) return 'enum';
  if (Array.isArray(anyOf)) return anyOf.map(kindOf).join(' or ');
  const of = isSchema(items) ? ` of ${kindOf(items)}` : '';
  return type ? `${type}${of}` : '–';
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null;
}

function code(text: string): string {
  return `\`${text}\``;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
