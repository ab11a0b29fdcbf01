/** Every page: colours, headings, links, notices; and the states of articles. */
export const PAGE_CSS = `*,
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
`;
