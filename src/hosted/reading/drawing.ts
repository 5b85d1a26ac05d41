import type { Preset } from '../../documents/card.ts';

/** The formats of pictures that hosted services give. */
export type PictureFormat = 'svg' | 'png' | 'jpg';

/** What is to be drawn of a payment. */
export interface Drawing {
  readonly preset: Preset;
  readonly format: PictureFormat;
  /** The holder of the account, for the card; no object of a code names it. */
  readonly accountName?: string;
  /** Whether the picture is to be saved and not shown. */
  readonly download?: true;
}

/** What services call their templates, without case, `-` and `_`. */
const TEMPLATE_PRESETS: ReadonlyMap<string, Preset> = /* @__PURE__ */ new Map<string, Preset>([
  ['qronly', 'qr_only'],
  ['qr', 'qr_only'],
  ['empty', 'qr_only'],
  ['compact', 'compact'],
  ['vietqrnet', 'compact'],
  ['vietqrnet2', 'compact'],
  ['default', 'compact2'],
  ['compact2', 'compact2'],
  ['vietqrpro', 'compact2'],
  ['print', 'print'],
]);

/** Finds the preset that a template of a hosted service is; one of the caller's own design is none. */
export function presetOf(template: string): Preset | undefined {
  return TEMPLATE_PRESETS.get(template.trim().replace(/[-_]/g, '').toLowerCase());
}

const PICTURE_FORMATS: ReadonlyMap<string, PictureFormat> = /* @__PURE__ */ new Map<string, PictureFormat>([
  ['svg', 'svg'],
  ['png', 'png'],
  ['jpg', 'jpg'],
  ['jpeg', 'jpg'],
]);

/** Finds the format that the ending of a name stands for. */
export function pictureFormatOf(ending: string): PictureFormat | undefined {
  return PICTURE_FORMATS.get(ending.trim().toLowerCase());
}
