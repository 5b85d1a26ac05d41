import type { IssueCode } from '../../codes.ts';
import { field, type Sentence } from './input.ts';

/** Sentences on pictures and on codes that a customer shows. */
export const scanSentences = {
  'ber.bad_tag': (d) =>
    `${field(d)}: no BER-TLV tag at ${d.received}; the code is damaged or no payment code`,
  'ber.bad_length': (d) =>
    `${field(d)}: no BER-TLV length at ${d.received}; one byte, 81 and one or 82 and two are known`,
  'ber.truncated': (d) =>
    `${field(d)}: needs ${d.expected ?? 'more'} bytes, ${d.received} is left; the code is cut short or a length is wrong`,
  'ber.padding': () => 'filler bytes or lengths longer than needed; legal, and left out when written anew',
  'cpm.prefix': (d) =>
    `no code that a customer shows to pay: those begin with ${d.expected}, this with ${d.received}`,
  'cpm.base64': (d) =>
    `no base64 at ${d.received === '""' ? 'the end' : d.received}; the code is damaged or cut short`,
  'cpm.version': (d) =>
    `${field(d)}: ${d.received} is an unknown version of the format; expected ${d.expected}`,
  'cpm.no_application': (d) =>
    `${field(d)}: no application to pay with; a code holds one or two, each with an identifier (4F)`,
  'cpm.aid': (d) => `${field(d)}: an application needs an identifier of 5 to 16 bytes; it is passed over`,
  'cpm.structure': (d) =>
    `objects ${d.received}; expected 85 and one 61, or 85, two 61 and at most one 62, others last`,
  'cpm.long': (d) =>
    `${d.received} characters; a reader need not take more than ${d.expected}; leave something out`,
  'scan.format': (d) => `${field(d)}: ${d.received} is no picture that can be read; give ${d.expected}`,
  'scan.damaged': (d) =>
    `${field(d)}: the ${d.received ?? 'picture'} file is damaged, cut short or of a rare kind; send or take the picture again`,
  'scan.too_large': (d) =>
    `${field(d)}: ${d.received} pixels, at most ${d.expected} are looked at; scale it down or raise maxPixels`,
  'scan.pixels': (d) => `${field(d)}: ${d.received}; expected ${d.expected}`,
  'scan.reader': (d) => `the code reader does not work (${d.received}); ${d.expected}`,
} as const satisfies Partial<Record<IssueCode, Sentence>>;
