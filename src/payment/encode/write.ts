import { checkEntries, withoutPositions } from '../../emv/check.ts';
import { BY_LENGTH, type ObjectSpec, type ObjectTable } from '../../emv/objects.ts';
import { scanPayload } from '../../emv/read.ts';
import { CERTAIN, columns, NO_INSIDE, startScan } from '../../emv/scan/columns.ts';
import {
  type ConstantObject,
  closePlan,
  constantObject,
  type PlannedTemplate,
  planConstant,
  planObject,
  planTemplate,
} from '../../emv/scan/compose.ts';
import { hasErrors, isListenedTo, type RawIssue, type Report } from '../../issues/report.ts';
import { isAns } from '../../text/charset.ts';
import { INITIATION } from '../fields.ts';
import { type EncodeSettings, readEncodeOptions } from '../limits.ts';
import type { ExtraObject } from '../payment.ts';
import { type Draft, readDraft, releaseDraft } from './draft.ts';
import { type AddedObject, extraObjectsIn } from './extra-objects.ts';
import type { InputReading } from './input.ts';
import { FIRST_SLOT, firstField, PURPOSE_NUMBER, SLOT_FIELDS, SLOTS, type Slot, slotsOf } from './slots.ts';

/** A payment of which every part is a text, not yet checked. */
export interface WritePlan {
  readonly table: ObjectTable;
  readonly initiation: ConstantObject;
  readonly extraObjects: readonly ExtraObject[];
  /** Plans the objects of the template that says who is paid. */
  readonly planPayee: () => PlannedTemplate;
  /** Finds damage and a second payee among the added objects, in the code that was read back. */
  readonly checkSecondPayee: (report: Report) => void;
  readonly adviseOnPurpose?: AdviseOnPurpose | undefined;
}

/** Warns of what in a purpose is better not written. */
export type AdviseOnPurpose = (purpose: string, report: Report) => void;

/** Reads what a network's codes hold beside the slots. */
export type MakePlan = (draft: Draft, reading: InputReading) => WritePlan;

/** Writes a caller's object as a code, or reports what stands against it. What it writes passes strict reading. */
export function writeCode(
  makePlan: MakePlan,
  input: unknown,
  options: unknown,
  report: Report,
): string | undefined {
  const settings = readEncodeOptions(options, report);
  const draft = settings && readDraft(input, report);
  if (!draft) return undefined;
  const plan = makePlan(draft, { diacritics: settings.diacritics ?? 'strip', report });
  const code = writePlan(plan, draft, settings);
  const purpose = draft.given[PURPOSE_NUMBER];
  releaseDraft(draft);
  checkPlan(plan, code, settings, report);
  if (typeof purpose === 'string' && isListenedTo(report)) {
    plan.adviseOnPurpose?.(purpose, report.at('purpose'));
  }
  return code;
}

/** Reads the fields that are objects of their own, each into its text. */
export function readSlots({ given, texts, fields }: Draft, reading: InputReading): void {
  for (let left = fields & SLOT_FIELDS; left > 0; left &= left - 1) {
    const number = firstField(left);
    const slot = SLOTS[number - FIRST_SLOT];
    const value = given[number];
    texts[number] = value === undefined ? slot?.unasked?.value : slot?.read(reading, value);
  }
}

const ROOT_SLOTS = /* @__PURE__ */ slotsOf('');
const INNER_SLOTS = { 62: /* @__PURE__ */ slotsOf('62'), 64: /* @__PURE__ */ slotsOf('64') } as const;

/** Writes a plan; where a character is more than one unit of UTF-16 once more, with lengths in characters. */
function writePlan(plan: WritePlan, draft: Draft, settings: EncodeSettings): string {
  columns.isEven = true;
  const code = planCode(plan, draft, settings);
  return columns.isEven ? code : planCode(plan, draft, settings);
}

/** The version of the format (EMVCo MPM v1.1 §4.7.1). */
const FORMAT_VERSION = /* @__PURE__ */ constantObject(0, '01');

/** What the point of initiation is written as. */
export const INITIATIONS = {
  static: /* @__PURE__ */ constantObject(1, INITIATION.static),
  dynamic: /* @__PURE__ */ constantObject(1, INITIATION.dynamic),
} as const;

/** Plans the objects in the order of their ids. Added objects stand behind a field of the same id, for the check to find. */
function planCode(plan: WritePlan, draft: Draft, { maxPurposeLength }: EncodeSettings): string {
  const { initiation, extraObjects, planPayee, table } = plan;
  startScan('', 0, 0);
  const payee = planPayee();
  const rows = maxPurposeLength === undefined ? table.rows : NO_ROWS;
  const additional = planInside(62, draft, rows, extraObjects);
  const language = planInside(64, draft, rows, extraObjects);
  const first = columns.count;
  const others = extraObjectsIn(extraObjects, '');
  let body = planConstant(FORMAT_VERSION) + planConstant(initiation);
  body = planOthers(body, others, 0, payee.id) + planTemplate(payee);
  body = planOthers(body, others, payee.id, 62) + planSlots(ROOT_SLOTS, draft, rows);
  body = planOthers(planGiven(body, additional), others, 62, 64);
  return closePlan(planOthers(planGiven(body, language), others, 64, 100), first);
}

type WrittenRows = readonly (ObjectSpec | undefined)[];

/** Rows of a purpose that is longer or shorter than the table has it: all is checked when it is planned. */
const NO_ROWS: WrittenRows = [];

function planSlots(slots: number, { fields, texts }: Draft, rows: WrittenRows): string {
  let text = '';
  for (let left = slots & fields; left > 0; left &= left - 1) {
    const number = firstField(left);
    const slot = SLOTS[number - FIRST_SLOT];
    const value = texts[number];
    if (!slot || value === undefined) continue;
    text += planSlot(slot, value, rows[slot.id]);
  }
  return text;
}

function planSlot({ id, unasked, isCertain }: Slot, value: string, spec: ObjectSpec | undefined): string {
  if (unasked && value === unasked.value) return planConstant(unasked);
  return planObject(id, value, isCertain || takesAnyText(spec, value) ? CERTAIN : NO_INSIDE);
}

/** Checks whether a row has nothing against a value, as it takes any text of its length. */
function takesAnyText(spec: ObjectSpec | undefined, value: string): boolean {
  if (!spec || (spec.marks & BY_LENGTH) === 0) return false;
  return value.length >= spec.min && value.length <= spec.max && isAns(value);
}

function planInside(
  id: 62 | 64,
  draft: Draft,
  rows: WrittenRows,
  extraObjects: readonly ExtraObject[],
): PlannedTemplate {
  const first = columns.count;
  const inside = rows[id]?.template?.inside;
  const value = planSlots(INNER_SLOTS[id], draft, inside?.rows ?? NO_ROWS);
  return {
    id,
    value: planAdded(value, extraObjects, id),
    first,
    last: columns.count,
    isWhole: inside?.mandatory === 0,
  };
}

/** Plans a template behind others; one in which nothing stands is not written. */
function planGiven(before: string, template: PlannedTemplate): string {
  return template.first === template.last ? before : before + planTemplate(template);
}

/** Plans the added objects of a template behind the others of it. */
export function planAdded(
  before: string,
  extraObjects: readonly ExtraObject[],
  template: string | number,
): string {
  if (extraObjects.length === 0) return before;
  return planOthers(before, extraObjectsIn(extraObjects, String(template)), 0, 100);
}

/** Plans the added objects of a range of ids behind what is planned; to add an empty text would take time too. */
function planOthers(before: string, others: readonly AddedObject[], least: number, limit: number): string {
  let text = before;
  for (const { id, value } of others) if (id >= least && id < limit) text += planObject(id, value);
  return text;
}

/** Checks what was planned, and where objects were added the code as a reader will see it, with their templates opened. */
function checkPlan(plan: WritePlan, code: string, settings: EncodeSettings, report: Report): void {
  const { table, extraObjects, checkSecondPayee } = plan;
  const { maxPurposeLength, diacritics } = settings;
  const how = { maxPurposeLength, diacritics, strict: true };
  let before = report.issues.length;
  checkEntries(table, { how, report });
  if (extraObjects.length > 0 && !hasErrors(report)) {
    report.issues.length = before;
    if (!scanPayload(code, table, { strict: true, maxLength: code.length }, report)) return;
    checkSecondPayee(report);
    before = report.issues.length;
    checkEntries(table, { how, report });
  }
  if (report.issues.length > before) forgetPositions(report.issues, before);
}

/** Nothing has a place in a text that was not written; and a field that could not be read is not missing as well. */
function forgetPositions(issues: RawIssue[], before: number): void {
  const reported = new Set(issues.slice(0, before).map(({ path }) => path.join('.')));
  const found = withoutPositions(issues.splice(before), true);
  for (const each of found)
    if (each.code !== 'emv.missing' || !reported.has(each.path.join('.'))) issues.push(each);
}
