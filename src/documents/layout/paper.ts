/** Width and height of sheets in millimetres (ISO 216). */
export const PAPERS = { A4: [210, 297], A5: [148, 210], A6: [105, 148] } as const;
