import { toHex } from '../../bytes/hex.ts';
import { sha256 } from '../../bytes/sha256.ts';
import { type CardInput, safeCard } from '../../documents/card.ts';
import { sceneToSvg } from '../../documents/output/svg.ts';
import { safeToJpeg } from '../../draw/jpeg.ts';
import { safeToPng } from '../../draw/png.ts';
import { safeToSvg } from '../../draw/svg.ts';
import { isJpeg } from '../../images/picture.ts';
import { isVietqrError } from '../../issues/error.ts';
import { type Result, unwrap } from '../../issues/result.ts';
import type { PictureFormat } from '../reading/drawing.ts';
import type { HostedRequest } from '../reading/request.ts';
import { drawCardPicture, lacksPackage } from './card-picture.ts';
import type { DrawCard } from './options.ts';

/** A drawn picture. */
export interface DrawnPicture {
  readonly type: typeof SVG | typeof PNG | typeof JPEG;
  readonly data: string | Uint8Array<ArrayBuffer>;
  /** Whether the code alone was drawn in place of a card, because the packages that draw cards are not installed. */
  readonly isPlain?: true;
}

/** The side of a code alone, in pixels, as hosted services have it. */
const SIDE = 480;

/** Changes when the same request is drawn in another way, so that kept pictures are asked for again. */
const DRAWING_EDITION = '2';

/** Names what a request draws, without drawing it: the same for the same picture. */
export function pictureTag({ payload, drawing }: HostedRequest): string {
  const parts = [DRAWING_EDITION, payload, drawing.preset, drawing.format, drawing.accountName ?? ''];
  return `"${toHex(sha256(new TextEncoder().encode(parts.join('\n')))).slice(0, 32)}"`;
}

/**
 * Draws what a request asks for. JPEG is drawn as PNG where the package that writes it is not installed, which every program that
 * shows one shows too.
 */
export async function drawRequest(
  request: HostedRequest,
  drawCard: DrawCard = drawCardHere,
): Promise<Result<DrawnPicture>> {
  const { drawing, payload } = request;
  if (drawing.preset === 'qr_only') return drawCode(payload, drawing.format);
  const card = cardOf(request);
  if (drawing.format === 'svg')
    return mapped(safeCard(card), (scene) => ({ type: SVG, data: sceneToSvg(scene) }));
  const laidOut = safeCard(card);
  if (!laidOut.ok) return laidOut;
  const data = await cardFile(card, drawing.format, drawCard);
  return data
    ? { ok: true, value: { type: isJpeg(data) ? JPEG : PNG, data }, warnings: [] }
    : codeOnly(await drawCode(payload, drawing.format));
}

const SVG = 'image/svg+xml';
const PNG = 'image/png';
const JPEG = 'image/jpeg';

async function drawCode(payload: string, format: PictureFormat): Promise<Result<DrawnPicture>> {
  if (format === 'svg') return mapped(safeToSvg(payload, { size: SIDE }), (data) => ({ type: SVG, data }));
  const jpeg = format === 'jpg' ? await safeToJpeg(payload, { size: SIDE }) : undefined;
  if (jpeg && (jpeg.ok || !lacksPackage(jpeg.issues))) return mapped(jpeg, (data) => ({ type: JPEG, data }));
  return mapped(safeToPng(payload, { size: SIDE, compression: 1 }), (data) => ({ type: PNG, data }));
}

function codeOnly(result: Result<DrawnPicture>): Result<DrawnPicture> {
  return mapped(result, (picture) => ({ ...picture, isPlain: true }));
}

function mapped<T, U>(result: Result<T>, change: (value: T) => U): Result<U> {
  return result.ok ? { ...result, value: change(result.value) } : result;
}

/** The card of a request, made of its code, so that it never says anything else; the code has no holder. */
function cardOf({ payload, drawing }: HostedRequest): CardInput {
  const { preset, accountName } = drawing;
  return { payload, preset, ...(accountName !== undefined && { accountName }) };
}

/** The picture of a card; `undefined` where the packages that draw it are not installed. */
async function cardFile(
  card: CardInput,
  format: 'png' | 'jpg',
  drawCard: DrawCard,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await drawCard(card, format));
  } catch (error) {
    if (isVietqrError(error) && lacksPackage(error.issues)) return undefined;
    throw error;
  }
}

/** Draws a card in this thread. */
async function drawCardHere(card: CardInput, format: 'png' | 'jpg'): Promise<Uint8Array> {
  return unwrap(await drawCardPicture(card, format));
}
