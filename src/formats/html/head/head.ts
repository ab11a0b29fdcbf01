import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { outputAddress } from '../../../article/addresses.ts';
import type { Article } from '../../../article/article.ts';
import type { Medium } from '../page-state.ts';
import { toHtml } from '../serialize.ts';
import fontsScript from './fonts/page-script.bundle.js';
import { metaTags } from './meta-tags.ts';
import { structuredData } from './structured-data.ts';
import type { StyleSheet } from './styles.ts';

/** Placeholder for the `@font-face` rules, which are inserted when the characters of the page are known. */
export const FONTS_SLOT = '<!--fonts-->';
/** Placeholder for the style sheets. Most are shared, so they are not scanned in each page. */
export const SHEETS_SLOT = '<!--sheets-->';
/** Both placeholders of a web page, which is shown when its fonts are loaded. */
export const SCREEN_SLOTS = `${FONTS_SLOT}${toHtml([h('script', fontsScript)])}${SHEETS_SLOT}`;

/** The content of `<head>` after character set, viewport and title. */
export function headHtml(article: Article, medium: Medium, generator: string): string {
  if (medium === 'print') return `${FONTS_SLOT}${SHEETS_SLOT}`;
  const meta = metaTags(article).map((tag) => h('meta', tag));
  const data = h('script', { type: 'application/ld+json' }, structuredData(article));
  const tags = [h('meta', { name: 'generator', content: generator }), ...meta, ...links(article)];
  const lines = [...tags, data].flatMap((tag): ElementContent[] => [tag, LINE_END]);
  return `${toHtml(lines)}${SCREEN_SLOTS}`;
}

const LINE_END = { type: 'text', value: '\n' } as const;

function links(article: Article): Element[] {
  const page = outputAddress(article, 'html');
  const licence = article.license?.url;
  return [
    ...(page ? [h('link', { rel: 'canonical', href: page })] : []),
    ...(licence ? [h('link', { rel: 'license', href: licence })] : []),
  ];
}

/** @param urlOf returns the address of a shared style sheet; if undefined, the page includes all style sheets */
export function sheetElement(sheet: StyleSheet, urlOf?: (css: string) => string): Element {
  const { media, css, own } = sheet;
  if (own || !urlOf) return styleElement(sheet);
  return h('link', { rel: 'stylesheet', media, href: urlOf(css) });
}

export function styleElement({ media, css }: StyleSheet): Element {
  // A style must not contain its own end tag.
  return h('style', { media }, css.replace(/<(?=\/|!--)/g, '\\3c '));
}
