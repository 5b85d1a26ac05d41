/** The parts of the `qrcode` package that are used here; it ships no types of its own. */
declare module 'qrcode/lib/core/qrcode.js' {
  export function create(
    segments: readonly { readonly data: string | Uint8Array; readonly mode: string }[],
    options: {
      readonly errorCorrectionLevel: string;
      readonly maskPattern?: number;
      readonly version?: number;
    },
  ): {
    readonly modules: { readonly size: number; readonly data: Uint8Array; readonly reservedBit: Uint8Array };
    readonly version: number;
    readonly maskPattern: number;
  };
}
