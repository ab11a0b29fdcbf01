/** The whole issue as one PDF, made of its articles' finished ones. */
import type { Article, IssueFacts, Journal } from '../../../article.ts';
import type { Printed } from '../../format.ts';
import { issueDay, type PdfFacts } from '../facts.ts';
import { tagPages } from '../finish/index.ts';
import { joinIssue } from './join.ts';

export interface IssuePdfJob {
  journal: Journal;
  facts: IssueFacts;
  doi?: string;
  direction: Article['direction'];
  /** "Volume 1, Issue 2" */
  name: string;
  /** Cover, masthead and contents, as the browser printed them. */
  front: Printed;
  /** Of the front, in the outline. */
  frontTitle: string;
  placePrefix: string;
  articles: { pdf: Uint8Array; title: string }[];
  generator: string;
}

export async function issuePdf(job: IssuePdfJob): Promise<Uint8Array> {
  const { front, frontTitle, placePrefix, articles } = job;
  return joinIssue({
    front: await tagPages(front.pdf),
    frontTitle,
    articles,
    placePrefix,
    facts: factsOf(job),
  });
}

function factsOf(job: IssuePdfJob): Omit<PdfFacts, 'pageLabels' | 'attachment'> {
  const { journal, facts, doi, name, generator, front, direction } = job;
  const { license } = journal;
  const prism: [string, string | undefined][] = [
    ['aggregationType', journal.title && 'journal'],
    ['publicationName', journal.title],
    ['issn', journal.issn.print],
    ['eIssn', journal.issn.electronic],
    ['volume', facts.volume],
    ['number', facts.issue],
    ['publicationDate', facts.date],
    ['doi', doi],
  ];
  return {
    language: journal.language,
    rightToLeft: direction === 'rtl',
    title: [journal.title, name, facts.title !== name && facts.title].filter(Boolean).join(', '),
    authors: journal.editors.map((editor) => editor.name),
    subject: [journal.title, name].filter(Boolean).join(', '),
    keywords: [],
    publisher: journal.publisher?.name,
    rights: license?.name,
    license: license?.url,
    doi,
    prism: Object.fromEntries(
      prism.filter((entry): entry is [string, string] => Boolean(entry[1])),
    ),
    date: issueDay(facts),
    generator,
    browser: front.browser,
  };
}
