/** The page of the issue's contents. */
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { decodeAddress, doiAddress, encodePart } from '../../article/addresses.ts';
import type { Article } from '../../article.ts';
import { localNumber } from '../../languages/index.ts';
import { inContents } from '../changes.ts';
import { asWritten, authorsInWords, titleInWords } from '../outputs/facts/citation-formats.ts';
import { hrefOf } from '../outputs/facts/read-back.ts';
import { textOf } from '../outputs/jats/rule.ts';
import { pageIndexOf, within } from '../outputs/page-index.ts';
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
    const entries = pageIndexOf(fromHtml(text)).withClass('entry-of-issue');
    if (entries.length === 0) return [];
    const said = articles.flatMap((article, index): SaidOf[] => {
      const entry = entries[index];
      return entry
        ? factsOf(entry, article)
        : [{ article, fact: 'entry', output: OUTPUT, values: ['none'], wanted: ['one'] }];
    });
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
    ],
    keeps: [inContents('>60–61<', '> 60–61 <')],
  },
};

function factsOf(entry: Element, article: Article): SaidOf[] {
  const { language, doi, pages, name } = article;
  const classed = (wanted: string) =>
    within([entry], 'p')
      .concat(within([entry], 'span'))
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
    ...address('language', [entry.properties.lang ?? []].flat().map(String), language),
    ...address(
      'address',
      within(heads, 'a').map(hrefOf),
      `${encodePart(name)}/${encodePart(`${name}.html`)}`,
    ),
  ];
}
