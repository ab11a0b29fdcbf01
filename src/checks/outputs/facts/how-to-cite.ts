/** How to cite the article, on its page: in words, and as reference managers read it. */
import type { Article, CslItem } from '../../../article.ts';
import { plainText } from '../../../text/plain-text.ts';
import { lettersOfText, wordsOfText } from '../../words/words.ts';
import { textOf } from '../jats/rule.ts';
import type { PageIndex } from '../page-index.ts';
import type { Said } from './read-back.ts';
import type { FactRule } from './rule.ts';

export const CITE_FACTS: readonly FactRule[] = [
  {
    name: 'facts-how-to-cite-differs',
    fact: 'words that say how to cite the article',
    key: 'title',
    examples: {
      breaks: [
        { in: 'html', from: 'Okoro, T. (2023). Tides and', to: 'Okoro, T. (2022). Tides and' },
        { in: 'html', from: 'two harbours. <em>Journal', to: 'two harbour. <em>Journal' },
      ],
      keeps: [
        {
          in: 'html',
          from: 'Okoro, T. (2023). Tides and',
          to: 'Okoro, T. (2023). <b>Tides</b> and',
        },
      ],
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
        { in: 'html', from: '  year = {2023},', to: '  year = {2022},' },
        { in: 'html', from: 'author = {Ferry, Rosalind A. and', to: 'author = {Ferry, R. and' },
        { in: 'html', from: 'VL  - 1\n', to: 'VL  - 2\n' },
        { in: 'html', from: 'DO  - 10.5555/jcs.2023.57', to: 'DO  - 10.5555/jcs.2023.58' },
        {
          in: 'html',
          from: '&#34;family&#34;: &#34;Okoro&#34;',
          to: '&#34;family&#34;: &#34;Okoroh&#34;',
        },
        {
          in: 'html',
          from: '&#34;publisher&#34;: &#34;Harbour Press&#34;',
          to: '&#34;publisher&#34;: &#34;Press&#34;',
        },
      ],
      keeps: [
        { in: 'html', from: '  year = {2023},', to: '  year   =   {2023},' },
        { in: 'html', from: 'TI  - Tides and', to: 'TI  -  Tides and' },
      ],
    },
    said: ({ page }, article) => [
      ...listed('BibTeX of the web page', withId(page, 'pre', 'page-bibtex'), bibtexField, article),
      ...listed('RIS of the web page', withId(page, 'pre', 'page-ris'), risField, article),
      ...listed(
        'CSL-JSON of the web page',
        withId(page, 'pre', 'page-csl-json'),
        cslField,
        article,
      ),
    ],
  },
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

function yearOf({ dates, issue }: Article): string {
  return (dates.published ?? issue.date ?? '').slice(0, 4);
}

/** Facts of the article by a name of ours; a field of a format that is not there is not compared. */
function factsOf(article: Article): Record<string, readonly string[]> {
  const { journal, issue, pages, authors } = article;
  const families = authors.map(({ name, collective }) =>
    name ? [name.particle, name.family].filter(Boolean).join(' ') : (collective ?? ''),
  );
  const title = [article.title, article.subtitle ?? []].map((part) =>
    plainText(part, article.language),
  );
  const last = pages?.last === pages?.first ? undefined : pages?.last;
  return {
    title: [title.filter(Boolean).join(' ')],
    authors: authors.map(({ name }, index) =>
      partsOfName([families[index], name?.given, name?.suffix].join(' ')),
    ),
    journal: [journal.title],
    year: [yearOf(article)],
    volume: [issue.volume ?? ''],
    issue: [issue.issue ?? ''],
    pages: [`${pages?.first ?? ''}${last ?? ''}`],
    doi: [article.doi ?? ''],
    issn: [journal.issn.electronic ?? journal.issn.print ?? ''],
    publisher: [journal.publisher?.name ?? ''],
  };
}

/** Formats have the parts of a name in orders of their own. */
function partsOfName(name: string): string {
  return wordsOfText(name.replaceAll(',', ' ')).sort().join(' ');
}

/** What a format says of a fact; nothing where it has no such field. */
type Field = (text: string, fact: string) => readonly string[];

function listed(output: string, text: string | undefined, field: Field, article: Article): Said[] {
  if (text === undefined) return [];
  return Object.entries(factsOf(article)).flatMap(([fact, wanted]): Said[] => {
    const values = field(text, fact).map(fact === 'authors' ? partsOfName : (value) => value);
    return values.length === 0 || wanted.join('') === ''
      ? []
      : [asWritten(`${output} (${fact})`, values.join('\n'), [wanted.join('\n')])];
  });
}

/** Letters and digits alone are compared. */
function asWritten(output: string, said: string, wanted: readonly string[]): Said {
  const letters = lettersOfText(said, 'letters');
  const parts = wanted.map((each) => lettersOfText(each, 'letters'));
  const isSaid =
    parts.length === 1 ? parts[0] === letters : parts.every((part) => letters.includes(part));
  return { output, values: isSaid ? wanted : [said.replace(/\s+/g, ' ').trim()], wanted };
}

const BIBTEX: Record<string, string> = { authors: 'author', issue: 'number' };

/** TeX has forms of its own for what is no letter: a field with commands is not compared. */
const bibtexField: Field = (text, fact) => {
  const [, value] =
    new RegExp(`^ *${BIBTEX[fact] ?? fact} *= *\\{(.*)\\},?$`, 'm').exec(text) ?? [];
  if (value === undefined || /[\\$]/.test(value)) return [];
  return fact === 'authors' ? value.split(' and ') : [value];
};

const RIS: Record<string, string> = {
  title: 'TI',
  authors: 'AU',
  journal: 'T2',
  year: 'PY',
  volume: 'VL',
  issue: 'IS',
  pages: 'SP|EP',
  doi: 'DO',
  issn: 'SN',
  publisher: 'PB',
};

const risField: Field = (text, fact) => {
  const lines = [...text.matchAll(new RegExp(`^(?:${RIS[fact]})  -(.*)$`, 'gm'))];
  const values = lines.map(([, value = '']) => value.trim());
  if (fact === 'pages') return [values.join('')].filter(Boolean);
  return values;
};

const CSL: Record<string, string> = {
  authors: 'author',
  journal: 'container-title',
  pages: 'page',
  doi: 'DOI',
  issn: 'ISSN',
};

const cslField: Field = (text, fact) => {
  const item = cslIn(text);
  if (fact === 'year') return item.issued?.['date-parts']?.[0]?.slice(0, 1).map(String) ?? [];
  if (fact === 'authors')
    return (item.author ?? []).map(
      (name) =>
        name.literal ??
        [name['non-dropping-particle'], name.family, name.suffix, name.given].join(' '),
    );
  const value = item[CSL[fact] ?? fact];
  return value === undefined ? [] : [String(value)];
};

function cslIn(text: string): Partial<CslItem> {
  try {
    return (JSON.parse(text) as Partial<CslItem>[])[0] ?? {};
  } catch {
    return {};
  }
}
