import type { Pixels } from '../images/pixels.ts';
import { describeIssue } from '../issues/format.ts';
import type { Result } from '../issues/result.ts';
import type { ScannedCode } from '../scan/code.ts';
import { safeScan } from '../scan/lite.ts';
import { type Camera, cameraErrorWord, openCamera } from './camera.ts';
import { type ElementKind, type ElementParts, type Host, make, tell } from './custom.ts';
import { FACTS_STYLE } from './facts.ts';
import { buildView, type ScannerView } from './scanner-view.ts';
import { checkText, type Verdict, verdictParts } from './verdict.ts';
import { type ElementWord, languageAround, wordsOfElement } from './words.ts';

/** Finds the codes of a picture, as `safeScan` of `vietqr-kit/scan` and `vietqr-kit/scan/lite` do. */
export type PictureReader = (picture: Pixels | Blob) => Promise<Result<ScannedCode[]>>;

/**
 * `<vietqr-scanner>`: reads codes by the camera, or from a picture, and says what each is worth. In a form its value is the text of
 * a code that can be paid.
 */
export interface VietqrScannerElement extends HTMLElement {
  /** The text of the code that was scanned, where nothing stands against paying it; else empty. */
  readonly value: string;
  /** Reads pictures; default that of `vietqr-kit/scan/lite`, which needs the package `qr`. */
  reader: PictureReader;
}

const SCANNER_STYLE = `
:host { display: block; max-width: 30em; font-family: system-ui, sans-serif; line-height: 1.4; color: #000; }
:host([hidden]) { display: none; }
video { display: block; width: 100%; background: #000; }
[hidden] { display: none !important; }
button, label { font: inherit; display: inline-block; box-sizing: border-box; min-height: 44px; padding: .5em 1em;
  margin: .5em .5em 0 0; border: 1px solid #555; border-radius: .3em; background: #fff; color: #000; cursor: pointer; }
label:focus-within, button:focus-visible { outline: 3px solid #06c; }
input { position: absolute; width: 1px; height: 1px; opacity: 0; }
[part=verdict] { margin-top: .8em; padding: 0 .8em; border-left: .5em solid transparent; }
[part=verdict].good { border-color: #080; }
[part=verdict].advice, [part=verdict].other { border-color: #b60; }
[part=verdict].bad { border-color: #c00; }
.sentence { font-weight: 700; font-size: 1.1em; }
${FACTS_STYLE}`;

export const SCANNER_ELEMENT: ElementKind = {
  attributes: ['required'],
  isField: true,
  style: SCANNER_STYLE,
  start: startScanner,
};

/** What a scanner knows between two pictures. */
interface ScanState {
  reader: PictureReader;
  camera: Camera | undefined;
  isLit: boolean;
  verdict: Verdict | undefined;
  /** What is said in place of a verdict. */
  words: string;
  /** Which film it is; pictures of an earlier one count no more. */
  film: number;
}

/** A scanner and all that belongs to it. */
interface Scanner {
  readonly host: Host;
  readonly view: ScannerView;
  readonly state: ScanState;
}

function startScanner(host: Host): ElementParts {
  const view = buildView(host.root);
  const state: ScanState = {
    ...{ reader: (picture) => safeScan(picture), isLit: false, words: '', film: 0 },
    ...{ camera: undefined, verdict: undefined },
  };
  const scanner = { host, view, state };
  view.toggle.addEventListener('click', () => void (state.camera ? stopFilm(scanner) : startFilm(scanner)));
  view.torch.addEventListener('click', () => void toggleLight(scanner));
  view.picture.addEventListener('change', () => void readChosenPicture(scanner));
  const properties = {
    value: { get: () => payableText(state) },
    reader: {
      get: () => state.reader,
      set: (reader: PictureReader) => {
        state.reader = reader;
      },
    },
  };
  const reset = () => {
    stopFilm(scanner);
    show(scanner, { verdict: undefined, words: '' });
  };
  const update = () => {
    if (state.camera && host.element.matches(':disabled')) stopFilm(scanner);
    render(scanner);
  };
  return { properties, update, leave: () => stopFilm(scanner), reset };
}

/** A code that must not be paid has no value, so that no form sends it. */
function payableText({ verdict }: ScanState): string {
  const { kind, text = '', inspection } = verdict ?? {};
  return (kind === 'good' || kind === 'advice') && inspection?.payment ? text : '';
}

function render({ host, view, state }: Scanner): void {
  const lang = languageAround(host.element);
  const isFilming = state.camera !== undefined;
  const isDisabled = host.element.matches(':disabled');
  view.video.hidden = !isFilming;
  view.video.setAttribute('aria-label', wordsOfElement(lang, 'film'));
  view.toggle.textContent = wordsOfElement(lang, isFilming ? 'stop' : state.verdict ? 'again' : 'start');
  view.torch.hidden = !state.camera?.light;
  view.torch.textContent = wordsOfElement(lang, state.isLit ? 'torchOff' : 'torchOn');
  view.pictureWords.textContent = wordsOfElement(lang, 'picture');
  for (const control of [view.toggle, view.torch, view.picture]) control.disabled = isDisabled;
  view.verdict.className = state.verdict?.kind ?? '';
  const words = state.words === '' ? [] : [make('p', {}, state.words)];
  view.verdict.replaceChildren(...(state.verdict ? verdictParts(state.verdict, lang) : words));
  setValue(host, payableText(state), view.toggle);
}

function setValue({ element, internals }: Host, value: string, anchor: HTMLElement): void {
  internals.setFormValue(value === '' ? null : value);
  const isMissing = value === '' && element.hasAttribute('required');
  const message = isMissing ? wordsOfElement(languageAround(element), 'needed') : '';
  internals.setValidity({ valueMissing: isMissing }, message, anchor);
}

function show(scanner: Scanner, change: Partial<ScanState>): void {
  Object.assign(scanner.state, change);
  render(scanner);
}

function sayHere({ host }: Scanner, key: ElementWord): string {
  return wordsOfElement(languageAround(host.element), key);
}

async function startFilm(scanner: Scanner): Promise<void> {
  const { view, state } = scanner;
  const film = ++state.film;
  show(scanner, { verdict: undefined, words: sayHere(scanner, 'hold') });
  try {
    const camera = await openCamera(view.video);
    if (film !== state.film || !scanner.host.element.isConnected) return camera.stop();
    show(scanner, { camera, isLit: false });
    await watch(scanner, film);
  } catch (error) {
    if (film !== state.film) return;
    stopFilm(scanner);
    show(scanner, { words: sayHere(scanner, cameraErrorWord(error)) });
  }
}

function stopFilm(scanner: Scanner): void {
  const { state } = scanner;
  state.film++;
  state.camera?.stop();
  show(scanner, { camera: undefined, words: '' });
}

/** Milliseconds between two pictures, in which the page moves on. */
const PAUSE = 80;

/** Looks at one picture after the other until a code stands alone before the camera. */
async function watch(scanner: Scanner, film: number): Promise<void> {
  const { state } = scanner;
  while (film === state.film) {
    const picture = document.hidden ? undefined : state.camera?.picture();
    const found = picture && (await look(scanner, picture));
    if (film !== state.film) return;
    if (found) takeFound(scanner, found);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

async function readChosenPicture(scanner: Scanner): Promise<void> {
  const { view, state } = scanner;
  const [file] = view.picture.files ?? [];
  if (!file) return;
  stopFilm(scanner);
  show(scanner, { verdict: undefined });
  const { film } = state;
  const found = await look(scanner, file);
  view.picture.value = '';
  if (film !== state.film) return;
  takeFound(scanner, found);
  if (found.texts?.length === 0) show(scanner, { words: sayHere(scanner, 'notFound') });
}

/** What a picture shows: the texts of its codes, each once, or why it cannot be read. */
interface FoundTexts {
  readonly texts?: readonly string[];
  readonly words?: string;
}

async function look(scanner: Scanner, picture: Pixels | Blob): Promise<FoundTexts> {
  try {
    const read = await scanner.state.reader(picture);
    if (read.ok) return { texts: [...new Set(read.value.map(({ text }) => text))] };
    const lang = languageAround(scanner.host.element);
    return { words: read.issues.map((issue) => describeIssue(issue, lang)).join('; ') };
  } catch {
    return { words: sayHere(scanner, 'readFailed') };
  }
}

/** Takes the code of a picture, which ends a film; of several none, since nobody knows which is meant. */
function takeFound(scanner: Scanner, { texts = [], words }: FoundTexts): void {
  const [text, ...others] = texts;
  if (words !== undefined) {
    stopFilm(scanner);
    show(scanner, { words });
  } else if (others.length > 0) show(scanner, { words: sayHere(scanner, 'multiple') });
  else if (text !== undefined) {
    stopFilm(scanner);
    const verdict = checkText(text);
    show(scanner, { verdict });
    tell(scanner.host.element, 'vietqr-scan', verdict);
  }
}

/** A light that will not be switched stays as it was. */
async function toggleLight(scanner: Scanner): Promise<void> {
  const { camera, isLit } = scanner.state;
  try {
    await camera?.light?.(!isLit);
    show(scanner, { isLit: !isLit });
  } catch {
    render(scanner);
  }
}
