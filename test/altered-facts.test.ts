/** Every fact is altered in every output, place by place: `check` finds each. */
import { beforeAll, expect, test } from 'vitest';
import type { Change } from '../src/checks/check.ts';
import { CHECKS, checkArticle, checkIssue } from '../src/checks/index.ts';
import { type CleanJournal, checkedWith, openCleanJournal } from './checked.ts';

const FACTS = CHECKS.filter(({ name }) => /facts|-words-differ/.test(name));

/** Where facts stand: around each, what is altered between the first and the last group. */
const PLACES: [where: Change['in'], pattern: RegExp][] = [
  [
    'html',
    /(<meta name="(?:citation_(?:title|author|publication_date|volume|issue|firstpage|lastpage|doi|keywords)|DC\.(?:title|creator|date|identifier|subject|rights))" content=")([^"]*)(">)/g,
  ],
  ['html', /("(?:headline|volumeNumber|issueNumber|pageStart|pageEnd|license)":")([^"]*)(")/g],
  [
    'jats',
    /(<(?:article-title|surname|given-names|institution|volume|issue|fpage|lpage|kwd|day|month|ali:license_ref|article-id pub-id-type="doi")>)([^<]*)(<)/g,
  ],
  [
    'crossref',
    /(<(?:title|surname|given_name|institution_name|first_page|last_page|doi)>)([^<]*)(<)/g,
  ],
  ['doaj', /(<(?:name|publicationDate|volume|issue|startPage|endPage|doi|keyword)>)([^<]*)(<)/g],
  ['ojs', /(<(?:volume|number|pages|licenseUrl|(?:given|family)name locale="en")>)([^<]*)(<)/g],
  ['pubmed', /(<(?:ArticleTitle|FirstName|LastName|Volume|Issue|FirstPage|LastPage)>)([^<]*)(<)/g],
];

/** What is said of cited works and of funders. */
const OF_OTHERS = /<(citation_list|funding-group)>[\s\S]*?<\/\1>/g;

let clean: CleanJournal;
beforeAll(async () => {
  clean = await openCleanJournal();
});

test('each is found', async () => {
  const { articles, issue } = await checkedWith(clean, []);
  const [tides] = articles;
  if (!tides) throw new Error('no article');
  const head = tides.jats.text.slice(0, tides.jats.text.indexOf('</article-meta>'));
  const texts = new Map<string, string>([
    ['html', tides.html.text],
    ['jats', head.slice(head.indexOf('<article-meta'))],
    ...issue.deposits.map(({ receiver, xml }): [string, string] => [receiver, xml.text]),
  ]);
  const whole = new Map([...texts, ['jats', tides.jats.text]]);
  const changes = PLACES.flatMap(([where, pattern]) =>
    [...(texts.get(where) ?? '').replace(OF_OTHERS, '').matchAll(pattern)].map(
      ([from, before, value = '', after]): Change => ({
        in: where,
        from,
        to: `${before}${altered(value)}${after}`,
      }),
    ),
  ).filter(({ in: where, from }) => whole.get(where)?.split(from).length === 2);
  const missed: string[] = [];
  for (const change of changes) if (!(await isFound(change))) missed.push(change.to);
  expect(missed).toEqual([]);
  expect(changes.length).toBeGreaterThan(80);
});

/** Its last letter or digit is another one. */
function altered(value: string): string {
  return value.replace(/[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u, (sign) =>
    /\d/.test(sign) ? String((Number(sign) + 1) % 10) : sign === 'q' ? 'z' : 'q',
  );
}

async function isFound(change: Change): Promise<boolean> {
  const { articles, issue } = await checkedWith(clean, [change]);
  const [tides] = articles;
  return (tides ? checkArticle(tides, FACTS) : []).length + checkIssue(issue, FACTS).length > 0;
}
