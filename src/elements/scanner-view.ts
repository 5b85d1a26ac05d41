import { make } from './custom.ts';

/** The visible parts of a scanner. */
export interface ScannerView {
  readonly video: HTMLVideoElement;
  readonly toggle: HTMLButtonElement;
  readonly torch: HTMLButtonElement;
  readonly picture: HTMLInputElement;
  readonly pictureWords: HTMLElement;
  readonly verdict: HTMLElement;
}

/** Puts the parts of a scanner into its shadow. */
export function buildView(root: ShadowRoot): ScannerView {
  const video = make('video', { part: 'video', playsinline: '', hidden: '' });
  video.muted = true;
  const toggle = make('button', { type: 'button', part: 'toggle' });
  const torch = make('button', { type: 'button', part: 'torch', hidden: '' });
  const picture = make('input', { type: 'file', accept: 'image/*' });
  const pictureWords = make('span', {});
  const verdict = make('div', { part: 'verdict', role: 'status' });
  root.append(video, toggle, torch, make('label', { part: 'picture' }, pictureWords, picture), verdict);
  return { video, toggle, torch, picture, pictureWords, verdict };
}
