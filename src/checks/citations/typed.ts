/** Citations that stand in the manuscript as typed text, matched with the bibliography once. */
import { type CitationProposal, linkCitations } from '../../citations/index.ts';
import { enumerated } from '../lists.ts';
import type { ArticleSubject, At } from '../subject.ts';

/** A work cited in typed text: one of the works of a citation. */
export interface TypedCite {
  citation: CitationProposal;
  cite: CitationProposal['cites'][number];
  at: At;
}

const known = new WeakMap<ArticleSubject, TypedCite[]>();

/** Every typed citation of the manuscript, work by work, in the order of the text. */
export function typedCites(subject: ArticleSubject): TypedCite[] {
  const found = known.get(subject) ?? find(subject);
  known.set(subject, found);
  return found;
}

function find(subject: ArticleSubject): TypedCite[] {
  const { text, works, article } = subject;
  const proposals = linkCitations(
    text,
    works.map(({ csl }) => csl),
    { numbered: article.citationFormat === 'numeric' },
  );
  return proposals.flatMap((citation) =>
    // "(similar to @hill2016)" is a citation by key.
    citation.cites
      .filter(({ names }) => !names.includes('@'))
      .map((cite) => ({
        citation,
        cite,
        at: subject.range(citation.start, citation.end),
      })),
  );
}

/** "lines 43, 49 and 52" */
export function linesOf(cites: readonly { at: At }[]): string {
  const lines = [...new Set(cites.map(({ at }) => at.place?.start.line ?? 0))];
  return `${lines.length === 1 ? 'line' : 'lines'} ${enumerated(lines)}`;
}
