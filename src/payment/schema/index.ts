export type { PaymentBank } from '../bank/directory.ts';
export type { Payment, PaymentInput } from '../payment.ts';
export type { JsonSchemaOptions, JsonSchemaTarget } from './json-schema.ts';
export { paymentJsonSchema, paymentSchema } from './payment.ts';
export { transferJsonSchema, transferSchema } from './transfer.ts';
