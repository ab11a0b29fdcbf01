/** Rules about missing fields: those that each type of work needs, usually has, or needs for links. */
import type { CslItem } from '../../article/article.ts';
import type { LibraryItem } from '../../compile/references/index.ts';
import { message } from '../../messages/message.ts';
import type { Check, Finding } from '../check.ts';
import { APA_REFERENCES } from '../sources.ts';
import type { ArticleSubject } from '../subject.ts';
import { workKeys } from '../works/compare.ts';
import { usedWorks } from './used-works.ts';

export const REFERENCE_COMPLETENESS: readonly Check[] = [
  {
    name: 'reference-incomplete',
    receivers: ['crossref', 'pmc', 'readers'],
    source: 'SciELO Publishing Schema 1.10; APA 7, chapter 10',
    date: '2024',
    find: findMissingFields,
  },
  {
    name: 'reference-details-missing',
    severity: 'info',
    receivers: ['crossref', 'readers'],
    ...APA_REFERENCES,
    find: findMissingDetails,
  },
  {
    name: 'reference-doi-missing',
    severity: 'info',
    receivers: ['crossref', 'scholar'],
    source: 'Crossref, membership terms: reference linking',
    date: '2024',
    *find(subject) {
      const articles = usedWorks(subject).filter(({ csl }) => csl.type === 'article-journal');
      const [first, ...others] = articles.filter((work) => isAbsent(work, 'DOI'));
      if (first && others.length > 0)
        yield {
          message: message('reference-doi-missing', {
            works: workKeys([first, ...others]),
            total: articles.length,
          }),
          at: subject.work(first),
        };
    },
  },
];

interface Field {
  /** The name of the field in messages. */
  name: string;
  /** One of these variables is enough. */
  any: readonly string[];
  /** CSL types that have the field; if undefined, all types. */
  types?: readonly string[];
  /** Works that do not need the field. Example: an organization that publishes on its own site. */
  unless?(csl: CslItem): boolean;
}

const IN_JOURNALS = ['article-journal', 'article-magazine', 'article-newspaper'];

/** Types of works that have an author. */
export const AUTHORED = ['article-journal', 'book', 'chapter', 'thesis'];

/** Roles that may replace the author. */
export const AUTHOR_ROLES = ['author', 'editor', 'translator', 'director'] as const;

const NEEDED: readonly Field[] = [
  { name: 'title', any: ['title'] },
  {
    name: 'year',
    any: ['issued'],
    types: [...IN_JOURNALS, 'book', 'chapter', 'thesis', 'report', 'paper-conference'],
  },
  {
    name: 'author or editor',
    any: AUTHOR_ROLES,
    types: AUTHORED,
  },
  { name: 'name of the journal', any: ['container-title'], types: IN_JOURNALS },
  { name: 'title of the book', any: ['container-title', 'DOI'], types: ['chapter'] },
  {
    name: 'publisher',
    any: ['publisher', 'DOI', 'URL', 'ISBN'],
    types: ['book', 'thesis', 'report'],
  },
  { name: 'address', any: ['URL', 'DOI'], types: ['webpage', 'post', 'post-weblog'] },
];

const USUAL: readonly Field[] = [
  { name: 'volume', any: ['volume', 'issue'], types: ['article-journal'] },
  { name: 'issue', any: ['issue', 'DOI'], types: ['article-journal'] },
  {
    name: 'pages or article number',
    any: ['page', 'number', 'page-first'],
    types: ['article-journal'],
  },
  {
    name: 'name of the site',
    any: ['container-title', 'publisher'],
    types: ['webpage'],
    unless: isByOrganization,
  },
  {
    name: 'name of the server',
    any: ['publisher', 'container-title', 'archive'],
    types: ['article'],
  },
  {
    name: 'number',
    any: ['number', 'DOI', 'ISBN'],
    types: ['report'],
    unless: (csl) => !isByOrganization(csl),
  },
];

function* findMissingFields(subject: ArticleSubject): Iterable<Finding> {
  for (const work of usedWorks(subject)) {
    const missing = missingIn(work, NEEDED);
    if (missing.length === 0) continue;
    const facts = { work: work.csl.id, missing };
    yield { message: message('reference-incomplete', facts), at: subject.work(work) };
  }
}

/** Works of one type that lack the same fields share a message, because many works lack some. */
function* findMissingDetails(subject: ArticleSubject): Iterable<Finding> {
  const lacking = usedWorks(subject)
    .map((work) => ({ work, missing: missingIn(work, USUAL) }))
    .filter(({ missing }) => missing.length > 0);
  const groups = Map.groupBy(lacking, ({ work, missing }) =>
    [work.csl.type, ...missing].join('\n'),
  );
  for (const [first, ...others] of groups.values()) {
    if (!first) continue;
    const { work, missing } = first;
    const works = workKeys([work, ...others.map((other) => other.work)]);
    yield {
      message:
        others.length === 0
          ? message('reference-details-missing', { work: work.csl.id, missing })
          : message('reference-details-missing/several', { works, missing }),
      at: subject.work(work),
    };
  }
}

function missingIn(work: LibraryItem, fields: readonly Field[]): string[] {
  if (isUnpublished(work) || isOnPreprintServer(work)) return [];
  return fields.filter((each) => isMissing(work, each)).map(({ name }) => name);
}

function isMissing(work: LibraryItem, { any, types, unless }: Field): boolean {
  const { csl } = work;
  if ((types && !types.includes(csl.type)) || unless?.(csl)) return false;
  return any.every((variable) => isAbsent(work, variable));
}

/** A field that was refused is not absent: it is reported already. */
function isAbsent({ csl, refused = [] }: LibraryItem, variable: string): boolean {
  return (csl[variable] === undefined || csl[variable] === '') && !refused.includes(variable);
}

/** Whether a work is not published yet, so that it has no pages. */
function isUnpublished({ csl }: LibraryItem): boolean {
  return csl.status !== undefined || /press|forthcoming|submitted/i.test(csl.issued?.literal ?? '');
}

/** Whether an organization is an author: it numbers its reports, and its site needs no name. */
function isByOrganization({ author = [] }: CslItem): boolean {
  return author.some(({ literal }) => literal !== undefined);
}

/** Whether a work is on a preprint server, which has neither volumes nor pages. */
function isOnPreprintServer({ csl }: LibraryItem): boolean {
  return /(?:(?<!\w)\w+)?r?xiv\b|\bpreprint|\bSSRN\b/i.test(csl['container-title'] ?? '');
}
