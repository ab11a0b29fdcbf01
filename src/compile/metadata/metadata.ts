/** What the front matter, with the journal's and the defaults, says of an article. */
import type { Root } from 'mdast';
import type { Article, Translation } from '../../article/article.ts';
import type { Place } from '../../words/place.ts';
import type { BlockNode } from '../parse/manuscript.ts';

/** Facts that pass into the `Article` as they are. */
type PlainMetadata = Pick<
  Article,
  | 'type'
  | 'language'
  | 'direction'
  | 'shortTitle'
  | 'authors'
  | 'affiliations'
  | 'dates'
  | 'doi'
  | 'pages'
  | 'elocation'
  | 'license'
  | 'copyright'
  | 'keywords'
  | 'product'
  | 'related'
>;

export interface Metadata extends PlainMetadata {
  title: Root;
  /** Of the heading that is the title: a reference to it is one to the article. */
  titleLabel?: string;
  subtitle?: Root;
  abstract?: Root;
  translations: (Pick<Translation, 'language' | 'direction' | 'keywords'> & {
    title?: Root;
    subtitle?: Root;
    abstract?: Root;
  })[];
  funding: Article['funding'];
  /** Back matter given as keys (acknowledgements, data-availability, …), by kind. */
  statements: { kind: Article['back'][number]['kind']; text: Root }[];
  /** Paths relative to the article folder, with the place where each is named. */
  bibliography: { path: string; place: Place }[];
  /**
   * Pandoc's `references`: CSL-JSON items that stand in the front matter itself, not validated.
   */
  references: { data: unknown; place: Place }[];
  /** MyST's commands for formulas: TeX by name ("R": "\mathbb{R}"). */
  formulaCommands: ReadonlyMap<string, string>;
  /** Pandoc's `nocite`: keys listed though not cited; `'*'` for all. */
  nocite: string[];
  /** Whether sections are numbered, and whether as "I", in it "A"; the default is true. */
  numberSections: boolean | 'roman';
  /** Whether straight quotes and hyphens become typographic ones; the default is true. */
  smart: boolean;
  /** Title, abstract and keywords that stand in the text: no parts of its body. */
  takenFromText: BlockNode[];
  /** Rules of `check` that do not hold for this article, with the reason for each. */
  silenced: Map<string, string>;
  /** Places of front matter keys, for later stages: "pages", "title", "authors.0.orcid". */
  places: Map<string, Place>;
}
