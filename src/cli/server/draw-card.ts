import type { CardInput } from '../../documents/card.ts';
import { drawCardPicture } from '../../hosted/handler/card-picture.ts';
import type { Issues } from '../../issues/issue.ts';

/** A card that was drawn, or what stands against it. */
export type Drawn =
  | { readonly id: number; readonly data: Uint8Array }
  | { readonly id: number; readonly issues: Issues };

/** A card that is asked for. */
export interface AskedCard {
  readonly id: number;
  readonly card: CardInput;
  readonly format: 'png' | 'jpg';
}

/** Draws a card. */
export async function drawCard({ id, card, format }: AskedCard): Promise<Drawn> {
  const drawn = await drawCardPicture(card, format);
  return drawn.ok ? { id, data: drawn.value } : { id, issues: drawn.issues };
}
