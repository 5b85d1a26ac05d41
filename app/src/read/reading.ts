import type { ImageInput, ScannedCode } from 'vietqr-kit/scan';
import { find, make, settled } from '../elements.ts';
import { issueWords, reasonOf } from '../failure.ts';
import { onLanguage, say } from '../language.ts';
import { loadReader } from '../lazy.ts';
import { showTab } from '../tabs.ts';
import { startCamera } from './camera.ts';
import { reportOf, verdictOf } from './report.ts';

/** A text to report on; codes of a picture have a place. */
type Found = Pick<ScannedCode, 'text'> & Partial<Pick<ScannedCode, 'position'>>;

let shown: { readonly found: readonly Found[]; readonly failures: readonly string[] } = {
  found: [],
  failures: [],
};

/** Counts what was handed in, so that a slow picture does not take the place of what came after it. */
let turn = 0;

/** Makes the ways to hand in a code work: text, pictures and camera. */
export function startReading(): void {
  const text = find('#text', HTMLTextAreaElement);
  const file = find('#file', HTMLInputElement);
  const readText = settled(250, () => {
    handIn(text.value.trim() === '' ? [] : [{ text: text.value }]);
  });
  text.addEventListener('input', readText);
  file.addEventListener('change', () => void readFiles([...(file.files ?? [])]));
  addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    showTab('read');
    void readFiles(files);
  });
  startDropping();
  startCamera({ found: handIn, tell });
  onLanguage(() => show(shown.found, shown.failures));
  show([]);
}

function startDropping(): void {
  const zone = find('#drop', HTMLElement);
  addEventListener('dragover', (event) => {
    event.preventDefault();
    zone.classList.add('over');
  });
  for (const leaving of ['dragleave', 'drop', 'dragend'] as const) {
    addEventListener(leaving, () => zone.classList.remove('over'));
  }
  addEventListener('drop', (event) => {
    event.preventDefault();
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    showTab('read');
    void readFiles(files);
  });
}

async function readFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  tell(say('looking'));
  find('#text', HTMLTextAreaElement).value = '';
  const mine = ++turn;
  const found: Found[] = [];
  const failures: string[] = [];
  for (const file of files) {
    const codes = await codesOf(file);
    if (typeof codes === 'string') failures.push(`${file.name}: ${codes}`);
    else if (codes.length === 0) failures.push(say('noCode', file.name));
    else for (const code of codes) found.push(code);
  }
  if (mine !== turn) return;
  show(found, failures);
  find('.results', HTMLElement).scrollIntoView({ block: 'nearest' });
}

/** The codes of a picture, or why it could not be looked at. */
async function codesOf(image: ImageInput): Promise<readonly ScannedCode[] | string> {
  try {
    const scanned = await (await loadReader()).scanPicture(image);
    if (scanned.ok) return scanned.value;
    return issueWords(scanned.issues);
  } catch (error) {
    return reasonOf(error);
  }
}

/** What was handed in now takes the place of a picture that is still being looked at. */
function handIn(found: readonly Found[]): void {
  turn++;
  show(found);
}

function show(found: readonly Found[], failures: readonly string[] = []): void {
  shown = { found, failures };
  const reports = found.map(({ text, position }) => reportOf(text, { position, use: useRepair }));
  find('#reports', HTMLElement).replaceChildren(
    ...failures.map((words) => make('p', { class: 'failure' }, words)),
    ...reports,
  );
  const verdicts = found.map(({ text }) => verdictOf(text).words).join('; ');
  if (found.length > 0) tell(say('found', found.length, verdicts));
  else tell(failures.length > 0 ? failures.join('; ') : say('nothingYet'));
}

/** A repaired code is looked at like any other text. */
function useRepair(payload: string): void {
  find('#text', HTMLTextAreaElement).value = payload;
  handIn([{ text: payload }]);
  find('#results-title', HTMLElement).focus();
}

function tell(words: string): void {
  find('#read-state', HTMLElement).textContent = words;
}
