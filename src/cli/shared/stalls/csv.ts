/** Writes rows as CSV that spreadsheets of Vietnam open at once: semicolons, a byte order mark, lines ended as Windows does. */
export function sheetText(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(sheetCell).join(';')).join('\r\n')}\r\n`;
}

/** A cell that begins as a formula does is a text. */
function sheetCell(cell: string): string {
  const text = /^[=+@\-\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
