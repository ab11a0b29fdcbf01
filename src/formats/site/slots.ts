/**
 * What the templates of the journal's own pages may show: every slot with its kind, as in
 * src/formats/html/view.ts. A page fills those that it has; the others are empty.
 */

import { type Shown, type Slot, WORDS } from '../html/view.ts';

/** Templates that a page starts from; each may show others by `{{> name}}`. */
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
  /** "57–67" or the article's number. */
  pages: 'text',
  doi: { name: 'text', url: 'text' },
  /** Retracted, of concern, corrected: `kind` as of notices, "Retracted: March 1, 2024", the notice's page. */
  marks: [{ kind: 'text', text: 'text', url: 'text' }],
  abstract: 'html',
  /** Files of the article: "HTML", "PDF", "XML". */
  galleys: [LINK],
} as const;
const EDITOR = { name: 'text', role: 'text', affiliation: 'text' } as const;
const ISSUE = {
  /** "Volume 1, Issue 2", or its title, or the name of its folder. */
  name: 'text',
  title: 'text',
  url: 'text',
  date: { iso: 'text', text: 'text' },
  description: 'html',
  /** Those whom issue.yaml names; `editors` are the journal's, or the same. */
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
  /** Address of the first page; empty where the page stands alone. */
  home: 'text',
  /** Addresses of the news feed, of the search. */
  feedUrl: 'text',
  searchUrl: 'text',
  nav: [{ title: 'text', url: 'text', current: 'flag' }],
  /** What stands in the frame: the page's own template, filled. */
  content: 'html',
  /** The page's own script, for the end of `<body>`. */
  script: 'html',
  /** Of the search page, for its script: "12 articles" in the forms of the language, as JSON. */
  counts: 'text',
  /** The heading of the page. */
  title: 'text',
  issue: ISSUE,
  volumes: [{ heading: 'text', issues: [ISSUE] }],
  letters: [
    { letter: 'text', id: 'text', items: [{ id: 'text', name: 'text', entries: [ENTRY] }] },
  ],
  /** A page that the journal wrote. */
  text: 'html',
} as const satisfies Record<string, Slot>;

export const SITE_SLOTS: Record<string, Slot> = SLOTS;
export type SiteView = Shown<typeof SLOTS>;
export type EntryView = Shown<typeof ENTRY>;
export type IssueView = Shown<typeof ISSUE>;
