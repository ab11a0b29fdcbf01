/** The look of the preview's own pages: quiet, so that the galleys are what one sees. */
export const PREVIEW_CSS = `*,
*::before,
*::after {
  box-sizing: border-box;
}
:root {
  color-scheme: light dark;
  --ink: #1d2329;
  --muted: #58626d;
  --paper: #f4f5f6;
  --sheet: #ffffff;
  --rule: #d9dde1;
  --link: #0b4f8a;
  --mark: #fff1c2;
  --fine: #1f6b43;
  --warnings: #855600;
  --errors: #a92323;
  --building: #58626d;
  --errors-surface: #fdeeee;
  --shadow: 0 1px 2px rgb(20 30 40 / 0.06), 0 4px 16px rgb(20 30 40 / 0.05);
  font: 100%/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  background: var(--paper);
  color: var(--ink);
  -webkit-text-size-adjust: 100%;
  text-size-adjust: 100%;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e3e6e9;
    --muted: #a3adb7;
    --paper: #15181b;
    --sheet: #1e2226;
    --rule: #363c43;
    --link: #8fc0f2;
    --mark: #54450f;
    --fine: #7fd0a2;
    --warnings: #e6b964;
    --errors: #ff9c97;
    --building: #a3adb7;
    --errors-surface: #3a2123;
    --shadow: none;
  }
}
body {
  margin: 0;
  overflow-wrap: anywhere;
}
h1,
h2,
p {
  margin: 0;
}
h1 {
  font-size: 1.35rem;
  font-weight: 620;
  line-height: 1.25;
  text-wrap: balance;
}
h2 {
  font-size: 0.95rem;
  font-weight: 620;
}
a {
  color: var(--link);
  text-underline-offset: 0.18em;
  text-decoration-thickness: 1px;
}
a:hover {
  text-decoration-thickness: 2px;
}
:focus-visible {
  outline: 3px solid var(--link);
  outline-offset: 2px;
  border-radius: 3px;
}
code {
  font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono", monospace;
  font-size: 0.86em;
}
[hidden] {
  display: none !important;
}
body:is(.index, .source, .notice) > * {
  width: min(100% - 2rem, 64rem);
  margin-inline: auto;
}
body:is(.index, .source, .notice) > header {
  padding-block: 2rem 1.2rem;
}
.notice main {
  padding-block: 4rem;
}
.notice h1 {
  margin-block-end: 0.6rem;
}
.notice p + p {
  margin-block-start: 1rem;
}
.kicker,
#summary,
.hint,
#lost {
  color: var(--muted);
  font-size: 0.92rem;
}
.kicker {
  margin-block-end: 0.2rem;
}
nav {
  display: flex;
  flex-wrap: wrap;
  gap: 0.1rem 1.1rem;
  font-size: 0.9rem;
}
.banner,
#lost {
  margin-block: 0.6rem;
  padding: 0.55rem 0.9rem;
  border-inline-start: 4px solid var(--muted);
  border-radius: 4px;
  background: var(--sheet);
}
.banner.errors {
  border-color: var(--errors);
  background: var(--errors-surface);
}

/* ------------------------------------------------------------------ states */

.state {
  display: inline-flex;
  align-items: center;
  gap: 0.45em;
  color: var(--state);
  font-size: 0.9rem;
  font-weight: 600;
  white-space: nowrap;
}
.state::before {
  width: 0.6em;
  height: 0.6em;
  border-radius: 50%;
  background: currentcolor;
  content: "";
}
.state.errors::before {
  border-radius: 1px;
}
.state.building::before {
  border: 2px solid currentcolor;
  background: none;
}
.state.fine {
  --state: var(--fine);
}
.state.warnings,
.severity.warning {
  --state: var(--warnings);
}
.state.errors,
.severity.error {
  --state: var(--errors);
}
.state.building,
.severity.info {
  --state: var(--building);
}
.severity {
  color: var(--state);
  font-weight: 600;
}

/* ------------------------------------------------------------------- index */

table {
  width: 100%;
  margin-block-end: 1.6rem;
  border-spacing: 0;
  border-radius: 8px;
  background: var(--sheet);
  box-shadow: var(--shadow);
  font-size: 0.95rem;
}
caption {
  padding-block-end: 0.5rem;
  font-size: 0.95rem;
  font-weight: 620;
  text-align: start;
}
th,
td {
  padding: 0.7rem 0.9rem;
  text-align: start;
  vertical-align: top;
}
th {
  color: var(--muted);
  font-size: 0.82rem;
  font-weight: 500;
}
td {
  border-block-start: 1px solid var(--rule);
}
td:nth-child(2) {
  width: 50%;
}
td:nth-child(2) > a {
  font-weight: 560;
}
td:nth-child(n + 4) {
  white-space: nowrap;
}
.authors {
  color: var(--muted);
  font-size: 0.88rem;
  text-align: left;
}
@media (max-width: 44rem) {
  table,
  caption,
  tbody,
  tr,
  td {
    display: block;
  }
  caption {
    padding: 0.7rem 0.9rem 0;
  }
  thead {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  tr {
    padding: 0.7rem 0.9rem;
  }
  tr + tr {
    border-block-start: 1px solid var(--rule);
  }
  td {
    padding: 0.1rem 0;
    border: 0;
  }
  td:nth-child(2) {
    width: auto;
  }
  td:nth-child(n + 3) {
    display: inline-block;
    margin-inline-end: 1rem;
    color: var(--muted);
    font-size: 0.88rem;
  }
  td:nth-child(n + 3)::before {
    content: attr(data-label) ": ";
  }
}

/* ---------------------------------------------------------------- messages */

.messages {
  margin: 0;
  padding: 0;
  list-style: none;
  font-size: 0.92rem;
}
.message {
  padding-block: 0.6rem;
}
.message + .message {
  border-block-start: 1px solid var(--rule);
}
.where {
  font-size: 0.88rem;
}
.rule {
  color: var(--muted);
}
.rule::before {
  content: "[";
}
.rule::after {
  content: "]";
}
.advice {
  color: var(--muted);
}
.index #messages {
  margin-block-end: 2rem;
}
.index #messages .messages {
  margin-block-start: 0.4rem;
  padding-inline: 0.9rem;
  border-radius: 8px;
  background: var(--sheet);
  box-shadow: var(--shadow);
}

/* ----------------------------------------------------------------- article */

.article > :is(header, #messages) {
  padding-inline: clamp(0.8rem, 2vw, 1.4rem);
}
.article > header {
  padding-block: 0.7rem 0.5rem;
}
.article h1 {
  font-size: 1.15rem;
}
#head {
  display: flex;
  flex-wrap: wrap;
  align-items: baseline;
  gap: 0.1rem 1.2rem;
  margin-block-start: 0.15rem;
}
.standing {
  color: var(--muted);
  font-size: 0.9rem;
}
.article .messages {
  overflow-y: auto;
  max-height: 28dvh;
  padding-inline: 0.9rem;
  border-radius: 8px;
  background: var(--sheet);
  box-shadow: var(--shadow);
}
summary {
  width: fit-content;
  padding-block: 0.3rem;
  color: var(--link);
  font-size: 0.9rem;
  cursor: pointer;
}
.panes {
  display: grid;
  gap: clamp(0.8rem, 1.4vw, 1.2rem);
  padding: 0.4rem clamp(0.8rem, 2vw, 1.4rem) 1rem;
}
.pane {
  display: flex;
  flex-direction: column;
  min-width: 0;
}
.pane-head {
  display: flex;
  align-items: baseline;
  gap: 0.9rem;
  padding-block-end: 0.35rem;
  font-size: 0.88rem;
}
.pane-head p {
  flex: 1;
  color: var(--muted);
}
.frame {
  display: grid;
  height: 86dvh;
  overflow: hidden;
  border: 1px solid var(--rule);
  border-radius: 8px;
  background: var(--sheet);
  box-shadow: var(--shadow);
}
.frame > * {
  grid-area: 1 / 1;
}
iframe {
  width: 100%;
  height: 100%;
  border: 0;
}
iframe.coming {
  visibility: hidden;
}
.waiting {
  place-self: center;
  max-width: 26rem;
  padding: 2rem;
  color: var(--muted);
  text-align: center;
}
@media (min-width: 60rem) {
  body.article {
    display: grid;
    grid-template-rows: auto auto minmax(0, 1fr);
    height: 100dvh;
    min-height: 34rem;
  }
  .panes {
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    min-height: 0;
  }
  .pane {
    min-height: 0;
  }
  .frame {
    flex: 1;
    height: auto;
    min-height: 0;
  }
}

/* ------------------------------------------------------------------ source */

.source h1 {
  margin-block-start: 0.3rem;
  font-size: 1.1rem;
}
#lines {
  margin: 0 0 3rem;
  padding: 0.8rem 0;
  border-radius: 8px;
  background: var(--sheet);
  box-shadow: var(--shadow);
  list-style: none;
  counter-reset: line;
}
#lines > li {
  position: relative;
  min-height: 1.5rem;
  padding-inline: 4.2rem 1rem;
  counter-increment: line;
  scroll-margin-block: 30vh;
}
#lines > .noted {
  padding-block-end: 0.2rem;
}
.note code,
.message code {
  font-size: 0.9em;
}
#lines > li::before {
  position: absolute;
  inset-inline-start: 0;
  width: 3.4rem;
  color: var(--muted);
  font: 0.78rem/1.9 ui-monospace, Menlo, Consolas, monospace;
  text-align: end;
  content: counter(line);
}
#lines > li > code {
  display: block;
  white-space: pre-wrap;
}
#lines > li:is(:target, .here) {
  background: color-mix(in srgb, var(--mark) 45%, transparent);
  box-shadow: inset 4px 0 var(--warnings);
}
mark {
  border-radius: 2px;
  background: var(--mark);
  color: inherit;
}
.note {
  margin-block: 0.3rem 0.6rem;
  padding: 0.5rem 0.9rem;
  border-inline-start: 3px solid var(--rule);
  border-radius: 4px;
  background: var(--paper);
  font-size: 0.9rem;
}
.note.error {
  border-color: var(--errors);
}
.note.warning {
  border-color: var(--warnings);
}

/* --------------------------------------------------------------------- PDF */

body.pdf {
  background: var(--paper);
}
.sheet {
  position: relative;
  width: min(100% - 1.2rem, 60rem);
  margin: 0.6rem auto;
  background: #fff;
  box-shadow: 0 1px 4px rgb(0 0 0 / 0.18);
}
.sheet canvas {
  display: block;
  width: 100%;
  height: 100%;
}
.unseen {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
.textLayer {
  position: absolute;
  inset: 0;
  z-index: 0;
  overflow: clip;
  line-height: 1;
  text-align: initial;
  text-size-adjust: none;
  transform-origin: 0 0;
  forced-color-adjust: none;
  --min-font-size: 1;
  --text-scale-factor: calc(var(--total-scale-factor) * var(--min-font-size));
  --min-font-size-inv: calc(1 / var(--min-font-size));
}
.textLayer :is(span, br) {
  position: absolute;
  color: transparent;
  white-space: pre;
  cursor: text;
  transform-origin: 0% 0%;
}
.textLayer > :not(.markedContent),
.textLayer .markedContent span:not(.markedContent) {
  z-index: 1;
  --font-height: 0;
  font-size: calc(var(--text-scale-factor) * var(--font-height));
  --scale-x: 1;
  --rotate: 0deg;
  transform: rotate(var(--rotate)) scaleX(var(--scale-x)) scale(var(--min-font-size-inv));
}
.textLayer .markedContent {
  display: contents;
}
`;
