/**
 * The slots of the templates with their kinds. The type of the view derives from this table, and theme loading
 * compares the tags of a theme's templates with it.
 *
 * - `text` is escaped by the template: `{{slot}}`
 * - `html` is escaped already: `{{{slot}}}`, only in element content
 * - `flag`, lists and groups open sections: `{{#slot}}…{{/slot}}`
 *
 * A missing fact is an empty text, an empty list or an absent group, so its section is left out. Every list also has
 * a flag for the markup around it: `hasAuthors` for `authors`.
 */
import { languageOf, type Word } from '../../words/languages/index.ts';

type Kind = 'text' | 'html' | 'flag';
export type Slot = Kind | readonly [Slot] | { readonly [name: string]: Slot };

type ViewOf<S> = S extends 'text' | 'html'
  ? string
  : S extends 'flag'
    ? boolean
    : S extends readonly [infer Item]
      ? Shown<Item>[]
      : Shown<S> | undefined;
/** A group inside a list is never absent. */
export type Shown<S> = S extends Kind | readonly unknown[]
  ? ViewOf<S>
  : { [Name in keyof S]: ViewOf<S[Name]> };

/** The words of a language, each as a text slot. */
export const WORDS = Object.fromEntries(
  Object.keys(languageOf('en').words).map((key) => [key, 'text']),
) as Record<Word, 'text'>;

const PERSON = { name: 'text', email: 'text', url: 'text' } as const;

const SLOTS = {
  // the document
  language: 'text',
  direction: 'text',
  documentTitle: 'text',
  /** `<meta>`, `<link>`, structured data and styles, for the end of `<head>`. */
  head: 'html',
  /** The script of the page, for the end of `<body>`. */
  script: 'html',
  /** Whether this is the web page or the printed page. */
  screen: 'flag',
  /** The journal's site around the page; empty if the page is not part of a site. */
  nav: [{ title: 'text', url: 'text', current: 'flag' }],
  /**
   * The position of the article in that site: its issue and the pages of its neighbours, which are empty for the
   * first and the last article. Absent if the page is not part of a site.
   */
  place: { issue: { title: 'text', url: 'text' }, previous: 'text', next: 'text' },
  print: 'flag',
  /** The words of the article's language. Example: `{{words.abstract}}` */
  words: WORDS,

  // the masthead
  journal: {
    title: 'text',
    language: 'text',
    direction: 'text',
    subtitle: 'text',
    url: 'text',
    publisher: 'text',
    /** Examples: "ISSN 2345-6787", "eISSN 1234-5679" */
    issn: ['text'],
  },
  /** The theme's logo as a data URL, for `<img src>`. */
  logo: 'text',
  /** Example: "Volume 1, Issue 2, 2023" */
  volumeAndIssue: 'text',
  issueTitle: 'text',
  /** Example: "Pages 57–67". In print, the layout may fill in the last page. */
  pageRange: 'html',
  elocation: 'text',
  doi: { name: 'text', url: 'text' },
  /**
   * Lines above an article that is retracted, doubted, corrected or not the current version. `kind` is retraction,
   * expression-of-concern, correction or earlier; or retracted or corrected if only the day is known. `see` comes
   * before `title`, which links to `url`; `doiUrl` is shown as text.
   */
  notices: [
    { kind: 'text', text: 'text', see: 'text', title: 'text', url: 'text', doiUrl: 'text' },
  ],

  // the front matter
  /** The heading of the issue's section, or the type of the article. */
  heading: 'text',
  title: 'html',
  subtitle: 'html',
  /** Title, abstract and keywords in other languages. */
  translations: [
    {
      language: 'text',
      direction: 'text',
      title: 'html',
      subtitle: 'html',
      abstract: 'html',
      keywords: ['text'],
      abstractLabel: 'text',
      keywordsLabel: 'text',
      /** Whether there is more than a title. */
      anyText: 'flag',
    },
  ],
  authors: [
    {
      /** The separator from the previous author. Examples: ", " and " and " */
      before: 'text',
      name: 'text',
      nativeName: { name: 'text', language: 'text', direction: 'text' },
      /** Labels of affiliations, then `*` corresponding, `†` equal contribution, `‡` deceased. */
      marks: [{ before: 'text', label: 'text', target: 'text' }],
      orcid: 'text',
      /** Address of the author's entry in the site's index; empty if the page is not part of a site. */
      url: 'text',
    },
  ],
  affiliations: [{ id: 'text', label: 'text', text: 'text', ror: 'text' }],
  /** Positions that are not shown with an affiliation. */
  positions: [{ name: 'text', position: 'text' }],
  /** `before` is the separator from the previous item: "; ". */
  correspondents: [{ before: 'text', comma: 'text', ...PERSON }],
  anyEqual: 'flag',
  anyDeceased: 'flag',
  dates: [{ label: 'text', iso: 'text', text: 'text' }],
  /** The version of a published article. */
  version: { number: 'text', iso: 'text', date: 'text' },
  /** The newest first; empty if there is only one version. `url` is empty for the version of the page. */
  versions: [
    {
      number: 'text',
      iso: 'text',
      date: 'text',
      reason: 'text',
      url: 'text',
      current: 'flag',
    },
  ],
  abstract: 'html',
  keywords: ['text'],
  /** The same with their entries in the site's index; empty if the page is not part of a site. */
  keywordLinks: [{ name: 'text', url: 'text' }],
  /** The work that a review is about. */
  product: 'html',
  /** The articles that this one corrects, answers or continues. `about` comes before articles that it is about. */
  related: [{ about: 'text', text: 'text', url: 'text', doiUrl: 'text' }],
  /** Example: "This article is published by …" */
  publishedBy: 'text',
  copyright: 'text',
  licence: { name: 'text', url: 'text', mark: 'text' },
  /** The licence as a sentence with a link. */
  licenceSentence: 'html',
  /** Whether there is a publisher, a copyright or a licence. */
  anyImprint: 'flag',

  // the article
  contents: [
    {
      /** The target of `[data-ref]`, which prints the page number. */
      id: 'text',
      href: 'text',
      title: 'html',
      entries: [{ id: 'text', href: 'text', title: 'html' }],
    },
  ],
  printedContents: 'flag',
  body: 'html',
  /** Acknowledgements, statements, appendices. */
  back: 'html',
  notes: 'html',
  references: 'html',
  biographies: [{ name: 'text', text: 'html' }],

  // after the article
  citation: 'html',
  citationFormats: [{ name: 'text', id: 'text', text: 'text' }],
  downloads: [{ name: 'text', url: 'text' }],
} as const satisfies Record<string, Slot>;

export const VIEW_SLOTS: Record<string, Slot> = SLOTS;
export type View = Shown<typeof SLOTS>;

/** Example: "hasAuthors" for "authors" */
export function flagOf(list: string): string {
  return `has${list.charAt(0).toUpperCase()}${list.slice(1)}`;
}

/** Adds the flags of lists to the view, also inside groups and items. */
export function withListFlags(view: unknown): unknown {
  if (Array.isArray(view)) return view.map(withListFlags);
  if (typeof view !== 'object' || view === null) return view;
  // For example the words of a language, which every page has.
  if (Object.values(view).every((value) => typeof value !== 'object')) return view;
  const entries = Object.entries(view).flatMap(([name, value]): [string, unknown][] => {
    const flag: [string, unknown][] = Array.isArray(value)
      ? [[flagOf(name), value.length > 0]]
      : [];
    return [[name, withListFlags(value)], ...flag];
  });
  return Object.fromEntries(entries);
}
