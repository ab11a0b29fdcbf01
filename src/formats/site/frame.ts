/** The frame of the journal's own pages: masthead, navigation, content, colophon. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import Mustache from 'mustache';
import type { Journal } from '../../article/article.ts';
import { directionOf, languageOf } from '../../words/languages/index.ts';
import { memoizeWeak } from '../../words/memoize/memoize-weak.ts';
import { journalView, licenceView } from '../html/front/imprint.ts';
import { withContentPolicy } from '../html/head/content-policy.ts';
import { SCREEN_SLOTS } from '../html/head/head.ts';
import { type StyleSheet, themeVariables } from '../html/head/styles.ts';
import { type LaidPage, pageOfTemplate } from '../html/page.ts';
import { logoUrl } from '../html/page-state.ts';
import { escapeText, toHtml } from '../html/serialize.ts';
import { withListFlags } from '../html/view.ts';
import type { Theme } from '../theme.ts';
import { editorViews } from './site-issue.ts';
import type { SiteTemplate, SiteView } from './slots.ts';

/** What all pages of a journal share. */
export interface SiteLook {
  journal: Journal;
  theme: Theme;
  /** Example: "offprint 0.1.0" */
  generator: string;
}
export interface PageParts extends Partial<SiteView> {
  title: string;
  /** The description for search engines and previews of links. */
  summary?: string;
  /** The public address of the page. */
  canonical?: string;
  /** Relative address of the site's icon. */
  icon?: string;
  /** Address of the preview picture of the page. */
  image?: string;
  /** Relative address of the Atom feed. */
  feedUrl?: string;
}

/** Pure: equal input gives equal text. */
export function framedPage(template: SiteTemplate, parts: PageParts, look: SiteLook): LaidPage {
  const view = siteView(parts, look, headHtml(parts, look));
  const content = fill(template, view, look.theme);
  const sheets = styleSheets(look.theme, showsMarks(parts));
  const page = fill('site', { ...view, content }, look.theme);
  return pageOfTemplate(withContentPolicy(page, view.script !== ''), look.theme, sheets);
}

function styleSheets(theme: Theme, marked: boolean): StyleSheet[] {
  return [
    { css: themeVariables(theme) },
    { css: screenSheet(theme) },
    ...(marked ? [{ css: theme.css.marks }] : []),
  ];
}

const screenSheet = memoizeWeak((theme: Theme) => `${theme.css.screen}\n${theme.css.site}`);

export function fill(template: SiteTemplate, view: SiteView, { templates }: Theme): string {
  const options = { escape: escapeText };
  return Mustache.render(templates[template] ?? '', withListFlags(view), templates, options);
}

/** The view with empty values for all slots that the page does not fill. */
export function siteView(parts: PageParts, { journal, theme }: SiteLook, head: string): SiteView {
  const { language } = journal;
  const documentTitle = [...new Set([parts.title, journal.title])].filter(Boolean).join(' – ');
  const shown = journalView({ journal });
  return {
    language,
    direction: directionOf(language),
    documentTitle,
    words: languageOf(language).words,
    journal: shown && { ...shown, email: journal.email ?? '' },
    description: '',
    editors: editorViews(journal.editors),
    licence: licenceView({ license: journal.license }),
    logo: logoUrl(theme, 'screen'),
    home: '',
    feedUrl: '',
    searchUrl: '',
    nav: [],
    content: '',
    script: '',
    counts: '',
    issue: undefined,
    volumes: [],
    letters: [],
    pages: [],
    text: '',
    ...parts,
    head,
  };
}

/** Whether any article on the page is retracted, doubted or corrected. */
function showsMarks({ issue, letters = [] }: PageParts): boolean {
  const listed = issue?.sections.flatMap(({ entries }) => entries) ?? [];
  const indexed = letters.flatMap(({ items }) => items.flatMap(({ entries }) => entries));
  return [...listed, ...indexed].some(({ marks }) => marks.length > 0);
}

function headHtml(parts: PageParts, { generator, journal }: SiteLook): string {
  const { summary, canonical, icon, feedUrl } = parts;
  const tags: ElementContent[] = [
    h('meta', { name: 'generator', content: generator }),
    ...(summary ? [h('meta', { name: 'description', content: summary })] : []),
    ...openGraph(parts, journal),
    ...(canonical ? [h('link', { rel: 'canonical', href: canonical })] : []),
    ...(icon ? [h('link', { rel: 'icon', href: icon })] : []),
    ...(feedUrl
      ? [h('link', { rel: 'alternate', type: 'application/atom+xml', href: feedUrl })]
      : []),
  ];
  return `${tags.map((tag) => toHtml([tag])).join('\n')}\n${SCREEN_SLOTS}`;
}

function openGraph(
  { title, summary, canonical, image }: PageParts,
  journal: Journal,
): ElementContent[] {
  const rows: Record<string, string | undefined> = {
    'og:type': 'website',
    'og:title': title,
    'og:description': summary,
    'og:site_name': journal.title,
    'og:url': canonical,
    'og:image': image,
  };
  return Object.entries(rows).flatMap(([property, content]) =>
    content ? [h('meta', { property, content })] : [],
  );
}
