/**
 * Where this package lies, for what Node, Bun and Deno find beside it; nothing elsewhere, where the build leaves `import.meta`
 * out, which Hermes does not compile.
 */
export const ownAddress: string | undefined = import.meta.url;
