import { reflectance } from '../../draw/colors.ts';
import type { Report } from '../../issues/report.ts';
import { stringify } from '../../issues/stringify.ts';
import type { DocumentField } from './fields.ts';

/** A calm blue-green that stays dark on a black and white printer; contrast 9 on white. */
const DEFAULT_ACCENT = '#1d4f63';

/** Least contrast of text on white (WCAG 2.2, 1.4.3, level AA). */
const MIN_ACCENT_CONTRAST = 4.5;

/** Makes a field that is the colour of headings and bands; one too pale for text on white is refused. */
export function accent(): DocumentField<string> {
  return {
    expected: 'hexColor',
    schema: { type: 'string', pattern: '^#[0-9A-Fa-f]{6}$' },
    fallback: DEFAULT_ACCENT,
    blank: DEFAULT_ACCENT,
    read: readAccent,
  };
}

function readAccent(value: unknown, report: Report): string | undefined {
  if (typeof value !== 'string' || !/^#[0-9a-f]{6}$/i.test(value))
    return report('input.value', { expected: 'hexColor', received: stringify(value) });
  const contrast = 1.05 / (reflectance(value) + 0.05);
  if (contrast >= MIN_ACCENT_CONTRAST) return value.toLowerCase();
  const expected = `contrastOnWhite(${MIN_ACCENT_CONTRAST})` as const;
  return report('input.value', { expected, received: `colorOnWhite(${value}, ${contrast.toFixed(1)})` });
}
