import { createReport, type RawIssue } from '../../../../issues/report.ts';
import type { ManifestRow } from '../../../../issuing/manifest/manifest.ts';
import type { PaperGroup } from '../../../../issuing/papers/groups.ts';
import { makePapers, type PaperFile } from '../../../../issuing/papers/make.ts';
import { tryScan } from '../../../../issuing/papers/try-scan.ts';
import type { IssuingSettings } from '../../../../issuing/settings/fields.ts';

/** A group to be made, and the places in it of the codes that a camera's reader is to try. */
export interface GroupTask {
  readonly group: PaperGroup<ManifestRow>;
  readonly tried: readonly number[];
}

/** The papers of a group, not written yet, and what stands against them. */
export interface GroupPapers {
  readonly files: readonly PaperFile[];
  readonly readBack: number;
  readonly scanned: number;
  readonly issues: readonly RawIssue[];
}

/** Makes the papers of a group, reads every code in them, and has a camera's reader try some. */
export async function makeGroupPapers(
  { group, tried }: GroupTask,
  settings: IssuingSettings,
): Promise<GroupPapers> {
  const report = createReport();
  const { files, readBack } = await makePapers(group, settings, report);
  const chosen = new Set(tried.flatMap((at) => group.rows[at] ?? []));
  const scanned = await tryScan(group, chosen, report);
  return { files, readBack, scanned, issues: report.issues };
}
