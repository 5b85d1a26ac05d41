/** What tests and benchmarks use of the whole `qrcode` package, which ships no types. */
declare module 'qrcode' {
  interface QrSegment {
    readonly data: string | Uint8Array;
    readonly mode: 'numeric' | 'alphanumeric' | 'byte';
  }

  interface QrSymbol {
    readonly modules: { readonly size: number; readonly data: Uint8Array };
    readonly version: number;
    readonly maskPattern: number;
  }

  interface QrPackage {
    create(data: string | readonly QrSegment[], options: { readonly errorCorrectionLevel: string }): QrSymbol;
    toString(
      text: string,
      options: { readonly type: 'svg'; readonly errorCorrectionLevel: string },
    ): Promise<string>;
    toBuffer(
      text: string,
      options: { readonly width: number; readonly errorCorrectionLevel: string },
    ): Promise<Uint8Array>;
  }

  const QRCode: QrPackage;
  export = QRCode;
}
