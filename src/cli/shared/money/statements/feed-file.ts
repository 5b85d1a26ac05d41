import { isRecord, stringify } from '../../../../issues/stringify.ts';
import { safeFromFeed } from '../../../../statements/feeds/read.ts';
import type { Movement } from '../../../../statements/movement.ts';
import { nameFormat } from '../../../../tables/formats/name.ts';
import { omitUndefined } from '../../../../text/omit-undefined.ts';
import type { Call } from '../../../command.ts';
import { unreadable } from '../../../terminal/failure.ts';
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

/**
 * Reads the bodies that a feed sent: one, a list, or a line each. What was sent again, as a feed does without an answer, is one
 * movement. A body that cannot be read is told and refuses the file, unless rows that are not right are left out.
 *
 * @throws {DataError}
 */
export function readFeedFile(
  file: string,
  bytes: Uint8Array,
  { flags, output }: Call,
): readonly FileOfMovements[] | undefined {
  const movements: Movement[] = [];
  const seen = new Set<string>();
  const events = new Map<unknown, SentEvent>();
  let areAllRead = true;
  for (const { at, body } of bodiesIn(file, decodedText(file, bytes))) {
    const text = JSON.stringify(body);
    if (seen.has(text)) continue;
    seen.add(text);
    throwSentOtherwise(events, { at, body }, file);
    const read = safeFromFeed(body);
    const path = at === undefined ? [] : [at];
    const told = allIssues(read).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
    rowIssues(told, file, output);
    if (read.ok) movements.push(...read.value);
    else areAllRead &&= flags.on('skip-bad');
  }
  if (!areAllRead) return undefined;
  output.info(statementSummary({ movements, proof: UNPROVED }, file));
  return partsByAccount(movements, file);
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

/** An event as it was sent first. */
interface SentEvent {
  readonly sum: unknown;
  readonly at: number | undefined;
}

/** Ends the call where one event, by the number that the feed gives it, was sent with two sums: which is true, only the feed knows. @throws {DataError} */
function throwSentOtherwise(events: Map<unknown, SentEvent>, { at, body }: FeedBody, file: string): void {
  if (!isRecord(body) || body.id === undefined) return;
  const sum = SUM_FIELDS.map((field) => body[field]).find((each) => each !== undefined);
  const first = events.get(body.id);
  if (!first) events.set(body.id, { sum, at });
  else if (String(first.sum) !== String(sum)) {
    const [id, before, now] = [body.id, first.sum, sum].map(stringify);
    throw unreadable(
      `${file}: ${first.at} and ${at} tell one event, ${id}, with two sums, ${before} and ${now}; ask the feed which is true, and leave the other out`,
      `${file}: dòng ${first.at} và dòng ${at} báo cùng một giao dịch ${id} với hai số tiền, ${before} và ${now}; hãy hỏi bên gửi số nào đúng rồi xóa dòng sai`,
    );
  }
}

/** Where feeds write the sum. */
const SUM_FIELDS = ['transferAmount', 'transfer_amount', 'amount', 'amount_in', 'amountIn'] as const;

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
