import regular from '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf';
import bold from '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf';
import type { Scene } from 'vietqr-kit/documents';
import { safeToPdf } from 'vietqr-kit/pdf';

/** Writes a drawing as PDF. */
export function pdfOf(scene: Scene) {
  return safeToPdf(scene, { fonts: { regular, bold } });
}

/** Puts the typeface into an SVG document, which as a picture cannot see the fonts of the page. */
export function svgWithFonts(svg: string): string {
  const faces = [fontFace(regular, 400), fontFace(bold, 700)].join('');
  return svg.replace('</title>', () => `</title><style>${faces}</style>`);
}

function fontFace(bytes: Uint8Array, weight: number): string {
  const source = `url(data:font/ttf;base64,${base64(bytes)})`;
  return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:${source}}`;
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
