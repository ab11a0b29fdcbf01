/** The layout of the printed page: notes at the foot of their pages, page numbers in the text. */
import { localNumber } from '../../../words/languages/index.ts';
import type { ThemeSettings } from '../../theme.ts';
import { markBrokenLines } from './code-lines.ts';
import { fitToMeasure } from './fit.ts';
import { fitTables } from './fit-tables.ts';
import { openFloats } from './floats.ts';
import { openHyphenation } from './hyphenate.ts';
import { joinNames } from './join-names.ts';
import { type LayoutParts, layOut } from './lay-out.ts';
import { findLeaves } from './leaves.ts';
import { stackLongAbstract } from './long-abstract.ts';
import { shortenAddresses } from './long-addresses.ts';
import { openLooseLines } from './loose-lines.ts';
import { takeNotes } from './notes.ts';
import { findNumbers } from './numbers.ts';
import { openPageBox } from './page-box.ts';
import { placing } from './place.ts';
import { readProofLines } from './proof-lines.ts';
import { showProofList } from './proof-list.ts';
import { reportProgress } from './report-progress.ts';
import { settlePages } from './settle.ts';
import { findShortParagraphs } from './short-paragraphs.ts';
import { readText } from './text.ts';
import type { PageArea } from './types.ts';

export type {
  LayoutOptions,
  LayoutResult,
  PageArea,
  PageText,
  ProofLayout,
  ProofMark,
  Spot,
} from './types.ts';

const PARTS: LayoutParts = {
  joinNames,
  openHyphenation,
  fitToMeasure,
  fitTables,
  stackLongAbstract,
  openLooseLines,
  markBrokenLines,
  findShortParagraphs,
  openPageBox,
  findLeaves,
  openFloats,
  takeNotes,
  placing,
  settlePages,
  findNumbers,
  readText,
  shortenAddresses,
  readProofLines,
  showProofList,
  reportProgress,
};

/**
 * The layout as source text of one function of `LayoutOptions`. The page cannot import modules, so
 * each function goes there by itself and gets the others as an argument.
 */
export function layoutScript(): string {
  const parts = Object.entries(PARTS).map(([name, part]) => `${name}: ${part}`);
  return `(options) => (${layOut})(options, { ${parts.join(',\n')} })`;
}

/** Begins the addresses that stand in place of long ones until the PDF is finished; no host can have this name. */
export const LONG_ADDRESS = 'https://long-address.invalid/';

const PX_PER_MM = 96 / 25.4;

export function pageArea({ paper, margins }: ThemeSettings): PageArea {
  const { top, right, bottom, left, firstTop } = margins;
  const height = px(paper.height - top - bottom);
  return {
    width: px(paper.width - left - right),
    height,
    firstExtra: px(paper.height - firstTop - bottom) - height,
  };
}

/** Chromium rounds the page area up to whole px. */
function px(mm: number): number {
  return Math.ceil(mm * PX_PER_MM);
}

/** The digits in which a language writes numbers. */
export function digitsOf(language: string): string[] {
  return Array.from({ length: 10 }, (_, digit) => localNumber(language, String(digit)));
}
