import { type CardInput, safeCard } from '../../documents/card.ts';
import { safeSceneToPng } from '../../documents/output/png.ts';
import type { Issues } from '../../issues/issue.ts';

/** A card that was drawn, or what stands against it. */
export type Drawn =
  | { readonly id: number; readonly png: Uint8Array }
  | { readonly id: number; readonly issues: Issues };

/** Draws a card as a PNG. */
export async function drawCard(id: number, card: CardInput): Promise<Drawn> {
  const scene = safeCard(card);
  const drawn = scene.ok ? await safeSceneToPng(scene.value) : scene;
  return drawn.ok ? { id, png: drawn.value } : { id, issues: drawn.issues };
}
