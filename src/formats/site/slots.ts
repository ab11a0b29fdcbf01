/**
 * The slots of the templates of the journal's pages with their kinds, as in src/formats/html/view.ts. Slots that a page
 * does not fill are empty.
 */

import { type Shown, type Slot, WORDS } from '../html/view.ts';

/** Templates that a page starts from. Each can include others with `{{> name}}`. */
export const SITE_TEMPLATES = [
  'site',
  'site-home',
  'site-issue',
  'site-archive',
  'site-index',
  'site-search',
  'site-text',
  'site-missing',
  'issue-front',
] as const;
export type SiteTemplate = (typeof SITE_TEMPLATES)[number];

const LINK = { title: 'text', url: 'text' } as const;
const ENTRY = {
  url: 'text',
  language: 'text',
  direction: 'text',
  title: 'html',
  subtitle: 'html',
  authors: 'text',
  /** Example: "57–67", or the article number. */
  pages: 'text',
  doi: { name: 'text', url: 'text' },
  /** Notices: `kind` is the type of the notice, then "Retracted: March 1, 2024" and the notice's page. */
  marks: [{ kind: 'text', text: 'text', url: 'text' }],
  abstract: 'html',
  /** Files of the article. Examples: "HTML", "PDF", "XML" */
  galleys: [LINK],
} as const;
const EDITOR = { name: 'text', role: 'text', affiliation: 'text' } as const;
const ISSUE = {
  /** Example: "Volume 1, Issue 2", or the issue's title or folder name. */
  name: 'text',
  title: 'text',
  url: 'text',
  date: { iso: 'text', text: 'text' },
  description: 'html',
  /** The editors in issue.yaml. `editors` are the journal's, or the same. */
  ownEditors: [EDITOR],
  cover: { url: 'text', alt: 'text', width: 'text', height: 'text' },
  /** Address of the whole issue as one PDF. */
  wholeIssue: 'text',
  doi: { name: 'text', url: 'text' },
  sections: [{ heading: 'text', entries: [ENTRY] }],
} as const;

const SLOTS = {
  language: 'text',
  direction: 'text',
  documentTitle: 'text',
  head: 'html',
  words: WORDS,
  journal: {
    title: 'text',
    language: 'text',
    direction: 'text',
    subtitle: 'text',
    url: 'text',
    publisher: 'text',
    issn: ['text'],
    email: 'text',
  },
  description: 'html',
  editors: [EDITOR],
  licence: { name: 'text', url: 'text', mark: 'text' },
  logo: 'text',
  /** Address of the home page; empty if the page is not part of a site. */
  home: 'text',
  /** Addresses of the news feed and of the search page. */
  feedUrl: 'text',
  searchUrl: 'text',
  nav: [{ title: 'text', url: 'text', current: 'flag' }],
  /** The content of the frame: the page's own template, filled. */
  content: 'html',
  /** The page's own script, for the end of `<body>`. */
  script: 'html',
  /** For the script of the search page: "12 articles" in all plural forms of the language, as JSON. */
  counts: 'text',
  /** The heading of the page. */
  title: 'text',
  issue: ISSUE,
  volumes: [{ heading: 'text', issues: [ISSUE] }],
  letters: [
    { letter: 'text', id: 'text', items: [{ id: 'text', name: 'text', entries: [ENTRY] }] },
  ],
  /** The pages of a long list of issues, authors or keywords; empty if the list has one page. */
  pages: [{ title: 'text', url: 'text', current: 'flag' }],
  /** A page written by the journal. */
  text: 'html',
} as const satisfies Record<string, Slot>;

export const SITE_SLOTS: Record<string, Slot> = SLOTS;
export type SiteView = Shown<typeof SLOTS>;
export type EntryView = Shown<typeof ENTRY>;
export type IssueView = Shown<typeof ISSUE>;
