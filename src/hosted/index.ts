export { type DeepLinkApp, deepLinkApps } from '../links/apps.ts';
export type { OwnAccount } from '../payment/payees/payees.ts';
export { type DeepLinkOptions, safeToDeepLink, toDeepLink } from './deep-link.ts';
export { fromGenerateBody, type GenerateBody, safeFromGenerateBody } from './generate-body.ts';
export type { HostedOptions } from './options.ts';
export { fromQuickLink, safeFromQuickLink } from './quick-link.ts';
export type { Drawing, PictureFormat } from './reading/drawing.ts';
export type { HostedPayment, HostedRequest } from './reading/request.ts';
