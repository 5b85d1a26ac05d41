/** Writes a made-up statement, line by line. */
export function* statementCsv(count: number): Generator<string, void> {
  yield 'Số tài khoản: 0011001234567,,,,,\n';
  yield 'STT,Ngày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Số dư,Nội dung\n';
  let balance = 10_000_000;
  for (let i = 0; i < count; i++) {
    const sum = (1 + ((i * 7919) % 2000)) * 1000;
    const isIn = i % 10 < 7 || balance < 3_000_000;
    balance += isIn ? sum : -sum;
    const day = `${two(1 + Math.floor((i * 27) / count))}/09/2026`;
    const clock = `${two(Math.floor(i / 3600) % 24)}:${two(Math.floor(i / 60) % 60)}:${two(i % 60)}`;
    const [debit, credit] = isIn ? ['', money(sum)] : [money(sum), ''];
    const text = `HS${100_000 + i} NGUYEN VAN AN chuyen tien hoc phi thang 9 GD ${900_000 - (i % 800_000)}`;
    yield `${i + 1},${day} ${clock},FT26${248_000_000 + i * 7},${debit},${credit},${money(balance)},${text}\n`;
  }
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

function money(sum: number): string {
  return `"${String(sum).replace(/\B(?=(\d{3})+$)/g, ',')}"`;
}
