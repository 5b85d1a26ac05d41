/** What a page without a bundler gets in one file: to make a code, read one, say what any text is, choose a bank, draw. */
export { bankByBin, banks, findBank, findBanks } from './banks/index.ts';
export { toSvg, toSvgUrl } from './draw/svg.ts';
export { crc16, verifyCrc } from './emv/index.ts';
export { inspect } from './inspect/inspect.ts';
export { isVietqrError, VietqrError } from './issues/error.ts';
export { describeIssue, formatIssues } from './issues/format.ts';
export { decode, encode, safeDecode, safeEncode } from './profiles/vietqr/index.ts';
