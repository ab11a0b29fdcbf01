import type { Article } from '../../src/article/article.ts';
import type { PdfFacts } from '../../src/checks/pdf-facts.ts';
import { pdf as pdfFormat } from '../../src/formats/pdf/index.ts';
import { readPdf } from '../../src/io/pdf/read-pdf.ts';
import type { Tools } from '../../src/io/tools.ts';
import { samplePng } from './build-article.ts';
import { compileFolder } from './built.ts';

/**
 * The print of an article that a test has made, in the default theme. A picture "figures/200.png" is
 * 600 px wide and 200 high.
 *
 * @returns also how often it was printed
 */
export async function printedPdf(
  article: Article,
  tools: Tools,
  floats = true,
): Promise<{ pdf: Uint8Array; prints: number }> {
  const [one] = await compileFolder('manuscripts/1-1/pipeline');
  if (!one) throw new Error('not compiled');
  const { theme } = one.host;
  let prints = 0;
  const [file] = await pdfFormat.render(article, {
    ...one.host,
    theme: { ...theme, settings: { ...theme.settings, floats } },
    asset: async (name) => samplePng(600, Number(/\d+/.exec(name)?.[0])),
    print: (job) => {
      prints += 1;
      return tools.print(job);
    },
  });
  if (!(file?.content instanceof Uint8Array))
    throw new Error(`not printed: ${one.manuscript.messages.map(String)}`);
  return { pdf: file.content, prints };
}

/** What another reader finds in this print. */
export async function printFacts(
  article: Article,
  tools: Tools,
  floats = true,
): Promise<PdfFacts & { prints: number }> {
  const { pdf, prints } = await printedPdf(article, tools, floats);
  return { ...(await readPdf(pdf)), prints };
}
