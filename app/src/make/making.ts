import type { Issue } from 'vietqr-kit';
import { sceneToSvg, vndInWords } from 'vietqr-kit/documents';
import { find, make, settled } from '../elements.ts';
import { issueWords } from '../failure.ts';
import { onLanguage, say } from '../language.ts';
import { bankPicker } from './bank-picker.ts';
import { type Draft, draftOf, type Entries, isReady, lineOf, plainAmount, type Ready } from './draft.ts';
import { startSaving } from './saving.ts';

const FIELDS = ['bank', 'account', 'holder', 'amount', 'purpose'] as const;
type Field = (typeof FIELDS)[number];

/** Makes the form work: every change draws the code anew. */
export function startMaking(): void {
  const form = find('#form', HTMLFormElement);
  const left = new Set<Field>();
  let draft: Draft | undefined;
  const saving = startSaving(() => (isReady(draft) ? draft : undefined));
  const announce = settled(600, () => showState(draft));
  const update = () => {
    const entries = readForm(form, picker.value());
    const drafted = draftOf(entries);
    draft = entries.bank && entries.account ? drafted : undefined;
    showHints(entries, draft);
    showIssues(entries, 'issues' in drafted ? drafted.issues : [], left);
    showCard(draft);
    saving.allow(isReady(draft));
    announce();
  };
  const picker = bankPicker(update);
  for (const field of FIELDS) {
    inputOf(field).addEventListener('blur', () => {
      left.add(field);
      update();
    });
  }
  form.addEventListener('input', update);
  form.addEventListener('submit', (event) => event.preventDefault());
  onLanguage(update);
  update();
}

function readForm(form: HTMLFormElement, bank: string): Entries {
  const typed = (field: Field) => inputOf(field).value;
  return {
    bank,
    account: typed('account').trim(),
    holder: typed('holder'),
    amount: typed('amount'),
    purpose: typed('purpose'),
    layout: String(new FormData(form).get('layout')),
  };
}

function inputOf(field: Field): HTMLInputElement {
  return find(`#${field}`, HTMLInputElement);
}

/** What the amount is in words, and how the purpose will be written. */
function showHints({ amount, purpose }: Entries, draft: Draft | undefined): void {
  const digits = plainAmount(amount);
  const words = /^[1-9]\d{0,12}$/.test(digits) ? vndInWords(digits) : undefined;
  find('#amount-hint', HTMLElement).textContent = words ?? say('amountHint');
  const written = isReady(draft) ? draft.payment.purpose : undefined;
  const hint =
    purpose.trim() && written ? say('purposeWritten', [...written].length, written) : say('purposeHint');
  find('#purpose-hint', HTMLElement).textContent = [hint, personalWords(draft)].filter(Boolean).join('. ');
}

/** What in the purpose tells of people: advice beside the field, as the code is good. */
function personalWords(draft: Draft | undefined): string {
  const warnings = isReady(draft) ? draft.warnings : [];
  return issueWords(warnings.filter(({ code }) => code.startsWith('purpose.')));
}

/** A field that is being typed in for the first time is not complained about. */
function showIssues(entries: Entries, issues: readonly Issue[], left: ReadonlySet<Field>): void {
  for (const field of FIELDS) {
    const words = left.has(field) ? fieldWords(field, entries, issues) : '';
    find(`#${field}-fault`, HTMLElement).textContent = words;
    inputOf(field).setAttribute('aria-invalid', String(words !== ''));
  }
}

function fieldWords(field: Field, entries: Entries, issues: readonly Issue[]): string {
  if ((field === 'bank' || field === 'account') && entries[field] === '') return say('needed');
  const found = issues.filter((issue) => fieldOf(issue) === field);
  return issueWords(found);
}

function fieldOf({ path }: Issue): Field | undefined {
  const name = path[0] === 'accountName' || path[0] === 'name' ? 'holder' : path[0];
  return FIELDS.find((field) => field === name);
}

function showCard(draft: Draft | undefined): void {
  const card = find('#card', HTMLElement);
  const box = find('#payload-box', HTMLDetailsElement);
  box.hidden = !isReady(draft);
  if (isReady(draft)) {
    card.replaceChildren(drawing(draft));
    find('#payload', HTMLOutputElement).textContent = draft.payload;
  } else card.replaceChildren(make('p', { class: 'hint' }, say('empty')));
}

function drawing({ scene }: Ready): Node {
  const { documentElement } = new DOMParser().parseFromString(sceneToSvg(scene), 'image/svg+xml');
  return document.importNode(documentElement, true);
}

function showState(draft: Draft | undefined): void {
  const state = find('#make-state', HTMLElement);
  if (!draft) state.textContent = '';
  else if (isReady(draft)) state.textContent = say('ready', lineOf(draft.payment));
  else state.textContent = say('faulty', issueWords(draft.issues));
}
