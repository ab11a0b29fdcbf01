/**
 * Runs cases.md: what is shown (YAML), and what stands in `<main>` of its page. White space between
 * tags does not count.
 */
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { casesIn } from '../../../../test/support/cases.ts';
import type { ShownArticle, ShownPlan } from '../../../app/preview/shown.ts';
import type { Diagnostic } from '../../../messages/diagnostic.ts';
import { articlePage } from './article-page.ts';
import { indexPage } from './index-page.ts';
import { pdfPage } from './pdf-page.ts';
import { type ShownSource, sourcePage } from './source-page.ts';

const SOURCES = new Set(['1-2/firdous/article.md', 'journal.yaml']);

const ARTICLE: ShownArticle = {
  name: '1-2/firdous',
  base: 'firdous',
  folder: '1-2/firdous',
  title: 'Firdous',
  language: 'en',
  authors: '',
  pages: '',
  state: 'building',
  messages: [],
  html: { old: false, underWay: true },
  pdf: { old: false, underWay: true },
};

/** By the word after the fence's `yaml`. */
const PAGES: Record<string, (given: object) => string> = {
  source: (given) => sourcePage(given as ShownSource),
  article: (given) => articlePage({ ...ARTICLE, ...given }, {}, SOURCES),
  pdf: (given) => pdfPage({ ...ARTICLE, ...given }),
  index: (given) => {
    const { articles = [], messages = [], trouble } = given as Partial<ShownPlan>;
    const shown = articles.map((article) => ({ ...ARTICLE, ...article }));
    return indexPage(
      { path: 'manuscripts/1-2', articles: shown, messages, ...(trouble && { trouble }) },
      SOURCES,
    );
  },
};

const CASES = casesIn(new URL('./cases.md', import.meta.url));

describe('pages of the preview (cases.md)', () => {
  it.each(CASES)('$title', ({ fences: [input], text }) => {
    const page = PAGES[input?.info.replace('yaml ', '') ?? '']?.(parse(input?.text ?? ''));
    expect(partsOf(page ?? 'no such page')).toBe(compact(text('html') ?? 'no fence html'));
  });
});

/** What changes with what is shown; the frame around it is the same everywhere. */
function partsOf(page: string): string {
  const standing = /<p class="standing".*?<\/p>|<div id="banner".*?<\/div>/gs;
  const messages = /<section id="messages"[^>]*aria-label.*?<\/section>/s.exec(page)?.[0] ?? '';
  const main = /<main.*<\/main>/s.exec(page)?.[0] ?? page;
  return compact([...(page.match(standing) ?? []), messages, main].join(''));
}

function compact(html: string): string {
  return html.trim().replace(/>\n\s*</g, '><');
}

it('no word of a manuscript or a message is mark-up', () => {
  const bad = '"><script>alert(1)</script>&amp;\u0000';
  const message: Diagnostic = {
    rule: bad,
    severity: 'error',
    file: bad,
    message: bad,
    advice: bad,
  };
  const article = { ...ARTICLE, title: bad, authors: bad, name: bad, messages: [message] };
  const plan = { path: bad, articles: [article], messages: [message], trouble: bad };
  const at = { ...message, line: 1, column: 3 };
  for (const page of [
    indexPage(plan, new Set([bad])),
    articlePage(article, { next: article }, new Set([bad])),
    pdfPage(article),
    sourcePage({
      file: bad,
      text: bad,
      messages: [at, message],
      back: { address: '/', title: bad },
    }),
  ]) {
    const scripts: unknown[] = [];
    visit(fromHtml(page), 'element', (element) => {
      if (element.tagName === 'script') scripts.push(element.properties.src);
    });
    expect(scripts).toHaveLength(1);
    expect(page).not.toContain('\u0000');
  }
});
