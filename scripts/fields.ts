/** `npm run fields`: it writes `docs/reference/fields.md` and `docs/reference/vietqr.schema.json` from the field tables of `src`. */
import { writeFileSync } from 'node:fs';
import { configSchema } from '../src/config/config.ts';
import { fieldsPage } from './fields-page.ts';

writeFileSync(new URL('../docs/reference/fields.md', import.meta.url), fieldsPage());
writeFileSync(
  new URL('../docs/reference/vietqr.schema.json', import.meta.url),
  `${JSON.stringify(configSchema(), null, 2)}\n`,
);
