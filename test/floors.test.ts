import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breaches, crowded, MOST_FILES } from './kit/structure/floors.ts';
import { sources } from './kit/structure/sources.ts';

describe('the floors of src', () => {
  test('are kept by every file', () => {
    const files = sources();
    expect(files.length).toBeGreaterThan(20);
    expect(breaches(files)).toEqual([]);
  }, 120_000);
});

test.each(['test', 'app/src', 'bench', 'scripts'])('no folder of %s is crowded', (home) => {
  const files = sources(home);
  expect(files.length).toBeGreaterThan(5);
  expect(crowded(files, home)).toEqual([]);
});

test('the table of floors in CONTRIBUTING.md names every folder of src', () => {
  const told =
    readFileSync('CONTRIBUTING.md', 'utf8')
      .match(/^\| F\d .*$/gm)
      ?.join('\n') ?? '';
  const folders = new Set(sources().flatMap(({ file }) => /^[^/]+(?=\/)/.exec(file) ?? []));
  expect([...folders].filter((folder) => !told.includes(`\`${folder}\``))).toEqual([]);
});

describe('the floor checker', () => {
  const cases: readonly (readonly [title: string, file: string, source: string, breach: string])[] = [
    [
      'sees a step up',
      'tlv/read.ts',
      "import { x } from '../emv/read.ts';",
      'F1 tlv/read.ts must not import F2 emv/read.ts',
    ],
    [
      'sees a step sideways',
      'tlv/read.ts',
      "export { x } from '../banks/find.ts';",
      'F1 tlv/read.ts must not import F1 banks/find.ts',
    ],
    [
      'sees type imports',
      'bytes/crc16.ts',
      "import type { X } from '../index.ts';",
      'F0 bytes/crc16.ts must not import F7 index.ts',
    ],
    [
      'sees dynamic imports',
      'text/diacritics.ts',
      "const x = await import('../cli/main.ts');",
      'F0 text/diacritics.ts must not import F7 cli/main.ts',
    ],
    [
      'sees a missing extension',
      'emv/read.ts',
      "import { x } from '../tlv/read';",
      "emv/read.ts: import '../tlv/read' must end in .ts",
    ],
    [
      'sees a way out of src',
      'emv/read.ts',
      "import x from '../../data/x.ts';",
      "emv/read.ts must not import '../../data/x.ts' from outside src",
    ],
    [
      'sees a package that is not allowed here',
      'emv/read.ts',
      "import * as z from 'zod/mini';",
      "emv/read.ts must not import the package 'zod/mini'",
    ],
    [
      'sees a Node built-in',
      'qr/matrix.ts',
      "import { readFileSync } from 'node:fs';",
      "qr/matrix.ts must not import the package 'node:fs'",
    ],
    [
      'sees what a folder must know nothing of',
      'draw/svg.ts',
      "import { banks } from '../banks/index.ts';",
      'draw/svg.ts must know nothing of src/banks',
    ],
    [
      'sees a step up inside a folder',
      'reconcile/matching/text/normalize.ts',
      "import { x } from '../evidence/score.ts';",
      'reconcile/matching/text/normalize.ts must not import reconcile/matching/evidence/score.ts, which stands above it',
    ],
    [
      'sees a folder without a floor',
      'utils/x.ts',
      '',
      'src/utils stands on no floor: add it to FLOORS in test/kit/structure/floors.ts',
    ],
  ];

  test.each(cases)('%s', (_title, file, source, breach) => {
    expect(breaches([{ file, source }])).toEqual([breach]);
  });

  test('sees a cycle', () => {
    const ring = [
      { file: 'emv/a.ts', source: "import './b.ts';" },
      { file: 'emv/b.ts', source: "import './c.ts'; import type { X } from './d.ts';" },
      { file: 'emv/c.ts', source: "import './a.ts'; import '../tlv/node.ts';" },
      { file: 'emv/d.ts', source: "import './a.ts';" },
      { file: 'tlv/node.ts', source: '' },
    ];
    expect(breaches(ring)).toEqual(['import cycle: emv/a.ts, emv/b.ts, emv/c.ts']);
  });

  test('sees a crowded folder', () => {
    const crowd = Array.from({ length: MOST_FILES + 1 }, (_, i) => ({ file: `emv/f${i}.ts`, source: '' }));
    expect(breaches(crowd)).toEqual(['src/emv holds 13 files: divide it, a folder holds at most 12']);
    expect(breaches([...crowd.slice(1), { file: 'emv/x.d.ts', source: '' }])).toEqual([]);
  });

  test('lets a file import downwards, beside itself, and what its folder may', () => {
    const fine = [
      { file: 'bytes/crc16.ts', source: "import crc from 'crc/calculators/crc16ccitt';" },
      { file: 'emv/read.ts', source: "import '../bytes/crc16.ts'; import './objects.ts';" },
      { file: 'payment/schema/transfer.ts', source: "import * as z from 'zod/mini';" },
      { file: 'cli/main.ts', source: "import 'node:util'; import '../emv/read.ts';" },
      { file: 'index.ts', source: "export * from './emv/read.ts';" },
    ];
    expect(breaches(fine)).toEqual([]);
  });
});
