import { withCrc } from '../../emv/payload.ts';
import { HEADER_LENGTH } from '../../tlv/node.ts';
import { writeObject } from '../../tlv/write.ts';
import { CRC_OBJECT_LENGTH, type FieldPlace, isAccountPath, isHeaderAt, walk } from './walk.ts';

/** A code in which a length was put right: alone, or with those of the templates around it. */
export interface LengthEdit {
  readonly payload: string;
  /** Ids of the object, from the root down. */
  readonly where: string;
  readonly from: string;
  readonly to: string;
  /** Present where another account comes of it: as it read before, and as it reads now. */
  readonly account?: { readonly from: string; readonly to: string };
}

/** Longer texts are no codes that a person typed or pasted, and looking through them would take long. */
const MAX_DAMAGED_LENGTH = 600;

/** Finds the one length that, put right, lets a text divide into objects; the nearest lengths first. */
export function relengthed(text: string): LengthEdit[] {
  if (text.length > MAX_DAMAGED_LENGTH) return [];
  return walk(text).fields.flatMap((field) =>
    otherLengths(text, field)
      .filter(({ payload }) => walk(payload).closed)
      .map(({ payload, length }) => editOf(text, { payload, length, field })),
  );
}

interface Relengthed {
  readonly payload: string;
  readonly length: number;
}

function otherLengths(text: string, field: FieldPlace): Relengthed[] {
  const { start, isTemplate } = field;
  const lengths = Array.from({ length: 99 }, (_, i) => i + 1).filter(
    (length) => length !== field.length && (isTemplate || isBoundary(text, start + length)),
  );
  return lengths
    .sort((a, b) => Math.abs(a - field.length) - Math.abs(b - field.length))
    .flatMap((length) => {
      const alone = withLength(text, field, length);
      const together = withOuter(alone, field, length - field.length);
      const payloads = together === undefined || together === alone ? [alone] : [together, alone];
      return payloads.map((payload) => ({ payload, length }));
    });
}

/** Checks whether an object can end at an index: the next begins there, or the text is over. */
function isBoundary(text: string, at: number): boolean {
  return at === text.length || isHeaderAt(text, at);
}

function withLength(text: string, { at }: FieldPlace, length: number): string {
  return text.slice(0, at) + writeObject(text.slice(at, at + 2), text.slice(at + HEADER_LENGTH), length);
}

function withOuter(text: string, { outer }: FieldPlace, change: number): string | undefined {
  let changed = text;
  for (const template of outer) {
    const length = template.length + change;
    if (length < 1 || length > 99) return undefined;
    changed = withLength(changed, template, length);
  }
  return changed;
}

function editOf(
  text: string,
  { payload, length, field }: Relengthed & { readonly field: FieldPlace },
): LengthEdit {
  const account = { from: accountIn(text), to: accountIn(payload) };
  return {
    payload,
    where: field.path,
    from: String(field.length),
    to: String(length),
    ...(account.from !== account.to && { account }),
  };
}

function accountIn(text: string): string {
  const field = walk(text).fields.find(({ path }) => isAccountPath(path));
  return field ? text.slice(field.start, field.start + field.length) : '';
}

/** Writes the checksum that a text needs in the place of its own. */
export function resealed(text: string): string {
  return withCrc(text.slice(0, -CRC_OBJECT_LENGTH));
}
