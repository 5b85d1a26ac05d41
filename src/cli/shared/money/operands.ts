import { stat } from 'node:fs/promises';
import type { Call } from '../../command.ts';
import { STDIN_NAME } from '../../terminal/stdin.ts';

/** Takes what stands without a flag: a folder is a list of bills that codes were issued for, any other file a statement. */
export async function withOperands(call: Call): Promise<Call> {
  const given: Record<string, string[]> = { bills: [], statement: [] };
  for (const operand of call.operands)
    given[(await isFolder(operand)) ? 'bills' : 'statement']?.push(operand);
  const { flags } = call;
  const list = (name: string) => [...(given[name] ?? []), ...flags.list(name)];
  return { ...call, flags: { ...flags, list, on: (name) => flags.on(name) || list(name).length > 0 } };
}

/** Checks whether a name is that of a folder. */
export async function isFolder(name: string): Promise<boolean> {
  if (name === STDIN_NAME) return false;
  const there = await stat(name).catch(() => undefined);
  return there?.isDirectory() === true;
}
