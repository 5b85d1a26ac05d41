/** `npm run issues`: it writes `docs/reference/issues.md` from the tables of `src/issues`. */
import { writeFileSync } from 'node:fs';
import { issuesPage } from './issues-page.ts';

writeFileSync(new URL('../docs/reference/issues.md', import.meta.url), issuesPage());
