/** The layout of the printed page. Its script runs in the browser: `page-script/`. */
import { localNumber } from '../../../words/languages/index.ts';
import type { PageArea } from '../../print/layout.ts';
import type { ThemeSettings } from '../../theme.ts';
import pageScript from './page-script.bundle.js';

export type {
  LayoutOptions,
  LayoutResult,
  PageArea,
  PageText,
  ProofLayout,
  ProofMark,
  Spot,
} from '../../print/layout.ts';

/** The layout as the source text of a function of `LayoutOptions`. */
export function layoutScript(): string {
  return pageScript;
}

/**
 * Start of the addresses that replace long ones until the PDF is finished. No host can have this
 * name.
 */
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

/** The ten digits of a language, from 0 to 9. */
export function digitsOf(language: string): string[] {
  return Array.from({ length: 10 }, (_, digit) => localNumber(language, String(digit)));
}
