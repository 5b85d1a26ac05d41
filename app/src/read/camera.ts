import type { ScannedCode } from 'vietqr-kit/scan';
import { find } from '../elements.ts';
import { reasonOf } from '../failure.ts';
import { onLanguage, say } from '../language.ts';
import { loadReader } from '../lazy.ts';

interface Listener {
  found(codes: readonly ScannedCode[]): void;
  tell(words: string): void;
}

const WIDEST = 1280;
const PAUSE = 150;

/** Offers the camera where there is one and looks at its pictures until it sees a code. */
export function startCamera({ found, tell }: Listener): void {
  if (typeof navigator.mediaDevices?.getUserMedia !== 'function') return;
  find('#camera-box', HTMLElement).hidden = false;
  const button = find('#camera', HTMLButtonElement);
  const video = find('#video', HTMLVideoElement);
  let stream: MediaStream | undefined;
  const label = () => {
    button.textContent = say(stream ? 'cameraStop' : 'camera');
    video.hidden = !stream;
  };
  const stop = () => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    stream = undefined;
    button.ariaDisabled = null;
    label();
  };
  const start = async () => {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    button.ariaDisabled = null;
    label();
    video.srcObject = stream;
    await video.play();
    tell(say('cameraOn'));
    const codes = await watch(
      video,
      () => stream !== undefined && video.checkVisibility() && !document.hidden,
    );
    if (codes.length > 0) found(codes);
    stop();
  };
  button.addEventListener('click', () => {
    if (stream) return stop();
    if (button.ariaDisabled === 'true') return;
    button.ariaDisabled = 'true';
    start().catch((error: unknown) => {
      stop();
      tell(say('cameraFailed', reasonOf(error)));
    });
  });
  onLanguage(label);
}

/** Looks at one picture after the other; nothing when the camera was stopped first, or nobody looks any more. */
async function watch(video: HTMLVideoElement, isOn: () => boolean): Promise<readonly ScannedCode[]> {
  const { scanPicture } = await loadReader();
  while (isOn()) {
    const pixels = still(video);
    const scanned = pixels && (await scanPicture(pixels));
    if (scanned?.ok && scanned.value.length > 0) return scanned.value;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  return [];
}

function still(video: HTMLVideoElement): ImageData | undefined {
  const { videoWidth, videoHeight } = video;
  const scale = Math.min(1, WIDEST / videoWidth);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context || canvas.width === 0 || canvas.height === 0) return undefined;
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
