import type { Scene } from '../../documents/layout/scene.ts';
import { issue } from '../../issues/issue.ts';
import { fail, type Result, toResult } from '../../issues/result.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Flags, FlagTable } from '../args/flags.ts';
import { extensionOf, writeOut } from '../terminal/files.ts';
import { EXIT, type Failure } from '../terminal/io.ts';

/** The flags that say into which file a document goes. */
export const OUT_FLAGS = {
  out: {
    kind: 'text',
    value: 'FILE',
    en: 'the file to write: .svg, .png or .pdf (needed)',
    vi: 'tệp ghi ra: .svg, .png hoặc .pdf (bắt buộc)',
  },
  dpi: {
    kind: 'number',
    value: 'N',
    en: 'dots per inch of a PNG; default 150 for paper, 96 for cards',
    vi: 'số điểm trên inch của tệp PNG; mặc định 150 với giấy, 96 với thẻ',
  },
} as const satisfies FlagTable;

/** Where scenes go. */
export interface Target {
  readonly file: string;
  readonly medium: keyof typeof WRITERS;
  readonly dpi?: number;
}

type Bytes = string | Uint8Array;

/** Files of a medium: one a page, but for PDF. Each writer is loaded only when it is asked for. */
const WRITERS = {
  svg: async (scenes: readonly Scene[]): Promise<Result<Bytes[]>> => {
    const { sceneToSvg } = await import('../../documents/output/svg.ts');
    return toResult(scenes.map(sceneToSvg), []);
  },
  png: async (scenes: readonly Scene[], { dpi }: Target): Promise<Result<Bytes[]>> => {
    const { safeSceneToPng } = await import('../../documents/output/png.ts');
    const pages: Bytes[] = [];
    for (const scene of scenes) {
      const page = await safeSceneToPng(scene, omitUndefined({ dpi }));
      if (!page.ok) return page;
      pages.push(page.value);
    }
    return toResult(pages, []);
  },
  pdf: async (scenes: readonly Scene[]): Promise<Result<Bytes[]>> => {
    const { safeToPdf } = await import('../../documents/output/pdf.ts');
    const pdf = await safeToPdf(scenes);
    return pdf.ok ? toResult([pdf.value], pdf.warnings) : pdf;
  },
} as const;

/** Finds out from `--out` what is to be written. */
export function targetOf(flags: Flags): Target | Failure {
  const file = flags.text('out');
  const extension = file === undefined ? '' : extensionOf(file);
  if (file !== undefined && (extension === 'svg' || extension === 'png' || extension === 'pdf'))
    return { file, medium: extension, ...omitUndefined({ dpi: flags.number('dpi') }) };
  return {
    exit: EXIT.badUsage,
    words: {
      en: '--out=FILE is needed, and the file ends in .svg, .png or .pdf',
      vi: 'cần --out=TỆP, với tên tệp kết thúc bằng .svg, .png hoặc .pdf',
    },
  };
}

/** Writes scenes and names the files: `name-1.svg`, `name-2.svg` … where one file cannot hold them all. */
export async function writePages(
  scenes: readonly Scene[],
  target: Target,
): Promise<Result<readonly string[]> | Failure> {
  if (scenes.length === 0) return fail(issue('input.required', { path: ['scenes'], expected: 'a page' }));
  const pages = await WRITERS[target.medium](scenes, target);
  if (!pages.ok) return fail(...pages.issues);
  const files: string[] = [];
  for (const [at, page] of pages.value.entries()) {
    const file = pages.value.length === 1 ? target.file : numbered(target.file, at + 1);
    const failed = await writeOut(file, page);
    if (failed) return failed;
    files.push(file);
  }
  return toResult<readonly string[]>(files, pages.warnings);
}

function numbered(file: string, page: number): string {
  return file.replace(/(\.[^.]+)$/, `-${page}$1`);
}
