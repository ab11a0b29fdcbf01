/** The contents page of an issue, and the pages before the articles in its PDF. */

import { renderMarkdown } from '../../markup/markdown.ts';
import { FONTS_SLOT, SHEETS_SLOT } from '../html/head/head.ts';
import { themeVariables } from '../html/head/styles.ts';
import { type LaidPage, pageOfTemplate } from '../html/page.ts';
import { LOGO_PATH } from '../html/page-state.ts';
import { fill, framedPage, type PageParts, type SiteLook, siteView } from './frame.ts';
import { entriesOf, issueName, issueView, type SiteIssue } from './site-issue.ts';

/** `<issue>/index.html`. `further` has its surroundings in a site. */
export function issuePage(
  issue: SiteIssue,
  look: SiteLook,
  further: Partial<PageParts> = {},
): LaidPage {
  const title = issueName(issue);
  const view = issueView(issue, { page: '', base: '' }, markdown);
  const summary = entriesOf(issue).map(({ plainTitle }) => plainTitle);
  return framedPage(
    'site-issue',
    { title, issue: view, summary: summary.slice(0, 5).join('; '), ...further },
    look,
  );
}

export function markdown(text: string): string {
  return renderMarkdown(text).html;
}

/** The targets of links in the printed contents. Joining the files turns them into destinations in the PDF. */
export const PLACE_PREFIX = 'https://issue.invalid/article/';
/** The address of the cover for the printed page. */
export const COVER_PATH = '/cover';

/** Cover, masthead and contents, for print. */
export function issueFront(issue: SiteIssue, look: SiteLook): LaidPage {
  const { theme } = look;
  const numbers = new Map(entriesOf(issue).map((entry, index) => [entry, index]));
  const view = issueView(
    issue,
    { page: '', base: '', article: (entry) => `${PLACE_PREFIX}${numbers.get(entry)}` },
    markdown,
  );
  const { paper, margins } = theme.settings;
  const { top, right, bottom, left } = margins;
  const page = [
    `@page{size:${paper.width}mm ${paper.height}mm;margin:${top}mm ${right}mm ${bottom}mm ${left}mm}`,
    '@page cover{margin:0}',
    `:root{--paper-width:${paper.width}mm;--paper-height:${paper.height}mm}`,
  ].join('');
  // print.css would also set running heads on these pages.
  const ownPages = theme.css.print.replace(/@page[^{]{0,200}\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  const sheets = [
    { css: themeVariables(theme) },
    { css: ownPages },
    { css: page + theme.css.issue },
  ];
  const title = issueName(issue);
  const parts: PageParts = {
    title,
    issue: view.cover ? { ...view, cover: { ...view.cover, url: COVER_PATH } } : view,
    logo: theme.logo ? LOGO_PATH : '',
  };
  const filled = fill('issue-front', siteView(parts, look, FONTS_SLOT + SHEETS_SLOT), theme);
  return pageOfTemplate(filled, theme, sheets);
}
