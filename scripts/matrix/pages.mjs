function table(heads, lines) {
  return [heads, heads.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The page of what works, from what was printed. */
export function page({ rows, types }) {
  return `# Platforms

Each cell is what a run of \`node scripts/matrix.mjs\` printed, of the packed package with its two dependencies alone. \`codec\`: a code is written and read;
\`draw\`: SVG and PNG; \`serve\`: \`hostedHandler\` answers; \`card told\`: a card as PNG needs packages that are not there, and the issue says which.
([Tiếng Việt](platforms.vi.md))

${table(['platform', 'works'], rows)}

Types, with \`strict\`, \`exactOptionalPropertyTypes\` and \`skipLibCheck: false\`, of every entry, ES modules and CommonJS, with
\`new Response(toPng(…))\`, \`new Response(await sceneToPng(…))\` and \`new Blob([await toPdf(…)])\`:

${table(['TypeScript', 'moduleResolution', ''], types)}

The syntax is that of ES2020 in every file; functions are those of ES2022, \`findLast\` and \`findLastIndex\`: Chrome 97, Firefox 104, Safari 16.4 (which
regular expressions that look behind need). The command line needs the Node that package.json names.
\`import.meta\` stands in one small file behind the condition \`node\`, and in the command line. By \`node\`, which Deno and Bun know
too, the entries that programs start with are one file each (\`dist/node\`); \`browser\`, \`workerd\` and \`react-native\` get the shared chunks of \`default\`, which need nothing of Node,
also where \`node\` is asked for beside them.

\`./schema\` and \`./pdf\` are tried from TypeScript 5.5 on, with which the types of zod and pdfkit begin. Under node10, tried up to TypeScript 5.9, the
types of zod want \`esModuleInterop\`. That a code
is also drawn and read by Hermes itself was not run; only that it compiles. Async generators and \`import()\` are lowered before Hermes, as Metro does.
Chromium runs the page, the custom elements and the one file for pages in \`npm run test:packed\`, and draws documents as PNG and JPEG there, in a page
and in a Worker, byte by byte as Node does. The build of Next renders the pages, so that both components and the route run in it; no browser opened them.
`;
}

/** The same in Vietnamese. */
export function pageInVietnamese({ rows, types }) {
  return `# Nền tảng

Mỗi ô là kết quả in ra khi chạy \`node scripts/matrix.mjs\` với gói đã đóng, chỉ kèm hai gói phụ thuộc. \`codec\`: tạo và đọc mã QR; \`draw\`: SVG và PNG;
\`serve\`: \`hostedHandler\` trả lời; \`card told\`: ảnh PNG của thẻ cần những gói chưa cài, và lỗi nói rõ là gói nào. ([English](platforms.md))

${table(['nền tảng', 'chạy được'], rows)}

Kiểu dữ liệu, với \`strict\`, \`exactOptionalPropertyTypes\` và \`skipLibCheck: false\`, của mọi cổng vào, ES module và CommonJS, có cả
\`new Response(toPng(…))\`, \`new Response(await sceneToPng(…))\` và \`new Blob([await toPdf(…)])\`:

${table(['TypeScript', 'moduleResolution', ''], types)}

Cú pháp trong mọi tệp là ES2020; các hàm được gọi thuộc ES2022, thêm \`findLast\` và \`findLastIndex\`: Chrome 97, Firefox 104, Safari 16.4 (cần cho biểu
thức chính quy nhìn lùi). Dòng lệnh cần bản Node ghi trong package.json.
\`import.meta\` chỉ có trong một tệp nhỏ sau điều kiện \`node\`, và trong dòng lệnh. Với \`node\` (Deno và Bun cũng dùng điều kiện này), các cổng vào
mà chương trình hay nạp đầu tiên là mỗi cổng một tệp (\`dist/node\`); \`browser\`, \`workerd\` và \`react-native\` dùng các mảnh chung của \`default\`, không cần gì của Node, kể cả khi
có cả \`node\`.

\`./schema\` và \`./pdf\` được thử từ TypeScript 5.5, khi kiểu của zod và pdfkit bắt đầu dùng được. Với node10, thử đến TypeScript 5.9, kiểu của zod cần
\`esModuleInterop\`. Chưa chạy thử việc vẽ và đọc mã QR ngay trên Hermes, chỉ mới biên dịch; async generator và \`import()\` được hạ cấp trước Hermes, như Metro làm.
Chromium chạy trang web, các custom element và tệp duy nhất cho trang web trong \`npm run test:packed\`, và ở đó vẽ tài liệu ra PNG, JPEG cả trong trang
lẫn trong Worker, từng byte như Node. Khi đóng gói, Next dựng các trang, nên cả hai component và route đều chạy; chưa mở bằng trình duyệt.
`;
}
