/** `npm run fields`: it writes `docs/reference/fields.md` from the field tables of `src`. */
import { writeFileSync } from 'node:fs';
import { fieldsPage } from './fields-page.ts';

writeFileSync(new URL('../docs/reference/fields.md', import.meta.url), fieldsPage());
