/** What receivers are told of corrections and retractions. */
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../src/article/article.ts';
import { withRecordFacts } from '../../src/compile/record/record-facts.ts';
import { depositNotes } from '../../src/exports/deposit.ts';
import { EXPORTS } from '../../src/exports/index.ts';
import { renderWebPage } from '../../src/formats/html/index.ts';
import { loadTheme } from '../../src/io/theme/theme.ts';
import { arbitraryArticle } from '../support/arbitrary-article.ts';
import { author, emptyArticle, inline } from '../support/build-article.ts';
import { exported, exportHost, issueOf, textOf } from '../support/export-issue.ts';
import { recordOf } from '../support/records.ts';
import { HAVE_SCHEMAS, xsdProblems } from '../support/schemas.ts';

const POLICY = '10.5555/test.policy';
const withPolicy = {
  settings: {
    ...exportHost.settings,
    crossref: { ...exportHost.settings.crossref, 'crossmark-policy': POLICY },
  },
};
const DOI = '10.5555/test.notice';

const original = withRecordFacts(
  emptyArticle({
    name: 'tides',
    title: inline('Tides'),
    elocation: 'e1',
    authors: [author('Rosalind', 'Ferry')],
    record: recordOf(['publication', 'correction', { kind: 'retraction', doi: DOI }]),
  }),
);
const notice = emptyArticle({
  name: 'tides-retraction',
  type: 'retraction',
  title: inline('Retraction: Tides'),
  elocation: 'e2',
  doi: DOI,
  related: [{ type: 'retracted-article', doi: '10.5555/test.0' }],
});

describe('Crossref', () => {
  const NOTICES = [
    ['correction', 'corrected-article', 'correction'],
    ['retraction', 'retracted-article', 'retraction'],
    ['expression-of-concern', 'object-of-concern', 'expression_of_concern'],
    ['addendum', 'addended-article', 'addendum'],
  ] as const;

  test.each(NOTICES)('a %s is an update', async (type, relation, update) => {
    const article = { ...notice, type, related: [{ type: relation, doi: '10.5555/test.0' }] };
    const made = await exported('crossref', issueOf(article), withPolicy);
    const xml = textOf(made, 'crossref.xml');
    expect(xml).toContain(`<crossmark_policy>${POLICY}</crossmark_policy>`);
    expect(xml).toContain(`<update type="${update}" date="2023-01-15">10.5555/test.0</update>`);
    expect(made.notes).toEqual([`tides-retraction is registered as ${type} of 10.5555/test.0.`]);
    expect(made.remarks).toEqual([]);
  });

  test.each([
    ['no policy', {}, {}, 'crossref.crossmark-policy'],
    ['no article named', withPolicy, { related: [] }, 'related'],
    [
      'another relation',
      withPolicy,
      { related: [{ type: 'companion', doi: '10.5555/x' }] },
      'related',
    ],
  ] as const)(
    '%s: the notice goes without, and DEPOSIT.md says so',
    async (_, host, change, field) => {
      const changed: Article = { ...notice, ...structuredClone(change as Partial<Article>) };
      const made = await exported('crossref', issueOf(changed), host);
      expect(textOf(made, 'crossref.xml')).not.toContain('<update');
      expect(made.remarks).toMatchObject([{ article: 'tides-retraction', field }]);
    },
  );

  test('the original is sent again with its title and version, without an update', async () => {
    const xml = textOf(await exported('crossref', issueOf(original), withPolicy), 'crossref.xml');
    expect(xml).toContain('<title>RETRACTED: Tides</title>');
    expect(xml).toContain('<version>3.0</version>');
    expect(xml).not.toContain('<crossmark>');
  });

  test('funding and licence are inside crossmark', async () => {
    const license = { name: 'CC', url: 'https://creativecommons.org/licenses/by/4.0/' };
    const funding = { awards: [{ funder: 'A fund', awardIds: ['7'] }] };
    const made = await exported('crossref', issueOf({ ...notice, license, funding }), withPolicy);
    const xml = textOf(made, 'crossref.xml');
    expect(xml).toMatch(
      /<custom_metadata>[\s\S]*<fr:program[\s\S]*<ai:program[\s\S]*<\/custom_metadata>/,
    );
    if (HAVE_SCHEMAS) expect(xsdProblems('crossref', xml)).toEqual([]);
  });

  test.skipIf(!HAVE_SCHEMAS)('the file is valid for every kind of notice', async () => {
    let updates = 0;
    await fc.assert(
      fc.asyncProperty(
        arbitraryArticle(),
        fc.constantFrom(...NOTICES),
        fc.boolean(),
        fc.boolean(),
        async (article, [type, relation], isNamed, policy) => {
          const named = isNamed ? [{ type: relation, doi: '10.5555/test.0' }] : [];
          const related = [...article.related, ...named];
          const issue = issueOf({ ...article, type, related, doi: '10.5555/a' });
          const { files } = await exported('crossref', issue, policy ? withPolicy : {});
          for (const { content } of files) {
            updates += String(content).includes('<update ') ? 1 : 0;
            expect(xsdProblems('crossref', String(content))).toEqual([]);
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(updates).toBeGreaterThan(0);
  });
});

describe('the others', () => {
  test('PubMed, DOAJ and OJS have the title of a retracted article', async () => {
    for (const [name, path] of Object.entries({
      pubmed: 'pubmed.xml',
      doaj: 'doaj.xml',
      ojs: 'ojs.xml',
    }))
      expect(textOf(await exported(name, issueOf(original)), path)).toContain('RETRACTED: Tides');
  });

  test('PubMed links the notice to what it retracts', async () => {
    const xml = textOf(await exported('pubmed', issueOf(notice)), 'pubmed.xml');
    expect(xml).toContain('<PublicationType>Retraction of Publication</PublicationType>');
    expect(xml.replace(/\s+/g, '')).toContain(
      '<ObjectType="Retraction"><ParamName="type">doi</Param><ParamName="id">10.5555/test.0</Param>',
    );
  });

  test('OJS counts versions, and its page leads to the notice by its DOI', async () => {
    const { theme } = await loadTheme('default', undefined);
    if (!theme) throw new Error('no theme');
    const issue = issueOf(original);
    const [article] = issue.sections[0]?.articles ?? [];
    if (!article) throw new Error('no article');
    const page = await renderWebPage(article, theme, 'offprint');
    expect(page).toContain('href="../retraction-2/retraction-2.html"');
    const xml = textOf(
      await exported('ojs', issue, { output: async () => new TextEncoder().encode(page) }),
      'ojs.xml',
    );
    expect(xml).toContain('version="3"');
    const [, galley = ''] =
      /<name[^>]*>tides\.html<\/name>[\s\S]*?<embed encoding="base64">([^<]+)</.exec(xml) ?? [];
    const shown = Buffer.from(galley, 'base64').toString();
    expect(shown).toContain(`<a href="https://doi.org/${DOI}">Notice: retraction</a>`);
    expect(shown).not.toMatch(/href="(\.\.|v1\.0)\//);
    expect(shown).toContain('Version 1.0');
  });

  test('PMC gets the history without the pages of earlier versions', async () => {
    const { files } = await exported('pmc', issueOf(original));
    const [file] = files;
    if (!file) throw new Error('no package');
    const entries = Object.entries(unzipSync(file.content as Uint8Array));
    const xml = entries.flatMap(([name, bytes]) =>
      name.endsWith('.xml') ? new TextDecoder().decode(bytes) : [],
    );
    expect(xml.join()).toContain('<event event-type="retracted">');
    expect(xml.join()).toContain('related-article-type="retraction-forward"');
    expect(xml.join()).not.toContain('v1.0/');
  });

  test('DEPOSIT.md names each article that must be sent again', async () => {
    const issue = issueOf(original, notice);
    const to = EXPORTS.filter(({ name }) => name === 'crossref');
    const deliveries = await Promise.all(
      to.map(async (one) => ({ to: one, made: await exported(one.name, issue, withPolicy) })),
    );
    const notes = depositNotes(issue, deliveries, [], '2023-04-01');
    expect(notes).toContain(
      `- **tides**: retraction of 2023-03-15, “Notice: retraction” (retraction-2, ${DOI})`,
    );
    expect(notes).toContain('tides-retraction is registered as retraction of 10.5555/test.0.');
    expect(depositNotes(issueOf(notice), [], [], '2023-04-01')).not.toContain('Corrected');
  });
});
