/** Lists, indexes, feed and search say which articles are retracted, doubted or corrected. */
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyArticle, inline, sampleJournal } from '../../../test/support/build-article.ts';
import { recordOf } from '../../../test/support/records.ts';
import type { Article } from '../../article/article.ts';
import { withRecordFacts } from '../../compile/record/record-facts.ts';
import { loadTheme } from '../../io/theme/theme.ts';
import { newsFeed, sitemapFiles } from './addresses.ts';
import { entryOf } from './entry.ts';
import type { SiteLook } from './frame.ts';
import { issuePage } from './issue-page.ts';
import { searchDocument } from './search.ts';
import { decodeTerms } from './search-entries.ts';
import { sitePages } from './site.ts';
import { type SiteIssue, siteIssue } from './site-issue.ts';

let look: SiteLook;
beforeAll(async () => {
  const { theme } = await loadTheme('default');
  if (!theme) throw new Error('no theme');
  look = { journal: sampleJournal, theme, generator: 'offprint' };
});

const FACTS = { folder: '1-2', volume: '1', issue: '2', date: '2023-01-31' };
const common = {
  issue: FACTS,
  dates: { published: '2023-01-15' },
  keywords: ['tides'],
};
const retracted = withRecordFacts(
  emptyArticle({
    ...common,
    name: 'tides',
    title: inline('Tides'),
    record: recordOf([
      'publication',
      'correction',
      { kind: 'retraction', issue: '2-1', title: '<b>Retraction</b>' },
    ]),
  }),
);
const untouched = emptyArticle({ ...common, name: 'moon', title: inline('The moon') });

function issueOf(...articles: Article[]): SiteIssue {
  const issue = { name: '1-2', journal: sampleJournal, facts: FACTS, sections: [{ articles }] };
  return siteIssue(issue, { wholePdf: false }, () => ['html', 'pdf']);
}
const contents = (...articles: Article[]) =>
  issuePage(issueOf(...articles), look).withStyles(() => '');

test('the contents of an issue lead to each notice', async () => {
  const html = contents(retracted, untouched);
  expect(html).toContain('RETRACTED: Tides');
  expect(html).toContain(
    '<a class="standing standing-retraction" href="../2-1/retraction-2/retraction-2.html">Retracted: March 15, 2023</a>',
  );
  expect(html).toContain('href="correction-1/correction-1.html">Corrected: February 15, 2023</a>');
  expect(html.match(/class="entry-marks"/g)).toHaveLength(1);
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  });
  const { results } = await validator.validateString(html);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
});

test('an issue without notices has none of their styles', () => {
  expect(contents(untouched)).not.toContain('standing');
  expect(contents(retracted)).toContain('.standing-retraction');
});

test('indexes and the home page show the notice with a link', () => {
  const pages = sitePages({ look, issues: [issueOf(retracted)], texts: [] });
  for (const path of ['index.html', 'keywords.html']) {
    const page = pages.find((one) => one.path === path)?.page.withStyles(() => '');
    expect(page).toContain('href="1-2/../2-1/retraction-2/retraction-2.html"');
    expect(page).toContain('.standing-retraction');
  }
});

test('the feed has it with the day of its last version', () => {
  const feed = newsFeed(
    sampleJournal,
    undefined,
    [issueOf(untouched, retracted)],
    'https://tides.example.org/',
  );
  const [first = '', second = ''] = feed.split('<entry>').slice(1);
  expect(first).toContain('RETRACTED: Tides');
  expect(first).toContain('<updated>2023-03-15T');
  expect(first).toContain('<published>2023-01-15T');
  expect(first).toContain('Retracted: March 15, 2023. Corrected: February 15, 2023.');
  expect(second).not.toContain('<published>');
});

test('the sitemap has the date of the change', () => {
  const [file] = sitemapFiles([issueOf(retracted, untouched)], [], 'https://tides.example.org/');
  const map = file?.content;
  expect(map).toContain('tides.html</loc><lastmod>2023-03-15</lastmod>');
  expect(map).toContain('moon.html</loc><lastmod>2023-01-15</lastmod>');
});

describe('the search', () => {
  test.each([
    [
      retracted,
      ['RETRACTED: Tides', '1(2) · Retracted: March 15, 2023 · Corrected: February 15, 2023'],
    ],
    [untouched, ['The moon', '1(2)']],
  ])('shows the notice with a result (%#)', (article, [title, place]) => {
    const at = { base: '1-2/', place: '1(2)' };
    const [shown, , , where] = searchDocument(article, entryOf(article, ['html']), at).shown;
    expect([shown, where]).toEqual([title, place]);
  });

  test('finds it by the word of its notice', () => {
    const at = { base: '', place: '' };
    const { terms } = searchDocument(retracted, entryOf(retracted, ['html']), at);
    expect(decodeTerms(terms)).toContain('retracted');
  });
});
