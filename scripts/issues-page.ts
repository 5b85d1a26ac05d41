import { ISSUE_CODES, type IssueCode, severityOf } from '../src/issues/codes.ts';
import type { IssueDetail } from '../src/issues/detail.ts';
import { english } from '../src/issues/messages/english.ts';
import type { Messages } from '../src/issues/messages/sentence.ts';
import { vietnamese } from '../src/issues/messages/vietnamese.ts';

/** What the groups of codes are about, in the order of the page. */
const GROUPS: Readonly<Record<string, string>> = {
  input: 'What the caller gave',
  text: 'Letters of a text',
  tlv: 'The division into objects',
  crc: 'The checksum',
  emv: 'The rules of EMVCo',
  vietqr: 'The rules of NAPAS',
  account: 'Accounts',
  bank: 'The bank directory',
  scheme: 'Codes that are not VietQR',
  ber: 'The bytes of a customer-presented code',
  cpm: 'The rules for customer-presented codes',
  scan: 'Pictures that are read',
  qr: 'The QR symbol',
  render: 'What is drawn',
  reference: 'Reference codes',
  purpose: 'The purpose that is planned',
  reconcile: 'Codes that were issued',
  transaction: 'Movements received',
  cell: 'Cells of a table',
  table: 'Files of rows',
  statement: 'Rows of a bank statement',
  config: 'The file of settings, vietqr.json',
  settle: 'Bills that are settled',
  ledger: 'Bills that are settled',
  report: 'Reports',
  registry: 'Signed lists of codes',
  decision: 'What people decided',
  lock: 'Days that were closed',
  bill: 'Bills that are settled',
  list: 'Lists of bills',
  issue: 'Codes for a list',
  document: 'Documents',
  package: 'Optional packages',
  link: 'Links and requests to hosted services',
  request: 'Links and requests to hosted services',
};

const INTRODUCTION = `# Issues

Every fault has a code that a program may rely on, a place (\`path\`, \`tags\`, \`at\`) and a sentence in English and Vietnamese
(\`describeIssue\`, \`formatIssues\`). In the sentences below the words in italics stand for what the issue is about.

- **error**: always refused. Only \`tlv\` faults inside a template that names no payee are warnings when reading: its value is kept;
  and \`vietqr.not_domestic\` is one for who reads with \`foreign: true\`, strictly or not.
- **deviation**: breaks the standard but is met in the wild: a warning when reading, an error when writing and with \`strict: true\`.
- **advice**: legal, yet worth a look; always a warning.

This page is written by \`npm run issues\` from the tables in \`src/issues\`.
`;

/** Writes `docs/reference/issues.md`: every code with its weight and its sentences. */
export function issuesPage(): string {
  const groups = [...new Set(ISSUE_CODES.map(groupOf))];
  return [INTRODUCTION, ...groups.map(section)].join('\n');
}

function section(group: string): string {
  const rows = ISSUE_CODES.filter((code) => groupOf(code) === group).map(row);
  return [
    `## ${titleOf(group)}\n`,
    '| code | weight | English | tiếng Việt |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function titleOf(group: string): string {
  const title = GROUPS[group];
  if (title === undefined) throw new Error(`no title for the group ${group}`);
  return title;
}

function row(code: IssueCode): string {
  const sentences = [sentence(code, english, IN_ENGLISH), sentence(code, vietnamese, IN_VIETNAMESE)];
  return `| \`${code}\` | ${weightOf(code)} | ${sentences.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`;
}

function sentence(code: IssueCode, { word }: Messages, detail: IssueDetail): string {
  return word({ ...detail, code });
}

const IN_ENGLISH: IssueDetail = { path: ['*field*'], expected: '*expected*', received: '*received*' };
const IN_VIETNAMESE: IssueDetail = { path: ['*trường*'], expected: '*yêu cầu*', received: '*giá trị*' };

function weightOf(code: IssueCode): string {
  if (severityOf(code, false) === 'error') return 'error';
  return severityOf(code, true) === 'error' ? 'deviation' : 'advice';
}

function groupOf(code: IssueCode): string {
  return code.slice(0, code.indexOf('.'));
}
