/** Print, check, finish: an article becomes its PDF. */
import type { Article } from '../../article.ts';
import { type Host, type OutputFile, type Printed, PrintFailed, type PrintJob } from '../format.ts';
import { firstPage, printPage } from '../html/index.ts';
import { renderJats } from '../jats/index.ts';
import { withLastPage } from '../last-page.ts';
import { pdfFacts } from './facts.ts';
import { finishPdf } from './finish/index.ts';
import {
  digitsOf,
  type LayoutOptions,
  type LayoutResult,
  layoutScript,
  pageArea,
} from './layout/index.ts';

/** The file; `undefined` where an error was reported. */
export async function renderPdf(article: Article, host: Host): Promise<OutputFile | undefined> {
  const page = printPage(article, host.theme, host.asset, host.generator);
  const options: LayoutOptions = {
    area: pageArea(host.theme.settings),
    firstPage: firstPage(article),
    digits: digitsOf(article.language),
    notes: 'page',
  };
  const { html, files } = page;
  const layout = { script: layoutScript(), options };
  const printed = await printOrReport(host, { html, files, layout });
  if (!printed) return undefined;
  const { pages, calls } = printed.layout as LayoutResult;
  host.paginated(pages);
  const paged = withLastPage(article, pages);
  const facts = pdfFacts(paged, {
    jats: renderJats(paged),
    generator: host.generator,
    browser: printed.browser,
    notes: calls,
  });
  const content = await finishPdf(printed.pdf, facts);
  return { path: `${article.name}.pdf`, content };
}

async function printOrReport(host: Host, job: PrintJob): Promise<Printed | undefined> {
  try {
    return await host.print(job);
  } catch (error) {
    if (!(error instanceof PrintFailed)) throw error;
    host.report(
      'print-failed',
      `Unexpected failure of the browser, expected a printed page: ${error.message}`,
      undefined,
      'Build again. If it fails at the same article, take out its figures one by one to find the cause.',
    );
    return undefined;
  }
}
