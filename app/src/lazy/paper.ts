import regular from '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf';
import bold from '@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf';
import type { Scene } from 'vietqr-kit/documents';
import { toPdf } from 'vietqr-kit/pdf';

/** Writes a drawing as PDF. @throws {VietqrError} */
export function pdfOf(scene: Scene): Promise<Uint8Array> {
  return toPdf(scene, { fonts: { regular, bold } });
}

/** Puts the typeface into an SVG document, which as a picture cannot see the fonts of the page. */
export async function svgWithFonts(svg: string): Promise<string> {
  const faces = await Promise.all([fontFace(regular, 400), fontFace(bold, 700)]);
  return svg.replace('</title>', () => `</title><style>${faces.join('')}</style>`);
}

async function fontFace(bytes: Uint8Array, weight: number): Promise<string> {
  const source = `url(${await dataUrl(new Blob([new Uint8Array(bytes)], { type: 'font/ttf' }))})`;
  return `@font-face{font-family:'Be Vietnam Pro';font-weight:${weight};src:${source}}`;
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(blob);
  });
}
