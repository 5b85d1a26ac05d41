import {
  choice,
  type Field,
  type FieldTable,
  fieldSchema,
  LANGUAGE_FIELDS,
  type PartsOf,
  type Schema,
  schemaOf,
  typed,
} from '../../issues/fields.ts';
import { ownItems, ownProps } from '../../issues/foreign.ts';
import { passOn, type Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import { safeDefineReference } from '../../reference/define.ts';
import { REFERENCE_FIELDS, type ReferenceOptions } from '../../reference/format.ts';
import { LIST_OPTIONS } from '../list/options.ts';
import { PAYEE_SCHEMA, readPayee } from './payee.ts';
import { PAPERS_OF_LIST, type PaperOfList } from './presets.ts';

const SETTING_TEXT = typed('aString', (value): value is string => typeof value === 'string');

const PAPER: Field<PaperOfList> = choice(...PAPERS_OF_LIST);
const REFERENCE_SCHEMA: Schema = { ...schemaOf(REFERENCE_FIELDS), required: ['prefix'] };

/** What an institution settles once for all lists it issues codes for. */
export const ISSUING_FIELDS = {
  /** The kind of institution, which has its own papers and words: `'school'`. */
  preset: LIST_OPTIONS.preset,
  /** Who asks for the money, as papers print it: "Trường Tiểu học Hoa Sen". */
  issuer: SETTING_TEXT,
  /** Whom all codes pay. */
  payee: { expected: 'anObject', schema: PAYEE_SCHEMA, read: readPayee },
  /** What the codes look like: `{ prefix: 'HP', digits: 6 }`. */
  reference: { expected: 'anObject', schema: REFERENCE_SCHEMA, read: readReference },
  /** Whether codes are issued by a register or are the institution's own. Default `'issued'`. */
  codes: /* @__PURE__ */ choice('issued', 'own'),
  /** Which papers are made. */
  papers: {
    expected: 'aList',
    schema: { type: 'array', items: fieldSchema(PAPER) },
    read: readPapers,
  },
  /** Who signs, an office. */
  signer: SETTING_TEXT,
  /** Whom to ask: a telephone number. */
  contact: SETTING_TEXT,
  /** Language of papers. Default `'vi'`. */
  lang: LANGUAGE_FIELDS.lang,
} as const satisfies FieldTable;

/** What was read by {@link ISSUING_FIELDS}. */
export type IssuingSettings = PartsOf<typeof ISSUING_FIELDS>;

/** Reads what codes look like; a kind that cannot be defined is told at its field. */
function readReference(value: unknown, report: Report): ReferenceOptions | undefined {
  const given = ownProps(value, report);
  if (!given) return undefined;
  const { prefix } = given;
  if (typeof prefix !== 'string')
    return report('input.required', {
      path: ['prefix'],
      expected: 'aText',
      ...(prefix !== undefined && { received: stringify(prefix) }),
    });
  const options: ReferenceOptions = { ...given, prefix };
  const defined = safeDefineReference(options);
  if (!defined.ok) passOn(defined.issues, report);
  return defined.ok ? options : undefined;
}

function readPapers(value: unknown, report: Report): readonly PaperOfList[] | undefined {
  const read = ownItems(value, report)?.map((item, at) => PAPER.read(item, report.at(at)));
  const papers = read?.filter((each) => each !== undefined);
  return papers && [...new Set(papers)];
}
