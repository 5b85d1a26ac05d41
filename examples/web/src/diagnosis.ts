import { type Inspection, inspect, type Language } from 'vietqr-kit';
import { type Scheme, schemeTitle } from 'vietqr-kit/profiles';

export interface Diagnosis extends Inspection {
  readonly mends: readonly { readonly title: string; readonly payload: string }[];
}

export function diagnose(text: string): Diagnosis {
  return { ...inspect(text), mends: [] };
}

export function describeMend(mend: { readonly title: string }, _lang: Language): string {
  return mend.title;
}

export function describeScheme(scheme: Inspection['scheme'], _lang: Language): string {
  return scheme === 'link' || scheme === 'none' ? scheme : schemeTitle(scheme satisfies Scheme);
}
