import type { Language } from '../../issues/format.ts';
import { fieldLabels as english } from '../../issues/messages/en/labels/all.ts';
import { fieldLabels as vietnamese } from '../../issues/messages/vi/labels/all.ts';
import { capital } from '../../issues/messages/vi/labels.ts';

type LabelName = keyof typeof english;

const LABELS: Readonly<Record<Language, Readonly<Record<LabelName, string>>>> = {
  en: english,
  vi: vietnamese,
};

/** Names a field for people, with a capital letter. */
export function fieldLabel(name: LabelName, lang: Language): string {
  return capital(plainLabel(name, lang));
}

/** Names a field for people inside a sentence or a table. */
export function plainLabel(name: LabelName, lang: Language): string {
  return LABELS[lang][name];
}

/** Checks whether a field has a name for people. */
export function hasLabel(name: string): name is LabelName {
  return Object.hasOwn(english, name);
}
