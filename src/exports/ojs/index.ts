/**
 * OJS 3.5 native import: the issue with its articles, their files inside. What the importer reads
 * beyond its schema is noted where it matters (pkp/ojs and pkp/pkp-lib, tag 3_5_0-5,
 * plugins/importexport/native/filter).
 */
import type { Element } from 'xast';
import type { Article } from '../../article.ts';
import type { Issue } from '../../issue.ts';
import { element, elementIf, serialize, serializeFragment } from '../../markup/xml.ts';
import { needsBuilt } from '../built.ts';
import { needsNames, needsOwnDoi, needsTitle, sift, withArticles } from '../demands.ts';
import type { Export, ExportHost, Finding, Problem } from '../export.ts';
import { articleElement, type Placed, publishedDay } from './article.ts';
import { rorNotes } from './authors.ts';
import { defaultNames } from './default-names.ts';
import { issueCovers, issueDay, issueIdentification, issueRemarks } from './facts.ts';
import { galleysOf } from './galleys.ts';
import { type Ids, newIds } from './ids.ts';
import { issueGalleyNote, issueGalleyRemarks, issueGalleys } from './issue-galley.ts';
import { ojsLocale } from './locale.ts';
import { FIRST_SECTION, type OjsSection, ojsSections } from './sections.ts';

export const ojs: Export = {
  name: 'ojs',
  title: 'Open Journal Systems (OJS) 3.5',
  steps: [
    'Once only: compare the sections named below with OJS’s (Settings ▸ Journal ▸ Sections), and write OJS’s abbreviations into journal.yaml under ojs: {sections: …} where they differ. The languages of articles and translations must be switched on at Settings ▸ Website ▸ Languages.',
    'Make a back-up of the database, or try it in a test journal: an import cannot be undone by one click, and the issue is public at once.',
    'Sign in as journal manager, open Tools ▸ Import/Export ▸ Native XML Plugin, choose `ojs.xml` and press Upload, then Import. Big issues take a minute.',
    'A server refuses files larger than its upload_max_filesize. Then ask whoever runs it to import with: `php tools/importExport.php NativeImportExportPlugin import ojs.xml JOURNAL-PATH USER`.',
    'Look at Issues ▸ Back issues: check contents and galleys, and make it the current issue there. The import does not do that.',
    'The DOIs are in the file. Let either OJS register them, or upload `crossref.xml`: not both.',
    'Do not import the same issue twice: its articles would be there twice. To correct one, edit it in OJS, or delete it first.',
  ],
  demands: (issue) => ({
    ofIssue: [],
    ofArticle: [needsTitle, needsDay, needsOwnDoi(issue), needsNames],
  }),
  async render(issue, host) {
    const { ofIssue, ofArticle } = ojs.demands(issue, host);
    const built = await needsBuilt(issue, host, ['pdf', 'html', 'xml'], 'one');
    const { articles, leftOut } = sift(issue, { ofIssue, ofArticle: [...ofArticle, built] });
    if (articles.length === 0) return { files: [], leftOut };
    const kept = withArticles(issue, articles);
    // It holds every article: where one is left out, it is not this issue.
    const whole = leftOut.length === 0 ? await host.issuePdf() : undefined;
    const { root, remarks } = await issueElement(kept, whole, host);
    const content = serialize(root, '', MIXED);
    const notes = [
      sectionNote(kept, host),
      issueGalleyNote(whole, leftOut.length === 0),
      ...rorNotes(articles),
      `Size: ${(content.length / 1e6).toFixed(1)} MB.`,
    ];
    return { files: [{ path: 'ojs.xml', content }], leftOut, remarks, notes };
  },
};

/** Text that OJS keeps as it stands, with white space. */
const MIXED = new Set(['title', 'subtitle', 'abstract', 'embed', 'id']);

function needsDay(article: Article): Finding[] {
  if (publishedDay(article)) return [];
  return [
    {
      field: 'dates.published',
      reason: 'Unexpected article without day of publication, expected one such as 2023-01-15',
      advice:
        'Write dates: {published: …} in its front matter, or a whole day as date: in issue.yaml.',
    },
  ];
}

async function issueElement(
  issue: Issue,
  whole: Uint8Array | undefined,
  host: ExportHost,
): Promise<{ root: Element; remarks: Problem[] }> {
  const settings = host.settings.ojs;
  const locale = settings?.locale ?? ojsLocale(issue.journal.language);
  const role = settings?.role ?? defaultNames(locale).author;
  const sections = ojsSections(issue, settings);
  const ids = newIds();
  const placed = await placeArticles(issue, host, sections, ids);
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
    issue.description && element('description', { locale }, paragraphOf(issue.description)),
    issueIdentification(issue, locale),
    elementIf('date_published', {}, issueDay(issue)),
    element('sections', {}, ...sectionElements([...sections.values()], locale)),
    await issueCovers(issue, host, locale),
    issueGalleys(issue, whole, locale),
    element('articles', {}, ...placed.map((each) => articleElement(each, role, ids))),
  );
  const remarks = [
    ...issueRemarks(issue),
    ...issueGalleyRemarks(whole),
    ...placed.flatMap(({ galleys }) => galleys.remarks),
  ];
  return { root, remarks };
}

/** OJS has HTML; marks of Markdown stay as they were typed. */
function paragraphOf(text: string): string {
  return serializeFragment([element('p', {}, text.trim())]);
}

async function placeArticles(
  issue: Issue,
  host: ExportHost,
  sections: ReturnType<typeof ojsSections>,
  ids: Ids,
): Promise<Placed[]> {
  const placed: Placed[] = [];
  const genre = genreOf(issue, host);
  for (const section of issue.sections) {
    for (const article of section.articles) {
      const locale = localeOf(article, issue, host);
      const galleys = await galleysOf(article, { locale, genre }, host, ids);
      const abbreviation = sections.get(section)?.abbreviation ?? '';
      placed.push({ article, locale, section: abbreviation, seq: placed.length + 1, galleys });
    }
  }
  return placed;
}

/** OJS's component of the galleys, by its name in the journal's language, whatever the article's is. */
function genreOf({ journal }: Issue, { settings }: ExportHost): string {
  const locale = settings.ojs?.locale ?? ojsLocale(journal.language);
  return settings.ojs?.genre ?? defaultNames(locale).component;
}

/** The journal's own name of its language, where the article has the same. */
function localeOf({ language }: Article, { journal }: Issue, { settings }: ExportHost): string {
  const locale = ojsLocale(language);
  return ojsLocale(journal.language) === locale ? (settings.ojs?.locale ?? locale) : locale;
}

function sectionNote(issue: Issue, { settings }: ExportHost): string {
  const sections = [...ojsSections(issue, settings.ojs).values()];
  const named = sections.map(({ title, abbreviation }) => `${title} is ${abbreviation}`);
  return `Sections in this file: ${named.join(', ')}.`;
}

/**
 * Two of ours may be one of OJS's. OJS shows sections in the order of their own numbers, in every
 * issue, and keeps those that are there: in a new journal only the first, which has number 0.
 */
function sectionElements(sections: OjsSection[], locale: string): Element[] {
  const unique = new Map(sections.map((section) => [section.abbreviation, section]));
  const first = Math.max([...unique.keys()].indexOf(FIRST_SECTION.abbreviation), 0);
  return [...unique.values()].map(({ abbreviation, title }, index) =>
    element(
      'section',
      {
        ref: abbreviation,
        seq: String(index - first),
        meta_indexed: '1',
        meta_reviewed: '1',
        // No limit. Optional by the schema, but without it the importer stops (3.5.0-0 to 3.5.0-5).
        abstract_word_count: '0',
      },
      element('abbrev', { locale }, abbreviation),
      element('title', { locale }, title),
    ),
  );
}
