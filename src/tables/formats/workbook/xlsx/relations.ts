import { type Attributes, attributesOf } from '../attributes.ts';
import { walkTags } from '../tags.ts';

/** The parts of a package, each by its name, whose letters may be large or small. */
export interface PackageParts {
  readonly has: (name: string) => boolean;
  /** Gives a part as XML in UTF-8 without a prefix; nothing where it is not whole, or beyond a limit, which is reported. */
  readonly open: (name: string) => Uint8Array | undefined;
}

/** Where the parts of a workbook stand that say what its cells hold. */
export interface BookParts {
  readonly is1904: boolean;
  readonly sheets: readonly BookSheet[];
  readonly styles: string | undefined;
  readonly shared: string | undefined;
}

/** A sheet as the workbook names it; one of a chart has no part with cells. */
export interface BookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly part: string | undefined;
}

/** What a part names: another, by the kind of what it is. */
interface Relation {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

const USUAL_BOOK = 'xl/workbook.xml';

/**
 * Finds the parts of a workbook as they name each other (ECMA-376, part 2, section 9.3; part 1, section 12.3), whatever they
 * are called. Nothing where the workbook or one of its sheets is not there, two sheets are one part, or a sheet has no name.
 */
export function findParts(parts: PackageParts): BookParts | undefined {
  const roots = parts.has('_rels/.rels') ? relationsOf(parts, '') : [];
  const book = roots && (partOfKind(roots, 'officeDocument') ?? USUAL_BOOK);
  const xml = book === undefined ? undefined : parts.open(book);
  const relations = xml && book !== undefined ? relationsOf(parts, book) : undefined;
  const said = xml && readBook(xml);
  if (!relations || !said) return undefined;
  const sheets = said.sheets.map((sheet) => namedSheet(sheet, relations));
  const found = sheets.filter((sheet) => sheet !== undefined);
  const cells = found.flatMap(({ part }) => part?.toLowerCase() ?? []);
  const isWhole = found.length === sheets.length && new Set(cells).size === cells.length;
  if (!isWhole || relations.filter(({ kind }) => kind === WITH_CELLS).length > cells.length) return undefined;
  const [styles, shared] = [partOfKind(relations, 'styles'), partOfKind(relations, 'sharedStrings')];
  return { is1904: said.is1904, sheets: found, styles, shared };
}

/** The kind of a sheet that has cells; others are those of charts, dialogs and macros. */
const WITH_CELLS = 'worksheet';

function namedSheet(attributes: Attributes, relations: readonly Relation[]): BookSheet | undefined {
  const relation = relations.find(({ id }) => id === attributes.get('id'));
  const name = attributes.get('name');
  if (!relation || name === undefined) return undefined;
  const isHidden = /hidden/i.test(attributes.get('state') ?? '');
  return { name, isHidden, part: relation.kind === WITH_CELLS ? relation.target : undefined };
}

function partOfKind(relations: readonly Relation[], kind: string): string | undefined {
  return relations.find((relation) => relation.kind === kind)?.target;
}

/** Reads what a workbook says of itself: `sheet` and `workbookPr` (part 1, sections 18.2.19 and 18.2.28). */
function readBook(xml: Uint8Array): { is1904: boolean; sheets: Attributes[] } | undefined {
  const said: { is1904: boolean; sheets: Attributes[] } = { is1904: false, sheets: [] };
  const isWhole = walkTags(xml, ({ name, isEnd, attributes, end }) => {
    if (isEnd || (name !== 'sheet' && name !== 'workbookPr')) return true;
    const given = attributesOf(xml, attributes, end);
    if (name === 'sheet') said.sheets.push(given);
    else said.is1904 = /^(?:1|true|on)$/.test(given.get('date1904') ?? '');
    return true;
  });
  return isWhole && said.sheets.length > 0 ? said : undefined;
}

/** Reads what a part names, of the whole package for `''`. */
function relationsOf(parts: PackageParts, part: string): readonly Relation[] | undefined {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const xml = parts.open(`${folder}_rels/${part.slice(slash)}.rels`);
  const found: Relation[] = [];
  const isWhole =
    xml &&
    walkTags(xml, ({ name, isEnd, attributes, end }) => {
      const given = name === 'Relationship' && !isEnd ? attributesOf(xml, attributes, end) : undefined;
      if (given && given.get('TargetMode') !== 'External') found.push(readRelation(given, folder, parts));
      return true;
    });
  return isWhole ? found : undefined;
}

function readRelation(given: Attributes, folder: string, parts: PackageParts): Relation {
  const said = partAt(given.get('Target') ?? '', folder);
  const type = given.get('Type') ?? '';
  const target = parts.has(said) ? said : partAt(unescapedTarget(said), '');
  return { id: given.get('Id') ?? '', kind: type.slice(type.lastIndexOf('/') + 1), target };
}

/** Gives the name of a part that is named from a folder: `../xl/styles.xml`, `/xl/styles.xml`, `./styles.xml`. */
function partAt(target: string, folder: string): string {
  const steps: string[] = [];
  for (const step of (/^[\\/]/.test(target) ? target : folder + target).split(/[\\/]+/)) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

function unescapedTarget(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
