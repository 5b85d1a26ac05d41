/** The namespaces of the parts of a workbook (ECMA-376 part 1, annex A; part 2, annex F). */
export const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGES_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The part that names the sheets. */
export const BOOK_PART = 'xl/workbook.xml';

const DEFAULT_TYPES = [
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
];

/** Writes the list of what the parts of a package are. */
export function typesXml(types: readonly string[]): string {
  return `<Types xmlns="${PACKAGES_NAMESPACE}/content-types">${[...DEFAULT_TYPES, ...types].join('')}</Types>`;
}

/** Says what a part is: `worksheet`, `styles`. */
export function typeXml(name: string, kind: string): string {
  return `<Override PartName="/${name}" ContentType="${SPREADSHEET_TYPES}.${kind}+xml"/>`;
}

/** Writes the parts that a part points to. */
export function relationsXml(relations: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGES_NAMESPACE}/relationships">${relations.join('')}</Relationships>`;
}

/** Names a part that another points to, by its place in the list. */
export function relationXml(at: number, kind: string, target: string): string {
  return `<Relationship Id="rId${at + 1}" Type="${OFFICE_NAMESPACE}/${kind}" Target="${target}"/>`;
}
