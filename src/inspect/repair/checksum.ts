import { checksum } from '../../bytes/crc16.ts';
import { CRC_HEADER } from '../../emv/objects.ts';
import type { RepairFinding } from './finding.ts';
import type { RepairSearch } from './search.ts';

/** Names the wrong recipe by which a checksum was made, where one gives what stands in the code. */
export function otherRecipes(text: string, search: RepairSearch): RepairFinding[] {
  const at = text.lastIndexOf(CRC_HEADER);
  const given = text.slice(at + CRC_HEADER.length).toUpperCase();
  if (at < 0 || given.length > 4) return [];
  const body = text.slice(0, at);
  const right = checksum(body + CRC_HEADER);
  if (given === right) return [];
  const payload = body + CRC_HEADER + right;
  search.count(2);
  if (given === checksum(body)) return [{ code: 'crc_without_header', payload }];
  if (given === checksum(body + CRC_HEADER, 0)) return [{ code: 'crc_start_zero', payload }];
  if (given !== '' && given.padStart(4, '0') === right) return [{ code: 'crc_unpadded', payload }];
  return PLACEHOLDER.test(given) ? [{ code: 'crc_placeholder', payload }] : [];
}

/** What stands in documents and tests where nobody computed a checksum. */
const PLACEHOLDER = /^(?:|0000|FFFF|ABCD|A1B2|1234|(.)\1{3}|[^0-9A-F]{4}|[X?*#_.-]{1,4})$/;
