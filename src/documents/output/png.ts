import { VietqrError } from '../../issues/error.ts';
import { checkOptions, type OptionRules } from '../../issues/options.ts';
import type { Result } from '../../issues/result.ts';
import { needScene, type Scene } from '../layout/scene.ts';
import { resultFromPromise } from './caught.ts';
import { fontPaths, loadResvg } from './optional-packages.ts';
import { sceneToSvg } from './svg.ts';

export interface ScenePngOptions {
  /** Pixels per inch, 24 to 1200. Default 96 for cards (their nominal pixels) and 150 for paper. */
  readonly dpi?: number;
}

const SCENE_PNG_RULES = {
  dpi: { accepts: (value) => typeof value === 'number' && value >= 24 && value <= 1200, expected: '24–1200' },
} as const satisfies OptionRules;
const DPI = { screen: 96, paper: 150 } as const;

/**
 * Draws a scene as a PNG in Be Vietnam Pro, with `@resvg/resvg-js`; fonts of the machine are never used.
 *
 * @throws {VietqrError} `package.missing` when a package is missing, `input.type` for no scene, `input.value` for a `dpi` out of range.
 */
export async function sceneToPng(scene: Scene, options: ScenePngOptions = {}): Promise<Uint8Array> {
  needScene(scene);
  const [refused, ...more] = checkOptions(options, SCENE_PNG_RULES);
  if (refused) throw new VietqrError([refused, ...more]);
  const { dpi = DPI[scene.medium] } = options;
  const { Resvg } = loadResvg();
  const { regular, bold } = fontPaths();
  const drawing = new Resvg(sceneToSvg(scene), {
    fitTo: { mode: 'width', value: Math.round((scene.width / 25.4) * dpi) },
    font: { loadSystemFonts: false, fontFiles: [regular, bold], defaultFontFamily: 'Be Vietnam Pro' },
  });
  return new Uint8Array(drawing.render().asPng());
}

/** Does what {@link sceneToPng} does and returns a {@link Result} instead of throwing. */
export function safeSceneToPng(scene: Scene, options?: ScenePngOptions): Promise<Result<Uint8Array>> {
  return resultFromPromise(sceneToPng(scene, options));
}
