/** Rules about finished outputs, one file for each subject. */
import type { ArticleCheck } from '../check.ts';
import { AFFILIATION_FACTS } from './facts/affiliations.ts';
import { FACTS } from './facts/index.ts';
import { REFERENCE_FACTS } from './facts/references.ts';
import { JATS_BODY } from './jats/body.ts';
import { JATS_DATES } from './jats/dates.ts';
import { JATS_ELEMENTS } from './jats/elements.ts';
import { JATS_FRONT } from './jats/front.ts';
import { JATS_IDS } from './jats/ids.ts';
import { JATS_LINKS } from './jats/links.ts';
import { JATS_PEOPLE } from './jats/people.ts';
import { JATS_REFERENCES } from './jats/references.ts';
import { JATS_RIGHTS } from './jats/rights.ts';
import { JATS_VOCABULARY } from './jats/vocabulary.ts';
import { PAGE_ACCESSIBILITY } from './page-accessibility.ts';
import { PAGE_LINKS } from './page-links.ts';
import { PDF_FILE } from './pdf/file.ts';
import { PDF_FONTS } from './pdf/fonts.ts';
import { PDF_SCHOLAR } from './pdf/scholar.ts';
import { PDF_STRUCTURE } from './pdf/structure.ts';
import { RAW_MARKUP } from './raw-markup.ts';
import { WORDS } from './words.ts';

const RULES: readonly ArticleCheck[] = [
  ...WORDS,
  ...FACTS,
  ...AFFILIATION_FACTS,
  ...REFERENCE_FACTS,
  ...RAW_MARKUP,
  ...PAGE_ACCESSIBILITY,
  ...PAGE_LINKS,
  ...JATS_IDS,
  ...JATS_LINKS,
  ...JATS_BODY,
  ...JATS_FRONT,
  ...JATS_DATES,
  ...JATS_PEOPLE,
  ...JATS_RIGHTS,
  ...JATS_REFERENCES,
  ...JATS_ELEMENTS,
  ...JATS_VOCABULARY,
  ...PDF_FILE,
  ...PDF_FONTS,
  ...PDF_STRUCTURE,
  ...PDF_SCHOLAR,
];

export const OUTPUTS = RULES.map((rule): ArticleCheck => ({ needs: 'outputs', ...rule }));
