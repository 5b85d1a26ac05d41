import type { Report } from '../../../issues/report.ts';
import { sortParts } from '../join-parts.ts';
import type { RawPart } from '../raw.ts';

/** One message, which may be a page of a statement. */
export interface Mt940Page extends RawPart {
  /** Of field 28C: the statement, and the page of it. */
  readonly number: number;
  readonly page: number;
  /** It opens with `:60M:`: a page stands before it. */
  readonly isContinued: boolean;
  /** It closes with `:62M:`: a page stands behind it. */
  readonly continues: boolean;
}

/** Makes one part of the pages of a statement; a first or last page that lacks is said. */
export function joinPages(pages: readonly Mt940Page[], report: Report): RawPart[] {
  const runs: [Mt940Page, ...Mt940Page[]][] = [];
  for (const page of sortParts([...pages].sort(compareNumbers))) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && page.isContinued && last?.continues && last.account === page.account) run.push(page);
    else runs.push([page]);
  }
  return runs.map((run) => withoutPages(joinRun(run), report));
}

/** Joins the pages of one statement, so that each movement is copied once however many pages there are. */
function joinRun(run: readonly [Mt940Page, ...Mt940Page[]]): Mt940Page {
  const [first] = run;
  const to = run.findLast(({ period }) => period)?.period?.to;
  const closing = run.findLast((page) => page.closing !== undefined)?.closing;
  return {
    ...first,
    ...(first.period && to !== undefined && { period: { from: first.period.from, to } }),
    ...(closing !== undefined && { closing }),
    continues: run.at(-1)?.continues ?? false,
    movements: run.flatMap(({ movements }) => movements),
  };
}

function withoutPages(
  { isContinued, continues, number: _, page: __, ...part }: Mt940Page,
  report: Report,
): RawPart {
  const at = report.at(part.row - 1);
  if (isContinued) at('statement.gap', { severity: 'warning', received: 'noFirstPage' });
  if (continues) at('statement.gap', { severity: 'warning', received: 'noLastPage' });
  return part;
}

function compareNumbers(a: Mt940Page, b: Mt940Page): number {
  return a.number - b.number || a.page - b.page;
}
