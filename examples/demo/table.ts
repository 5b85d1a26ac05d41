/** Lays out rows under headings; the columns named stand on the right. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly string[] = ['Dòng', 'Số tiền'],
): string {
  const lines = [heads, ...rows];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const cell = (text: string, at: number) => {
    const width = widths[at] ?? 0;
    return right.includes(heads[at] ?? '') ? text.padStart(width) : text.padEnd(width);
  };
  return lines.map((line) => line.map(cell).join('  ').trimEnd()).join('\n');
}

/** Writes đồng as Vietnam does. */
export function dong(amount: number): string {
  return `${amount.toLocaleString('vi-VN')} đ`;
}
