/**
 * What the templates may show: every slot with its kind. The type of the view derives from this
 * table, and theme loading compares the tags of a theme's templates with it.
 *
 * - `text` is escaped by the template: `{{slot}}`
 * - `html` was made and escaped by us: `{{{slot}}}`, in element content only
 * - `flag`, lists and groups open sections: `{{#slot}}…{{/slot}}`
 *
 * A missing fact is an empty text, an empty list or an absent group: its section is left out.
 * For every list there is a flag besides: `hasAuthors` for `authors`, for what stands around it.
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

/** The words of a language, each a text. */
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
  /** The page's own small script, for the end of `<body>`. */
  script: 'html',
  /** Which of the two pages this is. */
  screen: 'flag',
  /** The journal's site around the page; empty where it stands alone. */
  nav: [{ title: 'text', url: 'text', current: 'flag' }],
  /**
   * Where the article stands in that site: its issue, and the pages of its neighbours in it, empty
   * for the first and the last. Absent if the page stands alone.
   */
  place: { issue: { title: 'text', url: 'text' }, previous: 'text', next: 'text' },
  print: 'flag',
  /** The words of the article's language: `{{words.abstract}}`. */
  words: WORDS,

  // the masthead
  journal: {
    title: 'text',
    language: 'text',
    direction: 'text',
    subtitle: 'text',
    url: 'text',
    publisher: 'text',
    /** "ISSN 2345-6787", "eISSN 1234-5679" */
    issn: ['text'],
  },
  /** The theme's picture as a data URL, for `<img src>`. */
  logo: 'text',
  /** "Volume 1, Issue 2, 2023" */
  volumeAndIssue: 'text',
  issueTitle: 'text',
  /** "Pages 57–67"; in print the last page may be filled in by the layout. */
  pageRange: 'html',
  elocation: 'text',
  doi: { name: 'text', url: 'text' },
  /**
   * Retracted, of concern, corrected, not the current version: lines above the article. `kind` is
   * retraction, expression-of-concern, correction, earlier; retracted or corrected where only the
   * day is known. `see` stands before `title`, which leads to `url`; `doiUrl` is shown as it is.
   */
  notices: [
    { kind: 'text', text: 'text', see: 'text', title: 'text', url: 'text', doiUrl: 'text' },
  ],

  // the front matter
  /** The heading of the issue's section, or the kind of article. */
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
      /** What stands between this author and the one before: ", ", " and ". */
      before: 'text',
      name: 'text',
      nativeName: { name: 'text', language: 'text', direction: 'text' },
      /** Of affiliations, then `*` corresponding, `†` equal contribution, `‡` deceased. */
      marks: [{ before: 'text', label: 'text', target: 'text' }],
      orcid: 'text',
      /** Of the author's entry in the site's index; empty if the page stands alone. */
      url: 'text',
    },
  ],
  affiliations: [{ id: 'text', label: 'text', text: 'text', ror: 'text' }],
  /** Positions that do not stand with an affiliation. */
  positions: [{ name: 'text', position: 'text' }],
  /** `before` parts one from the one before: "; ". */
  correspondents: [{ before: 'text', comma: 'text', ...PERSON }],
  anyEqual: 'flag',
  anyDeceased: 'flag',
  dates: [{ label: 'text', iso: 'text', text: 'text' }],
  /** Of a published article: which version this is. */
  version: { number: 'text', iso: 'text', date: 'text' },
  /** The newest first; empty where there is only one. `url` is empty for the page's own. */
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
  /** The same with their entries in the site's index; empty if the page stands alone. */
  keywordLinks: [{ name: 'text', url: 'text' }],
  /** The work that a review is about. */
  product: 'html',
  /** The articles that this one corrects, answers, continues; `about` stands before those that it is about. */
  related: [{ about: 'text', text: 'text', url: 'text', doiUrl: 'text' }],
  /** "This article is published by …" */
  publishedBy: 'text',
  copyright: 'text',
  licence: { name: 'text', url: 'text', mark: 'text' },
  /** The licence in a sentence, with its link. */
  licenceSentence: 'html',
  /** Whether a publisher, a copyright or a licence is there to be named. */
  anyImprint: 'flag',

  // the article
  contents: [
    {
      /** For `[data-ref]`: the page on which it stands. */
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

  // behind the article
  citation: 'html',
  citationFormats: [{ name: 'text', id: 'text', text: 'text' }],
  downloads: [{ name: 'text', url: 'text' }],
} as const satisfies Record<string, Slot>;

export const VIEW_SLOTS: Record<string, Slot> = SLOTS;
export type View = Shown<typeof SLOTS>;

/** "hasAuthors" for "authors" */
export function flagOf(list: string): string {
  return `has${list.charAt(0).toUpperCase()}${list.slice(1)}`;
}

/** The view with the flags of its lists, inside groups and items too. */
export function withListFlags(view: unknown): unknown {
  if (Array.isArray(view)) return view.map(withListFlags);
  if (typeof view !== 'object' || view === null) return view;
  // As the words of a language, which every page has.
  if (Object.values(view).every((value) => typeof value !== 'object')) return view;
  const entries = Object.entries(view).flatMap(([name, value]): [string, unknown][] => {
    const flag: [string, unknown][] = Array.isArray(value)
      ? [[flagOf(name), value.length > 0]]
      : [];
    return [[name, withListFlags(value)], ...flag];
  });
  return Object.fromEntries(entries);
}
