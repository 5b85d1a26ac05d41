import { describeBank, type PaymentBank } from '../../payment/bank/directory.ts';
import type { Reader } from '../../payment/decode/decode.ts';
import { listsCategory } from '../../payment/napas/categories.ts';
import { nameNetworks } from '../networks/registry.ts';

/** What the full edition knows when it reads a code. */
export const reader: Reader<PaymentBank> = { describeBank, nameNetworks, listsCategory };
