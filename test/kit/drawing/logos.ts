import { Resvg } from '@resvg/resvg-js';

/** A round mark and a wide one, drawn here. */
export const MARK = png(
  '<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><circle cx="48" cy="48" r="46" fill="#1d4f63"/><path d="M28 50l14 14 28-30" fill="none" stroke="#fff" stroke-width="10"/></svg>',
);
export const LOGO = png(
  '<svg xmlns="http://www.w3.org/2000/svg" width="220" height="100"><rect width="220" height="100" rx="18" fill="#1d4f63"/><circle cx="52" cy="50" r="30" fill="#fff"/><path d="M100 34h96v12h-96zM100 56h70v12h-70z" fill="#fff"/></svg>',
);

function png(svg: string): Uint8Array {
  return new Uint8Array(new Resvg(svg).render().asPng());
}
