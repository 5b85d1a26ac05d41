/** Faults of pictures, drawings and documents that are always refused. */
export const PAPER_ERRORS = [
  'scan.format',
  'scan.damaged',
  'scan.too_large',
  'scan.pixels',
  'scan.reader',
  'qr.too_long',
  'render.too_small',
  'render.contrast',
  'render.logo',
  'render.unreadable',
  'render.picture',
  'render.glyph',
  'render.overflow',
  'render.module',
  'document.total',
  'document.reading',
  'document.mismatch',
  'package.missing',
] as const;

/** What is legal of pictures, drawings and documents, yet worth a look; never refused. */
export const PAPER_ADVICE = ['document.not_in_code', 'document.no_holder', 'render.distance'] as const;
