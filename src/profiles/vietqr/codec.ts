import type { PaymentBank } from '../../payment/bank/directory.ts';
import type { Payment, PaymentInput } from '../../payment/payment.ts';
import type { Codec } from '../codec.ts';
import { decode, encode, safeDecode, safeEncode } from './index.ts';

/** The codec of VietQR: the functions of the root under one name, as the other networks have them. */
export const vietqr: Codec<Payment<PaymentBank>, PaymentInput> = { decode, encode, safeDecode, safeEncode };
