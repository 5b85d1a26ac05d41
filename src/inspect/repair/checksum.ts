import { checksum } from '../../bytes/crc16.ts';
import { CRC_HEADER } from '../../emv/ids.ts';
import { withCrc } from '../../emv/payload.ts';
import type { RepairFinding } from './finding.ts';
import type { RepairCode } from './repair.ts';
import type { RepairSearch } from './search.ts';
import { CRC_LENGTH } from './walk.ts';

/** What stands in the place of a checksum that is not the right one. */
interface WrongCrc {
  /** All before the checksum and its header. */
  readonly body: string;
  /** In capitals; at most four characters. */
  readonly given: string;
  readonly right: string;
}

/** Wrong recipes by which a checksum is made, each with what tells it. */
const RECIPES: readonly (readonly [code: RepairCode, gives: (wrong: WrongCrc) => boolean])[] = [
  ['crc_without_header', ({ body, given }) => given === checksum(body)],
  ['crc_start_zero', ({ body, given }) => given === checksum(body + CRC_HEADER, 0)],
  ['crc_unpadded', ({ given, right }) => given !== '' && given.padStart(CRC_LENGTH, '0') === right],
];

/** Names the wrong recipe by which a checksum was made, where one gives what stands in the code. */
export function otherRecipes(text: string, search: RepairSearch): RepairFinding[] {
  const wrong = wrongCrcOf(text);
  if (!wrong) return [];
  search.count(RECIPES.length);
  const recipe = RECIPES.find(([, gives]) => gives(wrong));
  return recipe ? [withRightCrc(wrong, recipe[0])] : [];
}

/** Computes the checksum anew where what stands in its place was never computed, or looks so. */
export function placeholders(text: string): RepairFinding[] {
  const wrong = wrongCrcOf(text);
  return wrong && PLACEHOLDER.test(wrong.given) ? [withRightCrc(wrong, 'crc_placeholder')] : [];
}

/** What stands in documents and tests where nobody computed a checksum. */
const PLACEHOLDER = /^(?:|0000|FFFF|ABCD|A1B2|1234|(.)\1{3}|[^0-9A-F]{4}|[X?*#_.-]{1,4})$/;

function wrongCrcOf(text: string): WrongCrc | undefined {
  const at = text.lastIndexOf(CRC_HEADER);
  const given = text.slice(at + CRC_HEADER.length).toUpperCase();
  if (at < 0 || given.length > CRC_LENGTH) return undefined;
  const body = text.slice(0, at);
  const right = checksum(body + CRC_HEADER);
  return given === right ? undefined : { body, given, right };
}

function withRightCrc({ body }: WrongCrc, code: RepairCode): RepairFinding {
  return { code, payload: withCrc(body) };
}
