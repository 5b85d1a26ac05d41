import { describe, expect, test } from 'vitest';
import { openEditor } from '../../kit/structure/editor.ts';
import { publicFields } from '../../kit/structure/public-fields.ts';

/** A unit, a range, a default, an example or what is counted: without one of them a number can be mistaken. */
const MEASURED =
  /đồng|millimet|pixel|byte|character|digit|percent|\bbits\b|day|second|minute|month|UTF-16|modules|numbers?\b|how many|[Dd]efault|\d/i;

describe('what an editor shows over a field that a public function takes', () => {
  const fields = publicFields();

  test('is there for each', () => {
    expect(fields.length).toBeGreaterThan(600);
    expect(fields.filter(({ text }) => text === '').map(({ place }) => place)).toEqual([]);
  });

  test('tells a unit, a range, a default or an example of each number', () => {
    const numbers = fields.filter(({ isNumber }) => isNumber);
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter(({ text }) => !MEASURED.test(text))).toEqual([]);
  });
});

describe('an editor', () => {
  const editor = openEditor();

  test.each([
    ["import { encode } from 'vietqr-kit'; encode({ bank: 'VCB', account: '1', |amount: 1 });", '350000n'],
    ["import { encode } from 'vietqr-kit'; encode({ |bank: 'VCB', account: '1' });", "'970436'"],
    [
      "import { encode } from 'vietqr-kit'; encode({ bank: 'VCB', account: '1', |storeLabel: 'A' });",
      'At most 25',
    ],
    ["import { toSvg } from 'vietqr-kit/svg'; toSvg('1', { |quietZone: 4 });", 'modules'],
    [
      "import type { Bill } from 'vietqr-kit/reconcile'; const bill: Bill = { code: 'A', |amount: 1 };",
      'đồng',
    ],
    [
      "import { momo } from 'vietqr-kit/profiles'; momo.encode({ bank: '1', account: '1', |phoneEnding: '678' });",
      "'678'",
    ],
    [
      "import { readStatement } from 'vietqr-kit/statements'; readStatement('', { columns: { |clock: 'B' } });",
      'Time of day',
    ],
    ["import { fromRow } from 'vietqr-kit'; fromRow({}, { columns: { |amount: 'so_tien' } });", 'đồng'],
  ])('shows over the name in %s what the field takes', (program, part) => {
    expect(editor.hover(program)).toContain(part);
  });
});
