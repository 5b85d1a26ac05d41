import { stat } from 'node:fs/promises';
import type { Flags } from '../../args/flags.ts';
import type { Call } from '../../command.ts';
import { unreadable } from '../../terminal/failure.ts';
import type { Bilingual } from '../../terminal/io.ts';
import { STDIN_NAME } from '../../terminal/stdin.ts';

/** Takes what stands without a flag: a folder is a list of bills that codes were issued for, any other file a statement. */
export async function withOperands(call: Call): Promise<Call> {
  const given: Record<string, string[]> = { bills: [], statement: [] };
  for (const operand of call.operands)
    given[(await isFolder(operand)) ? 'bills' : 'statement']?.push(operand);
  if (given.bills?.length === 0 && !call.flags.on('bills')) await checkAllThere(call.operands);
  const { flags } = call;
  const list = (name: string) => [...(given[name] ?? []), ...flags.list(name)];
  return { ...call, flags: { ...flags, list, on: (name) => flags.on(name) || list(name).length > 0 } };
}

/** Where no folder is found, one may be mistyped. @throws {DataError} */
async function checkAllThere(names: readonly string[]): Promise<void> {
  for (const name of names)
    if (name !== STDIN_NAME && !(await stat(name).catch(() => undefined)))
      throw unreadable(
        `no folder and no file is called ${name}; is it spelt right, and is this the folder you mean to work in?`,
        `không có thư mục hay tệp nào tên là ${name}; hãy xem lại tên, và xem có đang ở đúng thư mục làm việc không`,
      );
}

/** Names what of a folder of codes and a statement is not given. */
export function missingInputs({ on }: Pick<Flags, 'on'>): Bilingual | undefined {
  const missing = [
    ...(on('bills') ? [] : [{ en: 'the folder that vietqr issue wrote', vi: 'thư mục mã đã phát' }]),
    ...(on('statement') ? [] : [{ en: 'a bank statement', vi: 'sao kê ngân hàng' }]),
  ];
  if (missing.length === 0) return undefined;
  return { en: missing.map(({ en }) => en).join(' and '), vi: missing.map(({ vi }) => vi).join(' và ') };
}

/** Checks whether a name is that of a folder. */
export async function isFolder(name: string): Promise<boolean> {
  if (name === STDIN_NAME) return false;
  const there = await stat(name).catch(() => undefined);
  return there?.isDirectory() === true;
}
