/** The news feed (Atom). */
import { fromHtml } from 'hast-util-from-html';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { doiAddress, encodePart } from '../../article/addresses.ts';
import { type Article, isDay, type Journal } from '../../article.ts';
import { NEWS } from '../../site/addresses.ts';
import { FEED as FEED_FILE } from '../../site/site.ts';
import { plainParagraphs } from '../../text/plain-text.ts';
import { inArticle, inFeed } from '../changes.ts';
import { deep, texts } from '../deposits/read.ts';
import { asWritten, authorsInWords, titleInWords } from '../outputs/facts/citation-formats.ts';
import { textOf } from '../outputs/jats/rule.ts';
import type { ListingReader, SaidOf } from './reader.ts';

export const FEED: ListingReader = {
  name: 'feed-facts-differ',
  title: 'the news feed',
  source: 'The Atom Syndication Format (RFC 4287)',
  date: '2005-12',
  listings: ['feed'],
  said(_, text, articles) {
    const root = fromXml(text);
    const entries = deep(root, 'entry');
    const ofArticles = articles.flatMap((article): SaidOf[] => {
      const address = [article.issue.folder ?? '', article.name, `${article.name}.html`]
        .map((part) => `/${encodePart(part)}`)
        .join('');
      const entry = entries.find((each) => hrefOf(each)?.endsWith(address));
      if (entry) return factsOf(entry, article);
      // The oldest may have no place in it.
      return entries.length === NEWS
        ? []
        : [{ article, fact: 'entry', output: 'news feed', values: ['none'], wanted: [address] }];
    });
    return [...ofJournal(root, articles[0]?.journal), ...ofArticles];
  },
  examples: {
    breaks: [
      inFeed('[CDATA[Tides and', '[CDATA[Tide and'),
      inFeed('<name>Sukarno<', '<name>Soekarno<'),
      inFeed('<updated>2023-03-15', '<updated>2023-03-16'),
      inFeed('doi.org/10.5555/jcs.2023.60', 'doi.org/10.5555/jcs.2023.61'),
      inFeed('/1-2/letter/letter.html', '/1-3/letter/letter.html'),
      inFeed('those who sail.', 'those who sale.'),
      inFeed('<rights>Creative', '<rights>Creation'),
      inFeed('<link rel="self" href="https://{journal~>journals}.example/'),
    ],
    keeps: [
      inFeed('<![CDATA[Tides and the', '<![CDATA[Tides and  the'),
      inArticle('those who sail.', 'those who sail (p < 0.05).'),
    ],
  },
};

/** Elements of the feed itself: its entries have the same. */
function ofJournal(root: Root, journal: Journal | undefined): SaidOf[] {
  const [feed] = deep(root, 'feed');
  if (!feed || !journal) return [];
  const own = { ...feed, children: feed.children.filter((node) => !isEntry(node)) };
  const { title, url = '', publisher, license } = journal;
  const name = publisher?.name ?? title;
  const facts = { id: url, title, name, rights: license?.name ?? name };
  const said = Object.entries(facts).map(([name, wanted]) => ({
    fact: name === 'id' ? 'address of the journal' : `${name} of the journal`,
    ...asWritten('news feed', texts(own, name)[0] ?? '', [wanted]),
  }));
  const base = url.replace(/\/*$/, '/');
  const days = deep(feed, 'entry').flatMap((entry) => texts(entry, 'updated'));
  const links = deep(own, 'link').map(({ attributes }) => `${attributes.rel} ${attributes.href}`);
  return [
    ...said,
    {
      fact: 'links',
      output: 'news feed',
      values: links,
      wanted: [`alternate ${base}`, `self ${base}${FEED_FILE}`],
    },
    // The newest.
    ...asDates(texts(own, 'updated'), days),
  ];
}

function asDates(values: readonly string[], days: readonly string[]): SaidOf[] {
  const newest = days.toSorted().at(-1);
  return newest
    ? [{ fact: 'date of the feed', output: 'news feed', values, wanted: [newest] }]
    : [];
}

function isEntry(node: Element['children'][number]): boolean {
  return node.type === 'element' && node.name === 'entry';
}

function hrefOf(entry: Element): string | undefined {
  return deep(entry, 'link')[0]?.attributes.href ?? undefined;
}

/** What says of itself that it is HTML has its signs as HTML writes them: "p &#60; 0.05". */
function wordsOf(element: Element): string {
  const text = textOf(element);
  return element.attributes.type === 'html' ? textOf(fromHtml(text, { fragment: true })) : text;
}

function factsOf(entry: Element, article: Article): SaidOf[] {
  const { language, doi, dates, issue, abstract } = article;
  const said = (fact: string, name: string, wanted: string): SaidOf[] => {
    const value = deep(entry, name).map(wordsOf)[0] ?? '';
    return wanted === '' ? [] : [{ article, fact, ...asWritten('news feed', value, [wanted]) }];
  };
  // An article that changed is news again, with the day of the change.
  const day = article.record ? '' : (dates.published ?? issue.date ?? '');
  return [
    ...said('title', 'title', titleInWords(article)),
    ...said('DOI', 'id', doi ? doiAddress(doi) : ''),
    ...said('authors', 'name', authorsInWords(article)),
    ...said('date', 'updated', isDay(day) ? `${day}T00:00:00.000Z` : ''),
    ...(article.record ? [] : said('abstract', 'summary', plainParagraphs(abstract, language))),
  ];
}
