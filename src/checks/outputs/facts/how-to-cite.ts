/** How to cite the article, on its page: in words, and as reference managers read it. */
import type { Article } from '../../../article.ts';
import { plainText } from '../../../text/plain-text.ts';
import { inHtml } from '../../changes.ts';
import { textOf } from '../jats/rule.ts';
import type { PageIndex } from '../page-index.ts';
import { asWritten, type FormatName, saidInFormat, yearOf } from './citation-formats.ts';
import type { FactRule } from './rule.ts';

export const CITE_FACTS: readonly FactRule[] = [
  {
    name: 'facts-how-to-cite-differs',
    fact: 'words that say how to cite the article',
    key: 'title',
    examples: {
      breaks: [
        inHtml('Okoro, T. (2023). Tides and', 'Okoro, T. (2022). Tides and'),
        inHtml('two harbours. <em>Journal', 'two harbour. <em>Journal'),
      ],
      keeps: [inHtml('Okoro, T. (2023). Tides and', 'Okoro, T. (2023). <b>Tides</b> and')],
    },
    said: ({ page }, article) => {
      const said = withId(page, 'p', 'page-citation');
      if (said === undefined) return [];
      const wanted = article.citeAs
        ? [plainText(article.citeAs, article.language)]
        : factsInWords(article);
      return [asWritten('web page', said, wanted.filter(Boolean))];
    },
  },
  {
    name: 'facts-citation-formats-differ',
    fact: 'article as reference managers read it',
    key: 'title',
    examples: {
      breaks: [
        inHtml('  year = {2023},', '  year = {2022},'),
        inHtml('author = {Ferry, Rosalind A. and', 'author = {Ferry, R. and'),
        inHtml('VL  - 1\n', 'VL  - 2\n'),
        inHtml('DO  - 10.5555/jcs.2023.57', 'DO  - 10.5555/jcs.2023.58'),
        inHtml('&#34;family&#34;: &#34;Okoro&#34;', '&#34;family&#34;: &#34;Okoroh&#34;'),
        inHtml('&#34;publisher&#34;: &#34;{Harbour ~>}Press&#34;'),
      ],
      keeps: [
        inHtml('  year = {2023},', '  year   =   {2023},'),
        inHtml('TI  - Tides and', 'TI  -  Tides and'),
      ],
    },
    said: ({ page }, article) =>
      FORMATS.flatMap(([format, name, id]) => {
        const text = withId(page, 'pre', id);
        return text === undefined
          ? []
          : saidInFormat(`${name} of the web page`, text, format, article);
      }),
  },
];

const FORMATS: readonly (readonly [format: FormatName, name: string, id: string])[] = [
  ['bibtex', 'BibTeX', 'page-bibtex'],
  ['ris', 'RIS', 'page-ris'],
  ['csl-json', 'CSL-JSON', 'page-csl-json'],
];

function withId(page: PageIndex, name: string, id: string): string | undefined {
  const found = page.named(name).find(({ properties }) => properties.id === id);
  return found && textOf(found);
}

/** What it says whatever the style. */
function factsInWords(article: Article): string[] {
  const { title, language, journal, pages, doi = '' } = article;
  const range = [pages?.first, pages?.last === pages?.first ? undefined : pages?.last];
  return [plainText(title, language), yearOf(article), journal.title, range.join(''), doi];
}
