import { PayloadError } from '../issues/error.ts';
import { issue } from '../issues/issue.ts';
import type { Result } from '../issues/result.ts';
import { show } from '../issues/show.ts';
import { caught } from './caught.ts';
import { fontPaths, loadPeer } from './peers.ts';
import { needScene, type Scene } from './scene.ts';
import { sceneToSvg } from './scene-svg.ts';

export interface ScenePngOptions {
  /** Pixels per inch, 24 to 1200. Default 96 for cards (their nominal pixels) and 150 for paper. */
  readonly dpi?: number;
}

const DPI = { screen: 96, paper: 150 } as const;

/**
 * It draws a scene as a PNG in Be Vietnam Pro, with `@resvg/resvg-js`; fonts of the machine are never used.
 *
 * @throws {PayloadError} `render.peer` when a package is missing, `input.type` for no scene, `input.value` for a `dpi` out of range.
 */
export async function sceneToPng(scene: Scene, options: ScenePngOptions = {}): Promise<Uint8Array> {
  needScene(scene);
  const { dpi = DPI[scene.medium] } = options;
  if (!(typeof dpi === 'number' && dpi >= 24 && dpi <= 1200)) {
    const expected = '24–1200';
    throw new PayloadError([issue('input.value', { path: ['dpi'], expected, received: show(dpi) })]);
  }
  const { Resvg } = await loadPeer('@resvg/resvg-js', () => import('@resvg/resvg-js'));
  const { regular, bold } = fontPaths();
  const drawing = new Resvg(sceneToSvg(scene), {
    fitTo: { mode: 'width', value: Math.round((scene.width / 25.4) * dpi) },
    font: { loadSystemFonts: false, fontFiles: [regular, bold], defaultFontFamily: 'Be Vietnam Pro' },
  });
  return new Uint8Array(drawing.render().asPng());
}

/** It draws like {@link sceneToPng} and returns the issues instead of rejecting. */
export function safeSceneToPng(scene: Scene, options?: ScenePngOptions): Promise<Result<Uint8Array>> {
  return caught(sceneToPng(scene, options));
}
