import type { ObjectSpec } from '../../emv/objects.ts';
import { isNumeric } from '../../text/charset.ts';

/** It tells whether a value of printable ASCII keeps to its row in every respect, which is what the short ways ask. */
export function isSound(value: string, { min, max, format, presence, rule }: ObjectSpec): boolean {
  return (
    value.length >= min &&
    value.length <= max &&
    (format !== 'N' || isNumeric(value)) &&
    presence !== 'R' &&
    (rule === undefined || rule(value) === undefined)
  );
}
