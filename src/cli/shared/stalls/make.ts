import { join } from 'node:path';
import { POSTER } from '../../../documents/poster/fields.ts';
import type { Issue } from '../../../issues/issue.ts';
import { isError } from '../../../issues/report.ts';
import { chosen } from '../../args/flags-of.ts';
import type { Call } from '../../command.ts';
import { usage } from '../../terminal/failure.ts';
import type { OutFile } from '../../terminal/files.ts';
import { EXIT, type Exit } from '../../terminal/io.ts';
import { makeDirectory } from '../../writing/folder.ts';
import { allIssues, exitOf } from '../collect.ts';
import { rowIssues } from '../row-issues.ts';
import { readStallList, type StallRow } from './list.ts';
import { stallPoster } from './posters.ts';
import { checkChanges } from './registered/changed-stalls.ts';
import { STALLS_FILE, stallsText } from './registered/stalls-file.ts';
import { rejectedFile } from './rejected.ts';
import { stallsFrom } from './stall.ts';

type MakeCall = Call<'out' | 'paper' | 'new-account'>;

/** Makes the posters of a list; rows that cannot be one are told and written down, and the others are made all the same. */
export async function makeStalls(file: string, call: MakeCall): Promise<Exit> {
  const { flags, files, output } = call;
  const folder = flags.text('out');
  if (folder === undefined) throw usage('--out=DIR is needed', 'cần --out=THƯ-MỤC');
  const { made, rejected } = await layOutStalls(file, call);
  const stalls = made.map(({ stall }) => stall);
  if (stalls.length > 0) await checkChanges(folder, stalls, call);
  const errors = rejectedFile(folder, rejected, output.lang);
  await makeDirectory(folder);
  if (made.length === 0) return tellRejected(rejected.length, errors, call);
  const { safeToPdf } = await import('../../../documents/output/pdf/index.ts');
  const pdf = await safeToPdf(made.map(({ scene }) => scene));
  output.issues(allIssues(pdf));
  if (!pdf.ok) return exitOf(pdf);
  const [posters, list] = [join(folder, 'posters.pdf'), join(folder, STALLS_FILE)];
  await files.write([
    { name: posters, data: pdf.value },
    { name: list, data: stallsText(stalls) },
  ]);
  output.info({
    en: `${made.length} stalls: ${posters}, ${list}`,
    vi: `${made.length} sạp: ${posters}, ${list}`,
  });
  return tellRejected(rejected.length, errors, call);
}

/** Reads a list and lays out a poster for each of its stalls; what is wrong with others is told. */
async function layOutStalls(file: string, call: MakeCall) {
  const { flags, output } = call;
  const rows = await readStallList(file, call);
  const { placed, rejected: unread } = stallsFrom(rows, file, output);
  const paper = chosen(POSTER.paper, flags.text('paper'));
  const laid = placed.map((each) => ({ ...each, page: stallPoster(each.stall, paper) }));
  rowIssues(
    laid.flatMap(({ row, page }) => allIssues(page).map((found) => atStallRow(found, row))),
    file,
    output,
  );
  const made = laid.flatMap(({ stall, page }) => (page.ok ? { stall, scene: page.value } : []));
  const unlaid = laid.filter(({ page }) => !page.ok);
  const rejected = [
    ...unread,
    ...unlaid.map(({ row, page }) => ({ row, reasons: allIssues(page).filter(isError) })),
  ].sort((a, b) => rows.indexOf(a.row) - rows.indexOf(b.row));
  return { made, rejected };
}

/** Puts the place of its row before an issue of a poster. */
function atStallRow(found: Issue, { sheet, row }: StallRow): Issue {
  return { ...found, path: [...(sheet === undefined ? [] : [sheet]), row, ...found.path] };
}

/** Writes the rows that were not made, none too, so that no list of an earlier run stays beside this one. */
async function tellRejected(count: number, errors: OutFile, { files, output }: MakeCall): Promise<Exit> {
  await files.write([errors]);
  if (count === 0) return EXIT.good;
  output.info({
    en: `${count} rows not made: ${errors.name} says what to do`,
    vi: `${count} dòng chưa làm được: xem ${errors.name}`,
  });
  return EXIT.badData;
}
