import { describe, expect, test } from 'vitest';
import { type Declared, measureFunctions, sharedNames } from './kit/structure/declarations.ts';
import { sources } from './kit/structure/sources.ts';

/** Names that several files may declare because they are the same thing there; `files` tests each of the paths. */
const SAME_THING: readonly { readonly names: RegExp; readonly files: RegExp; readonly reason: string }[] = [
  {
    names: /./,
    files: /^issues\/messages\/(?:(?:en|vi)\/|domains\.ts$)/,
    reason: 'what one language says, the other says under the same name, and both together',
  },
  {
    names: /^(?:safe)?(?:Decode|decode|Encode|encode)$/,
    files: /^(?:lite|(?:cpm|emv)\/payload|profiles\/vietqr\/index)\.ts$/,
    reason: 'each entry has its codec',
  },
  {
    names: /^(?:safeScan|scan|ScanOptions)$/,
    files: /^scan\/(?:lite|scan)\.ts$/,
    reason: 'two entries with one function',
  },
  {
    names: /^(?:describeIssue|formatIssues)$/,
    files: /^issues\/(?:format|messages\/index)\.ts$/,
    reason: 'two entries with one function',
  },
  {
    names: /^(?:EmvPayload|ReadOptions|WriteOptions|TlvInput|TlvNode)$/,
    files: /^(?:emv\/(?:index|read)|tlv\/node|issues\/read-text)\.ts$/,
    reason: 'types of the entry emv, declared again there',
  },
  {
    names: /^field$/,
    files: /^issues\/(?:fields|messages\/(?:en|vi)\/labels)\.ts$/,
    reason: 'a field of an input: in a table it is made, in a sentence it is named',
  },
];

const files = sources();
const shared = sharedNames(files);

describe('a name of the top level', () => {
  test('is declared in one file, or is the same thing in all', () => {
    expect(shared.filter((name) => !isSameThing(name))).toEqual([]);
  });

  test('that may be declared twice still is', () => {
    const unused = SAME_THING.filter(
      (rule) => !shared.some((name) => !isSameThing(name, []) && isSameThing(name, [rule])),
    );
    expect(unused).toEqual([]);
  });
});

describe('the search for names', () => {
  test('sees functions, constants, types, and what is taken apart', () => {
    const a =
      'function f() {}\nconst [x, , { y }] = z;\ninterface I {}\nexport type T = 1;\nimport { q } from "q";';
    const b =
      'export const f = 1;\nlet y;\nclass I {}\ntype T = 2;\nconst q = 1;\nexport { x } from "./a.ts";';
    const found = sharedNames([
      { file: 'a.ts', source: a },
      { file: 'b.ts', source: b },
    ]);
    expect(found.map(({ name }) => name).sort()).toEqual(['I', 'T', 'f', 'y']);
    expect(found[0]?.files).toEqual(['a.ts', 'b.ts']);
  });

  test('takes two files of different subjects for two things', () => {
    expect(isSameThing({ name: 'decode', files: ['lite.ts', 'qr/read.ts'] })).toBe(false);
    expect(isSameThing({ name: 'decode', files: ['lite.ts', 'cpm/payload.ts'] })).toBe(true);
    expect(isSameThing({ name: 'card', files: ['documents/card.ts', 'cli/commands/paper/card.ts'] })).toBe(
      true,
    );
    expect(isSameThing({ name: 'card', files: ['documents/card.ts', 'cli/commands/paper/poster.ts'] })).toBe(
      false,
    );
  });
});

describe('functions', () => {
  test('are short: half have at most 7 lines, nine in ten at most 17, none over 40', () => {
    const lengths = files
      .filter(({ file }) => !file.endsWith('.d.ts'))
      .flatMap(measureFunctions)
      .sort((a, b) => a.lines - b.lines);
    const at = (share: number) => lengths[Math.floor(lengths.length * share)]?.lines;
    expect(lengths.length).toBeGreaterThan(1000);
    expect(at(0.5)).toBeLessThanOrEqual(7);
    expect(at(0.9)).toBeLessThanOrEqual(17);
    expect(lengths.filter(({ lines }) => lines > 40)).toEqual([]);
  });

  test('are measured from the first line to the last', () => {
    const source =
      'function f() {\n  const g = () => {\n    return 1;\n  };\n}\nconst o = {\n  m() {\n  },\n  a: () => 1,\n};';
    expect(measureFunctions({ file: 'x.ts', source })).toEqual([
      { place: 'x.ts: f', lines: 5 },
      { place: 'x.ts: g', lines: 3 },
      { place: 'x.ts: m', lines: 2 },
      { place: 'x.ts: a', lines: 1 },
    ]);
  });
});

/** A command is named after what it runs, as its file is. */
function isSameThing({ name, files }: Declared, rules = SAME_THING): boolean {
  const others = files.filter((file) => !(file.startsWith('cli/commands/') && file.endsWith(`/${name}.ts`)));
  return (
    others.length === 1 ||
    rules.some((rule) => rule.names.test(name) && others.every((file) => rule.files.test(file)))
  );
}
