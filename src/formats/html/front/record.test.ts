/** What readers see of the record: on the screen, on paper, and what machines read of the page. */
import { beforeAll, describe, expect, test } from 'vitest';
import { emptyArticle, inline } from '../../../../test/support/build-article.ts';
import { recordOf } from '../../../../test/support/records.ts';
import type { Article, PublicationRecord } from '../../../article/article.ts';
import { withRecordFacts } from '../../../compile/record/record-facts.ts';
import { loadTheme } from '../../../io/theme/theme.ts';
import type { Theme } from '../../theme.ts';
import { structuredData } from '../head/structured-data.ts';
import { layPage } from '../page.ts';
import type { Medium } from '../page-state.ts';
import { noticeViews, outputLinks, runningNotice, versionViews } from './record.ts';
import { relatedViews } from './related.ts';

let theme: Theme;
beforeAll(async () => {
  const loaded = await loadTheme('default');
  if (!loaded.theme) throw new Error('no theme');
  theme = loaded.theme;
});

const DOI = '10.5555/jts.9';

function published(record: PublicationRecord, more: Partial<Article> = {}): Article {
  const issue = { folder: '1-2' };
  const name = 'tides';
  return withRecordFacts(emptyArticle({ name, issue, title: inline('Tides'), record, ...more }));
}

function page(article: Article, medium: Medium = 'screen'): string {
  return layPage(article, theme, medium, 'offprint').withStyles(() => '');
}

describe('a banner', () => {
  test('links to the notice’s page in its issue’s folder, and to its DOI', () => {
    const [retraction, correction] = noticeViews(
      published(
        recordOf([
          'publication',
          { kind: 'correction', title: 'Correction: a name' },
          { kind: 'retraction', issue: '2 1', doi: DOI },
        ]),
      ),
      'screen',
    );
    expect(retraction).toEqual({
      kind: 'retraction',
      text: 'This article was retracted on March 15, 2023.',
      see: 'See the notice:',
      title: 'Notice: retraction',
      url: '../../2%201/retraction-2/retraction-2.html',
      doiUrl: `https://doi.org/${DOI}`,
    });
    expect(correction).toMatchObject({ url: '../correction-1/correction-1.html', doiUrl: '' });
  });

  test('has the DOI on paper, or the address if there is none', () => {
    const article = published(
      recordOf(['publication', 'correction', { kind: 'retraction', doi: DOI }]),
    );
    expect(noticeViews(article, 'print').map(({ url, doiUrl }) => [url, doiUrl])).toEqual([
      ['', `https://doi.org/${DOI}`],
      ['https://tides.example.org/1-2/correction-1/correction-1.html', ''],
    ]);
    expect(runningNotice(article)).toBe(`RETRACTED · See the notice: https://doi.org/${DOI}`);
  });

  test('of an earlier version links to the current one', () => {
    const record = recordOf(['publication', { kind: 'correction', doi: DOI }], '1.0');
    const article = published(record, { doi: '10.5555/jts.1' });
    const [correction, earlier] = noticeViews(article, 'screen');
    expect(correction?.url).toBe('../../correction-1/correction-1.html');
    expect(earlier).toMatchObject({
      kind: 'earlier',
      text: 'This is not the current version of this article.',
      title: 'The current version is 2.0.',
      url: '../tides.html',
    });
    expect(page(article)).toContain(
      '<strong>This is not the current version of this article.</strong>  <a href="../tides.html">The current version is 2.0.</a>',
    );
  });

  test('names only the day if it is in the front matter and not in the record', () => {
    const article = emptyArticle({ dates: { retracted: '2023-03-15' } });
    expect(page(article)).toContain(
      '<p class="notice notice-retracted" role="note">Retracted: March 15, 2023</p>',
    );
  });

  test('is in the article’s language', () => {
    const article = published(recordOf(['publication', 'retraction']), {
      language: 'fr',
    });
    expect(noticeViews(article, 'screen')[0]?.text).toBe(
      'Cet article a été rétracté le 15 février 2023.',
    );
  });

  test('escapes titles', () => {
    const title = '"><script>alert(1)</script>{{title}}</p>';
    const html = page(published(recordOf(['publication', { kind: 'retraction', title }])));
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('{{title}}&#60;/p');
  });
});

describe('versions', () => {
  const history = ['publication', 'minor', 'correction', 'retraction'] as const;

  test('are listed newest first, each with its reason and its page', () => {
    const views = versionViews(published(recordOf(history)));
    expect(views.map(({ number, reason, url, current }) => [number, reason, url, current])).toEqual(
      [
        ['3.0', 'Retracted', '', true],
        ['2.0', 'Corrected', 'v2.0/tides.html', false],
        ['1.1', 'Two spelling mistakes in Methods', 'v1.1/tides.html', false],
        ['1.0', 'Available online', 'v1.0/tides.html', false],
      ],
    );
  });

  test('are listed on the page of an earlier one', () => {
    const views = versionViews(published(recordOf(history, '1.1')));
    expect(views.map(({ url }) => url)).toEqual([
      '../tides.html',
      '../v2.0/tides.html',
      '',
      '../v1.0/tides.html',
    ]);
  });

  test('all links of the record are exported for other sites', () => {
    for (const version of ['3.0', '1.0']) {
      const article = published(recordOf(history, version));
      const hrefs = [...page(article).matchAll(/href="((?:\.\.\/|v\d)[^"]*)"/g)].map(
        ([, one]) => one,
      );
      const known = [...outputLinks(article).map(({ href }) => href), '../tides.html'];
      expect(hrefs.length).toBeGreaterThan(3);
      expect(hrefs.filter((href) => !known.includes(href ?? ''))).toEqual([]);
    }
  });

  test('a notice links to the page of its article, and on paper to its DOI', () => {
    const related = {
      type: 'retracted-article',
      article: { issue: '1-1', name: 'tides' },
      text: 'Tides, Journal 1(1), 3 (2023)',
    };
    const notice = emptyArticle({
      name: 'n',
      issue: { folder: '1-2' },
      related: [{ ...related, doi: '10.5555/tides' }],
    });
    const doiUrl = 'https://doi.org/10.5555/tides';
    const told = { about: 'About:', text: related.text };
    const local = '../../1-1/tides/tides.html';
    expect(relatedViews(notice, 'screen')).toEqual([{ ...told, url: local, doiUrl }]);
    expect(relatedViews(notice, 'print')).toEqual([{ ...told, url: doiUrl, doiUrl: '' }]);
    expect(outputLinks(notice)).toEqual([{ href: local, address: doiUrl }]);
    const without = { ...notice, related: [related] };
    expect(relatedViews(without, 'screen')).toEqual([{ ...told, url: local, doiUrl: '' }]);
    expect(relatedViews(without, 'print')).toEqual([{ ...told, url: '', doiUrl: '' }]);
    expect(outputLinks(without)).toEqual([{ href: local, address: undefined }]);
    expect(page(without)).toContain(
      `<p class="related"><strong>About:</strong> <a href="${local}">${related.text}</a></p>`,
    );
  });

  test('a single version is only a number, without further styles or words', () => {
    const html = page(published(recordOf(['publication'])));
    expect(html).toContain('<dd><bdi>1.0</bdi> (<time datetime="2023-01-15">');
    expect(html).not.toContain('class="versions"');
    expect(html).not.toContain('role="note"');
    expect(runningNotice(published(recordOf(['publication'])))).toBe('');
  });
});

describe('machines read', () => {
  test('version, status, correction and the day of the last change', () => {
    const record = recordOf(['publication', { kind: 'correction', doi: DOI }, 'retraction']);
    expect(JSON.parse(structuredData(published(record)))).toMatchObject({
      headline: 'RETRACTED: Tides',
      version: '3.0',
      creativeWorkStatus: 'Retracted',
      correction: [`https://doi.org/${DOI}`],
      dateModified: '2023-03-15',
    });
  });

  test('the printed title in every tag', () => {
    const html = page(published(recordOf(['publication', 'retraction'])));
    for (const name of ['citation_title', 'DC.title'])
      expect(html).toContain(`<meta name="${name}" content="RETRACTED: Tides">`);
    expect(html).toContain('<title>RETRACTED: Tides');
    expect(html).toContain('<meta property="article:modified_time" content="2023-02-15">');
  });

  test('nothing if there is no record', () => {
    const data = JSON.parse(structuredData(emptyArticle({ title: inline('Tides') })));
    expect(data).not.toHaveProperty('version');
    expect(data).not.toHaveProperty('creativeWorkStatus');
    expect(page(emptyArticle())).not.toContain('--mark-retraction');
  });
});
