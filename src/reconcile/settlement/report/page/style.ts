/** The style of the page: black on white, for a screen and for A4; tables of movements are printed across. */
export const PAGE_STYLE = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1080px; color: #1b1f24; background: #fff; line-height: 1.45;
  font-family: 'Be Vietnam Pro', 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', Arial, sans-serif; font-size: 15px; }
h1 { margin: 0; font-size: 26px; }
h2 { margin: 36px 0 8px; font-size: 20px; break-after: avoid; }
h3 { margin: 20px 0 6px; font-size: 16px; break-after: avoid; }
p { margin: 6px 0; }
a { color: #0b57a4; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 18px; margin: 12px 0 0; padding: 0; list-style: none; }
dl { display: grid; grid-template-columns: repeat(auto-fit, minmax(190px, 1fr)); gap: 10px; margin: 18px 0 0; }
dl div { padding: 10px 14px; border: 1px solid #8a94a0; border-radius: 6px; }
dt { color: #47505a; font-size: 13px; }
dd { margin: 0; font-size: 20px; font-weight: 600; font-variant-numeric: tabular-nums; }
figure { margin: 0 0 20px; break-inside: avoid; }
figure svg { display: block; width: 100%; max-width: 800px; height: auto; }
table { width: 100%; border-collapse: collapse; font-size: 13px; }
caption { padding: 14px 0 4px; font-weight: 600; font-size: 16px; text-align: left; }
th, td { padding: 3px 7px; border-bottom: 1px solid #d0d7de; text-align: left; vertical-align: top; overflow-wrap: anywhere;
  unicode-bidi: isolate; }
thead th { border-bottom: 2px solid #8a94a0; background: #eef1f4; overflow-wrap: normal; }
tbody th { min-width: 8.5em; font-weight: 500; }
tfoot th, tfoot td { border-top: 2px solid #8a94a0; font-weight: 600; }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.d { white-space: nowrap; }
.t { min-width: 17em; }
tr { break-inside: avoid; }
@page { size: A4; margin: 13mm 11mm; }
@page wide { size: A4 landscape; margin: 11mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 11pt; }
  table { font-size: 8.5pt; }
  nav { display: none; }
  dl { grid-template-columns: repeat(4, 1fr); }
  dd { font-size: 13pt; }
  .wide { page: wide; break-before: page; }
  h2 { margin-top: 18px; }
}
`;
