/** Twice the nominal size, enough for messages and small prints. */
const SCALE = 2;

/** Draws an SVG document as a PNG file. */
export async function pictureOf(svg: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await png(image);
  } finally {
    URL.revokeObjectURL(url);
  }
}

async function png(image: HTMLImageElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * SCALE);
  canvas.height = Math.round(image.naturalHeight * SCALE);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('canvas 2d');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('canvas toBlob'))), 'image/png');
  });
}
