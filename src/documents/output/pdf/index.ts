export { type AttachPlace, attachTo, type OpenPdfDocument, safeAttachTo } from './attach.ts';
export { type Pages, type PdfOptions, pdfChunks, safeToPdf, toPdf } from './file.ts';
export { type StampPlace, safeStampPdf, stampPdf } from './stamp.ts';
