declare module '*.wasm' {
  const bytes: Uint8Array;
  export = bytes;
}

declare module '*.ttf' {
  const bytes: Uint8Array;
  export = bytes;
}
