import * as root from 'vietqr-kit';
import * as banks from 'vietqr-kit/banks';
import * as cpm from 'vietqr-kit/cpm';
import * as documents from 'vietqr-kit/documents';
import * as inspect from 'vietqr-kit/inspect';
import * as issuing from 'vietqr-kit/issuing';
import * as lite from 'vietqr-kit/lite';
import { type Pages, safeToPdf, toPdf } from 'vietqr-kit/pdf';
import * as png from 'vietqr-kit/png';
import * as profiles from 'vietqr-kit/profiles';
import * as reconcile from 'vietqr-kit/reconcile';
import * as reference from 'vietqr-kit/reference';
import { safeScan, scan } from 'vietqr-kit/scan';
import * as scanLite from 'vietqr-kit/scan/lite';
import * as statements from 'vietqr-kit/statements';
import * as svg from 'vietqr-kit/svg';
import * as tables from 'vietqr-kit/tables';
import * as terminal from 'vietqr-kit/terminal';
import { measure } from 'vietqr-kit/text';
import { expect, test } from 'vitest';

const INPUT = { bank: '970436', account: '0011001234567' };
const CODE = root.encode(INPUT);
const ISSUES = [...(root.inspect('x').issues ?? [])];
const ROWS = [{ 'Ngày GD': '05/09/2026', 'Ghi có': '350.000', 'Diễn giải': 'HS2K4M7P9', 'Số CT': '5243' }];
const SHEET = new TextEncoder().encode('a,b\nc,d\n');
const LIST = [
  ['Mã học sinh', 'Họ tên', 'Số tiền'],
  ['HS01', 'Lê Văn An', '350.000'],
];
const SHOWN = { applications: [{ aid: 'A0000000555555', track2: '1234567890123458D191220112345' }] };
const SHOWN_TREE = cpm.decode(cpm.compose(SHOWN));

/** Lists that `map` takes through functions with an optional second parameter, just as a caller writes it. */
const MAPS: Readonly<Record<string, () => readonly unknown[]>> = {
  decode: () => [CODE, CODE].map(root.decode),
  safeDecode: () => [CODE, CODE].map(root.safeDecode),
  encode: () => [INPUT, INPUT].map(root.encode),
  safeEncode: () => [INPUT, INPUT].map(root.safeEncode),
  inspect: () => [CODE, CODE].map(root.inspect),
  describeIssue: () => [...ISSUES, ...ISSUES].map(root.describeIssue),
  formatIssues: () => [ISSUES, ISSUES].map(root.formatIssues),
  'emv.decode': () => [CODE, CODE].map(root.emv.decode),
  'emv.safeDecode': () => [CODE, CODE].map(root.emv.safeDecode),
  'emv.encode': () => [CODE, CODE].map(root.emv.decode).map(root.emv.encode),
  'emv.safeEncode': () => [CODE, CODE].map(root.emv.decode).map(root.emv.safeEncode),
  'lite.decode': () => [CODE, CODE].map(lite.decode),
  'lite.safeDecode': () => [CODE, CODE].map(lite.safeDecode),
  'lite.encode': () => [INPUT, INPUT].map(lite.encode),
  'lite.safeEncode': () => [INPUT, INPUT].map(lite.safeEncode),
  'vietqr.decode': () => [CODE, CODE].map(profiles.vietqr.decode),
  'vietqr.safeDecode': () => [CODE, CODE].map(profiles.vietqr.safeDecode),
  'vietqr.encode': () => [INPUT, INPUT].map(profiles.vietqr.encode),
  'vietqr.safeEncode': () => [INPUT, INPUT].map(profiles.vietqr.safeEncode),
  detect: () => [CODE, CODE].map(inspect.detect),
  safeDetect: () => [CODE, CODE].map(inspect.safeDetect),
  describeKind: () => (['momo', 'wifi'] as const).map(inspect.describeKind),
  describeRepair: () => [...inspect.suggestRepairs(` ${CODE}x`)].map(inspect.describeRepair),
  findBanks: () => ['vcb', 'acb'].map(banks.findBanks),
  measure: () => ['x', 'ô'].map(measure),
  'cpm.decode': () => [cpm.compose(SHOWN)].map(cpm.decode),
  'cpm.safeDecode': () => [cpm.compose(SHOWN)].map(cpm.safeDecode),
  'cpm.encode': () => [SHOWN_TREE, SHOWN_TREE].map(cpm.encode),
  'cpm.safeEncode': () => [SHOWN_TREE, SHOWN_TREE].map(cpm.safeEncode),
  eligible: () => [SHOWN_TREE, SHOWN_TREE].map(cpm.eligible),
  toSvg: () => [CODE, CODE].map(svg.toSvg),
  safeToSvg: () => [CODE, CODE].map(svg.safeToSvg),
  toSvgUrl: () => [CODE, CODE].map(svg.toSvgUrl),
  safeToSvgUrl: () => [CODE, CODE].map(svg.safeToSvgUrl),
  qrMatrix: () => [CODE, CODE].map(svg.qrMatrix),
  safeQrMatrix: () => [CODE, CODE].map(svg.safeQrMatrix),
  toPng: () => [CODE, CODE].map(png.toPng),
  safeToPng: () => [CODE, CODE].map(png.safeToPng),
  toPngUrl: () => [CODE, CODE].map(png.toPngUrl),
  safeToPngUrl: () => [CODE, CODE].map(png.safeToPngUrl),
  toTerminal: () => [CODE, CODE].map(terminal.toTerminal),
  safeToTerminal: () => [CODE, CODE].map(terminal.safeToTerminal),
  labels: () => [[{ payload: CODE }]].map(documents.labels),
  safeLabels: () => [[{ payload: CODE }]].map(documents.safeLabels),
  labelSheets: () => [[{ payload: CODE }]].map(documents.labelSheets).map((sheets) => [...sheets]),
  numberInWords: () => [5, 6].map(documents.numberInWords),
  safeNumberInWords: () => [5, 6].map(documents.safeNumberInWords),
  vndInWords: () => [5, 6].map(documents.vndInWords),
  simulateRoutes: () => ['HP1', 'HP2'].map(reference.simulateRoutes),
  safeSimulateRoutes: () => ['HP1', 'HP2'].map(reference.safeSimulateRoutes),
  readMoney: () => ['5.000', '6'].map(tables.readMoney),
  safeReadMoney: () => ['5.000', '6'].map(tables.safeReadMoney),
  readTime: () => ['05/09/2026'].map(tables.readTime),
  safeReadTime: () => ['05/09/2026'].map(tables.safeReadTime),
  readIdentifier: () => ['001', '002'].map(tables.readIdentifier),
  safeReadIdentifier: () => ['001', '002'].map(tables.safeReadIdentifier),
  createReconciler: () => [[{ code: 'HS2K4M7P9' }]].map(reconcile.createReconciler),
  safeCreateReconciler: () => [[{ code: 'HS2K4M7P9' }]].map(reconcile.safeCreateReconciler),
  reportTable: () => [reconcile.settle([], [])].map(reconcile.reportTable),
  reportCsv: () => [reconcile.settle([], [])].map(reconcile.reportCsv),
  reportJson: () => [reconcile.settle([], [])].map(reconcile.reportJson),
};

test.each(Object.entries(MAPS))('%s goes through map, which hands over the index too', (_name, map) => {
  const first = map();
  expect(first.length).toBeGreaterThan(0);
  expect(first.filter(isRefused)).toEqual([]);
});

test('functions that wait go through map', async () => {
  const blank = { width: 24, height: 20, data: new Uint8Array(24 * 20 * 4).fill(255) };
  const pages: Pages[] = [documents.labels([{ payload: CODE }])];
  const scenes = documents.labels([{ payload: CODE }]);
  const results = [
    ...[blank].map(scan),
    ...[blank].map(safeScan),
    ...[blank].map(scanLite.scan),
    ...[blank].map(scanLite.safeScan),
    ...pages.map(toPdf),
    ...pages.map(safeToPdf),
    ...scenes.map(documents.sceneToPng),
    ...scenes.map(documents.safeSceneToPng),
    ...[ROWS, ROWS].map(statements.readStatement),
    ...[ROWS, ROWS].map(statements.safeReadStatement),
    ...[SHEET, SHEET].map(tables.readSheets),
    ...[SHEET, SHEET].map(tables.safeReadSheets),
    ...[LIST, LIST].map(issuing.readBillList),
    ...[LIST, LIST].map(issuing.safeReadBillList),
  ];
  expect((await Promise.all<unknown>(results)).filter(isRefused)).toEqual([]);
});

function isRefused(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}
