import type { Language } from '../../issues/format.ts';
import { labels as english } from '../../issues/messages/en/labels.ts';
import { labels as vietnamese } from '../../issues/messages/vi/labels.ts';

type LabelName = keyof typeof english;

const LABELS: Readonly<Record<Language, Readonly<Record<LabelName, string>>>> = {
  en: english,
  vi: vietnamese,
};

/** Names a field for people, with a capital letter. */
export function labelOf(name: LabelName, lang: Language): string {
  return capital(LABELS[lang][name]);
}

/** Checks whether a field has a name for people. */
export function hasLabel(name: string): name is LabelName {
  return Object.hasOwn(english, name);
}

/** Begins a text with a capital letter. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
