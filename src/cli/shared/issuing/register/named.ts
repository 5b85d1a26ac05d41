import type { Report } from '../../../../issues/report.ts';
import { decodedText } from '../../../terminal/input.ts';
import { collectNow, relay } from '../../collect.ts';

/** Reads the text of a file; what is wrong with it is reported below its name. @throws {DataError} */
export function readNamed<T>(
  name: string,
  bytes: Uint8Array,
  reader: (text: string, report: Report) => T | undefined,
  report: Report,
): T | undefined {
  return relay(
    collectNow((own) => reader(decodedText(name, bytes), own)),
    report.at(name),
  );
}
