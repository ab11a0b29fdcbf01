/** Rules about finished outputs: one file for each subject. */
import type { Check } from '../check.ts';
import { AFFILIATION_FACTS } from './affiliation-facts.ts';
import { FACTS } from './facts.ts';
import { JATS_FRONT } from './jats-front.ts';
import { JATS_REFERENCES } from './jats-references.ts';
import { JATS_STYLE } from './jats-style.ts';
import { PAGE_ACCESSIBILITY } from './page-accessibility.ts';
import { PDF_DOCUMENT } from './pdf-document.ts';
import { PDF_SCHOLAR } from './pdf-scholar.ts';
import { RAW_MARKUP } from './raw-markup.ts';
import { WORDS } from './words.ts';

export const OUTPUTS: readonly Check[] = [
  ...WORDS,
  ...FACTS,
  ...AFFILIATION_FACTS,
  ...RAW_MARKUP,
  ...PAGE_ACCESSIBILITY,
  ...JATS_STYLE,
  ...JATS_FRONT,
  ...JATS_REFERENCES,
  ...PDF_DOCUMENT,
  ...PDF_SCHOLAR,
];
