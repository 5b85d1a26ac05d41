import { encodingOfStart } from '../../tables/formats/text/encoding.ts';
import { repeatedName } from '../../text/json/repeated-name.ts';
import type { Call } from '../command.ts';
import { type DataError, unreadable, usage } from './failure.ts';
import { cannotRead } from './files.ts';
import type { Bilingual } from './io.ts';
import { namesPicture, scanFile } from './picture.ts';
import { STDIN_NAME } from './stdin.ts';

/** More than any list of payloads a person or program pipes in; it bounds what is held in memory. */
const MAX_INPUT_BYTES = 16_000_000;

/** Bytes by which an encoding is told. */
const START_BYTES = 65_536;

/** A text to look at. */
export interface InputText {
  readonly text: string;
  /** Its line on standard input, or its place among the codes of a picture, from 1, where there is more than one text. */
  readonly line?: number;
}

type TextSource = Pick<Call, 'operands' | 'io' | 'files'>;

/**
 * Reads the texts of a call: its argument, the codes of the picture it names, or each line of standard input that is not
 * blank.
 */
export async function readTexts({ operands, io, files }: TextSource): Promise<readonly InputText[]> {
  const [operand] = operands;
  if (operand !== undefined && operand !== STDIN_NAME) {
    if (!namesPicture(operand)) return [{ text: operand }];
    const codes = await scanFile(operand, files);
    return withoutLoneNumber(codes.map(({ text }, at) => ({ text, line: at + 1 })));
  }
  if (io.stdin.isTTY && operand === undefined) {
    throw usage(
      'no payload; give it as an argument in quotes "…" or on standard input',
      'chưa có chuỗi mã QR; hãy ghi chuỗi trong dấu nháy "…" hoặc đưa qua đầu vào chuẩn (stdin)',
    );
  }
  const lines = decodedText('stdin', await files.read(STDIN_NAME, MAX_INPUT_BYTES))
    .split(/\r?\n/)
    .map((line, at) => ({ text: line, line: at + 1 }));
  const texts = lines.filter((line) => line.text.trim() !== '');
  if (texts.length === 0) throw unreadable('the input is empty', 'đầu vào trống');
  return withoutLoneNumber(texts);
}

/** Leaves out the number of a text that is the only one. */
function withoutLoneNumber(texts: readonly InputText[]): readonly InputText[] {
  const [only, ...more] = texts;
  return only && more.length === 0 ? [{ text: only.text }] : texts;
}

/** Reads a JSON file, or standard input for `-`. @throws {DataError} */
export async function readJson(file: string, { files }: Pick<Call, 'files'>): Promise<unknown> {
  return parseJsonOf(
    file,
    decodedText(file === STDIN_NAME ? 'stdin' : file, await files.read(file, MAX_INPUT_BYTES)),
  );
}

/** Deeper than any list of people or programs; what goes through values one inside the other stays within its stack. */
const MAX_JSON_DEPTH = 200;

/** Parses the text of a JSON file. @throws {DataError} */
export function parseJsonOf(file: string, text: string): unknown {
  if (isDeeper(text, MAX_JSON_DEPTH))
    throw unreadable(
      `${file}: more than ${MAX_JSON_DEPTH} lists or objects one inside the other; give the file as it was sent`,
      `${file}: quá ${MAX_JSON_DEPTH} lớp danh sách hoặc đối tượng lồng nhau; hãy đưa đúng tệp đã nhận`,
    );
  const value = parseText(file, text);
  const repeated = repeatedName(text);
  if (repeated) throw toldTwice(file, repeated);
  return value;
}

function parseText(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { en, vi } = jsonIssue(text, String(error));
    throw unreadable(`${file}: no JSON${en}`, `${file}: không phải JSON${vi}`);
  }
}

/** Of two values of one name nobody knows which counts. */
function toldTwice(file: string, way: readonly (string | number)[]): DataError {
  const name = way.join('.');
  return unreadable(
    `${file}: ${name} stands twice in one object, with two values; ask who wrote the file which is true, and take the other out`,
    `${file}: ${name} xuất hiện hai lần trong cùng một đối tượng với hai giá trị khác nhau; hãy hỏi người lập tệp giá trị nào đúng rồi xóa giá trị kia`,
  );
}

/** Checks whether brackets outside texts stand deeper one inside the other than `most`. */
function isDeeper(text: string, most: number): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isInText && character === '\\') at += 1;
    else if (character === '"') isInText = !isInText;
    else if (isInText) continue;
    else if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth -= 1;
    if (depth > most) return true;
  }
  return false;
}

/** Where JSON breaks off, lines and columns from 1, as far as the engine tells. */
function jsonIssue(text: string, said: string): Bilingual {
  const [, offset] = /position (\d+)/.exec(said) ?? [];
  const [, token] = /Unexpected token '?(\S)/.exec(said) ?? [];
  if (offset !== undefined) {
    const lines = text.slice(0, Number(offset)).split('\n');
    const [line, column] = [lines.length, (lines.at(-1) ?? '').length + 1];
    return { en: ` (line ${line}, column ${column})`, vi: ` (dòng ${line}, cột ${column})` };
  }
  if (token !== undefined) return { en: ` (at "${token}")`, vi: ` (ở chỗ "${token}")` };
  return /end of JSON/.test(said) ? { en: ', it is cut off', vi: ', nội dung bị cắt' } : { en: '', vi: '' };
}

/** Reads bytes as text: UTF-16 where they are, as PowerShell and Notepad write it, else UTF-8. @throws {DataError} */
export function decodedText(name: string, bytes: Uint8Array): string {
  const encoding = encodingOfStart(bytes.subarray(0, START_BYTES)) ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    throw cannotRead(name, error);
  }
}
