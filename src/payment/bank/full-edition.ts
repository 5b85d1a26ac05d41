import { adviseOnPurpose } from '../../privacy/advise.ts';
import type { Edition } from '../encode/encode.ts';
import { resolveBank } from './directory.ts';

/** What the full edition knows when it writes a code: the directory of banks, and what in a purpose tells of people. */
export const fullEdition: Edition = { resolveBank, adviseOnPurpose };

/** The full edition for who is given no warnings: without the lists of names, which would be a third of an app that writes codes. */
export const unadvisedEdition: Edition = { resolveBank };
