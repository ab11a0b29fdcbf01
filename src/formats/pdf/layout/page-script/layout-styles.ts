/**
 * What the layout itself needs. The look is the theme's, whose style sheets come behind this one.
 *
 * Links have the least padding so that each has a box. Otherwise it depends on chance whether Chromium
 * writes one or two annotations for a link in two styles.
 */
export function layoutStyles(main: HTMLElement): HTMLStyleElement {
  const sheet = document.createElement('style');
  const { fontFamily, fontSize, lineHeight, color } = getComputedStyle(main);
  sheet.textContent = `
      main { overflow-x: clip }
      a { padding-inline: 0.01px }
      .page-notes {
        display: flex; flex-direction: column; justify-content: flex-end; clear: none; margin: 0; padding: 0;
        font: ${fontSize}/${lineHeight} ${fontFamily}; color: ${color}; letter-spacing: normal; text-indent: 0; text-align: start;
        text-transform: none; white-space: normal; break-inside: avoid;
      }
      ${FIXED_STYLES}`;
  return sheet;
}

const FIXED_STYLES = `
  .page-notes-list { display: flow-root }
  .page-notes-empty { visibility: hidden }
  .page-notes-holder { position: relative }
  .page-notes-turn { break-before: page }
  .page-small { font-size: 0.86em; line-height: 1.3 }
  .page-small :is(th, td) { padding: 0.25em 0.4em }
  .page-narrow { font-size: 0.72em; line-height: 1.25; hyphens: auto }
  .page-narrow :is(th, td) { padding: 0.2em 0.25em }
  .page-code-broken { display: block; padding-inline-start: 2em; text-indent: -2em; background-repeat: no-repeat }
  .page-parted { overflow-wrap: anywhere }
  .page-broken :is(th, td) { padding-inline: 0.15em; overflow-wrap: anywhere }
  .page-kept, .page-short { break-inside: avoid }
  .page-tall.page-tall { break-inside: auto }
  .page-ahead.page-ahead { display: none !important }
  .page-turned { direction: ltr; break-inside: avoid }
  figure, .table { display: flow-root }
  .page-float.page-float { float: right; clear: none; width: 100%; margin-block-start: 0; background: var(--paper) }
  .page-turned.page-float.page-float { margin-block: 0 }
  .equation { padding-block-end: 1px }
  .page-floats-end, .appendix, .references, .biographies, section.notes { clear: right }
  .page-turned-inner { transform-origin: 0 0; display: flow-root }`;
