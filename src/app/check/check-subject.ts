/** The subject of `check`: an article with its outputs, rendered in memory, and its PDF. */
import type { Article } from '../../article/article.ts';
import { type ArticleSubject, articleSubject } from '../../checks/index.ts';
import type { PdfFacts } from '../../checks/pdf-facts.ts';
import type { Host } from '../../formats/format.ts';
import { pageWithoutFonts } from '../../formats/html/index.ts';
import { renderJats, reportJats } from '../../formats/jats/index.ts';
import { withLastPage } from '../../formats/last-page.ts';
import { pdf as pdfFormat } from '../../formats/pdf/index.ts';
import { articleHost } from '../../io/host.ts';
import { readBuiltPdf } from '../../io/pdf/built-pdf.ts';
import { readPdf } from '../../io/pdf/read-pdf.ts';
import { type BuildContext, type CompiledFolder, settingsOf } from '../articles/build-context.ts';
import { builtPdf } from '../articles/pages.ts';
import { withinBounds } from '../articles/within-bounds.ts';

/** An article for the rules. `subject` is absent if it does not compile. */
export interface RenderedFolder {
  folder: CompiledFolder;
  subject?: ArticleSubject;
}

/** An article rendered in memory. */
export interface Rendered {
  subject: ArticleSubject;
  /** Resolves when the JATS is validated in another thread. */
  validated: Promise<void>;
}

/** undefined if the article does not compile */
export async function subjectOf(
  { folder, sources, compiled }: CompiledFolder,
  { tools, theme: themeOf }: BuildContext,
  { out, print }: { out: string; print: boolean },
): Promise<Rendered | undefined> {
  const theme = await themeOf(folder);
  if (!sources || !compiled || !theme) return undefined;
  const host = articleHost(folder, sources.manuscript, theme, tools, () => {});
  const pdf = print
    ? await printed(compiled.article, host)
    : await readBuiltPdf(builtPdf(folder, out));
  // The last page is only known after the print.
  const article = pdf?.pages ? withLastPage(compiled.article, pdf.pages) : compiled.article;
  const xml = withinBounds(sources.manuscript, () => renderJats(article));
  if (xml === undefined) return undefined;
  const validated = reportJats(article, xml, host);
  // The error is passed to whoever awaits the promise.
  validated.catch(() => undefined);
  const subject = articleSubject({
    compiled: { ...compiled, article },
    sources,
    ...settingsOf(folder),
    theme,
    outputs: { html: pageWithoutFonts(article, theme, host.generator), jats: xml },
    ...(pdf && { pdf: { ...pdf, outdated: !isSameButPages(pdf.jats ?? '', xml) } }),
  });
  return { subject, validated };
}

/** The first page of an article is only known if its whole issue is read. */
function isSameButPages(one: string, other: string): boolean {
  const [a, b] = [one, other].map((xml) =>
    xml.replace(/\s{0,100}<(?:[fl]page>[^<]*<\/[fl]page|page-count[^>]{0,1000}\/)>/g, ''),
  );
  return a === b;
}

/** undefined if it could not be printed; the manuscript's messages say why */
async function printed(article: Article, host: Host): Promise<PdfFacts | undefined> {
  const [file] = await pdfFormat.render(article, host);
  return file ? readPdf(Buffer.from(file.content)) : undefined;
}
