import { wholeNumberOf } from '../text/charset.ts';
import { BANK_KINDS, BANK_STATUSES, type Bank, CONFIDENCES, type FormerName } from './bank.ts';
import { BANK_TABLE } from './data.ts';

/** Every bank of the directory, by ascending BIN. */
export const banks: readonly Bank[] = /* @__PURE__ */ readBankTable(BANK_TABLE);

/** By number: a number is found faster than a text that was just cut out of a code. */
const BY_BIN: ReadonlyMap<number, Bank> = /* @__PURE__ */ indexByBin(banks);

/** Finds a bank by its six-digit BIN. */
export function bankByBin(bin: string): Bank | undefined {
  return typeof bin === 'string' && bin.length === 6 ? BY_BIN.get(wholeNumberOf(bin)) : undefined;
}

/** Reads the generated table: a line per bank, columns split by `|`, lists by `;`; a BIN is a step from the one before. */
function readBankTable(table: string): readonly Bank[] {
  let bin = 0;
  return Object.freeze(
    table.split('\n').map((line) => {
      const [step = '', ...cells] = line.split('|');
      bin += Number.parseInt(step, 36);
      return readCells(String(bin), cells);
    }),
  );
}

function readCells(bin: string, cells: readonly string[]): Bank {
  const [code = '', shortName = '', swift, flags = '', name = '', ...rest] = cells;
  const [aliases, ambiguous, former, parentBin, successor] = rest;
  const bits = columnDigit(flags, 3);
  return Object.freeze({
    bin,
    code,
    shortName,
    name,
    aliases: splitList(aliases),
    ambiguousAliases: splitList(ambiguous),
    formerNames: Object.freeze(splitList(former).map(readFormerName)),
    ...(swift && { swift }),
    kind: BANK_KINDS[columnDigit(flags, 0)] ?? 'technical',
    status: BANK_STATUSES[columnDigit(flags, 1)] ?? 'closed',
    ...(successor && { successor }),
    ...(parentBin && { parentBin }),
    receiveSupported: (bits & 1) !== 0,
    transferSupported: (bits & 2) !== 0,
    lookupSupported: (bits & 4) !== 0,
    confidence: CONFIDENCES[columnDigit(flags, 2)] ?? 'low',
  });
}

function columnDigit(flags: string, index: number): number {
  return Number.parseInt(flags.charAt(index), 36);
}

function splitList(cell = ''): readonly string[] {
  return Object.freeze(cell ? cell.split(';') : []);
}

function readFormerName(cell: string): FormerName {
  const [name = '', until] = cell.split('=');
  return Object.freeze(until ? { name, until } : { name });
}

function indexByBin(all: readonly Bank[]): ReadonlyMap<number, Bank> {
  return new Map(all.map((bank) => [Number(bank.bin), bank]));
}
