/**
 * OJS's native import: the issue with its articles and their files. ./release.ts has the differences between
 * releases. Comments name what the importer demands beyond its schema (pkp/ojs and pkp/pkp-lib, tag 3_5_0-5,
 * plugins/importexport/native/filter).
 */
import type { Element } from 'xast';
import type { Article } from '../../article/article.ts';
import { articlesOf, type Issue } from '../../article/issue.ts';
import { renderMarkdown } from '../../markup/markdown.ts';
import { element, elementIf, serialize } from '../../markup/xml.ts';
import { message } from '../../messages/message.ts';
import { needsBuilt } from '../built.ts';
import {
  applyDemands,
  needsAuthors,
  needsNames,
  needsTitle,
  needsUniqueAddress,
  needsUniqueDoi,
} from '../demands.ts';
import type { Export, ExportHost, Finding, Problem, ReceiverSettings } from '../export.ts';
import { isLostOnOjs } from './address.ts';
import { articleElement, publishedDay } from './article.ts';
import { rorNotes } from './authors.ts';
import { characterRemarks } from './characters.ts';
import { defaultNames, type OjsNames } from './default-names.ts';
import { issueCovers, issueDay, issueIdentification, issueRemarks } from './facts.ts';
import { galleysOf, megabytes } from './galleys.ts';
import { type Ids, newIds } from './ids.ts';
import { issueGalleyNote, issueGalleyRemarks, issueGalleys } from './issue-galley.ts';
import { languageRemarks, localeOf, needsLanguage } from './languages.ts';
import {
  doiNotes,
  funderNotes,
  nameNote,
  releaseNote,
  sectionNote,
  submissionNotes,
} from './notes.ts';
import type { Placed } from './placed.ts';
import { releaseFor } from './release.ts';
import { placesIn } from './sections.ts';

export const ojs: Export = {
  name: 'ojs',
  title: 'Open Journal Systems (OJS)',
  steps: [
    'Do this once: compare the sections and names below with those of OJS (Settings ▸ Journal ▸ Sections; Settings ▸ Workflow ▸ Components; Users & Roles ▸ Roles). If they differ, write those of OJS into journal.yaml, as `ojs: {sections: …, genre: …, role: …}`. Switch on the languages of articles and translations at Settings ▸ Website ▸ Languages.',
    'Make a back-up of the database, or try it in a test journal: an import cannot be undone with one click, and the issue is public immediately.',
    'Sign in as journal manager, open Tools ▸ Import/Export ▸ Native XML Plugin, choose `ojs.xml` and press Upload, then Import. Large issues take a minute. Read the answer of OJS: after “Unknown genre” the articles are there without their files. Delete them, correct `genre`, and import again.',
    'A server refuses files that are larger than its `upload_max_filesize`. In this case, ask whoever runs it to import with: `php tools/importExport.php NativeImportExportPlugin import ojs.xml JOURNAL-PATH USER`.',
    'Open Issues ▸ Back issues, check contents and galleys, and make it the current issue: the import does not do that. OJS shows sections in its own order. To change the order for this issue, use Table of Contents ▸ Order.',
    'Do not import an article twice: OJS would have it twice. If the issue grows, export only the new article, by its folder: `offprint export ISSUE/ARTICLE --to ojs`. OJS adds it to the issue that it has. To correct an article, edit it in OJS, or delete it there first.',
  ],
  demands: (issue, conditions) => ({
    ofIssue: [],
    ofArticle: [
      needsTitle,
      needsDay,
      needsUniqueDoi(issue),
      needsUniqueAddress(conditions),
      needsNames,
      needsLanguage(issue.journal, conditions.settings),
      ...(releaseFor(conditions.settings).unsigned ? [] : [needsAuthors]),
    ],
  }),
  async render(issue, host) {
    const { ofIssue, ofArticle } = ojs.demands(issue, host);
    const built = await needsBuilt(issue, host, ['pdf', 'html', 'xml'], 'one');
    const accepted = applyDemands(issue, { ofIssue, ofArticle: [...ofArticle, built] });
    const { articles, leftOut } = keepRequested(accepted, host);
    if (articles.length === 0) return { files: [], leftOut };
    const complete = articles.length === articlesOf(issue).length;
    // The PDF of the issue has every article, so it does not fit if one is left out.
    const whole = complete ? await host.issuePdf() : undefined;
    const names = namesFor(issue, host.settings);
    const { root, placed, remarks } = await issueElement(issue, articles, whole, host);
    const content = serialize(root, '', MIXED);
    const release = releaseFor(host.settings);
    const notes = [
      releaseNote(release),
      sectionNote(placed.map(({ place }) => place.section)),
      nameNote(names),
      ...submissionNotes(articles),
      ...doiNotes(articles),
      ...funderNotes(articles, release),
      issueGalleyNote(whole, complete),
      ...rorNotes(articles, release),
      `Size: ${megabytes(content.length)} MB.`,
    ];
    return { files: [{ path: 'ojs.xml', content }], leftOut, remarks, notes };
  },
};

/** Keeps the requested articles. OJS can add single articles to an existing issue. */
function keepRequested(
  { articles, leftOut }: { articles: Article[]; leftOut: Problem[] },
  { isRequested }: ExportHost,
): { articles: Article[]; leftOut: Problem[] } {
  return {
    articles: articles.filter(({ name }) => isRequested(name)),
    leftOut: leftOut.filter(({ article }) => article === undefined || isRequested(article)),
  };
}

/** Elements whose white space OJS keeps. */
const MIXED = new Set(['title', 'subtitle', 'abstract', 'embed', 'id']);

function needsDay(article: Article): Finding[] {
  if (publishedDay(article)) return [];
  return [{ field: 'dates.published', message: message('export-refused/publication-day-unknown') }];
}

async function issueElement(
  issue: Issue,
  sent: readonly Article[],
  whole: Uint8Array | undefined,
  host: ExportHost,
): Promise<{ root: Element; placed: Placed[]; remarks: Problem[] }> {
  const locale = localeOf(issue.journal.language, issue.journal, host.settings);
  const { author } = namesFor(issue, host.settings);
  const ids = newIds();
  const placed = await placeArticles(issue, sent, host, ids);
  const articles = placed.map((each) => articleElement(each, author, ids));
  const root = element(
    'issue',
    {
      xmlns: 'http://pkp.sfu.ca',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://pkp.sfu.ca native.xsd',
      published: '1',
      current: '0',
      // 1: open access
      access_status: '1',
    },
    issue.doi && element('id', { type: 'doi', advice: 'update' }, issue.doi),
    issue.description && element('description', { locale }, renderMarkdown(issue.description).html),
    issueIdentification(issue, locale),
    elementIf('date_published', {}, issueDay(issue)),
    element('sections', {}, ...sectionElements(placed, locale)),
    await issueCovers(issue, host, locale),
    issueGalleys(issue, whole, locale),
    element('articles', {}, ...articles),
  );
  const remarks = [
    ...issueRemarks(issue),
    ...issueGalleyRemarks(whole),
    ...placed.flatMap(({ galleys }) => galleys.remarks),
    ...placed.flatMap(({ article }, index) => metadataRemarks(article, articles[index])),
    ...placed.flatMap(({ article }) => addressRemarks(article)),
    ...placed.flatMap(({ article, release }) => languageRemarks(article, release)),
  ];
  return { root, placed, remarks };
}

/** Warns about addresses that change on OJS, because the DOI may already be registered with them. */
function addressRemarks(article: Article): Problem[] {
  if (!isLostOnOjs(article)) return [];
  return [
    {
      article: article.name,
      field: 'article-url',
      message: message('export-refused/address-lost'),
    },
  ];
}

function metadataRemarks({ name }: Article, made: Element | undefined): Problem[] {
  const publication = made?.children.find(
    (child): child is Element => child.type === 'element' && child.name === 'publication',
  );
  return publication ? characterRemarks(name, publication) : [];
}

async function placeArticles(
  issue: Issue,
  sent: readonly Article[],
  host: ExportHost,
  ids: Ids,
): Promise<Placed[]> {
  const places = placesIn(issue, host.settings.ojs);
  const { component } = namesFor(issue, host.settings);
  const placed: Placed[] = [];
  for (const article of sent) {
    const place = places.get(article.name);
    if (!place) throw new Error(`${article.name} stands in no section`);
    const locale = localeOf(article.language, issue.journal, host.settings);
    const galleys = await galleysOf(article, { locale, genre: component }, host, ids);
    placed.push({ article, locale, release: releaseFor(host.settings), place, galleys });
  }
  return placed;
}

/** The names of role and component in the language of the journal, not of the article. */
function namesFor(issue: Issue, settings: ReceiverSettings): OjsNames {
  // The newest release knows the most languages.
  const newest = releaseFor({}).localeOf(issue.journal.language);
  const locale = settings.ojs?.locale ?? newest ?? issue.journal.language;
  const { author, component } = defaultNames(locale);
  return { author: settings.ojs?.role ?? author, component: settings.ojs?.genre ?? component };
}

/** The distinct sections of OJS. */
function sectionElements(placed: readonly Placed[], locale: string): Element[] {
  const sections = new Map(placed.map(({ place }) => [place.section.abbreviation, place.section]));
  return [...sections.values()].map(({ abbreviation, title, seq }) =>
    element(
      'section',
      {
        ref: abbreviation,
        seq: String(seq),
        meta_indexed: '1',
        meta_reviewed: '1',
        // 0 means no limit. The schema makes it optional, but the importer stops without it (3.5.0-0 to 3.5.0-5).
        abstract_word_count: '0',
      },
      element('abbrev', { locale }, abbreviation),
      element('title', { locale }, title),
    ),
  );
}
