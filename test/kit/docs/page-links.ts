import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');

/** A link of a page to another place of the repository, as it is written; `said` is the line it stands in, from its end on. */
export interface PageLink {
  readonly page: string;
  readonly file: string;
  readonly anchor: string | undefined;
  readonly after: string;
}

/** Reads a page without its blocks of code. */
export function proseOf(page: string): string {
  return readFileSync(join(root, page), 'utf8').replace(/^\s*```\w*\n.*?^\s*```/gms, '');
}

/** Lists the links of a page that lead to files of the repository. */
export function linksOf(page: string): PageLink[] {
  return [...proseOf(page).matchAll(/\]\(([^)\s]+)\)([^[\n]*)/g)]
    .filter(([, target = '']) => !/^[a-z]+:/.test(target))
    .map(([, target = '', after = '']) => {
      const [path = '', anchor] = target.split('#');
      return { page, file: path === '' ? page : join(page, '..', path), anchor, after };
    });
}

/** Names the headings of a page as links to them do. */
export function anchorsOf(page: string): string[] {
  return [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
