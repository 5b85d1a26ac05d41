export { type Inspection, inspect } from './inspect.ts';
export { type Scheme, schemesOf, schemeTitle } from './schemes.ts';
export * as vietqr from './vietqr/index.ts';
