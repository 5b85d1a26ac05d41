/** The names of fields of files and tables. */
export const filesLabels = {
  cells: 'cells',
  sheet: 'sheet',
  encoding: 'encoding',
  separator: 'separator',
  maxBytes: 'most bytes',
  maxUnpackedBytes: 'most unpacked bytes',
  maxSheets: 'most sheets',
  maxRows: 'most rows',
  maxCells: 'most cells',
  maxColumns: 'most columns',
  maxCellLength: 'longest cell',
} as const;
