import { literal, type Markup } from '../markup.ts';

/** For the screen first; printing keeps the page breaks. */
export const styleSheet: Markup = literal(`
:root { color-scheme: light; }
body { margin: 0; background: #eceff1; color: #202124; line-height: 1.7;
  font-family: 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif; }
main { box-sizing: border-box; max-width: 210mm; margin: 0 auto; padding: 12mm clamp(4mm, 8vw, 20mm) 20mm; background: #fff; overflow-wrap: anywhere; }
main.landscape { max-width: 297mm; page: across; }
header { display: flex; justify-content: space-between; color: #5f6368; font-size: 0.8rem; }
header strong { color: #c5221f; font-size: 1rem; }
h1, h2, h3 { line-height: 1.4; margin: 1.4em 0 0.6em; break-after: avoid; }
h1.title { text-align: center; font-size: 1.7rem; }
h1.chapter { font-size: 1.4rem; border-bottom: 2px solid #1f5fa8; }
h2 { font-size: 1.2rem; }
h3 { font-size: 1rem; }
p { margin: 0.5em 0; min-height: 1.7em; }
a { color: #1f5fa8; }
.center { text-align: center; }
.right { text-align: right; }
.indent { text-indent: 2em; }
.small { font-size: 0.85rem; min-height: 0; }
.page { break-before: page; margin-top: 3rem; }
.cover { text-align: center; padding: 25% 0; }
.cover p { text-align: center; }
.contents ol { list-style: none; padding: 0; }
.table { overflow-x: auto; margin: 0.8em 0; }
table { border-collapse: collapse; table-layout: fixed; margin: 0 auto; font-size: 0.9rem; line-height: 1.5; }
th, td { border: 1px solid #333; padding: 1mm 1.5mm; text-align: left; }
th { background: #e8eef6; }
tr { break-inside: avoid; }
th.center, td.center { text-align: center; }
th.right, td.right { text-align: right; }
table.plain td, table.plain th { border: none; background: none; }
figure { margin: 0.8em 0; text-align: center; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; }
figcaption { font-size: 0.85rem; }
.sign-off { margin-top: 3rem; break-inside: avoid; }
.draft { background-image: repeating-linear-gradient(-45deg, transparent 0 60mm, #c5221f0d 60mm 66mm); }
@media (min-width: 40rem) { main > p { text-align: justify; } main > p.center { text-align: center; } main > p.right { text-align: right; } }
@media print { body { background: none; } main { max-width: none; padding: 0; } .page { margin-top: 0; } @page { size: A4; margin: 20mm; } @page across { size: A4 landscape; } }
`);
