import type { Article } from '../../article/article.ts';
import type { Format, Host, OutputFile } from '../format.ts';
import { renderWebPage } from './page.ts';

export { outputLinks } from './front/record.ts';
export { fullTitle } from './head/meta-tags.ts';
export { firstPage, styleSheets } from './head/styles.ts';
export {
  filesOfTheme,
  fontUrl,
  type LaidPage,
  layPage,
  type PrintPage,
  type ProofParts,
  pageWithoutFonts,
  printedPicture,
  printPage,
  renderWebPage,
  type SiteFrame,
  withOwnFonts,
} from './page.ts';

export const html: Format = {
  name: 'html',
  extension: 'html',
  render: async (article, host) => {
    const { theme, generator, galleys } = host;
    const content = await renderWebPage(article, theme, generator, { galleys });
    return [{ path: `${article.name}.html`, content }, ...(await assetFiles(article, host))];
  },
};

/** The files of the article's folder that its pages show. */
export async function assetFiles(article: Article, host: Host): Promise<OutputFile[]> {
  return Promise.all(
    article.assets.map(async ({ path, output }) => ({
      path: output,
      content: await host.asset(path),
    })),
  );
}
