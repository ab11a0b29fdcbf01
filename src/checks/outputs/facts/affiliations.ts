/** Affiliations and their authors in the web page and in the JATS. */
import type { Element as HtmlElement } from 'hast';
import type { Element } from 'xast';
import type { Affiliation, Article } from '../../../article/article.ts';
import { nodeText } from '../../../markup/node-text.ts';
import { message } from '../../../messages/message.ts';
import { countryName } from '../../../words/languages/country-names.ts';
import type { ArticleCheck, Finding } from '../../check.ts';
import { lettersAndDigits, truncateText } from '../../nodes.ts';
import type { ArticleSubject } from '../../subject.ts';
import { childElements, indexOf } from '../jats/rule.ts';
import { pageIndexOf, within } from '../page-index.ts';
import { FACT_CHECK } from './rule.ts';

/** The affiliations in one output. */
interface OutputAffiliations {
  output: string;
  /** Their texts, in order. */
  affiliations: string[];
  /** For each author, indices in `affiliations`. */
  ofAuthors: number[][];
}

export const AFFILIATION_FACTS: readonly ArticleCheck[] = [
  {
    name: 'facts-affiliations-differ',
    ...FACT_CHECK,
    source: 'JATS4R recommendations, validator 0.0.16; Google Scholar, Inclusion Guidelines',
    date: '2024',
    *find(subject) {
      for (const printed of [readJats(subject), readPage(subject), readHead(subject)])
        yield* differences(subject, printed);
      yield* differentMarks(subject);
    },
  },
];

function* differences(subject: ArticleSubject, printed: OutputAffiliations): Generator<Finding> {
  const { authors, affiliations } = subject.article;
  const { output } = printed;
  const at = subject.key('affiliations');
  for (const [index, affiliation] of affiliations.entries()) {
    const words = printed.affiliations[index] ?? '';
    const missing = missingPart(
      lettersAndDigits(words),
      partsOf(affiliation, subject.article.language),
    );
    if (missing === undefined) continue;
    const [found, expected] = [truncateText(words), truncateText(missing)];
    yield {
      message: found
        ? message('facts-affiliations-differ', { output, found, expected })
        : message('facts-affiliations-differ/missing', { output, expected }),
      at,
    };
  }
  for (const [index, { affiliations: ids }] of authors.entries()) {
    const expected = ids.map((id) => affiliations.findIndex((one) => one.id === id));
    const found = printed.ofAuthors[index] ?? [];
    if (!hasSameNumbers(expected, found))
      yield {
        message: message('facts-affiliations-differ/author', {
          output,
          position: index + 1,
          found: positionsOf(found),
          expected: positionsOf(expected),
        }),
        at: subject.key(`authors.${index}`),
      };
  }
}

function hasSameNumbers(expected: readonly number[], found: readonly number[]): boolean {
  return expected.toSorted().join() === found.toSorted().join();
}

/** As readers count: the first is 1. */
function positionsOf(indices: readonly number[]): string[] {
  return indices.map((index) => String(index + 1));
}

/**
 * The first part that the words lack. Each part needs words of its own: the "Brest" in "University of Brest"
 * is not the city.
 */
function missingPart(words: string, parts: readonly string[]): string | undefined {
  let rest = words;
  for (const part of parts.toSorted((one, other) => other.length - one.length)) {
    if (!rest.includes(lettersAndDigits(part))) return part;
    rest = rest.replace(lettersAndDigits(part), '\n');
  }
  return undefined;
}

function partsOf(affiliation: Affiliation, language: string): string[] {
  const { text, department, institution, street, city, region, postalCode, country } = affiliation;
  if (text !== undefined) return [text];
  const land = country && countryName(country, language);
  return [department, institution, street, city, region, postalCode, land].flatMap(
    (part) => part || [],
  );
}

function readJats(subject: ArticleSubject): OutputAffiliations {
  const jats = indexOf(subject.jats.tree());
  const elements = jats.named('aff');
  const ids = elements.map(({ attributes }) => attributes.id);
  const targets = (author: Element) =>
    childElements(author, 'xref')
      .filter(({ attributes }) => attributes['ref-type'] === 'aff')
      .map(({ attributes }) => ids.indexOf(attributes.rid));
  const authors = jats
    .named('contrib')
    .filter(({ attributes }) => attributes['contrib-type'] === 'author');
  return { output: 'JATS', affiliations: elements.map(nodeText), ofAuthors: authors.map(targets) };
}

function readPage(subject: ArticleSubject): OutputAffiliations {
  const page = pageIndexOf(subject.html.tree());
  const items = within(page.withClass('affiliations'), 'li');
  const ids = items.map(({ properties }) => `#${properties.id}`);
  const targets = (author: HtmlElement) =>
    within([author], 'a')
      .map(({ properties }) => ids.indexOf(String(properties.href)))
      .filter((index) => index >= 0);
  // A single affiliation without a number belongs to all authors.
  const isShared = items.length === 1 && within(items, 'sup').length === 0;
  const ofAuthors = page.withClass('author').map((author) => (isShared ? [0] : targets(author)));
  return { output: 'web page', affiliations: items.map(nodeText), ofAuthors };
}

/** The mark after a name equals the mark of the affiliation or address that it links to. */
function* differentMarks(subject: ArticleSubject): Generator<Finding> {
  const page = pageIndexOf(subject.html.tree());
  const explained = new Map(
    [...within(page.withClass('affiliations'), 'li'), ...page.withClass('correspondence')].map(
      (one) => [`#${one.properties.id}`, within([one], 'sup').concat(within([one], 'span'))[0]],
    ),
  );
  for (const link of within(page.withClass('marks'), 'a')) {
    const target = String(link.properties.href);
    if (!explained.has(target)) continue;
    const mark = explained.get(target);
    const [found, expected] = [mark ? nodeText(mark).trim() : '', nodeText(link).trim()];
    if (found === expected) continue;
    yield {
      message: found
        ? message('facts-affiliations-differ/mark', { found, expected })
        : message('facts-affiliations-differ/mark-missing', { expected }),
      at: subject.key('affiliations'),
    };
  }
}

/** Reads the `citation_author_institution` elements that follow each `citation_author`. */
function readHead({ article, html }: ArticleSubject): OutputAffiliations {
  const metas = pageIndexOf(html.tree())
    .named('meta')
    .map(({ properties }) => ({
      name: String(properties.name),
      content: String(properties.content),
    }));
  const ofAuthors: string[][] = [];
  for (const { name, content } of metas) {
    if (name === 'citation_author') ofAuthors.push([]);
    if (name === 'citation_author_institution') ofAuthors.at(-1)?.push(content);
  }
  const affiliations = article.affiliations.map(
    (_, index) => ofAuthors[memberOf(article, index)]?.[rankOf(article, index)] ?? '',
  );
  return {
    output: 'web page (citation_author_institution)',
    affiliations,
    ofAuthors: ofAuthors.map((texts, author) => {
      const left = new Set(affiliations.keys());
      return texts.map((text) => {
        // Two affiliations may have the same text.
        const alike = [...left].filter((at) => affiliations[at] === text);
        const own = alike.find((at) => has(article, author, at)) ?? alike[0] ?? -1;
        left.delete(own);
        return own;
      });
    }),
  };
}

function has({ authors, affiliations }: Article, author: number, index: number): boolean {
  return authors[author]?.affiliations.includes(affiliations[index]?.id ?? '') ?? false;
}

/** Index of the first author with an affiliation. */
function memberOf({ authors, affiliations }: Article, index: number): number {
  const id = affiliations[index]?.id ?? '';
  return authors.findIndex((author) => author.affiliations.includes(id));
}

/** Position of an affiliation among those of its first author. */
function rankOf(article: Article, index: number): number {
  const author = article.authors[memberOf(article, index)];
  const own = article.affiliations.filter(({ id }) => author?.affiliations.includes(id));
  return own.findIndex(({ id }) => id === article.affiliations[index]?.id);
}
