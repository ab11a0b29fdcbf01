/** The page of the issue's contents. */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { decodeAddress, doiAddress, encodePart } from '../../article/addresses.ts';
import type { Article } from '../../article.ts';
import { formatDate, localNumber, volumeAndIssue } from '../../languages/index.ts';
import { plainParagraphs } from '../../text/plain-text.ts';
import { inContents, inIssue } from '../changes.ts';
import { asWritten, authorsInWords, titleInWords } from '../outputs/facts/citation-formats.ts';
import { hrefOf } from '../outputs/facts/read-back.ts';
import { textOf } from '../outputs/jats/rule.ts';
import { type PageIndex, pageIndexOf, within } from '../outputs/page-index.ts';
import type { ListingReader, SaidOf } from './reader.ts';

const OUTPUT = 'contents page';

/** A theme of the journal's own may show less: what it shows of no article is not compared. */
export const CONTENTS: ListingReader = {
  name: 'contents-facts-differ',
  title: 'the page of an issue’s contents',
  source: 'PKP, Google Scholar Guide',
  date: '2024',
  listings: ['contents'],
  said(_, text, articles) {
    const page = pageIndexOf(fromHtml(text));
    const entries = page.withClass('entry-of-issue');
    if (entries.length === 0) return [];
    const ofArticles = articles.flatMap((article, index): SaidOf[] => {
      const entry = entries[index];
      return entry
        ? factsOf(entry, article)
        : [{ article, fact: 'entry', output: OUTPUT, values: ['none'], wanted: ['one'] }];
    });
    const said = [...ofIssue(page, articles), ...ofArticles];
    const shown = new Set(said.flatMap(({ fact, values }) => (values.length > 0 ? [fact] : [])));
    return said.filter(({ fact }) => shown.has(fact));
  },
  examples: {
    breaks: [
      inContents('>Tides and the moon at two harbours</a>', '>Tides</a>'),
      inContents('>Rosalind A. Ferry and', '>Rosalind B. Ferry and'),
      inContents('>60–61<', '>60–62<'),
      inContents('doi.org/10.5555/jcs.2023.57"', 'doi.org/10.5555/jcs.2023.58"'),
      inContents('<h3><a href="letter/letter.html"', '<h3><a href="later.html"'),
      inContents('<p class="entry-authors">Sukarno</p>', ''),
      inContents('<h1 class="site-title">Volume 1, Issue {2~>3}'),
      inContents('<time datetime="2023-03-31">March 31', '<time datetime="2023-03-31">March 30'),
      inContents('<h2>Letters</h2>', '<h2>Articles</h2>'),
      inContents('<span>ISSN 2345-6787</span>', '<span>ISSN 2345-6788</span>'),
      inContents('href="mailto:editor@', 'href="mailto:editors@'),
      inContents('explains the rest. Tables of', 'explains the rest. Table of'),
      inContents('<a class="galley" href="letter{/letter~>}.html">'),
    ],
    keeps: [
      inContents('>60–61<', '> 60–61 <'),
      inIssue('title: Letters\n    articles', 'articles'),
    ],
  },
};

/** What the page says of the journal and the issue, beside what it must say. */
function ofIssue({ named, withClass }: PageIndex, articles: readonly Article[]): SaidOf[] {
  const [first] = articles;
  if (!first) return [];
  const { journal, issue } = first;
  const { language, license, issn } = journal;
  const name = volumeAndIssue(language, issue);
  const times = within(withClass('issue-date'), 'time');
  const links = within(withClass('colophon'), 'a');
  const headings = articles.flatMap(({ heading }) => heading ?? []);
  const facts: [fact: string, values: string[], wanted: (string | undefined)[]][] = [
    ['issue', withClass('site-title').map(textOf), [name]],
    ['issue in the head', metas(named, 'og:title'), [name]],
    ['journal', withClass('journal-title').map(textOf), [journal.title]],
    ['journal in the head', metas(named, 'og:site_name'), [journal.title]],
    [
      'language of the page',
      named('html').map(({ properties }) => String(properties.lang)),
      [language],
    ],
    ['date of the issue', times.map(textOf), [issue.date && formatDate(language, issue.date)]],
    ['day of the issue', times.map(({ properties }) => String(properties.dateTime)), [issue.date]],
    [
      'sections',
      // A section without a title has a heading that is only heard.
      within(withClass('issue-section'), 'h2')
        .filter(({ properties }) => ![properties.className].flat().includes('unseen'))
        .map(textOf),
      [...new Set(headings)],
    ],
    [
      'ISSN',
      within(withClass('issn'), 'span').map((span) => textOf(span).slice(-9)),
      [issn.print, issn.electronic],
    ],
    [
      'e-mail address',
      links.map(hrefOf).filter((href) => href.startsWith('mailto:')),
      [journal.email && `mailto:${journal.email}`],
    ],
    [
      'licence',
      links.filter(({ properties }) => [properties.rel].flat().includes('license')).map(hrefOf),
      [license?.url],
    ],
  ];
  return facts.flatMap(([fact, values, wanted]) => {
    const known = wanted.flatMap((value) => value || []);
    return known.length > 0 && values.length > 0
      ? [{ fact, output: OUTPUT, values, wanted: known }]
      : [];
  });
}

function metas(named: PageIndex['named'], property: string): string[] {
  return named('meta')
    .filter(({ properties }) => properties.property === property)
    .map(({ properties }) => String(properties.content));
}

function factsOf(entry: Element, article: Article): SaidOf[] {
  const { language, doi, pages, name } = article;
  const classed = (wanted: string) =>
    within([entry], 'p')
      .concat(within([entry], 'span'), within([entry], 'div'))
      .filter(({ properties: { className } }) => [className].flat().includes(wanted));
  const none = (fact: string, wanted: string): SaidOf => ({
    article,
    fact,
    output: OUTPUT,
    values: [],
    wanted: [wanted],
  });
  const said = (fact: string, elements: readonly Element[], wanted: string): SaidOf[] => {
    if (wanted === '') return [];
    if (elements.length === 0) return [none(fact, wanted)];
    return elements.map((element) => ({
      article,
      fact,
      ...asWritten(OUTPUT, textOf(element), [wanted]),
    }));
  };
  const address = (fact: string, hrefs: readonly string[], wanted: string): SaidOf[] => {
    if (hrefs.length === 0) return wanted === '' ? [] : [none(fact, wanted)];
    return hrefs.map((href) => ({
      article,
      fact,
      output: OUTPUT,
      values: [href],
      wanted: [wanted],
    }));
  };
  const heads = within([entry], 'h3');
  const hrefs = within([entry], 'a').map(hrefOf);
  const range = [pages?.first ?? '', pages?.last === pages?.first ? '' : (pages?.last ?? '')];
  return [
    ...said('title', heads, titleInWords(article)),
    ...said('authors', classed('entry-authors'), authorsInWords(article)),
    ...(pages ? said('pages', classed('entry-pages'), localNumber(language, range.join('–'))) : []),
    ...address(
      'DOI',
      hrefs.filter((href) => href.startsWith('https://doi.org/')).map(decodeAddress),
      doi ? decodeAddress(doiAddress(doi)) : '',
    ),
    ...said('abstract', classed('entry-abstract'), plainParagraphs(article.abstract, language)),
    ...address(
      'addresses of the files',
      within([entry], 'a')
        .filter(({ properties: { className } }) => [className].flat().includes('galley'))
        .map((link) => hrefOf(link).replace(/\.[a-z]+$/, '')),
      `${encodePart(name)}/${encodePart(name)}`,
    ),
    ...address('language', [entry.properties.lang ?? []].flat().map(String), language),
    ...address(
      'address',
      within(heads, 'a').map(hrefOf),
      `${encodePart(name)}/${encodePart(`${name}.html`)}`,
    ),
  ];
}
