export { type Amount, groupAccount, groupAmount, safeGroupAccount, safeGroupAmount } from './amount.ts';
export { type CardInput, card, type Preset, safeCard } from './card.ts';
export { type LabelInput, type LabelSheet, labelSheets, labels, safeLabels } from './labels.ts';
export { type NoticeInput, type NoticeItem, type NoticePair, notice, safeNotice } from './notice.ts';
export { type PosterInput, poster, safePoster } from './poster.ts';
export type { Scene } from './scene.ts';
export { type ScenePngOptions, safeSceneToPng, sceneToPng } from './scene-png.ts';
export { sceneToSvg } from './scene-svg.ts';
export { amountWords, numberWords, safeNumberWords, type WordOptions } from './words.ts';
