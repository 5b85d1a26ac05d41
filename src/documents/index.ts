export {
  type Amount,
  formatAccount,
  formatVnd,
  safeFormatAccount,
  safeFormatVnd,
} from '../money/vnd.ts';
export {
  type InWordsOptions,
  numberInWords,
  safeNumberInWords,
  vndInWords,
} from '../money/words.ts';
export { type CardInput, card, type Preset, safeCard } from './card.ts';
export { type ChatPictureInput, chatPicture, safeChatPicture } from './chat-picture.ts';
export type { PayerLine } from './form/fields.ts';
export type { FeeItem } from './items/fields.ts';
export type { LabelSheet } from './labels/grid.ts';
export type { LabelInput } from './labels/label.ts';
export { labelSheets, labels, safeLabels } from './labels/sheet.ts';
export type { Scene } from './layout/scene.ts';
export { type ChecklistInput, type ChecklistPerson, checklist, safeChecklist } from './lists/checklist.ts';
export type { MeterMonth, MeterNoticeInput, MeterReading, MeterTier, Utility } from './meter/fields.ts';
export { meterNotice, meterNoticeJsonSchema, safeMeterNotice } from './meter/meter.ts';
export type { NoticeInput } from './notice/fields.ts';
export { notice, noticeJsonSchema, safeNotice } from './notice/notice.ts';
export type { OfficialNoticeInput } from './official/fields.ts';
export { officialNotice, officialNoticeJsonSchema, safeOfficialNotice } from './official/official.ts';
export { type SceneJpegOptions, safeSceneToJpeg, sceneToJpeg } from './output/jpeg.ts';
export type { FontFiles } from './output/optional-packages.ts';
export { type ScenePngOptions, safeSceneToPng, sceneToPng } from './output/png.ts';
export { sceneToSvg } from './output/svg.ts';
export type { PartForm, PartInput } from './part/fields.ts';
export { paymentPart, safePaymentPart } from './part/part.ts';
export type { PosterInput, PosterPaper } from './poster/fields.ts';
export { poster, safePoster } from './poster/poster.ts';
export type { ReceiptInput } from './receipt/fields.ts';
export { receipt, safeReceipt } from './receipt/receipt.ts';
export type { ReminderInput } from './reminder/fields.ts';
export { reminder, safeReminder } from './reminder/reminder.ts';
export type { SlipInput, SlipSheet } from './slips/fields.ts';
export { safeSlips, slips } from './slips/slips.ts';
