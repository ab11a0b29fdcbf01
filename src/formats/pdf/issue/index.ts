/** Makes the PDF of the whole issue from the finished PDFs of its articles. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Article, IssueFacts, Journal } from '../../../article/article.ts';
import type { Printed } from '../../format.ts';
import type { PdfFacts } from '../../print/pdf-facts.ts';
import { issueDay } from '../facts.ts';
import { tagPages } from '../finish/index.ts';
import { linkContents } from './contents-links.ts';
import { joinParts, partsInFile } from './join.ts';
import {
  type FindPart,
  type KeptParts,
  keptParts,
  type MadePart,
  partFinder,
} from './known-parts.ts';
import { firstBase, nextBase, ownRef } from './numbers.ts';
import { makePart } from './part.ts';

export type { KeptParts } from './known-parts.ts';

export interface IssuePdfJob {
  journal: Journal;
  facts: IssueFacts;
  doi?: string;
  direction: Article['direction'];
  /** Example: "Volume 1, Issue 2". */
  name: string;
  front: IssueFront;
  placePrefix: string;
  articles: PrintedArticle[];
  generator: string;
  /** The previous file. Parts that have not changed are copied from it. */
  before?: { kept: KeptParts; file: Uint8Array };
}

interface PrintedArticle {
  pdf: Uint8Array;
  title: string;
  /** Digest of the PDF. */
  madeFrom: string;
}

/** Cover, masthead and contents. */
interface IssueFront {
  /** Title in the outline. */
  title: string;
  /** Digest of everything that the front is printed from. */
  madeFrom: string;
  /** Undefined if the browser failed. */
  print(): Promise<Printed | undefined>;
}

export interface IssuePdf {
  content: Uint8Array;
  /** Stored for the next build. */
  kept: KeptParts;
}

/** Undefined if the front could not be printed. */
export async function issuePdf(job: IssuePdfJob): Promise<IssuePdf | undefined> {
  const { before, articles } = job;
  const find: FindPart = before ? partFinder(before.kept, before.file) : () => undefined;
  const parts: (MadePart & { title: string })[] = [];
  let base = firstBase(articles.length + 1);
  for (const { pdf, title, madeFrom } of articles) {
    const part = find(madeFrom, base) ?? {
      ...(await makePart(await load(pdf), base)),
      madeFrom,
    };
    parts.push({ ...part, title });
    base = nextBase(part.facts.end);
  }
  const starts = parts.map((part) => ownRef(part.base, 'firstPage'));
  const madeFrom = [job.front.madeFrom, ...starts].join('\n');
  const known = find(madeFrom, base);
  const printed = known ? undefined : await job.front.print();
  const browser = printed?.browser ?? before?.kept.browser ?? '';
  const part = known ?? (printed && (await frontOf(printed)));
  if (!part) return undefined;
  const front = { ...part, title: job.front.title };
  const content = await joinParts({ front, articles: parts, facts: factsOf(job, browser) });
  return { content, kept: keptParts(browser, partsInFile(front, parts)) };

  async function frontOf({ pdf }: Printed): Promise<MadePart> {
    const made = await makePart(await tagPages(pdf), base, (objects) =>
      linkContents(objects, job.placePrefix, starts),
    );
    return { ...made, madeFrom };
  }
}

function load(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
}

function factsOf(
  { journal, facts, doi, name, generator, direction }: IssuePdfJob,
  browser: string,
): Omit<PdfFacts, 'pageLabels' | 'attachment'> {
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
    browser,
  };
}
