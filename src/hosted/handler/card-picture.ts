import type { Bytes } from '../../bytes/views.ts';
import { type CardInput, safeCard } from '../../documents/card.ts';
import { safeSceneToJpeg } from '../../documents/output/jpeg.ts';
import { safeSceneToPng } from '../../documents/output/png.ts';
import type { Issue } from '../../issues/issue.ts';
import type { Result } from '../../issues/result.ts';

/** Draws a card in this thread; as PNG where the package that writes JPEG is not installed. */
export async function drawCardPicture(card: CardInput, format: 'png' | 'jpg'): Promise<Result<Bytes>> {
  const scene = safeCard(card);
  if (!scene.ok) return scene;
  const jpeg = format === 'jpg' ? await safeSceneToJpeg(scene.value) : undefined;
  return jpeg && (jpeg.ok || !lacksPackage(jpeg.issues)) ? jpeg : safeSceneToPng(scene.value);
}

/** The options for files of packages, where none can be read. */
const PACKAGE_FILES = new Set<string | number | undefined>(['wasm', 'jpegWasm', 'fonts']);

/** Checks whether a picture could not be drawn because a package, or a file of one, is not there. */
export function lacksPackage(issues: readonly Issue[]): boolean {
  return issues.some(
    ({ code, path }) =>
      code === 'package.missing' || (code === 'input.required' && PACKAGE_FILES.has(path[0])),
  );
}
