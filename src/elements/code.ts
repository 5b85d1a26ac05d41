import { safeToPng } from '../draw/png.ts';
import { safeToSvg } from '../draw/svg.ts';
import { describeIssue, type Language } from '../issues/format.ts';
import type { Issue } from '../issues/issue.ts';
import { writeVnd } from '../money/vnd.ts';
import type { PaymentBank } from '../payment/bank/directory.ts';
import type { Payment, PaymentInput } from '../payment/payment.ts';
import { safeDecode, safeEncode } from '../profiles/vietqr/index.ts';
import { type ElementKind, type ElementParts, type Host, make, tell } from './custom.ts';
import { FACTS_STYLE, issueItems, paymentFacts } from './facts.ts';
import { languageAround, wordsOfElement } from './words.ts';

/** `<vietqr-code>`: the code of a payment, and below it in words what it says. */
export interface VietqrCodeElement extends HTMLElement {
  /** The payment, in place of the attributes `bank`, `account`, `amount`, `purpose`. */
  payment: PaymentInput | undefined;
  /** The text of the code that the attributes and properties make now; empty where they make none. */
  readonly value: string;
}

/** What `vietqr-ready` tells. */
export interface CodeReady {
  readonly payload: string;
  readonly payment: Payment<PaymentBank>;
  readonly warnings: readonly Issue[];
}

const CODE_STYLE = `
:host { display: inline-block; max-width: 100%; font-family: system-ui, sans-serif; line-height: 1.4; color: #000; }
:host([hidden]) { display: none; }
[part=code] svg { display: block; width: 100%; height: auto; }
[part=code] { width: 240px; max-width: 100%; background: #fff; }
${FACTS_STYLE}ul { margin: .5em 0; padding-left: 1.2em; }
[part=message] { color: #a00; margin: 0; }
button { font: inherit; min-height: 44px; padding: 0 1em; margin-right: .5em; }
`;

export const CODE_ELEMENT: ElementKind = {
  attributes: ['payload', 'bank', 'account', 'amount', 'purpose', 'account-name'],
  isField: false,
  style: CODE_STYLE,
  start: startCode,
};

function startCode({ element, root }: Host, changed: () => void): ElementParts {
  let payment: PaymentInput | undefined;
  let told = '';
  const body = make('div', {});
  root.append(body);
  const update = () => {
    const lang = languageAround(element);
    const made = elementCode(element, payment, lang);
    const ready = 'ready' in made ? made.ready : undefined;
    body.replaceChildren(
      ...('ready' in made ? codeParts(made, element, lang) : messageParts(made.message, lang)),
    );
    const state = textOfCode(made) || ('ready' in made ? '' : made.message);
    if (state === told) return;
    told = state;
    if (ready) tell(element, 'vietqr-ready', ready);
    else if (state !== '') tell(element, 'vietqr-issues', made);
  };
  const properties = {
    payment: {
      get: () => payment,
      set: (value: PaymentInput | undefined) => {
        payment = typeof value === 'object' && value ? { ...value } : (value ?? undefined);
        changed();
      },
    },
    value: { get: () => textOfCode(elementCode(element, payment, languageAround(element))) },
  };
  return { properties, update };
}

/** What `vietqr-issues` tells. */
export interface CodeIssues {
  readonly issues: readonly Issue[];
  /** Why there is no code, in the language of the element; empty where none is asked for yet. */
  readonly message: string;
}

interface DrawnCode {
  readonly ready: CodeReady;
  readonly title: string;
  readonly svg: string;
}

/** The text of a code; empty where there is none. */
function textOfCode(made: DrawnCode | CodeIssues): string {
  return 'ready' in made ? made.ready.payload : '';
}

const FIELD_NAMES = ['bank', 'account', 'amount', 'purpose'] as const;

/** Makes or reads the code; a text of a code stands alone, since beside it two payees could be meant. */
function elementCode(
  element: HTMLElement,
  payment: PaymentInput | undefined,
  lang: Language,
): DrawnCode | CodeIssues {
  const payload = element.getAttribute('payload');
  const names = FIELD_NAMES.filter((name) => element.hasAttribute(name));
  const sources = [payload !== null, payment !== undefined, names.length > 0].filter(Boolean);
  if (sources.length === 0) return { issues: [], message: '' };
  if (sources.length > 1) return { issues: [], message: wordsOfElement(lang, 'twoSources') };
  if (payload !== null) return drawnCode(payload, undefined, lang);
  const written = safeEncode(payment ?? attributeFields(element, names));
  return written.ok ? drawnCode(written.value, written.warnings, lang) : codeIssues(written.issues, lang);
}

/** The attributes as they stand: one that is there and empty is for the codec to checkText, and no amount left to the payer. */
function attributeFields(element: HTMLElement, names: readonly string[]): PaymentInput {
  const given = Object.fromEntries(names.map((name) => [name, element.getAttribute(name) ?? '']));
  return { bank: '', account: '', ...given };
}

function drawnCode(
  payload: string,
  warnings: readonly Issue[] | undefined,
  lang: Language,
): DrawnCode | CodeIssues {
  const read = safeDecode(payload);
  if (!read.ok) return codeIssues(read.issues, lang);
  const title = wordsOfElement(lang, 'codeOf', pictureTitle(read.value));
  const drawn = safeToSvg(payload, { title });
  if (!drawn.ok) return codeIssues(drawn.issues, lang);
  const ready = { payload, payment: read.value, warnings: warnings ?? read.warnings };
  return { ready, title, svg: drawn.value };
}

function codeIssues(issues: readonly Issue[], lang: Language): CodeIssues {
  const errors = issues.filter(({ severity }) => severity === 'error');
  return { issues, message: errors.map((issue) => describeIssue(issue, lang)).join('; ') };
}

function messageParts(message: string, lang: Language): readonly Node[] {
  if (message === '') return [];
  return [make('p', { part: 'message', role: 'alert' }, wordsOfElement(lang, 'noCode', message))];
}

function codeParts({ ready, title, svg }: DrawnCode, element: HTMLElement, lang: Language): readonly Node[] {
  const { payload, payment, warnings } = ready;
  const facts = paymentFacts(payment, element.getAttribute('account-name')?.trim() ?? '', lang);
  const advice = warnings.length > 0 ? [issueItems(warnings, lang)] : [];
  return [make('div', { part: 'code' }, svgNode(svg)), facts, ...advice, buttons(payload, title, lang)];
}

function pictureTitle({ bank, account, amount }: Payment<PaymentBank>): string {
  const sum = amount === undefined ? '' : writeVnd(amount);
  return [bank.shortName ?? bank.bin, account, sum].filter(Boolean).join(', ');
}

function svgNode(svg: string): Node {
  return document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
}

function buttons(payload: string, title: string, lang: Language): HTMLElement {
  const save = make('button', { type: 'button', part: 'save' }, wordsOfElement(lang, 'save'));
  save.addEventListener('click', () => saveFile(pictureOf(payload)));
  const row = make('div', {}, save);
  if (!canShare()) return row;
  const share = make('button', { type: 'button', part: 'share' }, wordsOfElement(lang, 'share'));
  share.addEventListener('click', () => shareFile(pictureOf(payload), title));
  row.append(share);
  return row;
}

/** Width and height of the picture that is saved, in pixels. */
const SAVED_SIZE = 720;

function pictureOf(payload: string): File | undefined {
  const drawn = safeToPng(payload, { size: SAVED_SIZE });
  return drawn.ok ? new File([drawn.value], 'vietqr.png', { type: 'image/png' }) : undefined;
}

function saveFile(file: File | undefined): void {
  if (!file) return;
  const url = URL.createObjectURL(file);
  make('a', { href: url, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

function canShare(): boolean {
  const file = new File([], 'vietqr.png', { type: 'image/png' });
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [file] });
}

/** Who thinks better of it has not failed. */
function shareFile(file: File | undefined, title: string): void {
  if (file) void navigator.share({ files: [file], title }).catch(() => undefined);
}
