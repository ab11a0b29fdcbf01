/**
 * Checks a print by reading it back: its words, its fonts, and the page of every place that the
 * text refers to.
 */

import type { PrintProblem } from '../../print/print-problem.ts';
import type { LayoutResult } from '../layout/index.ts';
import type { OpenPdf } from '../reading/open-pdf.ts';
import { lostWords } from './lost-words.ts';

/** The tags must be corrected before this check. */
export function checkPrint(pdf: OpenPdf, layout: LayoutResult, firstPage: number): PrintProblem[] {
  const lost = lostWords(layout.text, layout.atEnd, pdf);
  return [
    ...(lost ? [lost] : []),
    ...missingGlyphs(pdf),
    ...badFonts(pdf),
    ...misplaced(pdf, layout, firstPage),
  ];
}

/** Glyph 0 is the empty box that a font shows for a character that it lacks. */
function missingGlyphs({ pages }: OpenPdf): PrintProblem[] {
  const runs = pages
    .flatMap((page) => page.runs)
    .filter((run) => run.font?.codeLength === 2 && run.glyphs.includes(0));
  return runs.map((run) => ({ kind: 'glyph-missing', context: run.text.trim() }));
}

function badFonts({ pages }: OpenPdf): PrintProblem[] {
  const fonts = new Set(pages.flatMap((page) => [...page.fonts.values()]));
  return [...fonts].flatMap((font): PrintProblem[] => {
    if (font.type3) return [{ kind: 'font-not-static' }];
    return font.embedded ? [] : [{ kind: 'font-not-embedded', font: font.name }];
  });
}

/** Compares the places that the layout measured with the destinations in the print. */
function misplaced(
  { destinations, document }: OpenPdf,
  { pages, targets, calls, placed, proof }: LayoutResult,
  firstPage: number,
): PrintProblem[] {
  const pageOf = (id: string) => {
    const index = destinations.get(id);
    return index === undefined ? undefined : firstPage + index;
  };
  const wrongTargets = Object.keys(targets).filter((id) => pageOf(id) !== targets[id]);
  const wrongNotes = Object.entries(calls)
    .filter(([call, note]) => pageOf(note) !== placed[note] || pageOf(call) !== placed[note])
    .map(([, note]) => note);
  const ids = [...wrongTargets, ...wrongNotes];
  if (ids.length === 0 && document.getPageCount() === (proof?.pages ?? pages)) return [];
  return [{ kind: 'places-differ', ids }];
}
