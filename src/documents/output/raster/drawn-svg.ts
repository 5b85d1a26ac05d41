/** A picture as resvg draws it: pixels of red, green, blue and alpha, row by row, or all of it as PNG. */
interface DrawnSvg {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  asPng(): Uint8Array;
}

/** Draws an SVG in so many pixels across; what `take` makes of the picture is all that is left of it. */
export type DrawSvg = <T>(svg: string, width: number, take: (picture: DrawnSvg) => T) => T;

/** Gives what every build of resvg is told, beside where the files of the typeface are. */
export function drawingOptions(width: number) {
  return {
    fitTo: { mode: 'width', value: width },
    font: { loadSystemFonts: false, defaultFontFamily: 'Be Vietnam Pro' },
  } as const;
}
