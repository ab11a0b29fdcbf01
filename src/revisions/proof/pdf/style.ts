/** The styles of a proof, after the theme's own. They do not move anything in the article. */
export const PROOF_CSS = `
[data-query] { background: #fdf0b5 }
:is(p, section, figure, div, table, blockquote, pre, ul, ol, dl)[data-query] { background: none }
.proof-queries { display: none }
.proof-queries.proof-shown { display: block; break-before: page; text-align: start; hyphens: manual }
.proof-queries h2 { margin-block: 0 0.6em }
.proof-queries p { margin: 0 0 1em; text-indent: 0 }
.proof-queries ol { margin: 0; padding: 0; list-style: none }
.proof-queries li { break-inside: avoid; margin: 0 0 0.9em; padding-inline-start: 3.4em; text-indent: -3.4em }
.proof-queries .proof-number { display: inline-block; min-width: 3.15em; text-indent: 0; color: #b71c1c; font-weight: 600 }
`;
