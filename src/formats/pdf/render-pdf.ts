/** Print, check, finish: an article becomes its PDF. */
import type { Article } from '../../article.ts';
import { type Host, type OutputFile, type Printed, PrintFailed, type PrintJob } from '../format.ts';
import { firstPage, type PrintPage, printPage } from '../html/index.ts';
import { renderJats } from '../jats/index.ts';
import { otherPrintedRange, withLastPage } from '../last-page.ts';
import { pdfFacts } from './facts.ts';
import { type Finished, finishPdf } from './finish/index.ts';
import {
  digitsOf,
  type LayoutOptions,
  type LayoutResult,
  layoutScript,
  pageArea,
} from './layout/index.ts';
import { reportProblems, reportUncovered } from './report.ts';

/** The file; `undefined` where an error was reported. */
export async function renderPdf(article: Article, host: Host): Promise<OutputFile | undefined> {
  const page = printPage(article, host.theme, host.asset, host.generator);
  if (page.uncovered.length > 0) {
    reportUncovered(page.uncovered, host);
    return undefined;
  }
  try {
    const { pdf, pages, problems } = await printUntilGood(article, page, host);
    if (!pdf) {
      reportProblems(problems, host);
      return undefined;
    }
    host.paginated(pages);
    reportOtherPages(article, pages, host);
    return { path: `${article.name}.pdf`, content: pdf };
  } catch (error) {
    if (!(error instanceof PrintFailed)) throw error;
    reportFailure(error, host);
    return undefined;
  }
}

/** The outputs carry the range that the article names: it must be the printed one. */
function reportOtherPages(article: Article, count: number, host: Host): void {
  const printed = otherPrintedRange(article, count);
  if (printed === undefined) return;
  const { first, last } = article.pages ?? {};
  host.report(
    'pages-differ',
    `Unexpected pages ${first}–${last} for an article that prints on ${count}, expected ${printed}`,
    undefined,
    'Correct `pages:`, or name the first page alone: the last one is then taken from the print. Another theme may need more pages.',
  );
}

/**
 * A print that lost words is made once more, on a fresh browser. Where the measured places of
 * notes and targets were not those of the print, the notes go behind the text and the numbers of
 * that print are taken; they are given one more print to settle.
 */
async function printUntilGood(article: Article, page: PrintPage, host: Host): Promise<Finished> {
  const options: LayoutOptions = {
    area: pageArea(host.theme.settings),
    firstPage: firstPage(article),
    digits: digitsOf(article.language),
    notes: 'page',
  };
  let finished = await printOnce(article, page, host, options);
  if (has(finished, 'words-lost')) finished = await printOnce(article, page, host, options, true);
  for (let round = 0; round < 2 && has(finished, 'places-differ'); round++) {
    const { places: known, pages: knownPages } = finished;
    finished = await printOnce(article, page, host, {
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

async function printOnce(
  article: Article,
  { html, files }: PrintPage,
  host: Host,
  options: LayoutOptions,
  fresh = false,
): Promise<Finished> {
  const job: PrintJob = { html, files, layout: { script: layoutScript(), options }, fresh };
  const printed = await host.print(job);
  return finish(article, printed, options, host.generator);
}

function finish(
  article: Article,
  { pdf, browser, layout }: Printed,
  options: LayoutOptions,
  generator: string,
): Promise<Finished> {
  const laidOut = layout as LayoutResult;
  const paged = withLastPage(article, laidOut.pages);
  const facts = pdfFacts(paged, { jats: renderJats(paged), generator, browser });
  return finishPdf({ printed: pdf, layout: laidOut, firstPage: options.firstPage, facts });
}

function reportFailure(error: PrintFailed, host: Host): void {
  host.report(
    'print-failed',
    `Unexpected failure of the browser, expected a printed page: ${error.message}`,
    undefined,
    'Build again. If it fails at the same article, take out its figures one by one to find the cause.',
  );
}
