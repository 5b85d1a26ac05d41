/** A field of a message: its tag without colons, and its lines. */
export interface Mt940Field {
  readonly tag: string;
  readonly lines: string[];
  /** Line of the file, from 1. */
  readonly row: number;
}

/** The fields of one message, or of one page. */
export interface Mt940Message {
  readonly fields: Mt940Field[];
  readonly row: number;
}

interface Mt940Parts {
  readonly messages: readonly Mt940Message[];
  /** BIC of the bank, where the messages stand in their blocks. */
  readonly bank: string | undefined;
}

const FIELD = /^:(\d\d[A-Z]?|NS):/;
/** The end of block 4, or the line with which banks end a message without blocks. */
const END = /^-(?:\}|\s*$)/;
const TEXT_BLOCK = '{4:';
/** Fields that stand once, so that a second one is of the next message. */
const ONCE = ['20', '25', '28', '28C', '60F', '60M'];

/**
 * Divides a file into messages and those into fields. A message starts with `:20:`, or where a field that stands once comes
 * again; what stands between messages, in blocks or in lines of the bank's own, is left out.
 */
export function splitMt940(text: string): Mt940Parts {
  const messages: Mt940Message[] = [];
  let bank: string | undefined;
  let field: Mt940Field | undefined;
  for (const [index, written] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|[\r\n]/)
    .entries()) {
    const isBetween = written.startsWith('{') || END.test(written);
    if (isBetween) field = undefined;
    bank ??= isBetween ? bankOf(written) : undefined;
    const line = isBetween ? textOfBlock(written) : written;
    const tag = FIELD.exec(line)?.[1];
    if (tag === undefined) field?.lines.push(line);
    else field = addField(messages, { tag, lines: [line.slice(tag.length + 2)], row: index + 1 });
  }
  return { messages, bank };
}

function addField(messages: Mt940Message[], field: Mt940Field): Mt940Field {
  const current = messages.at(-1);
  const isNew =
    !current || (ONCE.includes(field.tag) && current.fields.some(({ tag }) => isSameTag(tag, field.tag)));
  if (isNew) messages.push({ fields: [field], row: field.row });
  else current.fields.push(field);
  return field;
}

function isSameTag(tag: string, other: string): boolean {
  return tag.slice(0, 2) === other.slice(0, 2);
}

function textOfBlock(line: string): string {
  const at = line.indexOf(TEXT_BLOCK);
  return at < 0 ? '' : line.slice(at + TEXT_BLOCK.length);
}

/** Who sent the message: in block 2 of one that was received (`O`), in block 1 of one that is sent (`I`). */
function bankOf(line: string): string | undefined {
  const received = /\{2:O\d{13}([A-Z0-9]{8})/.exec(line)?.[1];
  return received ?? (line.includes('{2:I') ? /\{1:[A-Z]\d\d([A-Z0-9]{8})/.exec(line)?.[1] : undefined);
}
