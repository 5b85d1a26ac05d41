export type { ColumnMap, StatementColumn } from '../tables/headings.ts';
export {
  type CombinedStatements,
  combineStatements,
  type StatementPart,
  safeCombineStatements,
} from './combine.ts';
export { fromCasso, safeFromCasso } from './feeds/casso.ts';
export { fromPayos, safeFromPayos } from './feeds/payos.ts';
export { fromSepay, safeFromSepay } from './feeds/sepay.ts';
export { fromVietqrVn, safeFromVietqrVn } from './feeds/vietqr-vn.ts';
export type { Movement } from './movement.ts';
export { fromStatement, type StatementOptions, safeFromStatement } from './spreadsheet.ts';
