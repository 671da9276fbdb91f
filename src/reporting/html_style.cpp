#include "reporting/html_style.h"

namespace vf::reporting {

namespace {

constexpr char style[] = R"css(
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #1a2026; font: 1rem/1.5 "Open Sans", Lato, Roboto, "Segoe UI", sans-serif;
  font-variant-numeric: tabular-nums lining-nums; }
main, header.page { max-width: 62rem; margin: 0 auto; padding: 0 1.5rem; }
header.page { padding-top: 1.5rem; }
header.page p.top { max-width: none; display: flex; justify-content: space-between; gap: 1rem; margin: 0 0 1.5rem; padding-bottom: .4rem;
  border-bottom: 1px solid #c3cad1; font-size: .85rem; color: #54606b; }
header.page p.top strong { color: #1a2026; }
h1 { font-size: 1.9rem; line-height: 1.25; font-weight: 600; margin: 0; }
h1 + p { margin: .25rem 0 1.25rem; color: #54606b; }
h2 { font-size: 1.25rem; line-height: 1.35; font-weight: 600; margin: 2.5rem 0 .5rem; }
h3 { font-size: 1rem; font-weight: 600; margin: 1.5rem 0 .25rem; }
p { margin: .6rem 0; max-width: 46rem; }
strong { font-weight: 600; }
.quiet { color: #54606b; font-size: .9rem; }
.notice { margin: 1rem 0; padding: .6rem .9rem; background: #ddeef0; border: 1px solid #9ccbd0; border-radius: 6px;
  font-size: .9rem; max-width: none; }
dl.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); margin: 1.25rem 0;
  border: 1px solid #c3cad1; border-radius: 6px; overflow: hidden; }
dl.figures > div { padding: .7rem 1rem; box-shadow: -1px 0 0 #c3cad1, 0 -1px 0 #c3cad1; }
dl.figures dt { font-size: .85rem; color: #54606b; }
dl.figures dd { margin: 0; font-size: .85rem; color: #54606b; }
dl.figures dd.value { font-size: .95rem; }
dl.figures dd.value b { font-size: 1.75rem; line-height: 1.3; font-weight: 600; color: #1a2026; }
.table { overflow-x: auto; margin: 1rem 0 .4rem; }
table { border-collapse: collapse; font-size: .9rem; min-width: min(100%, 40rem); }
table.wide { width: 100%; }
caption { text-align: left; color: #54606b; font-size: .85rem; padding: 0 0 .25rem; }
th, td { padding: .28rem .55rem; text-align: left; vertical-align: top; border-bottom: 1px solid #dce1e5; }
th:first-child, td:first-child { padding-left: 0; }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: .85rem; font-weight: 600; color: #54606b; vertical-align: bottom; border-bottom: 1.5px solid #1a2026; }
tbody th { font-weight: 400; }
.n { text-align: right; white-space: nowrap; }
.s, tr.sum th, tr.sum td, tr.subtotal th, tr.subtotal td, tr.group th, tr.group td { font-weight: 600; }
tr.group th, tr.group td { background: #f4f6f7; }
tr.group th:first-child { padding-left: .4rem; }
tr.member th:first-child { padding-left: 1.2rem; }
tr.sum th, tr.sum td { border-top: 2px solid #1a2026; border-bottom: 0; }
td.bar { width: 9rem; min-width: 6rem; vertical-align: middle; }
td.bar svg { display: block; width: 100%; height: auto; }
.legend svg { display: block; flex: none; }
table.wide tbody th { min-width: 13rem; }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin: 0 0 1rem; padding: 0; list-style: none;
  font-size: .85rem; color: #54606b; max-width: none; }
.legend li { display: flex; align-items: center; gap: .4rem; }
figure { margin: 1rem 0; }
figure svg { display: block; width: 100%; height: auto; max-width: 60rem; }
figcaption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
dl.method { display: grid; grid-template-columns: 11rem 1fr; gap: .5rem 1rem; font-size: .9rem; }
dl.method dt { font-weight: 600; }
dl.method dd { margin: 0; max-width: 44rem; }
footer { max-width: 62rem; margin: 3rem auto 2rem; padding: .5rem 1.5rem 0; font-size: .85rem; color: #54606b; }
footer p { border-top: 1px solid #c3cad1; padding-top: .5rem; max-width: none; }
@media (max-width: 40rem) { dl.method { grid-template-columns: 1fr; } dl.method dd { margin-bottom: .5rem; } }
@media print {
  @page { size: A4; margin: 18mm 16mm; }
  html { font-size: 9.5pt; }
  dl.figures { grid-template-columns: repeat(4, 1fr); }
  dl.method { grid-template-columns: 9rem 1fr; }
  dl.method dd, p { max-width: none; }
  main, header.page, footer { max-width: none; padding: 0; }
  h1 { font-size: 19pt; } h2 { font-size: 12pt; margin-top: 16pt; }
  h1, h2, h3, caption { break-after: avoid; }
  thead { display: table-header-group; }
  tr, figure, dl.figures, .notice, dl.method dd { break-inside: avoid; }
  .table { overflow: visible; }
  table { font-size: 8.5pt; } thead th, caption, .legend { font-size: 8pt; }
  th, td { padding: 1.5pt 4pt; }
  td.bar { width: 80pt; } table.wide tbody th { min-width: 120pt; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

} // namespace

QString htmlStyle()
{
    return QString::fromUtf8(style);
}

} // namespace vf::reporting
