import { checksum } from '../../bytes/crc16.ts';
import { withCrc } from '../../emv/payload.ts';
import { type Repair, repair } from './repair.ts';

const CRC_HEADER = '6304';

/** Names the wrong recipe by which a checksum was made, where one gives what stands in the code. */
export function repairChecksum(text: string): Repair[] {
  const at = text.lastIndexOf(CRC_HEADER);
  const given = text.slice(at + CRC_HEADER.length).toUpperCase();
  if (at < 0 || given.length > 4) return [];
  const body = text.slice(0, at);
  const repaired = withCrc(body);
  const right = repaired.slice(-4);
  if (given === right) return [];
  if (given === checksum(body)) return [repair('crc_without_header', repaired)];
  if (given === checksum(body + CRC_HEADER, 0)) return [repair('crc_start_zero', repaired)];
  if (given !== '' && given.padStart(4, '0') === right) return [repair('crc_unpadded', repaired)];
  return PLACEHOLDER.test(given) ? [repair('crc_placeholder', repaired)] : [];
}

/** What stands in documents and tests where nobody computed a checksum. */
const PLACEHOLDER = /^(?:|0000|FFFF|ABCD|A1B2|1234|(.)\1{3}|[^0-9A-F]{4}|[X?*#_.-]{1,4})$/;
