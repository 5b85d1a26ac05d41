import { z } from 'zod';
import { BANK_KINDS, BANK_STATUSES, CONFIDENCES } from '../src/banks/bank.ts';
import { bareName, foldQuery } from '../src/banks/names.ts';

const BIN = z.string().regex(/^\d{6}$/);
/** A name is printable, trimmed, and free of the marks that separate cells and lists in the table. */
const NAME = z.string().regex(/^[^\s|;=`\\$]+(?: [^\s|;=`\\$]+)*$/u);

const BANK = z.strictObject({
  bin: BIN,
  code: NAME,
  shortName: NAME,
  name: NAME,
  nameEn: NAME.optional(),
  aliases: z.array(NAME),
  aliasesEn: z.array(NAME).optional(),
  ambiguousAliases: z.array(NAME).optional(),
  formerNames: z
    .array(
      z.strictObject({
        name: NAME,
        until: z
          .string()
          .regex(/^\d{4}(-\d\d)?$/)
          .optional(),
      }),
    )
    .optional(),
  swift: z.string().optional(),
  kind: z.enum(BANK_KINDS),
  status: z.enum(BANK_STATUSES),
  successor: BIN.optional(),
  transferSupported: z.boolean(),
  lookupSupported: z.boolean(),
  receiveSupported: z.boolean(),
  parentBin: BIN.optional(),
  cardBins: z.array(BIN).optional(),
  sbvCode: z
    .string()
    .regex(/^\d{3}$/)
    .optional(),
  confidence: z.enum(CONFIDENCES),
  note: z.string().max(160).optional(),
  /** What has been announced and not yet been seen to happen: look again before the file gets a new date. */
  toVerify: z.string().max(160).optional(),
  sources: z.array(z.string()),
});

const BANK_FILE = z.strictObject({
  date: z.iso.date(),
  sources: z.record(z.string(), z.strictObject({ what: z.string(), date: z.string().optional() })),
  banks: z.array(BANK),
});

type Row = z.infer<typeof BANK>;
export type BankFile = z.infer<typeof BANK_FILE>;

/** Reads `data/banks.json`, strictly: an unknown or missing key is an error. */
export function readBankFile(json: string): BankFile {
  return BANK_FILE.parse(JSON.parse(json));
}

/** Lists, a sentence each, what is wrong between the entries or inside one. */
export function bankFaults(file: BankFile): readonly string[] {
  return [
    ...file.banks.flatMap((row) => rowFaults(row, file).map((fault) => `${row.bin} ${row.code}: ${fault}`)),
    ...orderFaults(file.banks),
    ...nameFaults(file.banks),
    ...derivedNameFaults(file.banks),
    ...sharedNameFaults(file.banks),
  ];
}

/** ISO 9362: four letters for the institution, two for the country, two characters for the place. */
const VIETNAMESE_BIC = /^[A-Z]{4}VN[A-Z0-9]{2}$/;

function rowFaults(row: Row, { sources, banks }: BankFile): readonly string[] {
  const isBin = (bin: string) => bin !== row.bin && banks.some((other) => other.bin === bin);
  return [
    ...(row.sources.length === 0 ? ['has no source'] : []),
    ...row.sources.filter((id) => !Object.hasOwn(sources, id)).map((id) => `source ${id} has no legend`),
    ...(row.swift && !VIETNAMESE_BIC.test(row.swift) ? [`${row.swift} is no Vietnamese BIC`] : []),
    ...(row.kind === 'digital-bank' && row.swift && row.parentBin ? ['its BIC is that of the parent'] : []),
    ...[row.parentBin, row.successor]
      .filter((bin) => bin !== undefined)
      .filter((bin) => !isBin(bin))
      .map((bin) => `${bin} is no other entry`),
    ...(row.status === 'renamed' && !row.formerNames ? ['renamed, without a former name'] : []),
    ...(row.status === 'merged' && !row.successor ? ['merged, without a successor'] : []),
  ];
}

function orderFaults(rows: readonly Row[]): readonly string[] {
  return rows
    .filter((row, i) => row.bin <= (rows[i - 1]?.bin ?? ''))
    .map((row) => `${row.bin}: BINs must ascend, each once`);
}

/** Every own name must lead to its bank alone, and be listed once. */
function nameFaults(rows: readonly Row[]): readonly string[] {
  const owners = new Map<string, string>();
  const faults: string[] = [];
  for (const row of rows) {
    for (const [field, name] of ownNames(row)) {
      const key = foldQuery(name);
      const owner = owners.get(key);
      if (key === '') faults.push(`${row.bin}: ${field} "${name}" cannot be looked up`);
      else if (owner === undefined) owners.set(key, row.bin);
      else if (owner !== row.bin) faults.push(`${row.bin}: ${field} "${name}" also means ${owner}`);
      else if (field === 'alias') faults.push(`${row.bin}: alias "${name}" says nothing new`);
    }
  }
  return faults;
}

function ownNames(row: Row): readonly (readonly [field: string, name: string])[] {
  return [
    ['bin', row.bin],
    ['code', row.code],
    ['short name', row.shortName],
    ['name', row.name],
    ...(row.nameEn ? [['English name', row.nameEn] as const] : []),
    ...(row.formerNames ?? []).map((former) => ['former name', former.name] as const),
    ...[...row.aliases, ...(row.aliasesEn ?? [])].map((alias) => ['alias', alias] as const),
  ];
}

/** A look-up drops the words any bank bears: that must lead to one bank, and need not be helped by an alias. */
function derivedNameFaults(rows: readonly Row[]): readonly string[] {
  const owners = new Map(rows.flatMap((row) => ownNames(row).map(([, name]) => [foldQuery(name), row.bin])));
  const shared = new Set(rows.flatMap((row) => (row.ambiguousAliases ?? []).map(foldQuery)));
  return rows.flatMap((row) => {
    const bare = bareLegalNames(row);
    const taken = bare.filter((key) => !shared.has(key) && (owners.get(key) ?? row.bin) !== row.bin);
    const needless = row.aliases.filter((alias) => {
      const key = bareName(foldQuery(alias));
      const others = ownNames(row).filter(([, name]) => name !== alias);
      return !shared.has(key) && [...bare, ...others.map(([, name]) => foldQuery(name))].includes(key);
    });
    return [
      ...taken.map((key) => `${row.bin}: its name shortened to "${key}" also means ${owners.get(key)}`),
      ...needless.map((alias) => `${row.bin}: alias "${alias}" is found without being listed`),
    ];
  });
}

function bareLegalNames({ name, formerNames = [] }: Row): readonly string[] {
  return [name, ...formerNames.map((former) => former.name)].map((each) => bareName(foldQuery(each)));
}

/** A name shared by several banks must be one that several entries list, or another entry's own. */
function sharedNameFaults(rows: readonly Row[]): readonly string[] {
  const listed = rows.flatMap((row) =>
    (row.ambiguousAliases ?? []).map((name) => ({ row, name, key: foldQuery(name) })),
  );
  const own = new Map(rows.flatMap((row) => ownNames(row).map(([, name]) => [foldQuery(name), row.bin])));
  return listed
    .filter(({ row, key }) => {
      const isOwnElsewhere = own.has(key) && own.get(key) !== row.bin;
      return !isOwnElsewhere && !listed.some((other) => other.key === key && other.row !== row);
    })
    .map(({ row, name }) => `${row.bin}: "${name}" is ambiguous with no other entry`);
}

const HEAD = '// Generated from data/banks.json by `npm run banks`. Do not edit.\n';

/** Writes the module that ships with the codec: the date, and one line of text per bank. */
export function bankTable({ date, banks }: BankFile): string {
  const lines = banks.map((row, i) => tableLine(row, Number(row.bin) - Number(banks[i - 1]?.bin ?? 0)));
  return [
    HEAD,
    '/** The day of the bank directory, `YYYY-MM-DD`. */',
    `export const BANKS_DATE = '${date}';`,
    '',
    `export const BANK_TABLE = \`${lines.join('\n')}\`;`,
    '',
    '/** The codes of banks that receive transfers, each of which means one bank. */',
    `export type BankCode = ${unionOf(banks, ({ code }) => code)};`,
    '',
    '/** The short names of banks that receive transfers, each of which means one bank. */',
    `export type BankShortName = ${unionOf(banks, ({ shortName }) => shortName)};`,
    '',
  ].join('\n');
}

/** Writes a union of words by which the banks that a person may choose are known; a word that they share is left out. */
function unionOf(banks: readonly Row[], wordOf: (row: Row) => string): string {
  const words = banks
    .filter(({ receiveSupported, confidence }) => receiveSupported && confidence !== 'low')
    .filter((row) => !row.ambiguousAliases?.includes(wordOf(row)))
    .map(wordOf);
  return [...new Set(words)]
    .sort()
    .map((word) => `'${word}'`)
    .join(' | ');
}

/** Writes the module of what a codec does without: the ids of the sources, and one line of text per bank. */
export function detailTable({ sources, banks }: BankFile): string {
  const ids = Object.keys(sources);
  const bitsOf = (row: Row) => row.sources.reduce((bits, id) => bits | (1 << ids.indexOf(id)), 0);
  const lines = banks.map((row) =>
    lineOf([row.bin, bitsOf(row).toString(36), row.nameEn, row.aliasesEn?.join(';')]),
  );
  return [
    HEAD,
    `export const SOURCE_IDS: readonly string[] = ${JSON.stringify(ids).replaceAll('"', "'").replaceAll(',', ', ')};`,
    '',
    `export const BANK_DETAILS = \`${lines.join('\n')}\`;`,
    '',
  ].join('\n');
}

/** A line begins with how far its BIN is from the one before, in base 36; short aliases come first, which packs better. */
function tableLine(row: Row, step: number): string {
  return lineOf([
    step.toString(36),
    row.code,
    row.shortName,
    row.swift,
    flagsOf(row),
    row.name,
    row.aliases.toSorted((a, b) => a.length - b.length).join(';'),
    row.ambiguousAliases?.join(';'),
    row.formerNames?.map(({ name, until }) => (until ? `${name}=${until}` : name)).join(';'),
    row.parentBin,
    row.successor,
  ]);
}

function lineOf(cells: readonly (string | undefined)[]): string {
  return cells.join('|').replace(/\|+$/, '');
}

/** Kind, status and confidence by their place in the lists of `bank.ts`, then the three flags as bits. */
function flagsOf(row: Row): string {
  const bits =
    (row.receiveSupported ? 1 : 0) | (row.transferSupported ? 2 : 0) | (row.lookupSupported ? 4 : 0);
  return [
    BANK_KINDS.indexOf(row.kind),
    BANK_STATUSES.indexOf(row.status),
    CONFIDENCES.indexOf(row.confidence),
    bits,
  ]
    .map((value) => value.toString(36))
    .join('');
}
