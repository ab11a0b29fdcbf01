import type { LineModel } from '../../src/intake/front/labelling/line-model.ts';
import { randomNumbers } from '../random.ts';
import { readVocabulary } from '../vocabulary.ts';
import { type LabelledPage, labelledPage } from './labelled.ts';
import { learnLines } from './learn.ts';
import { drawPage } from './page.ts';
import { readPhrases } from './phrases.ts';

/** Made-up pages per language. */
const COUNTS: Record<string, number> = {
  en: 3600,
  de: 160,
  es: 160,
  pt: 120,
  fr: 160,
  it: 80,
  tr: 100,
  id: 80,
  ru: 60,
  ur: 100,
  fa: 60,
  ar: 60,
  zh: 60,
};
const SEED = 11;
const OPTIONS = { epochs: 4, hidden: 0.3, margin: 2, rate: 0.2 };

/** @param read a file of `data/training/`, by its name */
export function makeFrontModel(read: (name: string) => string): LineModel {
  const random = randomNumbers(SEED);
  const phrases = readPhrases(read('front-page'));
  const pages = Object.entries(COUNTS).flatMap(([language, count]): LabelledPage[] => {
    const sources = { vocabulary: readVocabulary(language, read(language)), phrases, random };
    return Array.from({ length: count }, () => labelledPage(drawPage(sources), random));
  });
  return learnLines(pages, OPTIONS, random);
}
