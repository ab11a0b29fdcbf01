/** A file with its messages at their lines. */
export const SOURCE_CSS = `.source h1 {
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
`;
