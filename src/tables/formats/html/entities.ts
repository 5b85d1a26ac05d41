/** The names of U+00A0 to U+00FF in their order (WHATWG HTML, section 13.5), among them the letters of Vietnamese that have one. */
const LATIN_NAMES =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );

const CHARACTER_NAMES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  Abreve: 'Ă',
  abreve: 'ă',
  Dstrok: 'Đ',
  dstrok: 'đ',
  Itilde: 'Ĩ',
  itilde: 'ĩ',
  Utilde: 'Ũ',
  utilde: 'ũ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  hellip: '…',
  euro: '€',
  minus: '−',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
};

/** Decodes what stands for a character; what is no entity stays as it is. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]\w{1,10}));?/gi, entityText);
}

function entityText(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name === undefined)
    return characterOf(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)) ?? whole;
  const latin = LATIN_NAMES.indexOf(name);
  if (latin >= 0) return String.fromCharCode(0xa0 + latin);
  return Object.hasOwn(CHARACTER_NAMES, name) ? (CHARACTER_NAMES[name] ?? whole) : whole;
}

/** Numbers from 128 to 159 mean Windows-1252, as browsers read them. */
function characterOf(code: number): string | undefined {
  if (code >= 0x80 && code < 0xa0) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : undefined;
}
