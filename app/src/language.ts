import type { Language } from 'vietqr-kit';
import { find } from './elements.ts';
import { WORDS, type WordKey } from './words.ts';

let current: Language = 'vi';
const listeners: (() => void)[] = [];

/** Tells the language of the page. */
export function language(): Language {
  return current;
}

/** Says something in the language of the page, with its blanks filled in. */
export function say(key: WordKey, ...values: readonly (string | number)[]): string {
  return values.reduce<string>((text, value) => text.replace('{}', () => String(value)), WORDS[key][current]);
}

/** Calls back whenever the language changes. */
export function onLanguage(listener: () => void): void {
  listeners.push(listener);
}

/** Makes the button that switches between Vietnamese and English work. */
export function startLanguage(): void {
  const button = find('#language', HTMLButtonElement);
  button.addEventListener('click', () => {
    current = current === 'vi' ? 'en' : 'vi';
    document.documentElement.lang = current;
    document.title = say('pageTitle');
    button.lang = current === 'vi' ? 'en' : 'vi';
    button.textContent = current === 'vi' ? 'English' : 'Tiếng Việt';
    translate();
    for (const listener of listeners) listener();
  });
}

function translate(): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-say]')) {
    const key = element.dataset.say;
    if (isWord(key)) element.textContent = say(key);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-say-label]')) {
    const key = element.dataset.sayLabel;
    if (isWord(key)) element.setAttribute('aria-label', say(key));
  }
}

function isWord(key: string | undefined): key is WordKey {
  return key !== undefined && Object.hasOwn(WORDS, key);
}
