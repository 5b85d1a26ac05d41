import { isRecord, stringify } from '../../../../issues/stringify.ts';
import { writeVnd } from '../../../../money/vnd.ts';
import { safeFromFeed } from '../../../../statements/feeds/read.ts';
import type { Movement } from '../../../../statements/movement.ts';
import { nameFormat } from '../../../../tables/formats/name.ts';
import { omitUndefined } from '../../../../text/omit-undefined.ts';
import type { Call } from '../../../command.ts';
import { type DataError, unreadable } from '../../../terminal/failure.ts';
import { decodedText, parseJsonOf } from '../../../terminal/input.ts';
import { allIssues } from '../../collect.ts';
import { rowIssues } from '../../row-issues.ts';
import { statementSummary } from '../summary.ts';
import { type FileOfMovements, fileOf } from './read-file.ts';

/** Checks whether a file is what a feed sent, kept as JSON. */
export function isFeedFile(bytes: Uint8Array): boolean {
  return nameFormat(bytes) === 'json';
}

/** A body that a feed sent, and which of the file it is, from 1: its line, or its place in a list. */
interface FeedBody {
  readonly at: number | undefined;
  readonly body: unknown;
}

/** A feed tells nothing that could prove that no movement lacks. */
const UNPROVED = { state: 'unproved', by: [] } as const;

/** What the bodies of a file told up to now. */
interface ToldSoFar {
  readonly movements: Movement[];
  /** Each body as JSON: what is sent again, as a feed does without an answer, is the same text. */
  readonly texts: Set<string>;
  readonly events: Map<string, SentEvent>;
}

/** An event as it was sent first: the sum that was read, and where. */
interface SentEvent {
  readonly sum: string;
  readonly at: number | undefined;
}

/**
 * Reads the bodies that a feed sent: one, a list, or a line each. What was sent again is one movement. A body that cannot be read
 * is told and refuses the file, unless rows that are not right are left out.
 *
 * @throws {DataError}
 */
export function readFeedFile(
  file: string,
  bytes: Uint8Array,
  call: Call,
): readonly FileOfMovements[] | undefined {
  const told: ToldSoFar = { movements: [], texts: new Set(), events: new Map() };
  let areAllRead = true;
  for (const body of bodiesIn(file, decodedText(file, bytes)))
    areAllRead = takeMovements(body, told, file, call) && areAllRead;
  const { movements } = told;
  if (!areAllRead && !call.flags.on('skip-bad')) return undefined;
  call.output.info(statementSummary({ movements, proof: UNPROVED }, file));
  return partsByAccount(movements, file);
}

/** Takes the movements that a body tells, once; tells whether it was read. @throws {DataError} */
function takeMovements(sent: FeedBody, told: ToldSoFar, file: string, { output }: Call): boolean {
  const text = JSON.stringify(sent.body);
  if (told.texts.has(text)) return true;
  told.texts.add(text);
  const read = safeFromFeed(sent.body);
  const path = sent.at === undefined ? [] : [sent.at];
  const issues = allIssues(read).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
  rowIssues(issues, file, output);
  if (!read.ok) return false;
  checkEvent(told.events, sent, read.value, file);
  told.movements.push(...read.value);
  return true;
}

/** Ends the call where one event, by the number that its feed gives it, was sent with two sums: which is true, only the feed knows. @throws {DataError} */
function checkEvent(
  events: Map<string, SentEvent>,
  { at, body }: FeedBody,
  movements: readonly Movement[],
  file: string,
): void {
  const [movement] = movements;
  if (!movement || !isRecord(body) || body.id === undefined) return;
  const event = `${movement.source} ${stringify(body.id)}`;
  const sum = writeVnd(movement.amount);
  const first = events.get(event);
  if (!first) events.set(event, { sum, at });
  else if (first.sum !== sum) throw sentOtherwise(stringify(body.id), [first, { sum, at }], file);
}

function sentOtherwise(id: string, [first, again]: readonly [SentEvent, SentEvent], file: string): DataError {
  const sums = { en: `${first.sum} and ${again.sum}`, vi: `${first.sum} và ${again.sum}` };
  return unreadable(
    `${file}: ${first.at} and ${again.at} tell one event, ${id}, with two sums, ${sums.en}; ask the feed which is true, and leave the other out`,
    `${file}: dòng ${first.at} và dòng ${again.at} báo cùng một giao dịch ${id} với hai số tiền, ${sums.vi}; hãy hỏi bên gửi số nào đúng rồi xóa dòng sai`,
  );
}

function bodiesIn(file: string, text: string): readonly FeedBody[] {
  const lines = text.split(/\r?\n/).flatMap((line, at) => (line.trim() === '' ? [] : [{ line, at: at + 1 }]));
  const [first, second] = lines;
  if (first && second && isJsonLine(first.line) && isJsonLine(second.line))
    return lines.map(({ line, at }) => ({ at, body: parseJsonOf(`${file}:${at}`, line) }));
  const parsed = parseJsonOf(file, text);
  return Array.isArray(parsed)
    ? parsed.map((body: unknown, at) => ({ at: at + 1, body }))
    : [{ at: undefined, body: parsed }];
}

/** Whether a line is JSON by itself. */
function isJsonLine(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** Each body by itself, so that what was sent twice is put together; one account after the other in the report. */
function partsByAccount(movements: readonly Movement[], file: string): readonly FileOfMovements[] {
  const accounts = new Map(movements.map(({ account }) => [account, [] as Movement[]]));
  for (const movement of movements) accounts.get(movement.account)?.push(movement);
  return [...accounts].map(([account, own]) => {
    const told = fileOf({ ...omitUndefined({ account }), proof: UNPROVED, movements: own }, file);
    const parts = own.map((movement) => ({ ...omitUndefined({ account }), movements: [movement] }));
    return { parts, told };
  });
}
