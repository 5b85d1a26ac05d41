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
  const joined: Mt940Page[] = [];
  for (const page of sortParts([...pages].sort(compareNumbers))) {
    const last = joined.at(-1);
    const isNext = page.isContinued && last?.continues && last.account === page.account;
    if (isNext) joined[joined.length - 1] = joinPage(last, page);
    else joined.push(page);
  }
  return joined.map((page) => withoutPages(page, report));
}

function joinPage(last: Mt940Page, { period, closing, continues, movements }: Mt940Page): Mt940Page {
  return {
    ...last,
    ...(last.period && period && { period: { from: last.period.from, to: period.to } }),
    ...(closing === undefined ? {} : { closing }),
    continues,
    movements: [...last.movements, ...movements],
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
