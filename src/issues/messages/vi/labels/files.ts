/** The names of fields of files and tables. */
export const filesLabels = {
  cells: 'các ô',
  sheet: 'trang tính',
  encoding: 'bảng mã',
  separator: 'dấu phân cách',
  maxBytes: 'số byte tối đa',
  maxUnpackedBytes: 'số byte tối đa sau khi giải nén',
  maxSheets: 'số trang tính tối đa',
  maxRows: 'số dòng tối đa',
  maxCells: 'số ô tối đa',
  maxColumns: 'số cột tối đa',
  maxCellLength: 'độ dài tối đa của ô',
} as const;
