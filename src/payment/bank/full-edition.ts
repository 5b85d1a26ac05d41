import { adviseOnPurpose } from '../../privacy/advise.ts';
import type { Edition } from '../encode/encode.ts';
import { resolveBank } from './directory.ts';

/** What the full edition knows when it writes a code: the directory of banks, and what in a purpose tells of people. */
export const fullEdition: Edition = { resolveBank, adviseOnPurpose };
