/** Print, check, finish: an article becomes its PDF. */
import type { Article } from '../../article.ts';
import { type Host, type OutputFile, type Printed, PrintFailed, type PrintJob } from '../format.ts';
import { firstPage, type PrintPage, printPage } from '../html/index.ts';
import { renderJats } from '../jats/index.ts';
import { withLastPage } from '../last-page.ts';
import { pdfFacts } from './facts.ts';
import { type Finished, finishPdf } from './finish/index.ts';
import {
  digitsOf,
  type LayoutOptions,
  type LayoutResult,
  layoutScript,
  pageArea,
} from './layout/index.ts';
import { reportProblems, reportUncovered, reportWide } from './report.ts';

/** The file; `undefined` where an error was reported. */
export async function renderPdf(article: Article, host: Host): Promise<OutputFile | undefined> {
  const page = printPage(article, host.theme, host.asset, host.generator);
  if (page.uncovered.length > 0) {
    reportUncovered(page.uncovered, host);
    return undefined;
  }
  try {
    const { pdf, pages, problems, overflowing } = await printUntilGood(article, page, host);
    if (!pdf) {
      reportProblems(problems, article, host);
      return undefined;
    }
    reportWide(overflowing, host);
    host.paginated(pages);
    return { path: `${article.name}.pdf`, content: pdf };
  } catch (error) {
    if (!(error instanceof PrintFailed)) throw error;
    reportFailure(error, host);
    return undefined;
  }
}

/** Lays the article out and counts its pages, at half the price of a print; `undefined` where it cannot be. */
export async function measurePdf(article: Article, host: Host): Promise<number | undefined> {
  const { html, files } = printPage(article, host.theme, host.asset, host.generator);
  const layout = { script: layoutScript(), options: layoutOptions(article, host) };
  try {
    const { layout: laidOut } = await host.print({ html, files, layout, layoutOnly: true });
    return (laidOut as LayoutResult).pages;
  } catch (error) {
    if (!(error instanceof PrintFailed)) throw error;
    // The print will fail too, and say why.
    return undefined;
  }
}

function layoutOptions(article: Article, { theme }: Host): LayoutOptions {
  return {
    area: pageArea(theme.settings),
    firstPage: firstPage(article),
    digits: digitsOf(article.language),
    notes: 'page',
  };
}

type Print = Finished & Pick<LayoutResult, 'overflowing'>;

/**
 * A print that lost words is made once more, on a fresh browser. Where the measured places of
 * notes and targets were not those of the print, the notes go behind the text and the numbers of
 * that print are taken; they are given one more print to settle.
 */
async function printUntilGood(article: Article, page: PrintPage, host: Host): Promise<Print> {
  const options = layoutOptions(article, host);
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
): Promise<Print> {
  const job: PrintJob = { html, files, layout: { script: layoutScript(), options }, fresh };
  const printed = await host.print(job);
  return finish(article, printed, options, host.generator);
}

async function finish(
  article: Article,
  { pdf, browser, layout }: Printed,
  options: LayoutOptions,
  generator: string,
): Promise<Print> {
  const laidOut = layout as LayoutResult;
  const paged = withLastPage(article, laidOut.pages);
  const facts = pdfFacts(paged, { jats: renderJats(paged), generator, browser });
  const { overflowing } = laidOut;
  const { firstPage: first } = options;
  const finished = await finishPdf({ printed: pdf, layout: laidOut, firstPage: first, facts });
  return { ...finished, overflowing };
}

function reportFailure(error: PrintFailed, host: Host): void {
  host.report(
    'print-failed',
    `Unexpected failure of the browser, expected a printed page: ${error.message}`,
    undefined,
    'Build again. If it fails at the same article, take out its figures one by one to find the cause.',
  );
}
