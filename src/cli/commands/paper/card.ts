import { CARD, safeCard } from '../../../documents/card.ts';
import { omitUndefined } from '../../../text/omit-undefined.ts';
import { chosen, flagsOf } from '../../args/flags-of.ts';
import { command } from '../../command.ts';
import { relay } from '../../shared/collect.ts';
import { DOCUMENT_FIELDS, DOCUMENT_FLAGS, makeDocument } from '../../shared/document.ts';

const CARD_FLAGS = flagsOf(CARD, {
  ...DOCUMENT_FIELDS,
  preset: { en: 'size and details; default compact2', vi: 'cỡ và thông tin đi kèm; mặc định compact2' },
});

/** `vietqr card`: a picture of a code with its details, for screens and messages. */
export const card = command({
  operands: '',
  mostOperands: 0,
  flags: {
    ...CARD_FLAGS,
    ...DOCUMENT_FLAGS,
  },
  examples: [
    'vietqr card --bank VCB --account 0011001234567 --account-name "NGUYEN VAN A" --out card.png',
    'vietqr card --payload "00020101021138570010A000000727…" --preset print --out card.svg',
  ],
  run: (call) =>
    makeDocument(call, {
      layout: (shown, report) => {
        const preset = chosen(CARD.preset, call.flags.text('preset'));
        const scene = relay(safeCard({ ...shown, ...omitUndefined({ preset }) }), report);
        return scene && [scene];
      },
    }),
});
