import type { Report } from '../../issues/report.ts';
import { readCamt053 } from './camt053.ts';
import { readMt940 } from './mt940.ts';
import { readOfx } from './ofx.ts';
import type { RawStatement } from './raw.ts';

/** Formats that banks made for statements, and one that Quicken made, which names no account and no currency. */
export type TextFormat = 'mt940' | 'camt053' | 'ofx' | 'qif';

/** How far into a file its first words stand, behind blocks, headers and comments. */
const START = 4096;

/** Tells by its first words which format for statements a text is in, if any. */
export function nameTextFormat(text: string): TextFormat | undefined {
  const start = text.slice(0, START).replace(/^\uFEFF/, '');
  if (/^\s*!(?:Type|Account|Option|Clear)\b/i.test(start)) return 'qif';
  if (/^:20:/m.test(start) && /^:(?:25P?|28C?|60[FM]):/m.test(start)) return 'mt940';
  if (/<OFX\b|^\s*OFXHEADER:/i.test(start)) return 'ofx';
  return /<(?:\w+:)?(?:Document|BkToCstmr\w+)\b|camt\.05[234]\./.test(start) ? 'camt053' : undefined;
}

/** Reads a text of the format named. */
export function readTextFormat(format: TextFormat, text: string, report: Report): RawStatement | undefined {
  if (format === 'qif') return report('statement.format', { expected: 'statementFile', received: 'qifFile' });
  return { mt940: readMt940, camt053: readCamt053, ofx: readOfx }[format](text, report);
}
