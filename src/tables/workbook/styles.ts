import type { CellStyle } from './book.ts';

/** How a cell looks: places in the lists below, as ECMA-376 part 1, section 18.8, has them. */
interface Look {
  readonly format?: keyof typeof FORMAT_IDS;
  readonly font?: number;
  readonly fill?: number;
  readonly border?: number;
  readonly align?: string;
}

/** Formats of numbers: those below 164 are Excel's own (section 18.8.30). */
const FORMAT_IDS = { general: 0, whole: 3, text: 49, day: 164, time: 165 } as const;
const BOLD_FONT = 1;
const LARGE_FONT = 2;
const GRAY_FILL = 2;
const YELLOW_FILL = 3;
const BELOW = 1;
const AROUND = 2;

const LOOKS: Readonly<Record<CellStyle, Look>> = {
  plain: {},
  wrapped: { align: 'vertical="top" wrapText="1"' },
  code: { format: 'text' },
  sum: { format: 'whole' },
  day: { format: 'day', align: 'horizontal="left"' },
  time: { format: 'time', align: 'horizontal="left"' },
  heading: { font: BOLD_FONT, fill: GRAY_FILL, border: BELOW, align: 'vertical="center" wrapText="1"' },
  title: { font: LARGE_FONT },
  strong: { font: BOLD_FONT },
  strongSum: { font: BOLD_FONT, format: 'whole' },
  input: { fill: YELLOW_FILL, border: AROUND, format: 'text' },
  inputSum: { fill: YELLOW_FILL, border: AROUND, format: 'whole' },
};

/** A text that would be taken for a formula once somebody edits its cell. */
const LIKE_FORMULA = /^[=+\-@\t\r]/;

/** Gives the number of a style; a text that looks like a formula has its twin, which says that it is a text. */
export function styleNumber(style: CellStyle, value: string | number): number {
  const place = STYLE_NAMES.indexOf(style) * 2;
  return typeof value === 'string' && LIKE_FORMULA.test(value) ? place + 1 : place;
}

const STYLE_NAMES: readonly string[] = /* @__PURE__ */ Object.keys(LOOKS);

/** Writes the part of the styles. */
export function stylesXml(namespace: string): string {
  const looks = Object.values(LOOKS).flatMap((look) => [lookXml(look, false), lookXml(look, true)]);
  return [
    `<styleSheet xmlns="${namespace}">`,
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>',
    '<numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm:ss"/></numFmts>',
    listXml('fonts', [fontXml(''), fontXml('<b/>'), fontXml('<b/>', 14)]),
    listXml('fills', [
      fillXml('none'),
      fillXml('gray125'),
      fillXml('solid', 'FFE7EBF0'),
      fillXml('solid', 'FFFFF8DC'),
    ]),
    listXml('borders', [
      borderXml(''),
      borderXml('<bottom style="thin"><color rgb="FF8A94A0"/></bottom>'),
      borderXml(thinAround()),
    ]),
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    listXml('cellXfs', looks),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  ].join('');
}

const SIDES = ['left', 'right', 'top', 'bottom'];

function thinAround(): string {
  return SIDES.map((side) => `<${side} style="hair"><color rgb="FFC8B560"/></${side}>`).join('');
}

const fontXml = (weight: string, size = 11) =>
  `<font>${weight}<sz val="${size}"/><name val="Calibri"/><family val="2"/></font>`;

function fillXml(pattern: string, color?: string): string {
  return `<fill><patternFill patternType="${pattern}">${color ? `<fgColor rgb="${color}"/>` : ''}</patternFill></fill>`;
}

/** Writes the sides of a border; a side that is not named has none. */
function borderXml(sides: string): string {
  const all = SIDES.map((side) => new RegExp(`<${side}.*?</${side}>`).exec(sides)?.[0] ?? `<${side}/>`);
  return `<border>${all.join('')}<diagonal/></border>`;
}

function lookXml(
  { format = 'general', font = 0, fill = 0, border = 0, align = '' }: Look,
  isQuoted: boolean,
): string {
  const quoted = isQuoted ? ' quotePrefix="1"' : '';
  const start = `<xf numFmtId="${FORMAT_IDS[format]}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${quoted} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
  return align === '' ? `${start}/>` : `${start} applyAlignment="1"><alignment ${align}/></xf>`;
}

function listXml(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
