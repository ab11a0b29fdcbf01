export const FORM_CSS = `
:root { color-scheme: light dark }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif }
main { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem }
h1 { margin: 0 0 0.5rem; font-size: 1.6rem; line-height: 1.2 }
h2 { margin: 0 0 0.25rem; font-size: 1.05rem }
h2 small { font-weight: 400; opacity: 0.8 }
p { margin: 0 0 0.75rem; overflow-wrap: anywhere }
.query { margin: 1.5rem 0; padding: 1rem; border: 1px solid #8886; border-radius: 6px; break-inside: avoid }
label { display: block; font-size: 0.9rem; font-weight: 600 }
.hint { margin: 0; font-size: 0.9rem }
textarea, input { box-sizing: border-box; width: 100%; margin-top: 0.25rem; padding: 0.5rem; border: 1px solid #888; border-radius: 4px; font: inherit; field-sizing: content; min-height: 2.6em }
button { margin-right: 0.5rem; padding: 0.6rem 1.2rem; border: 1px solid #1a5276; border-radius: 4px; font: inherit; cursor: pointer }
button[type="submit"] { background: #1a5276; color: #fff }
.answer { margin: 0.5rem 0 0; padding: 0.25rem 0.75rem; border-inline-start: 4px solid #1a5276; white-space: pre-wrap; overflow-wrap: anywhere }
:focus-visible { outline: 3px solid #c77c02; outline-offset: 2px }
@media print { button, #state { display: none } textarea { min-height: 6em } main { max-width: none; padding: 0 } }
`;
