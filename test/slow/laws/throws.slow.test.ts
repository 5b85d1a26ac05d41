import { type IssueCode, isVietqrError } from 'vietqr-kit';
import { expect, test } from 'vitest';
import { DEVIATIONS } from '../../../src/issues/codes.ts';
import { foreignValues } from '../../kit/inputs/foreign-values.ts';
import { type Door, findDoors } from '../../kit/structure/doors.ts';
import { sources } from '../../kit/structure/sources.ts';

const { doors } = await findDoors();
const VALUES = foreignValues().map(({ value }) => value);

/** Folders whose functions are held to their `@throws`. */
const HELD = /^(?:banks|cpm|emv|issues|money|reconcile|reference|scan|statements)\//;

/** Names that several entries have. */
const OF_CODECS = /^(?:decode|encode)$/;

/** A function's comment, by its name, that of a codec with its folder. */
function commentsByName(): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  const declared = /(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\n\s*(?:export )?(?:async )?function\*? ?(\w+)/g;
  for (const { file, source } of sources().filter((each) => HELD.test(each.file)))
    for (const [, comment = '', name = ''] of source.matchAll(declared))
      comments.set(OF_CODECS.test(name) ? file.replace(/\/.*/, `/${name}`) : name, comment);
  return comments;
}

/** Whether a comment says that a code is thrown, by itself, with all of its subject, or as a deviation. */
function tells(comment: string, code: IssueCode): boolean {
  const told = [...comment.matchAll(/@throws((?:(?!@example|\*\/)[\s\S])*)/g)]
    .map(([, text]) => text)
    .join(' ');
  const names = [code, code.replace(/\..*/, '.*')].map((name) => `\`${name}\``);
  const isDeviation = DEVIATIONS.some((deviation) => deviation === code);
  return names.some((name) => told.includes(name)) || (isDeviation && told.includes('every deviation'));
}

/** A foreign value in the place of each argument, and of each thing inside an argument. */
function trialsOf({ args }: Door): unknown[][] {
  return args.flatMap((arg, at) => [
    ...[...VALUES, { zzz: 1 }, 'zz zz'].map((value) => args.with(at, value)),
    ...insideOf(arg).map((value) => args.with(at, value)),
  ]);
}

/** A value with a foreign one in the place of each thing inside it. */
function insideOf(value: unknown, depth = 0): unknown[] {
  if (depth > 3 || !isPlain(value)) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    [...VALUES, ...insideOf(inside, depth + 1)].map((put) =>
      Array.isArray(value) ? value.with(Number(key), put) : { ...value, [key]: put },
    ),
  );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
}

/** The codes of the errors that a call throws. */
async function codesOf({ run }: Door, args: readonly unknown[]): Promise<readonly IssueCode[]> {
  try {
    await run(...args);
    return [];
  } catch (error) {
    if (!isVietqrError(error)) throw error;
    return error.issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  }
}

test('every code that a function throws stands in its @throws', async () => {
  const comments = commentsByName();
  const held = doors.filter(({ name, isSafe, hasRow }) => !isSafe && hasRow && comments.has(nameOf(name)));
  const untold: string[] = [];
  for (const door of held) {
    const comment = comments.get(nameOf(door.name)) ?? '';
    const thrown = new Set<IssueCode>();
    for (const args of trialsOf(door)) for (const code of await codesOf(door, args)) thrown.add(code);
    for (const code of thrown) if (!tells(comment, code)) untold.push(`${door.name}: ${code}`);
  }
  expect(held.length).toBeGreaterThan(30);
  expect(untold).toEqual([]);
});

/** `vietqr-kit emv.get` → `get`, `vietqr-kit emv.decode` → `emv/decode`. */
function nameOf(door: string): string {
  const [, folder = '', name = ''] = /^vietqr-kit[/ ](?:(\w+)[. ])?(\S+)$/.exec(door) ?? [];
  return OF_CODECS.test(name) ? `${folder}/${name}` : name;
}
