/** No word of the article is lost, doubled or out of order in an output. */
import type { ArticleCheck, Finding } from '../check.ts';
import { childBlocks, deep, textBlocks } from '../nodes.ts';
import type { PdfFacts } from '../pdf-facts.ts';
import type { ArticleSubject, At } from '../subject.ts';
import { articleParts } from '../words/article-parts.ts';
import { findLosses, type Loss } from '../words/find-losses.ts';
import { readHtml } from '../words/html-words.ts';
import { readJats } from '../words/jats-words.ts';
import { notesBehind, readPieces } from '../words/pdf-words.ts';

const SHARED = {
  severity: 'error',
  source: 'Offprint: nothing is lost silently',
  date: '2026',
} as const satisfies Partial<ArticleCheck>;

export const WORDS: readonly ArticleCheck[] = [
  {
    ...SHARED,
    name: 'web-page-words-differ',
    receivers: ['readers'],
    *find(subject) {
      const parts = articleParts(subject.article, { captionLast: true });
      const losses = findLosses(parts, readHtml(subject.html.tree()), 'signs');
      yield* losses.map((loss) => findingOf(subject, 'web page', loss));
    },
  },
  {
    ...SHARED,
    name: 'jats-words-differ',
    receivers: ['pmc'],
    *find(subject) {
      const parts = articleParts(subject.article, { captionLast: false });
      const losses = findLosses(parts, readJats(subject.jats.tree()), 'signs');
      yield* losses.map((loss) => findingOf(subject, 'JATS', loss));
    },
  },
  {
    ...SHARED,
    name: 'pdf-words-differ',
    receivers: ['readers', 'scholar'],
    needs: 'pdf',
    *find(subject) {
      const { article, pdf } = subject;
      if (!pdf) return;
      const pageOf = (target: string) => pageIn(pdf, target);
      const order = { captionLast: true, pageOf };
      const printed = readPieces(pdf.pieces);
      const behind = notesBehind(article, printed, order);
      const notes = article.notes.filter((note) => !behind.has(note));
      const losses = findLosses(articleParts({ ...article, notes }, order), printed, 'letters');
      yield* losses.map((loss) => findingOf(subject, 'PDF', loss));
    },
  },
];

/** As printed, of a label; those that could be names of ours have a word before them. */
function pageIn({ destinations, pageLabels }: PdfFacts, target: string): string | undefined {
  const page = destinations[target] ?? destinations[`label-${target}`];
  return page === undefined ? undefined : pageLabels[page];
}

function findingOf(subject: ArticleSubject, output: string, loss: Loss): Finding {
  return { reason: reasonOf(output, loss), at: placeOf(subject, loss) };
}

function reasonOf(output: string, { kind, missing, extra, after }: Loss): string {
  const context = after.length > 0 ? ` after “… ${after.join(' ')}”` : '';
  if (kind === 'doubled')
    return `Unexpected “${shown(extra)}” a second time in the ${output}, expected it once`;
  if (kind === 'moved')
    return `Unexpected “${shown(extra)}” before what it follows in the ${output}, expected it${context}`;
  if (missing.length === 0)
    return `Unexpected “${shown(extra)}” in the ${output}${context}, expected only what the manuscript says`;
  if (extra.length === 0)
    return `Unexpected loss of words in the ${output}${context}, expected “${shown(missing)}”`;
  return `Unexpected “${shown(extra)}” in the ${output}${context}, expected “${shown(missing)}”`;
}

/** Longer stretches are cut in the message. */
const SHOWN_WORDS = 8;

function shown(words: readonly string[]): string {
  if (words.length <= SHOWN_WORDS) return words.join(' ');
  return `${words.slice(0, SHOWN_WORDS - 2).join(' ')} … ${words.at(-1)}`;
}

/** A caption stands where its figure or table does. */
function placedOwner({ article, at }: ArticleSubject, owner: object): object {
  if (at(owner).place) return owner;
  const around = [...deep(textBlocks(article))].find((block) =>
    childBlocks(block).some((child) => child === owner),
  );
  return around ?? owner;
}

/** Keys of the front matter that hold the words of a part. */
const KEYS: Partial<Record<Loss['part'], string>> = {
  title: 'title',
  subtitle: 'subtitle',
  abstract: 'abstract',
  keywords: 'keywords',
  translation: 'translations',
};

function placeOf(subject: ArticleSubject, { part, owner }: Loss): At {
  const { article, works } = subject;
  if (part === 'references') {
    const key = article.references.find((reference) => reference === owner)?.csl.id;
    const work = works.find(({ csl }) => csl.id === key);
    if (work) return subject.work(work);
  }
  const at = subject.at(placedOwner(subject, owner));
  const key = KEYS[part];
  return at.place || key === undefined ? at : subject.key(key);
}
