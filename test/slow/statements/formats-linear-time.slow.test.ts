import { describe, test } from 'vitest';
import { createReport } from '../../../src/issues/report.ts';
import { readTextFormat, type TextFormat } from '../../../src/statements/formats/read-format.ts';
import { expectLinear } from '../../kit/linear.ts';
import { writeCamt } from '../../kit/statements/write-camt.ts';
import { writeMt940 } from '../../kit/statements/write-mt940.ts';
import { writeOfx } from '../../kit/statements/write-ofx.ts';
import type { KnownStatement } from '../../kit/statements/written.ts';

describe('steps grow no faster than the text', () => {
  const KNOWN = { account: '0011001234567', first: '2026-09-01', opening: 0 };
  const movement = { amount: 1, day: 1, value: 0, reference: 'FT26', text: 'HS1 hoc phi', isReversal: false };
  const statement = (length: number): KnownStatement => ({
    ...KNOWN,
    movements: Array.from({ length: length / 16 }, () => movement),
  });
  const read = (format: TextFormat) => (text: string) => readTextFormat(format, text, createReport());

  test.each<[TextFormat, (length: number) => string]>([
    [
      'mt940',
      (length) =>
        writeMt940(statement(length), {
          newline: '\n',
          hasBlocks: true,
          decimals: ',',
          details: 'numbered',
          page: 8,
          ending: '-',
          account: (it) => it,
        }),
    ],
    [
      'camt053',
      (length) =>
        writeCamt(statement(length), {
          version: '08',
          prefix: 'a:',
          newline: '\n',
          isDateTime: true,
          isCdata: true,
          decimals: '',
          details: 'Ustrd',
          hasEnvelope: true,
          page: 1e9,
        }),
    ],
    [
      'ofx',
      (length) =>
        writeOfx(statement(length), {
          isXml: false,
          closes: false,
          newline: '\n',
          decimals: '',
          time: (day) => day.replaceAll('-', ''),
          hasEmpty: true,
          isName: false,
        }),
    ],
  ])('of %s', (format, write) => expectLinear(write, read(format)));

  test.each<[TextFormat, string, (length: number) => string]>([
    ['mt940', 'one long field', (length) => `:20:A\n:25:1\n:86:${'?'.repeat(length)}`],
    [
      'mt940',
      'one long field of words',
      (length) => `:20:A\n:61:260905C1,NTRFA\n:86:/REMI/${'/EREF/'.repeat(length)}`,
    ],
    ['mt940', 'many empty lines', (length) => `:20:A\n:86:${'\n'.repeat(length)}`],
    ['mt940', 'many blocks', (length) => '{1:F01'.repeat(length)],
    ['camt053', 'an attribute without end', (length) => `<a b="${'='.repeat(length)}`],
    ['camt053', 'many attributes', (length) => `<a ${'b="c" '.repeat(length)}/>`],
    ['camt053', 'many marks of entities', (length) => `<a>${'&#'.repeat(length)}</a>`],
    ['camt053', 'many elements', (length) => `<a>${'<b/>'.repeat(length)}</a>`],
    ['camt053', 'blanks', (length) => `<a>${' '.repeat(length)}</a>`],
    ['camt053', 'comments that never end', (length) => '<!--'.repeat(length)],
    ['ofx', 'many that are not closed', (length) => `<OFX>${'<A>1'.repeat(length)}</OFX>`],
    ['ofx', 'many texts', (length) => `<OFX><A>${'x<!---->'.repeat(length)}</A></OFX>`],
  ])('of %s with %s', (format, _, make) => expectLinear(make, read(format)));
});
