import { describeBank, type PaymentBank } from '../../payment/bank/directory.ts';
import type { Directory } from '../../payment/decode/decode.ts';
import { listsCategory } from '../../payment/napas/categories.ts';
import { nameNetworks } from '../networks/registry.ts';

/** What the full edition knows when it reads a code. */
export const fullDirectory: Directory<PaymentBank> = { describeBank, nameNetworks, listsCategory };
