/** Reads metadata from the lines of a front page. Every used word is claimed; the others go to the report. */
import { readAbstracts } from './abstract/abstract.ts';
import { withoutClassifications } from './facts/classification.ts';
import { readFacts } from './facts/facts.ts';
import { readShortTitle } from './facts/short-title.ts';
import { claimLine, claimPart, type Front } from './front.ts';
import type { FrontMatter } from './front-matter.ts';
import type { LineLabel } from './lines/line-tagger.ts';
import { readAuthors } from './people/authors.ts';
import { readTitle } from './title.ts';

export function readFront(page: Front): FrontMatter {
  const front: Front = { ...page, tagged: withoutClassifications(page) };
  const facts = readFacts(front);
  const { title, subtitle, translated } = readTitle(front);
  const shortTitle = readShortTitle(front);
  const texts = readAbstracts(front, translated, facts.type);
  const people = readAuthors(front, [
    front.language,
    ...texts.translations.map(({ language }) => language),
  ]);
  claimLabels(front);
  return { title, subtitle, shortTitle, ...facts, ...texts, ...people };
}

/** Labels that every format prints anew. */
const PRINTED_ANEW: LineLabel[] = ['label', 'abstract-label', 'keywords-label'];

/** The same at the start of a line and before a colon or an address. The first claim on a word holds. */
const INNER_LABEL =
  /^article (?:information|info|history)(?!\p{L})|(?<![\p{L}\p{N}])(?:article (?:information|info|history)|publisher|doi|https?)(?=\s*(?:[:.]|10\.|$))/giu;

function claimLabels(front: Front): void {
  for (const { line, label } of front.tagged) {
    if (PRINTED_ANEW.includes(label)) claimLine(front, line, 'label');
    for (const { 0: words, index } of line.text.matchAll(INNER_LABEL))
      claimPart(front, line, index, index + words.length, 'label');
  }
}
