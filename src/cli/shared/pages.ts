import type { Scene } from '../../documents/layout/scene.ts';
import type { safeSceneToPng } from '../../documents/output/png.ts';
import type { Report } from '../../issues/report.ts';
import { omitUndefined } from '../../text/omit-undefined.ts';
import type { Flags, FlagTable } from '../args/flags.ts';
import { FORCE_FLAG } from '../args/force.ts';
import { usage } from '../terminal/failure.ts';
import { extensionOf, type Files, type OutFile } from '../terminal/files.ts';
import { relay } from './collect.ts';

/** The flags that say into which file a document goes. */
export const OUT_FLAGS = {
  out: {
    kind: 'text',
    value: 'FILE',
    en: 'the file to write: .svg, .png, .jpg or .pdf (needed)',
    vi: 'tệp ghi ra: .svg, .png, .jpg hoặc .pdf (bắt buộc)',
  },
  ...FORCE_FLAG,
  dpi: {
    kind: 'number',
    value: 'N',
    en: 'dots per inch of a PNG or JPEG; default 150 for paper, 96 for cards',
    vi: 'số điểm ảnh mỗi 2,54 cm của tệp PNG hoặc JPEG; mặc định 150 khi in giấy, 96 với ảnh mã QR',
  },
} as const satisfies FlagTable;

/** Where scenes go. */
export interface Target {
  readonly file: string;
  readonly medium: keyof typeof WRITERS;
  readonly dpi?: number;
}

type PageData = readonly OutFile['data'][];

type Writer = (scenes: readonly Scene[], target: Target, report: Report) => Promise<PageData | undefined>;

async function drawnPages(
  scenes: readonly Scene[],
  draw: typeof safeSceneToPng,
  { dpi }: Target,
  report: Report,
): Promise<PageData | undefined> {
  const pages: Uint8Array[] = [];
  for (const scene of scenes) {
    const page = relay(await draw(scene, omitUndefined({ dpi })), report);
    if (!page) return undefined;
    pages.push(page);
  }
  return pages;
}

/** Files of a medium: one a page, but for PDF. Each writer is loaded only when it is asked for. */
const WRITERS = {
  svg: async (scenes) => {
    const { sceneToSvg } = await import('../../documents/output/svg.ts');
    return scenes.map(sceneToSvg);
  },
  png: async (scenes, target, report) => {
    const { safeSceneToPng } = await import('../../documents/output/png.ts');
    return drawnPages(scenes, safeSceneToPng, target, report);
  },
  jpg: async (scenes, target, report) => {
    const { safeSceneToJpeg } = await import('../../documents/output/jpeg.ts');
    return drawnPages(scenes, safeSceneToJpeg, target, report);
  },
  pdf: async (scenes, _target, report) => {
    const { safeToPdf } = await import('../../documents/output/pdf/index.ts');
    const pdf = relay(await safeToPdf(scenes), report);
    return pdf && [pdf];
  },
} as const satisfies Readonly<Record<string, Writer>>;

/** Media by the ending of a name. */
const MEDIUM_BY_ENDING: Readonly<Record<string, Target['medium']>> = {
  svg: 'svg',
  png: 'png',
  jpg: 'jpg',
  jpeg: 'jpg',
  pdf: 'pdf',
};

/** Finds out from `--out` what is to be written. @throws {UsageError} */
export function targetOf(flags: Flags): Target {
  const file = flags.text('out');
  const medium = file === undefined ? undefined : MEDIUM_BY_ENDING[extensionOf(file)];
  if (file !== undefined && medium) return { file, medium, ...omitUndefined({ dpi: flags.number('dpi') }) };
  throw usage(
    '--out=FILE is needed, and the file ends in .svg, .png, .jpg or .pdf',
    'cần --out=TỆP, với tên tệp kết thúc bằng .svg, .png, .jpg hoặc .pdf',
  );
}

/**
 * Writes scenes and names the files: `name-1.svg`, `name-2.svg` … where one file cannot hold them all.
 *
 * @throws {DataError} when a file cannot be written.
 */
export async function writePages(
  scenes: readonly Scene[],
  { target, files }: { readonly target: Target; readonly files: Files },
  report: Report,
): Promise<readonly string[] | undefined> {
  if (scenes.length === 0) return report('input.required', { path: ['scenes'], expected: 'aPage' });
  const write: Writer = WRITERS[target.medium];
  const pages = await write(scenes, target, report);
  if (!pages) return undefined;
  const name = (at: number) => (pages.length === 1 ? target.file : withPageNumber(target.file, at + 1));
  const out = pages.map((data, at) => ({ name: name(at), data }));
  await files.write(out);
  return out.map((file) => file.name);
}

function withPageNumber(file: string, page: number): string {
  return file.replace(/(\.[^.]+)$/, `-${page}$1`);
}
