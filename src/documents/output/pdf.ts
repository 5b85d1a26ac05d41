export { type AttachPlace, attachTo, type OpenPdfDocument, safeAttachTo } from './pdf-attach.ts';
export { type Pages, type PdfOptions, pdfChunks, safeToPdf, toPdf } from './pdf-file.ts';
export { type StampPlace, safeStampPdf, stampPdf } from './pdf-stamp.ts';
