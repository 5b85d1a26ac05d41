import type { Language } from '../../../issues/format.ts';
import { writtenDayText } from '../../../statements/identity.ts';
import { parseTime } from '../../../tables/cells/time.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { REPORT_LABELS } from './labels.ts';
import type { SettledMovement } from './settled.ts';

/** Milliseconds that clocks in Vietnam are ahead of UTC. */
const AHEAD_OF_UTC = 25_200_000;

/**
 * Makes the names that people know movements by: the bank's reference, else the row where a file has it, else the id. The file is
 * named where there are several.
 */
export function movementNames(movements: readonly SettledMovement[], lang: Language): (id: string) => string {
  const files = new Set(movements.map(({ at }) => at?.file));
  const names = new Map(movements.map((each) => [each.id, movementName(each, files.size > 1, lang)]));
  return (id) => names.get(id) ?? id;
}

function movementName({ id, reference, at }: SettledMovement, withFile: boolean, lang: Language): string {
  if (reference !== undefined) return reference;
  if (at?.row === undefined) return id;
  return placeName(withFile ? at : omitUndefined({ ...at, file: undefined }), lang);
}

/** Says where a movement stands: `sao-ke.xlsx, Sheet1, dòng 12`; nothing of the folders. */
export function placeName(at: SettledMovement['at'], lang: Language): string {
  const { file, sheet, row } = at ?? {};
  const parts = [fileName(file), sheet, row === undefined ? undefined : `${REPORT_LABELS[lang].row} ${row}`];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** Gives the name of a file without its folders. */
export function fileName(file: string | undefined): string | undefined {
  return file?.split(/[/\\]/).at(-1) || file;
}

/** Says a time as it is in Vietnam: `12/09/2026 18:05`, in English `2026-09-12 18:05`; midnight is a day alone. */
export function shownTime(time: string, lang: Language): string {
  const moment = Date.parse(parseTime(time) ?? '');
  if (Number.isNaN(moment)) return time;
  const [day = '', clock = ''] = new Date(moment + AHEAD_OF_UTC).toISOString().split('T');
  const shown = lang === 'vi' ? day.split('-').reverse().join('/') : day;
  return clock.startsWith('00:00:00') ? shown : `${shown} ${clock.slice(0, 'HH:MM'.length)}`;
}

/** Says a day that is counted from 1 January 1970: `12/09/2026`, in English `2026-09-12`. */
export function dayWords(day: number, lang: Language): string {
  return shownTime(writtenDayText(day), lang);
}
