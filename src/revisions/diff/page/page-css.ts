export const PAGE_CSS = `
:root { color-scheme: light dark; --ink: #1b1b1b; --page: #fff; --faint: #595959; --line: #d0d0d0;
  --gone: #8a1212; --gone-page: #fde8e8; --come: #0b5a24; --come-page: #e2f5e7; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e9e9; --page: #161616; --faint: #b0b0b0; --line: #444;
  --gone: #ffb4b4; --gone-page: #471a1a; --come: #a6ecb9; --come-page: #12401f; } }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--page); font: 1rem/1.5 Georgia, 'Times New Roman', serif; }
main { max-width: 84rem; margin: 0 auto; padding: 1rem; }
h1, h2, h3, .names, .where, .why, .summary, summary { font-family: system-ui, sans-serif; }
h1 { font-size: 1.35rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--line); }
h3 { font-size: 1rem; margin: 1.25rem 0 .25rem; color: var(--faint); }
p { margin: .35rem 0; overflow-wrap: anywhere; white-space: pre-line; }
.summary { font-weight: 600; }
.changes { margin: 0; padding-inline-start: 1.25rem; }
.changes li { margin: .6rem 0; }
.where { margin: 0; font-size: .95rem; }
.why { color: var(--faint); font-size: .875rem; }
del { color: var(--gone); background: var(--gone-page); text-decoration: line-through; }
ins { color: var(--come); background: var(--come-page); text-decoration: underline; font-weight: 600; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.heading p { font-weight: 700; font-size: 1.1rem; }
.row { border-inline-start: 4px solid var(--line); padding-inline-start: .75rem; margin: .5rem 0; }
.row .side, .names { display: none; }
summary { color: var(--faint); font-size: .875rem; padding: .35rem 0; cursor: pointer; }
@media (min-width: 60rem) {
  .row, .names { display: grid; grid-template-columns: 1fr 1fr; column-gap: 2rem; }
  .row .side { display: block; }
  .row .both { display: none; }
  .row .why { grid-column: 1 / -1; }
  .same { max-width: 44rem; }
  .names { position: sticky; top: 0; background: var(--page); font-weight: 600; border-inline-start-color: transparent; }
}
@media print { .row .side { display: none; } .row, .names { display: block; } .row .both { display: block; } }
`;
