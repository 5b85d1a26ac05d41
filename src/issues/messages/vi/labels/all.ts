import type { fieldLabels as english } from '../../en/labels/all.ts';
import type { Mirror } from '../../sentence.ts';
import { cardsLabels } from './cards.ts';
import { codesLabels } from './codes.ts';
import { documentsLabels } from './documents.ts';
import { drawingLabels } from './drawing.ts';
import { filesLabels } from './files.ts';
import { matchingLabels } from './matching.ts';
import { movementsLabels } from './movements.ts';
import { recordsLabels } from './records.ts';
import { registryLabels } from './registry.ts';
import { servicesLabels } from './services.ts';

/** The names of all fields, in messages, on the command line and on paper. */
export const fieldLabels = /* @__PURE__ */ Object.freeze({
  ...codesLabels,
  ...cardsLabels,
  ...drawingLabels,
  ...documentsLabels,
  ...matchingLabels,
  ...movementsLabels,
  ...filesLabels,
  ...recordsLabels,
  ...registryLabels,
  ...servicesLabels,
} as const satisfies Mirror<typeof english>);
