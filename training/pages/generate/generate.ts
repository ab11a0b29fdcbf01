/** Makes labelled pages from seeds: the same seed and options give the same page. */
import { randomNumbers } from '../../random.ts';
import type { LabelledPage } from '../labelled-page.ts';
import { drawBody } from './body.ts';
import { withNativeDigits } from './digits.ts';
import { drawFront } from './front.ts';
import { drawLayout, LAYOUTS, ONE_TO_A_LINE } from './layouts.ts';
import { topOfPage } from './pages.ts';
import { inventPaper, sourceOf } from './paper.ts';
import { drawTextLook, textPage } from './text-page.ts';
import { drawWordLook, wordPage } from './word-page.ts';
import { drawLanguage, LANGUAGES } from './wording.ts';

export { LANGUAGES, LAYOUTS, ONE_TO_A_LINE };

export interface PageOptions {
  /** One of LAYOUTS. */
  layout?: string;
  /** BCP 47; one of LANGUAGES. */
  language?: string;
  kind?: 'word' | 'text';
  /** A whole document instead of a front page with the beginning of its text. */
  whole?: boolean;
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ur', 'he']);

export function generatePage(seed: number, options: PageOptions = {}): LabelledPage {
  const { layout: name, whole = false } = options;
  const random = randomNumbers(Math.imul(seed + 1, 0x9e3779b1));
  const drawn = drawLanguage(random);
  const language = options.language ?? drawn;
  const drawnKind = random.chance(0.5) ? 'word' : 'text';
  const needsWord = name !== undefined && /bold|italic|small|underlined|side by side/.test(name);
  const isWord = (options.kind ?? (needsWord ? 'word' : drawnKind)) === 'word';
  const source = sourceOf(language, random);
  const layout = drawLayout(random, name, isWord);
  const isMany = layout.arrangement !== 'in one line' && layout.arrangement !== 'in blocks';
  const few = /^(?:thesis|book review|letter)$/.test(layout.frame ?? '');
  const paper = inventPaper(source, {
    ...(isMany && { authors: random.pick([2, 2, 3, 3, 3, 4, 4, 5, 6, 8]) }),
    ...(few && { authors: random.pick([1, 1, 1, 1, 2, 3, 4]) }),
    isTranslated: layout.frame?.startsWith('two languages'),
    isStructured: layout.frame === "publisher's page" && random.chance(0.7),
  });
  const front = drawFront(paper, source, layout, isWord);
  const { isBare, foot, rows: page } = front;
  const body = drawBody(paper, source, { isWhole: whole, isWord, isBare, layout, foot });
  const all = [...(isWord ? [] : topOfPage(source)), ...page, ...body];
  const { rows, truth } = withNativeDigits(all, front.truth, language, random);
  const { draft, fields } = isWord
    ? wordPage(rows, drawWordLook(layout.isCentred, RIGHT_TO_LEFT.has(language), random), random)
    : textPage(rows, drawTextLook(layout.isCentred, true, random), random);
  const choices = [name, options.language, options.kind, whole ? 'whole' : undefined].filter(
    Boolean,
  );
  return {
    id: ['generated', seed, ...choices].join('-'),
    group: `generated ${seed}`,
    source: 'generated',
    layout: layout.name,
    language,
    draft,
    fields,
    truth,
  };
}
