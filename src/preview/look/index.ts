import { ARTICLE_CSS } from './article.ts';
import { ARTICLES_CSS } from './articles.ts';
import { MESSAGES_CSS } from './messages.ts';
import { PAGE_CSS } from './page.ts';
import { PDF_CSS } from './pdf.ts';
import { SOURCE_CSS } from './source.ts';

/** The look of the preview's own pages: quiet, so that the galleys are what one sees. */
export const PREVIEW_CSS = [
  PAGE_CSS,
  ARTICLES_CSS,
  MESSAGES_CSS,
  ARTICLE_CSS,
  SOURCE_CSS,
  PDF_CSS,
].join('');
