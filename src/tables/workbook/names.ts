import { wholeCharacters } from '../../text/charset.ts';

/** The most characters of the name of a sheet, and what none may hold (Excel, "Rename a worksheet"). */
const MOST_LENGTH = 31;
const FORBIDDEN = /[[\]:*?/\\\p{Cc}]/gu;

/**
 * Makes names of sheets that Excel takes, each its own whatever the case: at most 31 characters, none of `[]:*?/\`, no
 * apostrophe at an end, not blank, not `History`. A name is kept where it is such a name already.
 */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set(['history']);
  return wanted.map((name) => {
    const plain = legalName(name);
    let own = plain;
    for (let count = 2; taken.has(own.toLowerCase()); count++) own = withCount(plain, ` (${count})`);
    taken.add(own.toLowerCase());
    return own;
  });
}

function legalName(name: string): string {
  const plain = wholeCharacters(name).replace(FORBIDDEN, '-').replace(/\s+/g, ' ').trim();
  const inside = cutToLength(plain, MOST_LENGTH)
    .replace(/^'+|'+$/g, '')
    .trim();
  return inside === '' ? '-' : inside;
}

function withCount(name: string, count: string): string {
  return cutToLength(name, MOST_LENGTH - count.length) + count;
}

/** Cuts between whole characters; a length counts UTF-16 units, as Excel does. */
function cutToLength(name: string, most: number): string {
  let kept = '';
  for (const character of name) {
    if (kept.length + character.length > most) break;
    kept += character;
  }
  return kept;
}
