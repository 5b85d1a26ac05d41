export {
  type CombinedStatements,
  combineStatements,
  type StatementPart,
  safeCombineStatements,
} from './combine/combine.ts';
export {
  fromCasso,
  fromSepay,
  fromVietqrVn,
  safeFromCasso,
  safeFromSepay,
  safeFromVietqrVn,
} from './feeds/named.ts';
export { fromPayos, safeFromPayos } from './feeds/payos.ts';
export { type FeedOptions, fromFeed, safeFromFeed } from './feeds/read.ts';
export type { FeedName } from './feeds/shapes/row.ts';
export { type WebhookOptions, webhookHandler } from './feeds/webhooks/handler.ts';
export {
  safeVerifyWebhook,
  verifyWebhook,
  type WebhookFeed,
  type WebhookMessage,
} from './feeds/webhooks/verify.ts';
export type { Movement } from './movement.ts';
export type { ReadStatementOptions } from './options.ts';
export { readStatement, type StatementInput, safeReadStatement } from './read.ts';
export type { StatementHeadings } from './roles.ts';
export type { Period, Proof, ProofKind, Statement, StatementSummary } from './statement.ts';
export { streamStatement } from './stream.ts';
