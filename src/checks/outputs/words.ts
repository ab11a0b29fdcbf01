/** No word of the article is lost, doubled or out of order in an output. */
import { type Message, message } from '../../messages/message.ts';
import type { ArticleCheck, Finding } from '../check.ts';
import { childBlocks, textBlocks, walkBlocks } from '../nodes.ts';
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
      yield* losses.map((loss) => findingOf(subject, loss, WEB_PAGE));
    },
  },
  {
    ...SHARED,
    name: 'jats-words-differ',
    receivers: ['pmc'],
    *find(subject) {
      const parts = articleParts(subject.article, { captionLast: false });
      const losses = findLosses(parts, readJats(subject.jats.tree()), 'signs');
      yield* losses.map((loss) => findingOf(subject, loss, JATS));
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
      yield* losses.map((loss) => findingOf(subject, loss, PDF));
    },
  },
];

/** The printed number of the page with a label. Some destinations have a prefix before the label. */
function pageIn({ destinations, pageLabels }: PdfFacts, target: string): string | undefined {
  const page = destinations[target] ?? destinations[`label-${target}`];
  return page === undefined ? undefined : pageLabels[page];
}

/** The messages of one output. */
interface OutputMessages {
  differs(facts: { expected: string; found: string; after: string[] }): Message;
  missing(facts: { words: string; after: string[] }): Message;
  extra(facts: { words: string; after: string[] }): Message;
  moved(facts: { words: string; after: string[] }): Message;
  doubled(facts: { words: string }): Message;
}

const WEB_PAGE: OutputMessages = {
  differs: (facts) => message('web-page-words-differ', facts),
  missing: (facts) => message('web-page-words-differ/missing', facts),
  extra: (facts) => message('web-page-words-differ/extra', facts),
  moved: (facts) => message('web-page-words-differ/moved', facts),
  doubled: (facts) => message('web-page-words-differ/doubled', facts),
};
const JATS: OutputMessages = {
  differs: (facts) => message('jats-words-differ', facts),
  missing: (facts) => message('jats-words-differ/missing', facts),
  extra: (facts) => message('jats-words-differ/extra', facts),
  moved: (facts) => message('jats-words-differ/moved', facts),
  doubled: (facts) => message('jats-words-differ/doubled', facts),
};
const PDF: OutputMessages = {
  differs: (facts) => message('pdf-words-differ', facts),
  missing: (facts) => message('pdf-words-differ/missing', facts),
  extra: (facts) => message('pdf-words-differ/extra', facts),
  moved: (facts) => message('pdf-words-differ/moved', facts),
  doubled: (facts) => message('pdf-words-differ/doubled', facts),
};

function findingOf(subject: ArticleSubject, loss: Loss, messages: OutputMessages): Finding {
  return { message: messageOf(loss, messages), at: placeOf(subject, loss) };
}

function messageOf({ kind, missing, extra, after }: Loss, messages: OutputMessages): Message {
  const [expected, found] = [shorten(missing), shorten(extra)];
  const context = after.length > 0 ? [after.join(' ')] : [];
  if (kind === 'doubled') return messages.doubled({ words: found });
  if (kind === 'moved') return messages.moved({ words: found, after: context });
  if (missing.length === 0) return messages.extra({ words: found, after: context });
  if (extra.length === 0) return messages.missing({ words: expected, after: context });
  return messages.differs({ expected, found, after: context });
}

/** Messages shorten longer texts. */
const SHOWN_WORDS = 8;

function shorten(words: readonly string[]): string {
  if (words.length <= SHOWN_WORDS) return words.join(' ');
  return `${words.slice(0, SHOWN_WORDS - 2).join(' ')} … ${words.at(-1)}`;
}

/** A caption has the place of its figure or table. */
function placedOwner({ article, at }: ArticleSubject, owner: object): object {
  if (at(owner).place) return owner;
  const around = [...walkBlocks(textBlocks(article))].find((block) =>
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
