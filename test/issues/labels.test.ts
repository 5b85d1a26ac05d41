import { describe, expect, test } from 'vitest';
import { SECTIONS } from '../../scripts/fields-page.ts';
import { OBJECTS } from '../../src/cpm/objects.ts';
import { EMV_ROOT_FIELDS } from '../../src/emv/objects.ts';
import { fieldLabels } from '../../src/issues/messages/vi/labels/all.ts';
import { NAMED_COLUMNS } from '../../src/issuing/list/options.ts';
import { paymentFieldNames } from '../../src/payment/input-fields.ts';
import { STATEMENT_ROLES } from '../../src/statements/roles.ts';
import { sources } from '../kit/structure/sources.ts';
import vectors from '../vectors/profiles.json' with { type: 'json' };

/** Keys of services and tags of bank files, which their documents know by no other name. */
const OF_SERVICES = /^statements\/(?:feeds|formats)\//;

/** The names that stand in a place where something is reported: `path: ['bills', row, 'id']`, `.at('options')`. */
function placesIn(source: string): string[] {
  const places = [...source.matchAll(/path: \[([^\]]*)\]|\.at\(('[^)]*)\)/g)];
  return places.flatMap(([, path = '', at = '']) => quoted(path + at));
}

function quoted(text: string): string[] {
  return [...text.matchAll(/'([^']*)'/g)].map(([, name = '']) => name);
}

function unlabelled(names: readonly string[]): string[] {
  return [...new Set(names)].filter((name) => !Object.hasOwn(fieldLabels, name));
}

describe('every field has a Vietnamese name', () => {
  test('of the tables by which inputs are read', () => {
    const names = SECTIONS.flatMap(({ table }) => Object.keys(table));
    expect(names.length).toBeGreaterThan(100);
    expect(unlabelled([...names, ...paymentFieldNames()])).toEqual([]);
  });

  test('of the columns of lists of bills and of statements', () => {
    expect(unlabelled([...Object.keys(NAMED_COLUMNS), ...Object.keys(STATEMENT_ROLES)])).toEqual([]);
  });

  test('of the tables of data objects', () => {
    expect(unlabelled([...OBJECTS, ...EMV_ROOT_FIELDS.rows].flatMap(({ name }) => name || []))).toEqual([]);
  });

  test('of what the profiles read', () => {
    const { read, written } = vectors;
    const names = [...read.map(({ value }) => value), ...written.map(({ fields }) => fields)].flatMap(
      Object.keys,
    );
    expect(names).toContain('phoneEnding');
    expect(unlabelled(names)).toEqual([]);
  });

  test('of the places that reports name', () => {
    const files = sources().filter(({ file }) => !OF_SERVICES.test(file));
    const names = files.flatMap(({ source }) => placesIn(source));
    expect(names.length).toBeGreaterThan(100);
    expect(unlabelled(names)).toEqual([]);
  });

  test('and the search for places finds them', () => {
    expect(placesIn("report('x', { path: [row, 'id'] }); report.at('bills', 0);")).toEqual(['id', 'bills']);
  });
});
