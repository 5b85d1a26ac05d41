import { nameNetworks } from '../schemes.ts';
import { listsCategory } from './categories.ts';
import type { Reader } from './decode.ts';
import { describeBank, type PaymentBank } from './directory.ts';

/** What the full edition knows when it reads a code. */
export const reader: Reader<PaymentBank> = { describeBank, nameNetworks, listsCategory };
