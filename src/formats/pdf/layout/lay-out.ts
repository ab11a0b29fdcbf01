/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { FitParts, fitToMeasure } from './fit.ts';
import type { openHyphenation } from './hyphenate.ts';
import type { joinNames } from './join-names.ts';
import type { shortenAddresses } from './long-addresses.ts';
import type { takeNotes } from './notes.ts';
import type { findNumbers } from './numbers.ts';
import type { openPageBox } from './page-box.ts';
import type { readProofLines } from './proof-lines.ts';
import type { showProofList } from './proof-list.ts';
import type { SettleParts, settlePages } from './settle.ts';
import type { readText } from './text.ts';
import type { LayoutOptions, LayoutResult, ProofLayout } from './types.ts';

/** The functions that work together in the page; each goes there as its own source text. */
export interface LayoutParts extends SettleParts, FitParts {
  joinNames: typeof joinNames;
  openHyphenation: typeof openHyphenation;
  fitToMeasure: typeof fitToMeasure;
  openPageBox: typeof openPageBox;
  takeNotes: typeof takeNotes;
  settlePages: typeof settlePages;
  findNumbers: typeof findNumbers;
  readText: typeof readText;
  shortenAddresses: typeof shortenAddresses;
  readProofLines: typeof readProofLines;
  showProofList: typeof showProofList;
}

/** Runs in the page, before it is printed. */
export function layOut(options: LayoutOptions, parts: LayoutParts): LayoutResult {
  const main = document.querySelector('main') ?? document.body;
  document.head.prepend(structure());
  const read = parts.readText(main);
  const longAddresses = parts.shortenAddresses(main, options.longAddress);
  const numbers = parts.findNumbers(main, options.digits);
  const { firstPage } = options;
  // A first guess that is as wide as the real numbers.
  numbers.fill(() => firstPage, firstPage, firstPage);
  parts.joinNames(main, options.area);
  const hyphenate = parts.openHyphenation(options.hyphenations);
  hyphenate(main);
  if (options.notes === 'end') main.querySelectorAll('section.notes').forEach(hyphenate);
  const overflowing = parts.fitToMeasure(main, options.area, hyphenate, parts);
  const box = parts.openPageBox(main, options.area);
  const notes = parts.takeNotes(main, box, options.notes, hyphenate);
  const settled = parts.settlePages(main, box, notes, options.floats, parts);
  const last = () => firstPage + box.lastPage();
  const targets = fillUntilStable();
  read.addNumbers();
  const result = {
    text: read.text,
    pages: options.knownPages ?? last() - firstPage + 1,
    targets,
    overflowing,
    longAddresses,
  };
  const proof = options.spots && layProof(options.spots);
  box.close();
  const placed = Object.fromEntries(
    Object.entries(settled.placed).map(([note, page]) => [note, firstPage + page]),
  );
  const { calls } = settled;
  const atEnd = options.notes === 'end' ? Object.keys(read.text.notes) : settled.atEnd;
  return { ...result, placed, calls, atEnd, ...(proof && { proof }) };

  /** Behind the finished article, which stays as it is. */
  function layProof(spots: NonNullable<LayoutOptions['spots']>): ProofLayout {
    const lines = parts.readProofLines(main, box, spots);
    const list = parts.showProofList(main, box, spots, lines.marks);
    const shown = main.querySelector<HTMLElement>('.proof-queries');
    if (shown) read.text.main.push(...parts.readText(shown).text.main);
    return { ...lines, ...list };
  }

  /**
   * What the layout itself needs; the look is the theme's, whose sheets come behind. A link with
   * the least padding always has a box: else it depends on chance whether Chromium writes one or
   * two annotations for a link in two styles.
   */
  function structure(): HTMLElement {
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
    return sheet;
  }

  /** Numbers take room, and what takes room moves pages; twice is enough but for freaks. */
  function fillUntilStable(): Record<string, number> {
    let pages: Record<string, number> = {};
    for (let round = 0; round < 3; round++) {
      const measured = options.known ?? measureTargets();
      const end = options.knownPages ? firstPage + options.knownPages - 1 : last();
      numbers.fill((id) => measured[id], firstPage, end);
      if (JSON.stringify(measured) === JSON.stringify(pages)) break;
      pages = measured;
    }
    return pages;
  }

  function measureTargets(): Record<string, number> {
    const pages: Record<string, number> = {};
    for (const id of numbers.targets) {
      const [rect] = document.getElementById(id)?.getClientRects() ?? [];
      if (rect) pages[id] = firstPage + box.pageOf(rect);
    }
    return pages;
  }
}
