/** Every fact is altered in every output, place by place: `check` finds each. */
import { beforeAll, expect, test } from 'vitest';
import type { Change } from '../../src/checks/changes.examples.ts';
import { CHECKS, checkArticle, checkIssue } from '../../src/checks/index.ts';
import { type CleanJournal, checkedWith, openCleanJournal } from '../support/checked.ts';

const FACTS = CHECKS.filter(({ name }) => /facts|-words-differ|jats-kind-unknown/.test(name));

/** Where facts stand: around each, what is altered between the first and the last group. */
const PLACES: [where: Change['in'], pattern: RegExp][] = [
  [
    'html',
    /(<meta (?:name|property)="(?:citation_(?!reference|author_institution)\w+|DC\.(?!type|format)\w+|description|author|keywords|og:(?!type)\w+|article:\w+)" content=")([^"]*)(">)/g,
  ],
  [
    'html',
    /("(?:headline|volumeNumber|issueNumber|pageStart|pageEnd|license|inLanguage|url|datePublished|copyrightHolder|abstract)":")([^"]*)(")/g,
  ],
  ['html', /("copyrightYear":)(\d+)(,)/g],
  ['html', /(<html (?:lang="en" dir|lang)=")([^"]*)(")/g],
  ['html', /(<title>)([^<]*)(<)/g],
  ['html', /(<(?:img src|img src="[^"]*" alt|link rel="(?:canonical|license)" href)=")([^"]*)(")/g],
  ['html', /(<(?:time datetime)=")([^"]*)(")/g],
  [
    'html',
    /(<time datetime="[^"]*">|<p class="heading">|<bdi>|href="mailto:[^"]*" dir="ltr">|<span>e?ISSN )([^<]*)(<)/g,
  ],
  ['html', /(<a href="#)(ref-\d+)(" class="cite")/g],
  // In words: masthead, imprint, how to cite and its forms, addresses of links
  ['html', /(<p>(?=Volume|Pages))([^<]*)(<)/g],
  ['html', /(<p class="publication">This article is published by )([^.]*)(\.)/g],
  ['html', /(rel="license">)([^<]*)(<\/a> )/g],
  ['html', /(<p id="page-citation" dir="auto">[^<]*)(harbours)(\.)/g],
  ['html', /(<a href=")(https:\/\/(?:doi\.org\/10\.5555\/jt|data|weather|raingauge)[^"]*)(">)/g],
  [
    'jats',
    /(<(?:article-title|surname|given-names|institution|volume|issue|fpage|lpage|kwd|day|month|year|city|email|award-id|funding-statement|subject|copyright-[a-z]+|(?:abbrev-)?journal-title|publisher-name|publisher-loc|alt-text|source|ali:license_ref)>)([^<]*)(<)/g,
  ],
  [
    'jats',
    /(<(?:issn|article-id|country|role|alt-title|year|pub-id|contrib-id) [^>]*>)([^<]*)(<)/g,
  ],
  ['jats', /(<(?:graphic|license|self-uri)[^>]* xlink:href=")([^"]*)(")/g],
  ['jats', /(<(?:ext-link|pub-id)[^>]* xlink:href=")([^"]*)(")/g],
  ['jats', /(<ext-link[^>]*>)(Creative[^<]*)(<)/g],
  ['jats', /( iso-8601-date=")([^"]*)(")/g],
  ['jats', /( dtd-version="1\.4" xml:lang=")([^"]*)(")/g],
  ['jats', /(<xref ref-type="bibr" rid=")([^"]*)(")/g],
  [
    'jats',
    /(<[\w-]+ (?:[\w-]+="[^"]*" )*(?:publication-type|person-group-type|pub-id-type|date-type|contrib-type|ext-link-type|kwd-group-type|publication-format)=")([^"]*)(")/g,
  ],
  [
    'crossref',
    /(<(?:title|surname|given_name|institution_name|first_page|last_page|doi)>)([^<]*)(<)/g,
  ],
  ['doaj', /(<(?:name|publicationDate|volume|issue|startPage|endPage|doi|keyword)>)([^<]*)(<)/g],
  ['ojs', /(<(?:volume|number|pages|licenseUrl|(?:given|family)name locale="en")>)([^<]*)(<)/g],
  // A line that ends behind the resolver of DOIs has no fact of the article.
  ['pdf', /("(?:#|https?:(?!\/\/doi\.org\/")|mailto:))([^"]*)(")(?=[,\]])/g],
  ['pubmed', /(<(?:ArticleTitle|FirstName|LastName|Volume|Issue|FirstPage|LastPage)>)([^<]*)(<)/g],
];

/** The others are of the issue. */
const OF_ARTICLES = new Set<Change['in']>(['html', 'jats', 'pdf']);

/** What is said of cited works, which deposits may leave out. */
const OF_OTHERS = /<(citation_list)>[\s\S]*?<\/\1>/g;

let clean: CleanJournal;
beforeAll(async () => {
  clean = await openCleanJournal();
});

test('each is found', async () => {
  const { articles, issue } = await checkedWith(clean, []);
  const [tides] = articles;
  if (!tides) throw new Error('no article');
  const texts = new Map<string, string>([
    ['html', tides.html.text],
    ['jats', tides.jats.text],
    ...issue.deposits.map(({ receiver, xml }): [string, string] => [receiver, xml.text]),
    ['pdf', JSON.stringify(tides.pdf)],
  ]);
  const changes = PLACES.flatMap(([where, pattern]) =>
    [...(texts.get(where) ?? '').replace(OF_OTHERS, '').matchAll(pattern)].map(
      ([from, before, value = '', after]): Change => ({
        in: where,
        from,
        to: `${before}${altered(value)}${after}`,
      }),
    ),
  ).filter(({ in: where, from }) => texts.get(where)?.split(from).length === 2);
  const missed: string[] = [];
  for (const change of changes) if (!(await isFound(change))) missed.push(change.to);
  expect(missed).toEqual([]);
  expect(changes.length).toBeGreaterThan(200);
}, 180_000);

/** Its last letter or digit is another one. */
function altered(value: string): string {
  return value.replace(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u, (sign) =>
    /\d/.test(sign) ? String((Number(sign) + 1) % 10) : sign === 'q' ? 'z' : 'q',
  );
}

async function isFound(change: Change): Promise<boolean> {
  const { articles, issue } = await checkedWith(clean, [change]);
  const [tides] = articles;
  if (!OF_ARTICLES.has(change.in)) return checkIssue(issue, FACTS).length > 0;
  return (tides ? checkArticle(tides, FACTS) : []).length > 0;
}
