/** What the formats of reference managers say of an article: BibTeX, RIS and CSL-JSON. */
import { outputAddress } from '../../../article/addresses.ts';
import type { Article, CslItem } from '../../../article.ts';
import { formatList } from '../../../languages/index.ts';
import { authorName, surname } from '../../../text/person-name.ts';
import { plainParagraphs, plainText } from '../../../text/plain-text.ts';
import { inlines } from '../../nodes.ts';
import { lettersOfText, wordsOfText } from '../../words/words.ts';
import { type Said, says } from './read-back.ts';

export type FormatName = 'bibtex' | 'ris' | 'csl-json';

/**
 * Each fact of which one record speaks, beside what the article says.
 *
 * @param output for messages: "RIS of the web page"
 * @param text of the record alone
 */
export function saidInFormat(
  output: string,
  text: string,
  format: FormatName,
  article: Article,
): Said[] {
  return Object.entries(factsOf(article)).flatMap(([fact, wanted]): Said[] => {
    const said = FIELDS[format](text, fact);
    const values = fact === 'authors' ? said.map(partsOfName) : said;
    return values.length === 0 || wanted.join('') === ''
      ? []
      : [asWritten(`${output} (${fact})`, values.join('\n'), [wanted.join('\n')])];
  });
}

/** With its subtitle; empty where a formula is in it, which has other letters in each output. */
export function titleInWords({ title, subtitle = [], language }: Article): string {
  if ([...inlines([...title, ...subtitle])].some(({ type }) => type === 'inlineMath')) return '';
  return [title, subtitle]
    .map((part) => plainText(part, language))
    .join(' ')
    .trim();
}

/** "Ann Lee, Bo Kim and Cy Orr" */
export function authorsInWords({ authors, language }: Article): string {
  return formatList(language, authors.map(authorName));
}

export function yearOf({ dates, issue }: Article): string {
  return (dates.published ?? issue.date ?? '').slice(0, 4);
}

/** Facts of the article by a name of ours; a field of a format that is not there is not compared. */
function factsOf(article: Article): Record<string, readonly string[]> {
  const { journal, issue, pages, authors } = article;
  const families = authors.map(({ name, collective }) =>
    name ? surname(name) : (collective ?? ''),
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
    abstract: [plainParagraphs(article.abstract, article.language)],
    keywords: article.keywords,
    address: [outputAddress(article, 'html') ?? ''],
  };
}

/** Formats have the parts of a name in orders of their own. */
function partsOfName(name: string): string {
  return wordsOfText(name.replaceAll(',', ' ')).sort().join(' ');
}

/** What a format says of a fact; nothing where it has no such field. */
type Field = (text: string, fact: string) => readonly string[];

/** Letters and digits alone are compared. */
export function asWritten(output: string, said: string, wanted: readonly string[]): Said {
  const letters = lettersOfText(said, 'letters');
  const parts = wanted.map((each) => lettersOfText(each, 'letters'));
  const isSaid =
    parts.length === 1 ? parts[0] === letters : parts.every((part) => letters.includes(part));
  return says(output, isSaid ? wanted : [said.replace(/\s+/g, ' ').trim()], wanted);
}

const BIBTEX: Record<string, string> = { authors: 'author', issue: 'number', address: 'url' };

/** TeX has forms of its own for what is no letter: a field with commands is not compared. */
const bibtexField: Field = (text, fact) => {
  const [, value] =
    new RegExp(`^ *${BIBTEX[fact] ?? fact} *= *\\{(.*)\\},?$`, 'm').exec(text) ?? [];
  if (value === undefined || /[\\$]/.test(value)) return [];
  return fact === 'authors' ? value.split(BETWEEN_NAMES) : [value];
};

/** Names in braces are one, whatever their words. */
const BETWEEN_NAMES = / and (?![^{}]*\})/;

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
  abstract: 'AB',
  keywords: 'KW',
  address: 'UR',
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
  keywords: 'keyword',
  address: 'URL',
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

const FIELDS: Record<FormatName, Field> = {
  bibtex: bibtexField,
  ris: risField,
  'csl-json': cslField,
};
