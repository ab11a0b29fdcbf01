/** Prints, checks and finishes an article's PDF. */
import type { Article } from '../../article/article.ts';
import { message } from '../../messages/message.ts';
import { type Host, type OutputFile, type Printed, PrintFailed } from '../format.ts';
import { firstPage, type PrintPage, type ProofParts, printPage } from '../html/index.ts';
import { renderJats } from '../jats/index.ts';
import { withLastPage } from '../last-page.ts';
import type { Finished, FinishJob } from '../print/finish-job.ts';
import type { PdfFacts } from '../print/pdf-facts.ts';
import { pdfFacts } from './facts.ts';
import { hyphenationsOf } from './hyphenation.ts';
import {
  digitsOf,
  type LayoutOptions,
  type LayoutResult,
  LONG_ADDRESS,
  layoutScript,
  type ProofLayout,
  pageArea,
  type Spot,
} from './layout/index.ts';
import type { OpenPdf } from './reading/open-pdf.ts';
import { reportProblems, reportUncovered, reportWide } from './report.ts';
import { watermarkOf } from './watermark.ts';

/** The PDF file. Undefined if an error was reported. */
export async function renderPdf(article: Article, host: Host): Promise<OutputFile | undefined> {
  const made = await printArticle(article, host);
  if (!made) return undefined;
  host.paginated(made.pages);
  return { path: `${article.name}.pdf`, content: made.pdf };
}

/** What a proof adds to the print of an article. */
export interface Proofing {
  parts: ProofParts;
  spots: Spot[];
  /** Draws on the finished pages. */
  stamp(pdf: OpenPdf, layout: ProofLayout): void;
}
export interface PrintedArticle {
  pdf: Uint8Array;
  pages: number;
  layout: LayoutResult;
}

/** Prints the article. Undefined if an error was reported. */
export async function printArticle(
  article: Article,
  host: Host,
  proof?: Proofing,
): Promise<PrintedArticle | undefined> {
  const page = printPage(article, host.theme, host.asset, host.generator, proof?.parts);
  if (page.uncovered.length > 0) {
    reportUncovered(page.uncovered, host);
    return undefined;
  }
  try {
    const { pdf, pages, problems, layout } = await printUntilGood(article, page, host, proof);
    if (!pdf) {
      reportProblems(problems, article, host);
      return undefined;
    }
    reportWide(layout.overflowing, host);
    return { pdf, pages, layout };
  } catch (error) {
    if (!(error instanceof PrintFailed)) throw error;
    reportFailure(error, host);
    return undefined;
  }
}

/**
 * Lays the article out and counts its pages, in half the time of a print. Undefined if the layout
 * fails.
 */
export async function measurePdf(article: Article, host: Host): Promise<number | undefined> {
  const { html, files } = printPage(article, host.theme, host.asset, host.generator);
  const layout = { script: layoutScript(), options: layoutOptions(article, html, host) };
  try {
    const { layout: laidOut } = await host.print({ html, files, layout, layoutOnly: true });
    return (laidOut as LayoutResult).pages;
  } catch (error) {
    if (!(error instanceof PrintFailed)) throw error;
    // The print will fail too and report the reason.
    return undefined;
  }
}

function layoutOptions(article: Article, html: string, { theme }: Host): LayoutOptions {
  return {
    area: pageArea(theme.settings),
    firstPage: firstPage(article),
    digits: digitsOf(article.language),
    notes: 'page',
    floats: theme.settings.floats,
    hyphenations: hyphenationsOf(html),
    longAddress: LONG_ADDRESS,
  };
}

type Print = Finished & { layout: LayoutResult };

/**
 * A print that lost words is repeated once, on a fresh browser. If the measured pages of notes and
 * targets differ from those in the print, the notes move to the end of the text and the next print
 * uses the page numbers of the last one. At most two such prints are made.
 */
async function printUntilGood(
  article: Article,
  page: PrintPage,
  host: Host,
  proof?: Proofing,
): Promise<Print> {
  const options = {
    ...layoutOptions(article, page.html, host),
    ...(proof && { spots: proof.spots }),
  };
  const job: Job = { article, page, host, ...(proof && { proof }) };
  let finished = await printOnce(job, options);
  if (has(finished, 'words-lost')) finished = await printOnce(job, options, true);
  for (let round = 0; round < 2 && has(finished, 'places-differ'); round++) {
    const { places: known, pages: knownPages } = finished;
    finished = await printOnce(job, {
      ...options,
      notes: 'end',
      known,
      knownPages,
    });
  }
  return finished;
}

function has({ problems }: Finished, kind: Finished['problems'][number]['kind']): boolean {
  return problems.some((problem) => problem.kind === kind);
}

interface Job {
  article: Article;
  page: PrintPage;
  host: Host;
  proof?: Proofing;
}

async function printOnce(job: Job, options: LayoutOptions, fresh = false): Promise<Print> {
  const { html, files } = job.page;
  const layout = { script: layoutScript(), options };
  let paged: Paged | undefined;
  const laidOut = (result: unknown) => {
    paged = pagedAs(job.article, result as LayoutResult);
  };
  const printed = await job.host.print({ html, files, layout, fresh, laidOut });
  return finish(
    job,
    printed,
    paged ?? pagedAs(job.article, printed.layout as LayoutResult),
    options,
  );
}

/** The article with its last page, and its JATS with the same page. */
interface Paged {
  article: Article;
  jats: string;
}

function pagedAs(unpaged: Article, { pages }: LayoutResult): Paged {
  const article = withLastPage(unpaged, pages);
  return { article, jats: renderJats(article) };
}

async function finish(
  { article, host, proof }: Job,
  { pdf, browser, layout }: Printed,
  paged: Paged,
  { firstPage: first }: LayoutOptions,
): Promise<Print> {
  const laidOut = layout as LayoutResult;
  const { generator, theme } = host;
  const facts = pdfFacts(paged.article, { jats: paged.jats, generator, browser });
  const watermark = await watermarkOf(article, theme);
  const job = { printed: pdf, layout: laidOut, firstPage: first, facts, watermark };
  const finished = proof ? await finishProof(job, proof) : await host.finishPdf(job);
  return { ...finished, layout: laidOut };
}

/** Runs in this thread, because a function cannot be passed to another thread. */
async function finishProof(job: FinishJob, proof: Proofing): Promise<Finished> {
  const { finishPdf } = await import('./finish/index.ts');
  const lines = job.layout.proof;
  const drawStamp = lines && ((open: OpenPdf) => proof.stamp(open, lines));
  return finishPdf({ ...job, facts: factsOfProof(job.facts) }, drawStamp);
}

/**
 * A proof is not the published article: its title says so, it claims no standard, and it has no
 * JATS.
 */
function factsOfProof({ attachment: _, ...facts }: PdfFacts): PdfFacts {
  return { ...facts, title: `Proof: ${facts.title}`, draft: true };
}

function reportFailure(error: PrintFailed, host: Host): void {
  host.report(message('print-failed/article', { problem: error.message }));
}
