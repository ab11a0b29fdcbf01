/**
 * Whatever an article holds: each file is valid by its receiver's schema, or the article is left
 * out and named.
 */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { Article, Inline } from '../../src/article/article.ts';
import type { Issue } from '../../src/article/issue.ts';
import { type Exported, problemWording } from '../../src/exports/export.ts';
import { close, validateJats } from '../../src/io/jats/validate-jats.ts';
import { arbitraryArticle } from '../support/arbitrary-article.ts';
import { exported } from '../support/export-issue.ts';
import { dtdProblems, HAVE_SCHEMAS, xsdProblems } from '../support/schemas.ts';

afterAll(close);

type Validity = (made: Exported) => Promise<string[]>;

const one =
  (problems: (xml: string) => string[]): Validity =>
  async ({ files }) =>
    files.flatMap(({ content }) => problems(String(content)));

const VALIDITY: Record<string, Validity> = {
  crossref: one((xml) => xsdProblems('crossref', xml)),
  doaj: one((xml) => xsdProblems('doaj', xml)),
  ojs: one((xml) => xsdProblems('ojs', xml)),
  pubmed: one(dtdProblems),
  pmc: async ({ files }) => {
    const xmls = files.flatMap(({ content }) =>
      Object.entries(unzipSync(content as Uint8Array)).filter(([name]) => name.endsWith('.xml')),
    );
    const found = xmls.map(([, bytes]) => validateJats(new TextDecoder().decode(bytes)));
    return (await Promise.all(found)).flat().map(({ message }) => message);
  },
};

/** With what the article's own metadata lack most often, so that most are not left out. */
function issueOf(article: Article): Issue {
  const journal = {
    ...article.journal,
    issn: { electronic: '1234-5679' },
    url: 'https://journal.example/',
    publisher: article.journal.publisher ?? { name: 'Press' },
  };
  const facts = { ...article.issue, date: article.issue.date ?? '2023', folder: '1-2' };
  const { published = '' } = article.dates;
  const dates = { ...article.dates, published: published.length === 10 ? published : '2023-01-15' };
  const { title, subtitle, doi = '10.5555/x' } = article;
  const titles = {
    title: withoutCalls(title),
    ...(subtitle && { subtitle: withoutCalls(subtitle) }),
  };
  const placed = { ...inEnglish(article), ...titles, journal, issue: facts, dates, doi };
  return {
    name: '1-2',
    journal,
    facts,
    sections: [{ title: article.heading, articles: [placed] }],
  };
}

/** PubMed wants an English title and Latin names beside others: of arbitrary articles, one in thirty has them. */
function inEnglish(article: Article): Article {
  const title: Inline[] = [{ type: 'text', value: 'A title' }];
  const others = article.translations.filter(({ language }) => !language.startsWith('en'));
  const authors = article.authors.map((author) =>
    author.name ? { nativeName: { name: { given: 'Ann', family: 'Author' } }, ...author } : author,
  );
  const translations = article.language.startsWith('en')
    ? article.translations
    : [...others, { language: 'en', direction: 'ltr' as const, title, keywords: [] }];
  return { ...article, authors, translations };
}

/** A title that cites or has notes is refused by most. */
function withoutCalls(nodes: Inline[]): Inline[] {
  return nodes
    .filter(({ type }) => type !== 'citation' && type !== 'footnoteReference')
    .map((node) =>
      'children' in node && node.children
        ? ({ ...node, children: withoutCalls(node.children) } as Inline)
        : node,
    );
}

describe.skipIf(!HAVE_SCHEMAS)('laws of the exports (skipped without ../shared)', () => {
  test.each(
    Object.entries(VALIDITY).flatMap(([name, validity]) =>
      (['ordinary', 'hostile'] as const).map((text) => ({ name, text, validity })),
    ),
  )('$name of articles with $text text', async ({ name, text, validity }) => {
    let sent = 0;
    await fc.assert(
      fc.asyncProperty(arbitraryArticle({ text }), async (article) => {
        const made = await exported(name, issueOf(article), { textWidth: 5 });
        sent += made.files.length;
        if (made.files.length === 0) expect(made.leftOut).not.toEqual([]);
        for (const { reason, advice } of made.leftOut.map(problemWording)) {
          expect(reason).toMatch(/[.?]$/);
          expect(advice).toMatch(/\.$/);
        }
        expect(await validity(made)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    expect(sent).toBeGreaterThan(0);
  });
});
