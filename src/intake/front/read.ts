/** Reads metadata from a front page. Every used word is claimed; the others go to the report. */
import type { DraftBlock } from '../draft.ts';
import { claimAll } from '../ledger.ts';
import { readAbstracts } from './abstract/abstract.ts';
import { withSecondAbstract } from './abstract/second-abstract.ts';
import { leaveOutClassifications } from './facts/classification.ts';
import { readFacts } from './facts/facts.ts';
import { ownCitation, withTitleCited } from './facts/own-citation.ts';
import { readShortTitle } from './facts/short-title.ts';
import { withoutJournalTitles } from './facts/title-of-journal.ts';
import { type AuthorLines, claimLine, type Front } from './front.ts';
import type { FrontMatter } from './front-matter.ts';
import { isPartOfBook } from './labelling/certain-lines.ts';
import { tagLines } from './labelling/tagger.ts';
import type { Label } from './lines/line-label.ts';
import { frontLines, partSpans } from './lines/lines.ts';
import { readAuthors } from './people/authors.ts';
import { readTitle } from './title.ts';

export function readFront(
  blocks: DraftBlock[],
  {
    journalTitle,
    ...around
  }: Pick<Front, 'ledger' | 'findings' | 'corpus' | 'language'> & {
    journalTitle?: string;
  },
): FrontMatter {
  const lines = frontLines(blocks);
  const labels = withTitleCited(lines, tagLines(lines, around.corpus));
  const tagged = withoutJournalTitles(lines, labels, journalTitle);
  const front: Front = { lines, labels: withSecondAbstract(lines, tagged), ...around };
  const facts = readFacts(front);
  const { title, subtitle, translated } = readTitle(front);
  const shortTitle = readShortTitle(front);
  const texts = readAbstracts(front, translated, facts.type);
  const people = readAuthors(front, authorLines(front), [
    front.language,
    ...texts.translations.map(({ language }) => language),
  ]);
  leaveOutClassifications(front);
  claimLabels(front);
  for (const line of front.lines)
    if (isPartOfBook(line.text)) claimLine(front, line, 'left-out:unplaced');
  const own = ownCitation(lines);
  for (const [at, line] of lines.entries())
    if (own.has(at)) claimLine(front, line, 'left-out:own-citation');
  return { title, subtitle, shortTitle, ...facts, ...texts, ...people };
}

function authorLines(front: Front): AuthorLines {
  const of = (...wanted: Label[]) =>
    front.lines.flatMap((line, order) =>
      wanted.includes(front.labels[order] ?? 'other') ? [{ line, order }] : [],
    );
  return {
    authors: of('authors'),
    affiliations: of('affiliation'),
    contacts: of('contact'),
    all: of('authors', 'affiliation', 'contact', 'other', 'title'),
  };
}

const LABEL_WORDS =
  /(?<![\p{L}\p{M}\p{N}_])(?:article (?:information|info|history)|abstract|keywords?|key words|authors?|corresponding author|correspondence(?: to)?|e-?mails?(?: address(?:es)?)?|affiliations?|publisher|doi|https?|orcid(?:\.org)?(?: id)?|issn|volume|issue|pages?|original|research|article)(?![\p{L}\p{M}\p{N}_])/giu;

/** Labels that every format prints anew. Claimed last: the first claim on a word holds. */
function claimLabels(front: Front): void {
  for (const line of front.lines) {
    let end = 0;
    for (const match of line.text.matchAll(LABEL_WORDS)) {
      const [from, to] = [match.index, match.index + match[0].length];
      // In the midst of a sentence it is no label: "secondary research methods".
      const opens = from - end < 4 || /[:;.]\s*$/.test(line.text.slice(0, from));
      const leads = /^\s*(?:[:.：]|$|10\.|https?|www\.)/.test(line.text.slice(to));
      if (!opens && !leads) continue;
      claimAll(front.ledger, partSpans({ line, from, to }), 'label');
      end = to;
    }
  }
}
