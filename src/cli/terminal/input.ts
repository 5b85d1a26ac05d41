import { readFile } from 'node:fs/promises';
import { type Bilingual, EXIT, type Failure, type Io } from './io.ts';
import { isPictureFile, scanFile } from './picture.ts';

/** More than any list of payloads a person or program pipes in; it bounds what is held in memory. */
const MAX_INPUT_BYTES = 16_000_000;

/** A text to look at. */
export interface InputText {
  readonly text: string;
  /** Its line on standard input, or its place among the codes of a picture, from 1, where there is more than one text. */
  readonly line?: number;
}

/** Reads the texts of a call: its argument, the codes of the picture it names, or each line of standard input that is not blank. */
export async function readTexts(
  operands: readonly string[],
  io: Io,
): Promise<readonly InputText[] | Failure> {
  const [operand] = operands;
  if (operand !== undefined && operand !== '-') {
    return (await isPictureFile(operand)) ? readPictureFile(operand) : [{ text: operand }];
  }
  if (io.stdin.isTTY && operand === undefined) {
    return failure(EXIT.badUsage, {
      en: "no payload; give it as an argument in quotes '…' or on standard input",
      vi: "chưa có mã; hãy ghi mã trong dấu nháy '…' hoặc đưa qua đầu vào chuẩn",
    });
  }
  const text = await readStdin(io);
  if (typeof text !== 'string') return text;
  const lines = text.split(/\r?\n/).map((line, at) => ({ text: line, line: at + 1 }));
  const texts = lines.filter((line) => line.text.trim() !== '');
  const [only, ...more] = texts;
  if (!only) return failure(EXIT.unreadable, { en: 'the input is empty', vi: 'đầu vào trống' });
  return more.length === 0 ? [{ text: only.text }] : texts;
}

async function readPictureFile(file: string): Promise<readonly InputText[] | Failure> {
  const codes = await scanFile(file);
  if ('exit' in codes) return codes;
  const [only, ...more] = codes;
  if (only && more.length === 0) return [{ text: only.text }];
  return codes.map(({ text }, at) => ({ text, line: at + 1 }));
}

/** Reads a JSON file, or standard input for `-`. */
export async function readJson(file: string, io: Io): Promise<{ readonly value: unknown } | Failure> {
  const text = await (file === '-' ? readStdin(io) : readText(file));
  if (typeof text !== 'string') return text;
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return failure(EXIT.unreadable, {
      en: `${file}: no JSON: ${causeOf(error)}`,
      vi: `${file}: không phải JSON: ${causeOf(error)}`,
    });
  }
}

async function readText(file: string): Promise<string | Failure> {
  try {
    return toText(await readFile(file));
  } catch (error) {
    return unreadableInput(file, error);
  }
}

async function readStdin(io: Io): Promise<string | Failure> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of io.stdin) {
      const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
      size += bytes.length;
      if (size > MAX_INPUT_BYTES) return inputTooLarge();
      chunks.push(bytes);
    }
    return toText(Buffer.concat(chunks));
  } catch (error) {
    return unreadableInput('stdin', error);
  }
}

/** UTF-8 without its byte order mark. */
function toText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function inputTooLarge(): Failure {
  return failure(EXIT.unreadable, {
    en: `the input is larger than ${MAX_INPUT_BYTES} bytes`,
    vi: `đầu vào lớn hơn ${MAX_INPUT_BYTES} byte`,
  });
}

function unreadableInput(name: string, error: unknown): Failure {
  return failure(EXIT.unreadable, {
    en: `cannot read ${name}: ${causeOf(error)}`,
    vi: `không đọc được ${name}: ${causeOf(error)}`,
  });
}

function failure(exit: Failure['exit'], words: Bilingual): Failure {
  return { exit, words };
}

function causeOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
