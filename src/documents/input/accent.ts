import { reflectance } from '../../draw/colors.ts';
import { issue } from '../../issues/issue.ts';
import { stringify } from '../../issues/stringify.ts';
import type { DocumentFields } from './fields.ts';

/** A calm blue-green that stays dark on a black and white printer; contrast 9 on white. */
export const DEFAULT_ACCENT = '#1d4f63';

/** Least contrast of text on white (WCAG 2.2, 1.4.3, level AA). */
const MIN_ACCENT_CONTRAST = 4.5;

/** Reads a color for text on white and refuses one that is too pale. */
export function colorField(fields: DocumentFields, key: string, fallback: string): string {
  const value = fields.value(key);
  if (value === undefined) return fallback;
  const path = [...fields.path, key];
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value)) {
    fields.issues.push(
      issue('input.value', { path, expected: 'a color such as #1a2b3c', received: stringify(value) }),
    );
    return fallback;
  }
  const contrast = 1.05 / (reflectance(value) + 0.05);
  if (contrast < MIN_ACCENT_CONTRAST) {
    const expected = `contrast ≥ ${MIN_ACCENT_CONTRAST} on white`;
    fields.issues.push(
      issue('input.value', { path, expected, received: `${value} (${contrast.toFixed(1)})` }),
    );
  }
  return value.toLowerCase();
}
