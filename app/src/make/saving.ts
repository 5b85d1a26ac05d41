import { type Scene, sceneToSvg } from 'vietqr-kit/documents';
import { find } from '../elements.ts';
import { reasonOf } from '../failure.ts';
import { say } from '../language.ts';
import { loadPaper } from '../lazy.ts';
import { pictureOf } from '../picture.ts';
import type { Ready } from './draft.ts';

const WRITERS = {
  svg: async (scene: Scene) => new Blob([sceneToSvg(scene)], { type: 'image/svg+xml' }),
  png: async (scene: Scene) => pictureOf(await (await loadPaper()).svgWithFonts(sceneToSvg(scene))),
  pdf: async (scene: Scene) => {
    const bytes = await (await loadPaper()).pdfOf(scene);
    return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
  },
} as const satisfies Record<string, (scene: Scene) => Promise<Blob>>;

type Kind = keyof typeof WRITERS;

/** Makes the buttons below the preview work; `current` gives what is to be saved. */
export function startSaving(current: () => Ready | undefined): { allow(ready: boolean): void } {
  const buttons = (['svg', 'png', 'pdf'] as const).map((kind) => {
    const button = find(`#save-${kind}`, HTMLButtonElement);
    button.addEventListener('click', () => void save(kind, current()));
    return button;
  });
  const print = find('#print', HTMLButtonElement);
  print.addEventListener('click', () => window.print());
  find('#copy', HTMLButtonElement).addEventListener('click', () => void copy(current()));
  return {
    allow(ready) {
      for (const button of [...buttons, print]) button.disabled = !ready;
      tell('');
    },
  };
}

async function save(kind: Kind, ready: Ready | undefined): Promise<void> {
  if (!ready) return;
  tell(say('saving'));
  try {
    const name = fileName(ready, kind);
    hand(await WRITERS[kind](ready.scene), name);
    tell(say('saved', name));
  } catch (error) {
    tell(say('notSaved', reasonOf(error)));
  }
}

function fileName({ payment }: Ready, kind: Kind): string {
  const { bank, account } = payment;
  return `vietqr-${bank.code ?? bank.bin}-${account.replace(/[^A-Za-z0-9]/g, '-')}.${kind}`;
}

/** Hands a file to the browser's downloads. */
function hand(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

async function copy(ready: Ready | undefined): Promise<void> {
  if (!ready) return;
  try {
    await navigator.clipboard.writeText(ready.payload);
    tell(say('copied'));
  } catch {
    getSelection()?.selectAllChildren(find('#payload', HTMLOutputElement));
  }
}

function tell(words: string): void {
  find('#save-state', HTMLElement).textContent = words;
}
