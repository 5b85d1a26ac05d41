import type { Pixels } from '../images/pixels.ts';
import type { ElementWord } from './words.ts';

/** A camera that films. */
export interface Camera {
  /** The picture of now; none before the first has come. */
  readonly picture: () => Pixels | undefined;
  /** Switches its light, where it has one. */
  readonly light?: (isOn: boolean) => Promise<void>;
  readonly stop: () => void;
}

/** Full HD is asked for, since a small code before a poor camera needs it; what is given is taken. */
const FILM = { facingMode: 'environment', width: { ideal: 1920 }, height: { ideal: 1080 } } as const;

/** The longer side of the pictures that are looked at: enough for a code that fills a third of the film. */
const MOST_PIXELS = 1280;

/** Opens the camera behind a video. What the browser refuses is thrown as its error. */
export async function openCamera(video: HTMLVideoElement): Promise<Camera> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: FILM });
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const [track] = stream.getVideoTracks();
  return {
    picture: () => (context ? filmedPixels(video, canvas, context) : undefined),
    ...(track && hasLight(track) && { light: (isOn: boolean) => switchLight(track, isOn) }),
    stop: () => {
      for (const each of stream.getTracks()) each.stop();
      if (video.srcObject === stream) video.srcObject = null;
    },
  };
}

function filmedPixels(
  video: HTMLVideoElement,
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
): Pixels | undefined {
  const { videoWidth, videoHeight } = video;
  if (videoWidth === 0 || videoHeight === 0) return undefined;
  const scale = Math.min(1, MOST_PIXELS / Math.max(videoWidth, videoHeight));
  canvas.width = Math.round(videoWidth * scale);
  canvas.height = Math.round(videoHeight * scale);
  context.drawImage(video, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** `torch` is of the W3C draft "MediaStream Image Capture" §4, which some browsers lack. */
function hasLight(track: MediaStreamTrack): boolean {
  const able: object = track.getCapabilities?.() ?? {};
  return 'torch' in able && Boolean(able.torch);
}

async function switchLight(track: MediaStreamTrack, isOn: boolean): Promise<void> {
  const light: MediaTrackConstraintSet & { readonly torch: boolean } = { torch: isOn };
  await track.applyConstraints({ advanced: [light] });
}

/** What an error of a camera is called, by its name (Media Capture and Streams §10.2). */
const CAMERA_ERRORS: ReadonlyMap<string, ElementWord> = new Map<string, ElementWord>([
  ['NotAllowedError', 'cameraDenied'],
  ['SecurityError', 'cameraDenied'],
  ['NotFoundError', 'cameraNone'],
  ['OverconstrainedError', 'cameraNone'],
  ['NotReadableError', 'cameraBusy'],
  ['AbortError', 'cameraBusy'],
]);

/** Tells why a camera could not be opened; a page without TLS has none at all. */
export function cameraErrorWord(error: unknown): ElementWord {
  if (!globalThis.isSecureContext) return 'cameraUnsafe';
  return CAMERA_ERRORS.get(error instanceof Error ? error.name : '') ?? 'cameraFailed';
}
