import { finish } from '../../issues/finish.ts';
import { documentsMessages } from '../../issues/messages/domains.ts';
import type { Report } from '../../issues/report.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import { type Amount, writeNumber } from '../../money/vnd.ts';
import { issuerBlock, titleBlock } from '../form/head.ts';
import { amount } from '../input/amount.ts';
import { group, list, oneOf, type ReadBy, readDocument, type TableFor } from '../input/fields.ts';
import { type Language, PHRASES } from '../input/phrases.ts';
import { printedText, requiredText } from '../input/text.ts';
import { layOutBlock } from '../layout/block.ts';
import { type Canvas, drawText, pageFor } from '../layout/canvas.ts';
import { type FlowBlock, flowPages } from '../layout/flow.ts';
import { PAPERS } from '../layout/paper.ts';
import { joinTitle, type Scene } from '../layout/scene.ts';
import { type Column, headBlock, numberWidth, rowBlock } from '../layout/table.ts';
import { TYPE_SIZES } from '../layout/type.ts';

/** A list of a class, a ward or a street, to tick off who got a slip or paid, with room to sign. */
export interface ChecklistInput {
  /** Who hands out the list: "Trường Tiểu học Hoa Sen". */
  readonly issuer: string;
  /** Lines below the issuer: address, telephone. */
  readonly issuerDetails?: readonly string[];
  /** Default "DANH SÁCH PHÁT PHIẾU BÁO THU". */
  readonly heading?: string;
  /** A class, a period. */
  readonly subject?: string;
  /** A row each, in the order to print. */
  readonly people: readonly ChecklistPerson[];
  /** Below the table: place and date, who signs. */
  readonly signer?: string;
  /** Language of its words. Default `'vi'`. */
  readonly lang?: Language;
}

export interface ChecklistPerson {
  /** Name of a pupil or a customer, with diacritics. */
  readonly name: string;
  /** A pupil's or a customer's number. */
  readonly id?: string;
  /** The reference code. */
  readonly code?: string;
  /** Whole đồng, above 0: `350000`, `350000n` or `'350000'`. */
  readonly amount?: Amount;
}

/** The fields of {@link ChecklistInput}. */
export const CHECKLIST = {
  issuer: requiredText(),
  issuerDetails: list(printedText()),
  heading: printedText(),
  subject: printedText(),
  people: list(group({ name: requiredText(), id: printedText(), code: printedText(), amount: amount() })),
  signer: printedText(),
  lang: oneOf('vi', 'en'),
} satisfies TableFor<ChecklistInput>;

type Checklist = ReadBy<typeof CHECKLIST>;

const CHECKLIST_SHEET = { width: PAPERS.A4[0], height: PAPERS.A4[1], margin: 10, top: 11, bottom: 11 };
const TYPE_WIDTH = CHECKLIST_SHEET.width - 2 * CHECKLIST_SHEET.margin;

/**
 * Lays out a checklist on as many pages of A4 as it needs: number, name, codes, amount, and empty cells for a day and a signature.
 *
 * @throws {VietqrError} `input.*`, `text.unsupported`, `render.*`.
 */
export function checklist(input: ChecklistInput): Scene[] {
  return unwrap(safeChecklist(input));
}

/** Does what {@link checklist} does and returns a {@link Result} instead of throwing. */
export function safeChecklist(input: ChecklistInput): Result<Scene[]> {
  return finish(documentsMessages, (report) => {
    const read = readDocument(CHECKLIST, input, report);
    return (
      read &&
      layOutChecklist({ ...read, heading: read.heading || PHRASES[read.lang].checklist.heading }, report)
    );
  });
}

function layOutChecklist(facts: Checklist, report: Report): Scene[] {
  const { heading, subject, lang } = facts;
  const page = pageFor(report);
  const continued = layOutBlock(page, (own) => {
    const room = {
      x: 0,
      y: 0,
      width: TYPE_WIDTH,
      size: TYPE_SIZES.label,
      smaller: TYPE_SIZES.label,
      path: ['heading'],
    };
    return drawText(own, joinTitle(heading, subject), room) + 2;
  });
  const frame = { continued, pageNumber: (at: number, pages: number) => PHRASES[lang].page(at, pages) };
  const pages = flowPages(checklistBlocks(page, facts), CHECKLIST_SHEET, frame, report);
  const { width, height } = CHECKLIST_SHEET;
  const title = joinTitle(heading, subject);
  return pages.map((items) => ({ width, height, title, lang, medium: 'paper', items: [...items] }));
}

function checklistBlocks(page: Canvas, facts: Checklist): FlowBlock[] {
  const { people, lang, signer } = facts;
  const columns = checklistColumns(facts);
  const repeated = headBlock(page, columns, { x: 0 });
  const rows = people.map((person, i): FlowBlock => {
    const cells = columns.map(({ write }) => write(person, i + 1));
    const path = ['people', i, 'name'];
    return { ...rowBlock(page, columns, { cells, path }, { x: 0, least: ROW_HEIGHT }), repeated, path };
  });
  const sum = people.reduce((total, { amount: each = 0 }) => total + each, 0);
  const total = columns.map(({ key }) =>
    key === 'name' ? PHRASES[lang].total : key === 'amount' ? writeNumber(sum) : '',
  );
  const signed = layOutBlock(page, (own) =>
    drawText(own, signer, {
      x: TYPE_WIDTH * 0.55,
      y: 0,
      width: TYPE_WIDTH * 0.45,
      size: TYPE_SIZES.text,
      smaller: TYPE_SIZES.label,
      lines: 6,
      anchor: 'middle',
      path: ['signer'],
    }),
  );
  return [
    { ...issuerBlock(page, facts, TYPE_WIDTH), path: ['issuer'] },
    { ...titleBlock(page, facts, { width: TYPE_WIDTH, anchor: 'middle' }), gap: 3, path: ['heading'] },
    { ...repeated, gap: 3, keep: true, path: ['people'] },
    ...rows,
    {
      ...rowBlock(page, columns, { cells: total, weight: 'bold', path: ['people'] }, { x: 0 }),
      keep: signed.height > 0,
      path: ['people'],
    },
    { ...signed, gap: 4, path: ['signer'] },
  ];
}

/** High enough to sign in. */
const ROW_HEIGHT = 8;

interface PersonColumn extends Column {
  readonly key: keyof ChecklistPerson | 'number' | 'day' | 'sign';
  readonly write: (person: Checklist['people'][number], number: number) => string;
}

function checklistColumns({ people, lang }: Checklist): PersonColumn[] {
  const words = PHRASES[lang].checklist;
  const sums = people.map(({ amount: sum }) => (sum === undefined ? '' : writeNumber(sum)));
  const total = writeNumber(people.reduce((all, { amount: sum = 0 }) => all + sum, 0));
  const has = (key: 'id' | 'code') => people.some((person) => person[key] !== '');
  const fixed: PersonColumn[] = [
    ...(has('id') ? [textColumn('id', words.id, 26)] : []),
    ...(has('code') ? [textColumn('code', words.code, 28)] : []),
    {
      key: 'amount',
      head: words.amount,
      width: numberWidth(words.amount, [...sums, total]),
      anchor: 'end',
      write: ({ amount: sum }) => (sum === undefined ? '' : writeNumber(sum)),
    },
    { key: 'day', head: words.day, width: 20, anchor: 'start', write: () => '' },
    { key: 'sign', head: words.sign, width: 34, anchor: 'start', write: () => '' },
  ];
  const left = TYPE_WIDTH - NUMBERS_WIDTH - fixed.reduce((sum, { width }) => sum + width, 0);
  return [
    {
      key: 'number',
      head: words.number,
      width: NUMBERS_WIDTH,
      anchor: 'middle',
      write: (_, number) => String(number),
    },
    { key: 'name', head: words.name, width: left, anchor: 'start', write: ({ name }) => name },
    ...fixed,
  ];
}

const NUMBERS_WIDTH = 10;

function textColumn(key: 'id' | 'code', head: string, width: number): PersonColumn {
  return { key, head, width, anchor: 'start', write: (person) => person[key] };
}
